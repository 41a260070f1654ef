// Keys, clickers (which type PageUp and PageDown) and fingers.
(function () {
  const STAGE = {
    ArrowRight: "next",
    ArrowDown: "next",
    PageDown: "next",
    " ": "next",
    Enter: "next",
    ArrowLeft: "previous",
    ArrowUp: "previous",
    PageUp: "previous",
    Backspace: "previous",
    Home: "first",
    End: "last",
    b: "blank",
    ".": "blank",
    f: "full",
    Escape: "leave",
  };
  // Up, Down and Space scroll the notes.
  const TRAINER = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", b: "blank" };

  // Fields keep their keys, buttons keep those that press them.
  function isTaken(event) {
    const isPress = event.key === " " || event.key === "Enter";
    return event.target.closest?.(isPress ? "input, select, textarea, button, a, summary" : "input, select, textarea");
  }

  course.present.listenToKeys = function (mode, act) {
    // Captured before the page's own shortcuts: a search dialog must not open behind the slides.
    addEventListener(
      "keydown",
      (event) => {
        const keys = { stage: STAGE, trainer: TRAINER }[mode()];
        if (!keys) return;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
        event.stopImmediatePropagation();
        if (hasModifier && key === "k") event.preventDefault();
        if (hasModifier || (isTaken(event) && key !== "Escape") || !Object.hasOwn(keys, key)) return;
        event.preventDefault();
        act(keys[key]);
      },
      true,
    );
  };

  // A swipe, or a tap: on the left third back, elsewhere on. A mouse click is a tap too.
  course.present.listenToFingers = function (stage, act) {
    let start;
    const isControl = (event) => event.target.closest("nav, a");
    stage.addEventListener("pointerdown", (event) => {
      start = isControl(event) || event.button ? null : event;
    });
    stage.addEventListener("pointerup", (event) => {
      if (!start || isControl(event)) return;
      const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
      start = null;
      if (Math.abs(across) > 40 && Math.abs(across) > Math.abs(down)) act(across < 0 ? "next" : "previous");
      else if (Math.hypot(across, down) < 10) act(event.clientX < innerWidth / 3 ? "previous" : "next");
    });
  };
})();
