// Says what is kept for use without a network: in the line at the foot of every page, and on My course, which offers
// the language of the page where another one is kept.
(function () {
  const { offline } = course;
  const { make } = course.progress;
  const { say } = offline;
  const line = make("span", { role: "status" });
  const part = document.querySelector("[data-offline]");
  document.querySelector(".kept [data-kept]").after(" ", line);

  const megabytes = (bytes) =>
    (bytes / 1e6).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  function write(words) {
    if (line.textContent !== words) line.textContent = words;
  }

  function languageItem({ name, lang, bytes }) {
    return make("li", {}, make("span", { lang }, name), ` (${say("size", { n: megabytes(bytes) })})`);
  }

  function offer({ kept, site }) {
    const own = site[offline.language];
    if (!own || kept.includes(offline.language)) return [];
    const words = say("keep", { n: megabytes(own.bytes) });
    const onclick = () => offline.begin([...kept, offline.language]);
    return [make("p", {}, make("button", { type: "button", onclick }, words))];
  }

  // Languages are named in their own words.
  function writeWhole(names) {
    const [before, after] = course.offlineWords.whole.split("{languages}");
    const spans = names.flatMap(({ name, lang }) => [", ", make("span", { lang }, name)]).slice(1);
    const whole = make("span", {}, before, ...spans, after);
    if (line.textContent !== whole.textContent) line.replaceChildren(...whole.childNodes);
  }

  // `state` is what the worker answers to "state".
  offline.show = function (state) {
    writeWhole(state.kept.map((language) => state.site[language]));
    if (!part) return;
    const list = make("ul", {}, ...state.kept.map((language) => languageItem(state.site[language])));
    part.replaceChildren(make("p", {}, say("kept")), list, ...offer(state));
  };

  // News of an installation: {done, of}, or {failed}. How far it is stands there for the eye; its end is said aloud.
  offline.tell = function ({ done, of, failed }) {
    line.setAttribute("role", failed || done === of ? "status" : "none");
    write(failed ? say(failed) : say("so-far", { done, of }));
  };
})();
