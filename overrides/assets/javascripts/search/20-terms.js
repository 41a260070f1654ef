// How words are made comparable, in the index and in a query: without case, accents and endings. The stemmers and the
// lists of small words are lunr's.
window.courseTerms = function (language) {
  const LETTERS = { æ: "ae", ø: "o", œ: "oe", ß: "ss", ł: "l", đ: "d" };
  // Danes without Danish keys type aa for å and oe for ø; in Dutch these are sounds of their own.
  const DIGRAPHS = { da: { aa: "a", oe: "o" } }[language] || {};
  // Forms of one word that the stemmers keep apart: prisões and prisão, fængsel and fængslet.
  const BEFORE = { pt: [/[õo]es$/, "ão"] }[language] || [/$/, ""];
  const AFTER = { da: [/e(?=[lnr]$)/, ""] }[language] || [/$/, ""];
  const { stemmer, stopWordFilter = String } = lunr[language] || (language === "en" ? lunr : {});
  const cache = new Map();

  function fold(word) {
    const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const latin = plain.replace(/[æøœßłđ]/g, (letter) => LETTERS[letter]);
    return latin.replace(/aa|oe/g, (pair) => DIGRAPHS[pair] || pair);
  }

  // The stemmers know the language's own letters, so a word is folded after it has lost its ending.
  function stem(word) {
    const plain = word.toLowerCase().replace(...BEFORE);
    const short = stemmer ? stemmer({ update: (change) => change(plain) }) : plain;
    return fold(short.replace(...AFTER).replace(/(\p{L})\1/gu, "$1"));
  }

  // Returns a word as {whole, stem}; most words of a course come back often.
  function termsOf(word) {
    if (!cache.has(word)) cache.set(word, { whole: fold(word), stem: stem(word) });
    return cache.get(word);
  }

  function wordsIn(text) {
    return text.match(/[\p{L}\p{N}]{2,}/gu) || [];
  }

  // Returns the words of a query as terms. Small words count when there are no others, and the last one always: it may
  // be the beginning of a longer word.
  function parse(text) {
    const words = wordsIn(text);
    const telling = words.filter((word, place) => place === words.length - 1 || stopWordFilter(word.toLowerCase()));
    return telling.map(termsOf);
  }

  return { parse, termsOf, wordsIn };
};
