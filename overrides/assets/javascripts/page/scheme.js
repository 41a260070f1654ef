// The colour button goes round: as the system has it, light, dark. Its label says which one holds.
(function () {
  const button = document.querySelector("[data-course-scheme]");
  if (!button) return;
  const root = document.documentElement;
  const schemes = ["auto", "light", "dark"];

  function show() {
    const scheme = root.dataset.scheme || "auto";
    button.dataset.state = scheme;
    button.title = button.dataset[scheme];
    button.setAttribute("aria-label", button.title);
    return scheme;
  }

  button.onclick = () => {
    const next = schemes[(schemes.indexOf(show()) + 1) % schemes.length];
    if (next === "auto") delete root.dataset.scheme;
    else root.dataset.scheme = next;
    course.remember("scheme", root.dataset.scheme);
    show();
  };

  show();
  button.hidden = false;
})();
