// Keys, clickers (which type PageUp and PageDown) and fingers.
(function () {
  const ON = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous", b: "blank", ".": "blank" };
  const SHOW = { ...ON, " ": "next", Home: "first", End: "last", f: "full", Escape: "leave" };
  const KEYS = {
    stage: { ...SHOW, ArrowDown: "next", ArrowUp: "previous", Enter: "next", Backspace: "previous" },
    page: SHOW, // Up and Down scroll the page,
    trainer: ON, // and the notes; there Space scrolls too.
  };

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
        const keys = KEYS[mode()];
        if (!keys) return;
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
        const isNumber = /^[1-9]$/.test(key);
        event.stopImmediatePropagation();
        if (hasModifier && key === "k") event.preventDefault();
        if (hasModifier || (isTaken(event) && key !== "Escape")) return;
        if (!isNumber && !Object.hasOwn(keys, key)) return;
        event.preventDefault();
        if (isNumber) act("number", Number(key));
        else act(keys[key]);
      },
      true,
    );
  };

  // A swipe, or a tap: on the left third back, elsewhere on. A mouse click is a tap too. In a page, whose own buttons
  // and links go on working, taps are its own.
  course.present.listenToFingers = function (element, act, hasTaps) {
    let start;
    const isControl = (event) => event.target.closest("nav, a, button, details");
    element.addEventListener("pointerdown", (event) => {
      start = isControl(event) || event.button ? null : event;
    });
    element.addEventListener("pointerup", (event) => {
      if (!start || isControl(event)) return;
      const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
      const isMouse = start.pointerType === "mouse";
      start = null;
      if (Math.abs(across) > 40 && Math.abs(across) > Math.abs(down) && (hasTaps || !isMouse)) {
        act(across < 0 ? "next" : "previous");
      } else if (hasTaps && Math.hypot(across, down) < 10) act(event.clientX < innerWidth / 3 ? "previous" : "next");
    });
  };
})();
