// The search dialog: asks while the reader types, groups what is found by page, says how much it is. The index of a
// language is a script that calls `courseSearch` with its rows [title, heading, url, text].
window.courseSearch = function (language, rows) {
  const PAGES = 20;
  const PARTS = 3;
  const LENGTH = 150;
  const WORD = /[\p{L}\p{N}]+/gu;
  const dialog = document.querySelector("dialog.search");
  const input = dialog.querySelector("input");
  const state = dialog.querySelector("[role=status]");
  const results = dialog.querySelector("ol");
  const hint = state.textContent;
  let update = () => {};
  let waiting;

  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  // Returns the text as nodes, hits marked.
  function marked(text, isHit) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(WORD)) {
      if (!isHit(match[0])) continue;
      nodes.push(text.slice(end, match.index), element("mark", match[0]));
      end = match.index + match[0].length;
    }
    return [...nodes, text.slice(end)];
  }

  // Returns the piece of a text around its first hit, cut between words.
  function around(text, isHit) {
    const first = [...text.matchAll(WORD)].find((match) => isHit(match[0]));
    const from = first && first.index > 50 ? text.lastIndexOf(" ", first.index - 40) + 1 : 0;
    const to = from + LENGTH < text.length ? text.lastIndexOf(" ", from + LENGTH) : text.length;
    return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  function link(words, url, isHit) {
    const made = element("a", ...marked(words, isHit));
    made.href = dialog.dataset.base + url;
    return made;
  }

  function item(words, entry, isHit) {
    const made = element("li", link(words, entry.url, isHit));
    if (entry.text) made.append(element("p", ...marked(around(entry.text, isHit), isHit)));
    return made;
  }

  function show(page, isHit) {
    const first = page.parts.find((entry) => !entry.heading) || { url: page.url };
    const made = item(page.title, first, isHit);
    const parts = page.parts.filter((entry) => entry.heading).slice(0, PARTS);
    if (parts.length) made.append(element("ul", ...parts.map((entry) => item(entry.heading, entry, isHit))));
    return made;
  }

  function say(words) {
    if (state.textContent !== words) state.textContent = words;
  }

  // Answers what was typed last, now, so that nothing is exchanged under a reader who goes on by keyboard.
  function answer() {
    if (waiting) update();
    waiting = clearTimeout(waiting);
  }

  function move(event) {
    if (event.target === input && event.key.length > 1) answer();
    const links = [...results.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && links.length) {
      event.preventDefault();
      const place = links.indexOf(document.activeElement) + step;
      (links[Math.min(place, links.length - 1)] || input).focus();
    } else if (event.key === "Enter" && event.target === input && links.length) {
      event.preventDefault();
      links[0].click();
    }
  }

  say(dialog.dataset.loading); // Before the index: a small one is built, and answers, at once.
  courseIndex(language, rows, (search, hits) => {
    update = () => {
      const text = input.value.trim();
      const pages = text.length > 1 ? search(text) : [];
      const { one, count, none } = dialog.dataset;
      results.replaceChildren(...pages.slice(0, PAGES).map((page) => show(page, hits(text))));
      if (text.length < 2) say(hint);
      else say(pages.length === 1 ? one : pages.length ? count.replace("{n}", pages.length) : none);
    };
    update();
  });

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(answer, 80);
    if (!input.value) answer();
  });
  dialog.addEventListener("keydown", move);
  results.addEventListener("click", (event) => {
    if (event.target.closest("a")) dialog.close(); // The place may be on this very page.
  });
};
