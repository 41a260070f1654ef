// Opens the search. Its style sheet, engine and index are loaded then and not before, in the order in which the
// button names them.
(function () {
  const button = document.querySelector("[data-course-search]");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog || !dialog.showModal) return;
  let loaded;

  function load(address) {
    const isStyle = address.endsWith(".css");
    const tag = document.createElement(isStyle ? "link" : "script");
    if (isStyle) Object.assign(tag, { rel: "stylesheet", href: address });
    else Object.assign(tag, { async: false, src: address });
    document.head.append(tag);
    return new Promise((done) => {
      tag.onload = tag.onerror = done;
    });
  }

  async function open() {
    if (dialog.open) return;
    loaded ||= Promise.all(button.dataset.courseSearch.split(" ").map(load).slice(0, 1));
    await loaded; // The style sheet, which comes first: the dialog never shows without it.
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  }

  function isTyping(target) {
    return target.closest("input, textarea, select, [contenteditable]");
  }

  button.addEventListener("click", open);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!isShortcut && (event.key !== "/" || event.ctrlKey || isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
  button.hidden = false;
})();
