// The table of copies: how many of each handout and card this group needs, and all of them in one print on request.
(function () {
  const table = document.querySelector("[data-course-copies]");
  if (!table) return;
  const fields = Object.fromEntries([...table.querySelectorAll("input")].map((field) => [field.name, field]));

  function number(name, least) {
    return Math.min(99, Math.max(least, Math.floor(fields[name] ? fields[name].valueAsNumber || 0 : 0)));
  }

  function count(row) {
    const people = number("person", 0);
    const times = {
      person: people,
      group: Math.ceil(people / number("group", 1)),
      facilitator: number("facilitator", 0),
      spare: 1,
    };
    return Object.keys(times).reduce((sum, kind) => sum + times[kind] * (row.dataset[kind] || 0), 0);
  }

  // The sheet that stands in the page is the first copy.
  function repeat(key, copies) {
    const sheets = [...document.querySelectorAll(`[data-sheet="${key}"]`)];
    sheets.slice(Math.max(1, copies)).forEach((sheet) => sheet.remove());
    for (let made = sheets.length; made < copies; made += 1) {
      const copy = sheets[0].cloneNode(true);
      copy.dataset.copy = "";
      sheets[0].after(copy);
    }
  }

  function reckon() {
    table.querySelectorAll("tr[data-copies]").forEach((row) => {
      const copies = count(row);
      row.querySelector(".sum").textContent = copies;
      repeat(row.dataset.copies, fields.repeat.checked ? copies : 1);
    });
  }

  table.querySelectorAll("[hidden]").forEach((part) => (part.hidden = false));
  table.addEventListener("input", reckon);
  reckon();
})();
