// A field for typed words, with a line that says where they are. Under each reflection of a page stands one.
course.Note = class {
  // `words` are {label, page, kept, failed}; `id` is a reflection's, or "goal".
  constructor(id, words, label = words.label) {
    Object.assign(this, { id, words });
    this.field = document.createElement("textarea");
    Object.assign(this.field, { name: id, rows: 3, maxLength: 4000, autocomplete: "off" });
    this.paper = document.createElement("p");
    this.paper.className = "note-paper";
    this.state = document.createElement("p");
    Object.assign(this.state, { className: "note-state", id: `state-${id}` });
    this.state.setAttribute("role", "status");
    this.field.setAttribute("aria-describedby", this.state.id);
    const title = document.createElement("span");
    title.textContent = label;
    const made = document.createElement("label");
    made.append(title, this.field);
    this.element = document.createElement("div");
    Object.assign(this.element, { className: "note", lang: document.documentElement.lang });
    this.element.append(made, this.paper, this.state);
    this.field.addEventListener("input", () => this.show(course.typed.set(id, this.field.value)));
    this.refresh();
    // Another tab has typed, or the words were forgotten; something was remembered, or a click has said yes or no to it.
    for (const type of ["storage", "course:typed"]) addEventListener(type, () => this.refresh());
    for (const type of ["course:remember", "click"]) addEventListener(type, () => setTimeout(() => this.follow()));
  }

  // Says where the words are; paper takes them over as they stand.
  show(place) {
    this.place = place;
    const text = this.words[place];
    if (this.state.textContent !== text) this.state.textContent = text;
    this.state.classList.toggle("failed", place === "failed");
    this.paper.textContent = this.field.value;
  }

  refresh() {
    const text = course.typed.all()[this.id] || "";
    if (this.field.value !== text) this.field.value = text;
    this.show(course.typed.isKept() ? "kept" : "page");
  }

  // What a guest typed is kept from a yes on; what is forgotten leaves the page too.
  follow() {
    const wasKept = this.place !== "page";
    if (course.typed.isKept() === wasKept) return;
    if (wasKept) course.typed.forget();
    else if (this.field.value) this.show(course.typed.set(this.id, this.field.value));
    else this.refresh();
  }
};

{
  const words = document.getElementById("note-words");
  for (const block of words ? document.querySelectorAll(".reflection[id]") : []) {
    block.append(new course.Note(block.id, JSON.parse(words.textContent)).element);
  }
}
