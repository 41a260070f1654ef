// Builds lunr's index in the browser, a little at a time, so that typing never waits for it; and asks it.
window.courseIndex = function (language, rows, ready) {
  const { termsOf, wordsIn } = courseTerms(language);
  const entries = rows.map(([title, heading, url, text]) => ({ title, heading, url, text, page: url.split("#")[0] }));
  const builder = new lunr.Builder();
  let index;

  // Words come folded and stemmed: lunr's own pipelines stay empty.
  builder.tokenizer = (text) =>
    wordsIn(text || "").flatMap((word) => {
      const { whole, stem } = termsOf(word);
      return stem === whole ? whole : [whole, stem];
    });
  builder.ref("id");
  builder.field("title", { boost: 8 });
  builder.field("heading", { boost: 4 });
  builder.field("text");

  // Does `work` on each of `items`, for some milliseconds at a time.
  function inSlices(items, work, then) {
    let next = 0;
    (function slice() {
      const end = performance.now() + 12;
      while (next < items.length && performance.now() < end) work(items[next], next++);
      if (next < items.length) setTimeout(slice);
      else then();
    })();
  }

  // A page's title counts once, with its first part: later parts would all be found by it.
  function add(entry, id) {
    const isFirst = !id || entries[id - 1].page !== entry.page;
    builder.add({ id, title: isFirst ? entry.title : "", heading: entry.heading, text: entry.text });
  }

  // What lunr's `build()` does, in slices: the vectors take longest.
  function build() {
    const frequencies = builder.fieldTermFrequencies;
    const vectors = {};
    builder.calculateAverageFieldLengths();
    inSlices(
      Object.keys(frequencies),
      (field) => {
        builder.fieldTermFrequencies = { [field]: frequencies[field] };
        builder.createFieldVectors();
        Object.assign(vectors, builder.fieldVectors);
      },
      () => {
        builder.createTokenSet();
        index = new lunr.Index({
          invertedIndex: builder.invertedIndex,
          fieldVectors: vectors,
          tokenSet: builder.tokenSet,
          fields: Object.keys(builder._fields),
          pipeline: builder.searchPipeline,
        });
        ready(search, isHit);
      },
    );
  }

  function ask({ whole, stem }, isLast, isInside) {
    const { LEADING, TRAILING } = lunr.Query.wildcard;
    return index.query((query) => {
      query.term(whole, { boost: 10 });
      query.term(stem, { boost: 6 });
      if (isLast || whole.length > 3) query.term(whole, { wildcard: TRAILING, boost: 2 });
      if (isInside) query.term(whole, { wildcard: LEADING | TRAILING });
    });
  }

  // Scores of the entries for one word. A word that is found nowhere may be a part of a compound.
  function scoresOf(terms, isLast) {
    const found = ask(terms, isLast);
    return found.length || terms.whole.length < 4 ? found : ask(terms, isLast, true);
  }

  // Returns the words that are asked for, as terms; small words count only when there are no others.
  function parse(text) {
    const words = wordsIn(text);
    const filter = (lunr[language] || lunr).stopWordFilter || String;
    const telling = words.filter((word, place) => place === words.length - 1 || filter(word.toLowerCase()));
    return (telling.length ? telling : words).map(termsOf);
  }

  // Returns the best pages as {title, url, parts}: those with all words, else those with most of them.
  function search(text) {
    const terms = parse(text);
    const pages = new Map();
    terms.forEach((term, place) => {
      const best = new Map();
      for (const { ref, score } of scoresOf(term, place === terms.length - 1)) {
        const entry = entries[ref];
        const page = pages.get(entry.page) || { title: entry.title, url: entry.page, words: 0, score: 0, parts: new Map() };
        pages.set(entry.page, page);
        page.parts.set(entry, (page.parts.get(entry) || 0) + score);
        best.set(page, Math.max(best.get(page) || 0, score));
      }
      for (const [page, score] of best) {
        page.words += 1;
        page.score += score;
      }
    });
    const most = Math.max(0, ...[...pages.values()].map((page) => page.words));
    return [...pages.values()]
      .filter((page) => page.words === most)
      .sort((a, b) => b.score - a.score)
      .map((page) => ({ ...page, parts: [...page.parts].sort((a, b) => b[1] - a[1]).map(([entry]) => entry) }));
  }

  // Whether a word of the text is one that the query means.
  function isHit(text) {
    const terms = parse(text);
    return (word) => {
      const found = termsOf(word);
      return terms.some(({ whole, stem }) => found.stem === stem || (whole.length > 1 && found.whole.includes(whole)));
    };
  }

  inSlices(entries, add, build);
};
