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
    box?.remove();
    box = null;
  }

  function warn() {
    box = make("div", { className: "keep-bar" }, make("p", { role: "alert" }, say("idle")), button("idle.here", stay));
    document.body.append(box);
  }

  // A computer that slept has missed the minute: then it is over.
  function look() {
    const idle = Date.now() - since;
    const isExempt = course.recall("consent") === "yes" || document.documentElement.dataset.present;
    if (isExempt || !progress.hasAny()) stay();
    else if (idle >= IDLE + WARNED) progress.wipe();
    else if (idle >= IDLE && !box) warn();
  }

  // A warning is answered by its button alone.
  for (const type of ["pointerdown", "pointermove", "keydown", "scroll"]) {
    addEventListener(type, () => box || (since = Date.now()), { capture: true, passive: true });
  }
  setInterval(look, LOOK);
  addEventListener("visibilitychange", look);
})();
