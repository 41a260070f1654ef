// Opens the search. Its style sheet, engine and index are loaded then and not before, in the order in which the
// button names them.
(function () {
  const button = document.querySelector("[data-course-search]");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog?.showModal) return;

  async function open() {
    if (dialog.open) return;
    await course.load(button.dataset.courseSearch.split(" "))[0]; // The style sheet, which comes first: the dialog never shows without it.
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  }

  button.onclick = open;
  dialog.onclick = ({ target }) => {
    if (target === dialog || target.closest("[data-close]")) dialog.close();
  };
  addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    const isOther = event.key !== "/" || event.ctrlKey || event.target.closest("input, textarea, select, [contenteditable]");
    if (!isShortcut && isOther) return;
    event.preventDefault();
    open();
  });
  button.hidden = false;
})();
