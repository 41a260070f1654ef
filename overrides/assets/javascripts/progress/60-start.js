// Shows progress now, and whenever it changes, here or in another tab.
(function () {
  const { progress } = course;
  let seen = {};

  function show() {
    seen = course.recall();
    progress.showMarks();
    progress.showKept();
    progress.showContinue?.();
    progress.keepOffline();
  }

  // The reader said yes in another tab: what this tab alone held comes to it.
  function join() {
    const own = seen; // Each remembering shows, and sees, anew.
    if (own.consent !== "yes" && course.recall("consent") === "yes") {
      for (const name of progress.DONE) {
        if (own[name]) course.remember(name, { ...own[name], ...progress.valuesOf(name) });
      }
    }
    show();
  }

  addEventListener("course:remember", show);
  addEventListener("storage", join);
  // Back to a page that the browser held ready: what has been forgotten since must not stand there.
  addEventListener("pageshow", (event) => {
    if (event.persisted && seen.last && !course.recall("last")) progress.wipe();
    else if (event.persisted) show();
  });
  show();
  const [, hubPage] = document.querySelector("[data-hub]").dataset.hub.split(" ");
  if (progress.isAlone) course.load([hubPage]);
})();
