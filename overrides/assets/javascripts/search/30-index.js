// The index of one language, built in the browser in a fraction of a second; lunr's own takes many seconds for a course
// of 300 pages. It is built a little at a time, so that typing never waits for it.
window.courseIndex = function (language, rows, ready) {
  const WEIGHTS = { title: 8, heading: 4, text: 1 };
  const EXACT = 1;
  const SAME_STEM = 0.7;
  const BEGINNING = 0.4;
  const INSIDE = 0.2;
  const { parse, termsOf, wordsIn } = courseTerms(language);
  const entries = rows.map(([title, heading, url, text]) => ({ title, heading, url, text, page: url.split("#")[0] }));
  const places = new Map(); // {term: [entry, weight, entry, weight, …]}

  function note(term, id, weight) {
    const found = places.get(term);
    if (!found) places.set(term, [id, weight]);
    else if (found[found.length - 2] === id) found[found.length - 1] += weight;
    else found.push(id, weight);
  }

  // A page's title counts once, with its first part: every part would be found by it otherwise.
  function add(id) {
    const entry = entries[id];
    const isFirst = !id || entries[id - 1].page !== entry.page;
    for (const field of isFirst ? ["title", "heading", "text"] : ["heading", "text"]) {
      for (const word of wordsIn(entry[field])) {
        const { whole, stem } = termsOf(word);
        note(whole, id, WEIGHTS[field]);
        if (stem !== whole) note(stem, id, WEIGHTS[field]);
      }
    }
  }

  // Raises the entries of a term in `scores`, {entry: score}; a rare term tells more.
  function raise(scores, term, kind) {
    const found = places.get(term) || [];
    const rarity = Math.log(1 + (2 * entries.length) / found.length);
    for (let at = 0; at < found.length; at += 2) {
      const score = kind * rarity * Math.log2(1 + found[at + 1]);
      scores.set(found[at], Math.max(scores.get(found[at]) || 0, score));
    }
  }

  // Scores the entries for one word. A word that is found nowhere may be a part of a compound.
  function scoresOf({ whole, stem }, isLast) {
    const scores = new Map();
    raise(scores, whole, EXACT);
    raise(scores, stem, SAME_STEM);
    if (isLast || whole.length > 3) {
      for (const term of places.keys()) if (term.startsWith(whole)) raise(scores, term, BEGINNING);
    }
    if (!scores.size && whole.length > 3) {
      for (const term of places.keys()) if (term.includes(whole)) raise(scores, term, INSIDE);
    }
    return scores;
  }

  // Returns the best pages as {title, url, parts}: those with all words, else those with most of them.
  function search(text) {
    const pages = new Map();
    parse(text).forEach((terms, place, { length }) => {
      const best = new Map();
      for (const [id, score] of scoresOf(terms, place === length - 1)) {
        const { page: url, title } = entries[id];
        if (!pages.has(url)) pages.set(url, { title, url, words: 0, score: 0, parts: new Map() });
        const page = pages.get(url);
        page.parts.set(entries[id], (page.parts.get(entries[id]) || 0) + score);
        best.set(page, Math.max(best.get(page) || 0, score));
      }
      for (const [page, score] of best) {
        page.words += 1;
        page.score += score;
      }
    });
    const most = Math.max(0, ...[...pages.values()].map((page) => page.words));
    const byScore = ([, one], [, other]) => other - one;
    return [...pages.values()]
      .filter((page) => page.words === most)
      .sort((one, other) => other.score - one.score)
      .map((page) => ({ ...page, parts: [...page.parts].sort(byScore).map(([entry]) => entry) }));
  }

  // Returns whether a word of a text is one that the query means.
  function hits(text) {
    const terms = parse(text);
    return (word) => {
      const found = termsOf(word);
      return terms.some(({ whole, stem }) => found.stem === stem || found.whole.includes(whole));
    };
  }

  let next = 0;
  (function build() {
    const end = performance.now() + 12;
    while (next < entries.length && performance.now() < end) add(next++);
    if (next < entries.length) setTimeout(build);
    else ready(search, hits);
  })();
};
