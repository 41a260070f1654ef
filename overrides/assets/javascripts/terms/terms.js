// Says what a term means where it is first used: on hover and focus, until Escape or another place. The term itself is
// a link to the glossary, for those who have neither.
(function () {
  const tip = document.createElement("span");
  Object.assign(tip, { id: "meaning", role: "tooltip", hidden: true });
  let shown;

  function hide() {
    tip.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }

  // Inside the term, so that a pointer may go over to it.
  function show(term) {
    if (shown === term) return;
    hide();
    shown = term;
    tip.textContent = term.dataset.meaning;
    term.append(tip);
    term.setAttribute("aria-describedby", tip.id);
    tip.hidden = false;
    place();
  }

  // Under the first line of the term, and 8 px or more from the edges of the window.
  function place() {
    if (!shown) return;
    const [first] = shown.getClientRects();
    const most = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(first.left, most))}px`;
    tip.style.top = `${first.bottom}px`;
  }

  for (const type of ["pointerover", "focusin"]) {
    addEventListener(type, (event) => {
      const term = event.target.closest?.("a.term");
      if (term) show(term);
      else if (type === "pointerover" && shown !== document.activeElement) hide();
    });
  }
  addEventListener("focusout", hide);
  addEventListener("scroll", place, { passive: true });
  new ResizeObserver(place).observe(tip); // Its style sheet may come after it.
  addEventListener("keydown", (event) => event.key === "Escape" && hide());

  // This script was asked for by a reader who was on a term.
  const asked = document.querySelector("a.term:is(:hover, :focus)");
  if (asked) show(asked);
})();
