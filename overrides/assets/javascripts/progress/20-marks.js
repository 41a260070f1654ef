// Marks what is read and passed, in the menu, in lists of pages and at the end of a unit; adds up the minutes of a list.
(function () {
  const { progress } = course;
  const { has, make, say } = progress;
  const { unit } = document.querySelector("[data-course-progress]").dataset;

  function markLinks() {
    for (const link of document.querySelectorAll("a[data-unit]")) {
      link.querySelector(".done")?.remove();
      const { unit: id } = link.dataset;
      const state = has("passed", id) ? "is.passed" : has("read", id) ? "is.read" : "";
      if (!state) continue;
      const words = make("span", { className: "visually-hidden" }, ` (${say(state)})`);
      link.append(make("span", { className: "done", lang: document.documentElement.lang }, words));
    }
  }

  function addMinutes() {
    for (const list of document.querySelectorAll("[data-course-minutes]")) {
      let [done, of] = [0, 0];
      for (const item of list.querySelectorAll("li[data-minutes]")) {
        const minutes = Number(item.dataset.minutes);
        of += minutes;
        if (has("read", item.querySelector("a").dataset.unit)) done += minutes;
      }
      const words = done ? say(done < of ? "minutes" : "minutes.all", { done, of, left: of - done }) : "";
      list.querySelector("[data-done]").textContent = words;
    }
  }

  progress.showMarks = function () {
    markLinks();
    addMinutes();
    const button = document.querySelector("[data-course-own][name=read]");
    if (button) button.setAttribute("aria-pressed", has("read", unit));
  };

  progress.read = () => progress.set("read", unit, !has("read", unit));
})();
