// Opens the search. Its style sheet, engine and index are loaded then and not before, in the order in which the
// button names them.
(function () {
  const button = document.querySelector("[data-course-search]");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog || !dialog.showModal) return;
  const FIELDS = "input, textarea, select, [contenteditable]";

  async function open() {
    if (dialog.open) return;
    await course.load(button.dataset.courseSearch.split(" "))[0]; // The style sheet, which comes first: the dialog never shows without it.
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  }

  button.addEventListener("click", open);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!isShortcut && (event.key !== "/" || event.ctrlKey || event.target.closest(FIELDS))) return;
    event.preventDefault();
    open();
  });
  button.hidden = false;
})();
