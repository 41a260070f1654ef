// Says on My course what is kept for use without a network, and offers the language of the page where another one is.
(function () {
  const part = document.querySelector("[data-offline]");
  if (!part) return;
  const { keptWords, sizeWords, keepWords } = part.dataset;

  function inMegabytes(words, { bytes }) {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return words.replace("{n}", (bytes / 1e6).toLocaleString(document.documentElement.lang, digits));
  }

  function languageItem(kept) {
    const { make } = course.progress;
    return make("li", {}, make("span", { lang: kept.lang }, kept.name), ` (${inMegabytes(sizeWords, kept)})`);
  }

  function offer({ kept, site }) {
    const { make } = course.progress;
    const { begin, language } = course.offline;
    const own = site[language];
    if (!own || kept.includes(language)) return [];
    const onclick = () => begin([...kept, language]);
    return [make("p", {}, make("button", { className: "action", type: "button", onclick }, inMegabytes(keepWords, own)))];
  }

  addEventListener("course:offline", ({ detail: state }) => {
    const { make } = course.progress;
    const list = make("ul", {}, ...state.kept.map((language) => languageItem(state.site[language])));
    const wasInside = part.contains(document.activeElement); // On the button, which has done its work.
    part.replaceChildren(make("p", {}, keptWords), list, ...offer(state));
    if (!wasInside) return;
    list.tabIndex = -1;
    list.focus();
  });
})();
