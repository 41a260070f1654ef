// On small screens the navigation is folded away under the header. Without scripts it stands at the end of the page,
// and the button is a plain link to it.
(function () {
  const button = document.querySelector("[data-course-menu]");
  const menu = button && document.getElementById(button.getAttribute("aria-controls"));
  if (!menu) return;

  function set(open) {
    menu.toggleAttribute("data-open", open);
    button.setAttribute("aria-expanded", open);
  }

  function toggle(event) {
    event.preventDefault();
    set(!menu.hasAttribute("data-open"));
  }

  button.setAttribute("role", "button");
  button.onclick = toggle;
  button.onkeydown = (event) => {
    if (event.key === " ") toggle(event);
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.hasAttribute("data-open")) return;
    const wasInside = menu.contains(document.activeElement);
    set(false);
    if (wasInside) button.focus();
  });
  set(false);
})();
