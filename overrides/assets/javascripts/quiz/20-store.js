// What the plugin takes for localStorage. It keeps the answers of a page under the page's address; here they are kept
// under their written ids, the same in every language and on every path, each with the hash of what was asked. The page
// Refresh has set where its answers are kept: apart from those of the self-checks.
course.quizStore = (function () {
  const items = [...document.querySelectorAll("[data-quiz-id]")].map(({ id, dataset }) => ({ id, ...dataset }));
  const place = course.quizAnswers || { read: () => course.recall("quiz"), write: (all) => course.remember("quiz", all) };
  let known = {};

  function answers() {
    const kept = place.read();
    return kept && typeof kept === "object" && !Array.isArray(kept) ? kept : {};
  }

  // What has not the plugin's form counts as no answer, nor does one to an item that asks something else by now.
  function isWhole(answer, item) {
    const { answered, correct, selectedValues, of } = answer || {};
    return answered === true && typeof correct === "boolean" && Array.isArray(selectedValues) && of === item.of;
  }

  function ofPage() {
    const all = answers();
    const whole = items.filter((item) => isWhole(all[item.quizId], item));
    return Object.fromEntries(whole.map((item) => [item.id, all[item.quizId]]));
  }

  // Writes what has changed on this page and nothing else: another tab may know more of the rest.
  function write(now) {
    const all = { ...answers() };
    for (const { id, quizId, of } of items) {
      if (JSON.stringify(now[id]) === JSON.stringify(known[id])) continue;
      if (now[id]) all[quizId] = { ...now[id], of };
      else delete all[quizId];
    }
    known = now;
    place.write(all);
  }

  return {
    getItem: () => JSON.stringify((known = ofPage())),
    setItem: (_, text) => write(JSON.parse(text)),
    removeItem: () => write({}),
  };
})();
