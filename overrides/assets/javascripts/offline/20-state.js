// Says what is kept for use without a network, in the line at the foot of every page. My course says more of it: the
// window fires `course:offline` with what the worker has told.
(function () {
  const { offline } = course;
  const { make } = course.progress;
  const { say } = offline;
  const line = make("span", { role: "status" });
  document.querySelector(".kept [data-kept]").after(" ", line);

  function write(words) {
    if (line.textContent !== words) line.textContent = words;
  }

  // Languages are named in their own words.
  function writeWhole(names) {
    const [before, after] = course.offlineWords.whole.split("{languages}");
    const spans = names.flatMap(({ name, lang }) => [", ", make("span", { lang }, name)]).slice(1);
    const whole = make("span", {}, before, ...spans, after);
    if (line.textContent !== whole.textContent) line.replaceChildren(...whole.childNodes);
  }

  // `state` is what the worker answers to "state". It may have lost all that it held.
  offline.show = function (state) {
    if (!state.kept.length) return;
    writeWhole(state.kept.map((language) => state.site[language]));
    dispatchEvent(new CustomEvent("course:offline", { detail: state }));
  };

  // News of an installation: {done, of}, or {failed}. How far it is stands there for the eye; its end is said aloud.
  offline.tell = function ({ done, of, failed }) {
    line.setAttribute("role", failed || done === of ? "status" : "none");
    write(failed ? say(failed) : say("so-far", { done, of }));
  };
})();
