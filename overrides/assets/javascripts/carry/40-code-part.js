// The paper code on the page: the one to write down, and a field for one that is typed.
course.carry.CodePart = class {
  // `ids` is the list that never changes, `checks` are those of them that are passed rather than read.
  constructor({ ids, checks }) {
    const { carry } = course;
    Object.assign(this, { ids, checks: new Set(checks) });
    this.code = carry.make("output", { className: "carry-code" });
    this.holds = carry.make("p");
    this.print = carry.button("print", () => print(), "carry.code.print");
    this.field = carry.make("input", { type: "text", name: "code", autocomplete: "off", spellcheck: false, maxLength: 200 });
    this.field.setAttribute("autocapitalize", "characters");
    this.told = carry.status();
    this.told.id = "code-told";
    this.field.setAttribute("aria-describedby", this.told.id);
    this.element = carry.make("div", {}, ...this.made());
    addEventListener("storage", () => this.show());
    this.show();
  }

  made() {
    const { carry } = course;
    const take = carry.make("button", { name: "take" }, carry.say("carry.type.take"));
    const form = carry.make("form", { noValidate: true }, carry.labelled(carry.say("carry.type.field"), this.field), take);
    form.onsubmit = (event) => {
      event.preventDefault();
      this.take();
    };
    return [
      carry.make("h2", { id: "your-code" }, carry.say("carry.code")),
      this.code,
      this.holds,
      this.print,
      carry.make("h2", { id: "type-a-code" }, carry.say("carry.type")),
      form,
      this.told,
    ];
  }

  nameOf(id) {
    return this.checks.has(id) ? "passed" : "read";
  }

  show() {
    const { carry } = course;
    const done = { read: carry.map("read"), passed: carry.map("passed") };
    const facts = this.ids.slice(0, course.code.ROOM).map((id) => Boolean(done[this.nameOf(id)][id]));
    const passed = this.ids.filter((id, place) => facts[place] && this.checks.has(id)).length;
    const read = facts.filter(Boolean).length - passed;
    const isSome = read + passed > 0;
    const groups = course.code.write(facts).split("-");
    this.code.replaceChildren(...groups.flatMap((group, place) => [...(place ? [" "] : []), carry.make("span", {}, group)]));
    this.code.hidden = this.print.hidden = !isSome;
    this.holds.textContent = isSome ? carry.say("carry.code.holds", { read, passed }) : carry.say("carry.code.none");
  }

  tell(text, isWrong) {
    this.told.textContent = text;
    this.told.classList.toggle("wrong", isWrong);
    this.field.setAttribute("aria-invalid", isWrong);
  }

  take() {
    const { carry } = course;
    const { facts, wrong, ...values } = course.code.read(this.field.value);
    if (wrong) {
      this.tell(carry.say(`carry.wrong.${wrong}`, values), true);
      this.field.focus();
      return;
    }
    const named = this.ids.filter((_, place) => facts[place]);
    const unknown = facts.slice(this.ids.length).filter(Boolean).length;
    const done = { read: { ...carry.map("read") }, passed: { ...carry.map("passed") } };
    const added = named.filter((id) => !done[this.nameOf(id)][id]);
    for (const id of named) {
      done.read[id] ||= 1;
      if (this.checks.has(id)) done.passed[id] = 1;
    }
    course.remember("read", done.read);
    course.remember("passed", done.passed);
    const told = [carry.say("carry.taken", { added: added.length, known: named.length - added.length })];
    if (unknown) told.push(carry.say("carry.unknown", { n: unknown }));
    if (named.some((id) => !carry.map("read")[id])) told.splice(0, 9, carry.say("carry.refused"));
    this.tell(told.join(" "), false);
    this.field.value = "";
    this.show();
    dispatchEvent(new Event("course:carried"));
  }
};
