// The file on the page: everything in one, to save and to load. Fires `course:carried` when values have come in.
course.carry.FilePart = class {
  // `questions` are what notes answer, as in scripts/course/site/carry.py; `showsNotes` says whether the page has them.
  constructor({ questions, showsNotes = false }) {
    const { carry } = course;
    Object.assign(this, { questions, showsNotes });
    this.input = carry.make("input", { type: "file", name: "file", accept: ".json,application/json" });
    this.input.onchange = () => this.load();
    this.told = carry.status();
    this.asked = carry.make("div", { className: "carry-ask", tabIndex: -1, hidden: true });
    this.asked.setAttribute("role", "group");
    this.asked.setAttribute("aria-labelledby", "carry-ask");
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
    addEventListener("course:typed", () => this.taken && this.tellTaken());
    // The next person at this computer must not find words by going back.
    addEventListener("pagehide", () => {
      this.close();
      this.tell("");
    });
  }

  values() {
    const { goal, ...notes } = course.typed.all();
    const kept = Object.fromEntries(course.file.PARTS.map((name) => [name, course.recall(name)]));
    return { ...kept, notes, goal };
  }

  save() {
    const today = course.carry.today();
    course.carry.download(`peer-mentoring-${today}.json`, course.file.write(this.values(), today), "application/json");
    this.tell(course.carry.say("carry.file.saved"));
  }

  // `taken` is what the words are about, when that may change.
  tell(text, isWrong = false, taken = null) {
    this.taken = taken;
    this.told.textContent = text;
    this.told.classList.toggle("wrong", isWrong);
  }

  // Its size is known before a letter of it is read.
  async load() {
    const [file] = this.input.files;
    this.close();
    if (!file) return;
    let found = { wrong: "broken" };
    try {
      found = file.size > course.file.LIMIT ? { wrong: "large" } : course.file.read(await file.text());
    } catch {
      // A file that cannot be read, on a stick that is pulled out: broken, as it stands above.
    }
    this.input.value = "";
    if (found.wrong) this.tell(course.carry.say(`carry.file.${found.wrong}`), true);
    else this.take(found.values);
  }

  take(there) {
    const { values, texts, differ } = course.file.merge(this.values(), there);
    const known = course.carry.map("read");
    const added = Object.keys(values.read).filter((id) => !known[id]).length;
    for (const [name, value] of Object.entries(values)) {
      const isSome = typeof value === "string" ? value : Object.keys(value).length;
      if (isSome) course.remember(name, value);
    }
    for (const [id, text] of Object.entries(texts)) course.typed.set(id, text);
    const isRefused = Object.keys(values.read).some((id) => !course.carry.map("read")[id]);
    this.taken = { added, ids: Object.keys(texts), isRefused };
    dispatchEvent(new Event("course:typed"));
    this.ask(differ);
    dispatchEvent(new Event("course:carried"));
  }

  // Again when a guest has said yes: then the notes stand elsewhere.
  tellTaken() {
    const { carry, typed } = course;
    const { added, ids, isRefused } = this.taken;
    const places = ids.map(typed.placeOf);
    const keys = ["carry.file.taken"];
    if (places.includes("page")) keys.push("carry.file.taken.page");
    if (places.includes("page") && !this.showsNotes) keys.push("carry.file.taken.read");
    const isWrong = isRefused || places.includes("failed");
    const told = isWrong ? ["carry.refused"] : keys;
    this.tell(told.map((key) => carry.say(key, { added, notes: ids.length })).join(" "), isWrong, this.taken);
  }

  // Typed words that differ: both are shown, and nothing happens until the learner has chosen. What stands here may have
  // been typed since.
  ask(differ) {
    const { carry } = course;
    const ids = Object.keys(differ);
    if (!ids.length) return;
    const choose = (makeText) => () => {
      const here = course.typed.all();
      const places = ids.map((id) => makeText && course.typed.set(id, makeText(here[id], differ[id][1])));
      const isRefused = places.includes("failed");
      this.close();
      this.input.focus();
      this.tell(carry.say(isRefused ? "carry.refused" : "carry.file.chosen"), isRefused);
      dispatchEvent(new Event("course:typed"));
    };
    const pairs = ids.flatMap((id) => [
      this.nameOf(id),
      carry.make("dd", {}, carry.make("b", {}, carry.say("carry.file.here")), " ", differ[id][0]),
      carry.make("dd", {}, carry.make("b", {}, carry.say("carry.file.there")), " ", differ[id][1]),
    ]);
    this.asked.replaceChildren(
      carry.make("p", { id: "carry-ask" }, carry.say("carry.file.ask")),
      carry.make("dl", {}, ...pairs),
      carry.make(
        "p",
        { className: "carry-row" },
        carry.button("keep", choose(null), "carry.file.keep"),
        carry.button("replace", choose((_, there) => there), "carry.file.replace"),
        carry.button("both", choose((here, there) => [here, there].filter(Boolean).join("\n\n")), "carry.file.both"),
      ),
    );
    this.asked.hidden = false;
    this.asked.focus();
  }

  // Notes of other releases have nothing but their id.
  nameOf(id) {
    const { carry } = course;
    const question = this.questions.find((one) => one.id === id);
    if (question) return carry.make("dt", { lang: question.lang }, `${question.title} (${question.where})`);
    return carry.make("dt", {}, id === "goal" ? carry.say("carry.goal") : id);
  }

  close() {
    this.asked.replaceChildren();
    this.asked.hidden = true;
  }
};
