// Somebody has gone, and the next one sits down: after half an hour without a sign a guest is warned, and forgotten one
// minute later. Who has said yes is not; nor is a room that looks at slides.
(function () {
  const { progress } = course;
  const { button, make, say } = progress;
  const IDLE = 30 * 60_000;
  const WARNED = 60_000;
  const LOOK = 5_000;
  let since = Date.now();
  let box;

  function stay() {
    since = Date.now();
    progress.closeBar(box);
    box = null;
  }

  function warn() {
    box = progress.openBar({ role: "none" }, make("p", { role: "alert" }, say("idle")), button("idle.here", stay));
  }

  // A computer that slept has missed the minute: then it is over.
  function look() {
    const idle = Date.now() - since;
    const isExempt = course.recall("consent") === "yes" || document.documentElement.dataset.present;
    if (isExempt || !progress.hasAny()) stay();
    else if (idle >= IDLE + WARNED) progress.wipe();
    else if (idle >= IDLE && !box) warn();
  }

  // After half an hour a sign is none: a warning is answered by its button alone, and whoever wakes a computer that slept
  // may be the next one.
  function note() {
    if (Date.now() - since < IDLE) since = Date.now();
    else look();
  }

  for (const type of ["pointerdown", "pointermove", "keydown", "scroll"]) {
    addEventListener(type, note, { capture: true, passive: true });
  }
  setInterval(look, LOOK);
  addEventListener("visibilitychange", look);
})();
