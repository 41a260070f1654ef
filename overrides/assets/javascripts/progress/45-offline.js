// What keeps the course for use without a network is loaded after a yes that the device has taken, where browsers allow
// workers; and once more to forget it.
(function () {
  const { progress } = course;
  const { courseOffline } = document.querySelector("[data-course-progress]").dataset;
  const isAble = courseOffline && isSecureContext && /^http/.test(location.protocol) && "serviceWorker" in navigator;
  const PATIENCE = 4000;
  let isStarted = false;

  async function load() {
    if (isAble) await Promise.all(course.load(courseOffline.split(" ")));
    return course.offline;
  }

  progress.keepOffline = async function () {
    if (isStarted || progress.stateOf() !== "kept") return;
    isStarted = true;
    (await load())?.start();
  };

  // A browser that refuses, or does not answer, must not hold up who wants to leave. Returns whether the page must stay:
  // the host may be away, or the worker is not ended yet.
  progress.forgetOffline = function () {
    const forgotten = load().then((offline) => offline?.forget());
    return Promise.race([forgotten.catch(() => {}), new Promise((done) => setTimeout(() => done(course.offline), PATIENCE))]);
  };

  // What was forgotten at another address of this origin, or by a neighbour, has left a worker here.
  async function forgetLeft() {
    if (isAble && course.recall("consent") !== "yes" && navigator.serviceWorker.controller) progress.forgetOffline();
  }
  forgetLeft();
})();
