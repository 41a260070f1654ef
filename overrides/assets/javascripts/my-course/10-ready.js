// Says on My course that there is something to refresh.
(function () {
  const { boxes } = course;
  const place = document.querySelector("[data-ready]");
  if (!place) return;

  async function show() {
    if (!Object.keys(boxes.valuesOf("passed")).length) return;
    await Promise.all(course.load([place.dataset.courseMap]));
    place.textContent = boxes.finished(course.map || []).some(boxes.isDue) ? place.dataset.ready : "";
  }

  addEventListener("course:remember", show);
  addEventListener("storage", show);
  show();
})();
