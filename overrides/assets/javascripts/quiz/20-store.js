// What the plugin takes for localStorage. It keeps the answers of a page under the page's address; here they are kept
// under their written ids, which are the same in every language and on every path.
course.quizStore = (function () {
  const ids = [...document.querySelectorAll("[data-quiz-id]")].map((item) => item.id);

  function answers() {
    const kept = course.recall("quiz");
    return kept && typeof kept === "object" ? kept : {};
  }

  // Returns the answers of this page or of the others; what has not the plugin's form counts as no answer.
  function pick(all, isOfPage) {
    const isWhole = (answer) => answer && answer.answered === true && Array.isArray(answer.selectedValues);
    return Object.fromEntries(
      Object.entries(all).filter(([id, answer]) => ids.includes(id) === isOfPage && isWhole(answer)),
    );
  }

  return {
    getItem: () => JSON.stringify(pick(answers(), true)),
    setItem: (_, text) => course.remember("quiz", { ...pick(answers(), false), ...JSON.parse(text) }),
    removeItem: () => course.remember("quiz", pick(answers(), false)),
  };
})();
