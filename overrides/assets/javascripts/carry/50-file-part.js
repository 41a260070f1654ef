// The file on the page: everything in one, to save and to load. Fires `course:carried` when values have come in.
course.carry.FilePart = class {
  constructor() {
    const { carry } = course;
    this.input = carry.make("input", { type: "file", name: "file", accept: ".json,application/json" });
    this.input.onchange = () => this.load();
    this.told = carry.status();
    this.asked = carry.make("div", { className: "carry-ask", tabIndex: -1, hidden: true });
    this.element = carry.make(
      "div",
      { className: "carry-file" },
      carry.make("h2", { id: "as-a-file" }, carry.say("carry.file")),
      carry.make("p", {}, carry.say("carry.file.what")),
      carry.make("p", {}, carry.button("save", () => this.save(), "carry.file.save")),
      carry.labelled(carry.say("carry.file.load"), this.input),
      this.told,
      this.asked,
    );
  }

  values() {
    const { goal, ...notes } = course.typed.all();
    const kept = Object.fromEntries(course.file.PARTS.map((name) => [name, course.recall(name)]));
    return { ...kept, notes, goal };
  }

  save() {
    const today = course.carry.today();
    course.carry.download(`peer-mentoring-${today}.json`, course.file.write(this.values(), today), "application/json");
    this.tell("carry.file.saved");
  }

  tell(key, values, isWrong = false) {
    this.told.textContent = course.carry.say(key, values);
    this.told.classList.toggle("wrong", isWrong);
  }

  // Its size is known before a letter of it is read.
  async load() {
    const [file] = this.input.files;
    this.asked.hidden = true;
    if (!file) return;
    let found = { wrong: "broken" };
    try {
      found = file.size > course.file.LIMIT ? { wrong: "large" } : course.file.read(await file.text());
    } catch {
      // A file that cannot be read, on a stick that is pulled out: broken, as it stands above.
    }
    this.input.value = "";
    if (found.wrong) this.tell(`carry.file.${found.wrong}`, {}, true);
    else this.take(found.values);
  }

  take(there) {
    const { values, differ } = course.file.merge(this.values(), there);
    const known = course.carry.map("read");
    const added = Object.keys(values.read).filter((id) => !known[id]).length;
    for (const name of ["read", "passed", "quiz", "boxes", "mix", "can", "last"]) {
      const isSome = typeof values[name] === "string" ? values[name] : Object.keys(values[name]).length;
      if (isSome) course.remember(name, values[name]);
    }
    const texts = { ...values.notes, ...(values.goal ? { goal: values.goal } : {}) };
    const places = Object.entries(texts).map(([id, text]) => course.typed.set(id, text));
    const isRefused = places.includes("failed") || Object.keys(values.read).some((id) => !course.carry.map("read")[id]);
    if (isRefused) this.tell("carry.refused", {}, true);
    else this.tell(places.includes("page") ? "carry.file.taken.page" : "carry.file.taken", { added, notes: places.length });
    this.ask(differ);
    dispatchEvent(new Event("course:typed"));
    dispatchEvent(new Event("course:carried"));
  }

  // Typed words that differ: both are shown, and nothing happens until the learner has chosen.
  ask(differ) {
    const { carry } = course;
    const ids = Object.keys(differ);
    if (!ids.length) return;
    const choose = (pick) => () => {
      const places = ids.map((id) => course.typed.set(id, pick(differ[id])));
      this.asked.hidden = true;
      this.tell(places.includes("failed") ? "carry.refused" : "carry.file.chosen", {}, places.includes("failed"));
      dispatchEvent(new Event("course:typed"));
    };
    const pairs = ids.flatMap((id) => [
      carry.make("dt", {}, id === "goal" ? carry.say("carry.goal") : id),
      carry.make("dd", {}, carry.make("b", {}, carry.say("carry.file.here")), " ", differ[id][0]),
      carry.make("dd", {}, carry.make("b", {}, carry.say("carry.file.there")), " ", differ[id][1]),
    ]);
    this.asked.replaceChildren(
      carry.make("p", {}, carry.say("carry.file.ask")),
      carry.make("dl", {}, ...pairs),
      carry.make(
        "p",
        { className: "carry-row" },
        carry.button("keep", choose(([here]) => here), "carry.file.keep"),
        carry.button("replace", choose(([, there]) => there), "carry.file.replace"),
        carry.button("both", choose(([here, there]) => `${here}\n\n${there}`), "carry.file.both"),
      ),
    );
    this.asked.hidden = false;
    this.asked.focus();
  }
};
