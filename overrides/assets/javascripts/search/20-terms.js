// How words are made comparable, in the index and in a query: without case, accents and endings.
window.courseTerms = function (language) {
  const LETTERS = { æ: "ae", ø: "o", œ: "oe", ß: "ss", ł: "l", đ: "d" };
  // Danes without Danish keys type aa for å and oe for ø; in Dutch these are sounds of their own.
  const DIGRAPHS = { da: { aa: "a", oe: "o" } }[language] || {};
  // Forms of one word that the stemmers keep apart: prisões and prisão, fængsel and fængslet.
  const before = { pt: [/[õo]es$/, "ão"] }[language] || [/$/, ""];
  const after = { da: [/e(?=[lnr]$)/, ""] }[language] || [/$/, ""];
  const stemmer = (lunr[language] || (language === "en" ? lunr : {})).stemmer;
  const cache = new Map();

  function fold(word) {
    const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const latin = plain.replace(/[æøœßłđ]/g, (letter) => LETTERS[letter]);
    return latin.replace(/aa|oe/g, (pair) => DIGRAPHS[pair] || pair);
  }

  // The stemmers know the language's own letters, so a word is folded after it has lost its ending.
  function stem(word) {
    const plain = word.toLowerCase().replace(...before);
    const short = stemmer ? stemmer({ update: (change) => change(plain) }) : plain;
    return fold(short.replace(...after).replace(/(\p{L})\1/gu, "$1"));
  }

  // A word as {whole, stem}; most words of a course come back often.
  function termsOf(word) {
    if (!cache.has(word)) cache.set(word, { whole: fold(word), stem: stem(word) });
    return cache.get(word);
  }

  return { termsOf, wordsIn: (text) => text.match(/[\p{L}\p{N}]{2,}/gu) || [] };
};
