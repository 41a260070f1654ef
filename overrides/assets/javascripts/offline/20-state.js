// Says what is kept for use without a network, in the line at the foot of every page. My course says more of it: the
// window fires `course:offline` with what the worker has told.
(function () {
  const { offline } = course;
  const { make } = course.progress;
  const { say } = offline;
  const line = make("span", {});
  document.querySelector(".kept [data-kept]").after(" ", line);

  function write(...words) {
    const written = make("span", {}, ...words);
    if (line.textContent !== written.textContent) line.replaceChildren(...written.childNodes);
  }

  // `state` is what the worker answers to "state". It may have lost all that it held. Languages are named in their own
  // words.
  offline.show = function (state) {
    if (!state.kept.length) return;
    const [before, after] = course.offlineWords.whole.split("{languages}");
    const names = state.kept.map((language) => state.site[language]);
    write(before, ...names.flatMap(({ name, lang }) => [", ", make("span", { lang }, name)]).slice(1), after);
    dispatchEvent(new CustomEvent("course:offline", { detail: state }));
  };

  // News of an installation: {done, of}, or {failed, notBefore: when to try again}. How far it is stands there for the
  // eye; its end is said aloud.
  offline.tell = function ({ done, of, failed, notBefore }) {
    if (notBefore) course.remember("unkept", notBefore);
    line.setAttribute("role", failed || done === of ? "status" : "none");
    write(failed ? say(failed) : say("so-far", { done, of }));
  };
})();
