// A field for typed words, with a line that says where they are. Under each reflection of a page stands one.
course.Note = class {
  // `words` are {label, page, kept, failed}; `id` is a reflection's, or "goal".
  constructor(id, words, label = words.label) {
    const make = (name, properties) => Object.assign(document.createElement(name), properties);
    Object.assign(this, {
      id,
      words,
      field: make("textarea", { name: id, rows: 3, maxLength: 4000, autocomplete: "off" }),
      paper: make("p", { className: "note-paper" }),
      state: make("p", { className: "note-state", id: `state-${id}` }),
      element: make("div", { className: "note", lang: document.documentElement.lang }),
    });
    this.state.setAttribute("role", "status");
    this.field.setAttribute("aria-describedby", this.state.id);
    const labelled = make("label");
    labelled.append(make("span", { textContent: label }), this.field);
    this.element.append(labelled, this.paper, this.state);
    this.field.oninput = () => {
      course.typed.set(id, this.field.value);
      this.show();
    };
    this.show();
    // Another tab has typed, or words have come, found a place or been forgotten; or it is a page that was left before.
    for (const type of ["storage", "pageshow", "course:typed"]) addEventListener(type, () => this.show());
  }

  // Shows the words and says where they are; paper takes them over as they stand.
  show() {
    const text = course.typed.all()[this.id] || "";
    const place = course.typed.placeOf(this.id);
    if (this.field.value !== text) this.field.value = text;
    if (this.state.textContent !== this.words[place]) this.state.textContent = this.words[place];
    this.state.classList.toggle("failed", place === "failed");
    this.paper.textContent = text;
  }
};

{
  const words = document.getElementById("note-words");
  for (const block of words ? document.querySelectorAll(".reflection[id]") : []) {
    block.append(new course.Note(block.id, JSON.parse(words.textContent)).element);
  }
}
