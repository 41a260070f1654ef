// Notes which unit is open, and loads what shows progress: when there is some, when there comes to be some, and when a
// reader presses a button for it. A first visit loads nothing, but for Firefox from disk: there the page must say where it
// stands, and may stand in the frame of course.html; and but for a page that a worker has answered, which may be left over.
(function () {
  const { courseProgress, unit } = document.querySelector("[data-course-progress]").dataset;
  const load = () => Promise.all(course.load(courseProgress.split(" ")));
  let waiting; // While it loads a second press is none: it would undo the first.

  // Where it did not come, a new release has taken its place, or there is no network: with the page it comes anew.
  // Forgetting does not wait for that.
  function press(button) {
    waiting = null;
    const act = course.progress?.[button.name];
    if (act) return act(button);
    if (button.name !== "forget") return navigator.onLine && location.reload();
    course.forget();
    location.replace(`${document.querySelector(".kept a").href}#forgotten`);
  }

  const isKnown = Object.keys(course.recall()).some((name) => name !== "scheme");
  if (isKnown || location.origin === "null" || navigator.serviceWorker?.controller) load();
  if (unit) course.remember("last", unit);
  addEventListener("course:remember", load);
  for (const button of document.querySelectorAll("[data-course-own]")) {
    button.onclick = () => (waiting ||= load().then(() => press(button)));
  }
})();
