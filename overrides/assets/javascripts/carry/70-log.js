// The learning log: goal, starting point and notes on one page, to print, or to save as a text or as the file.
customElements.define(
  "course-log",
  class extends HTMLElement {
    connectedCallback() {
      const { carry } = course;
      this.data = carry.read();
      const words = { label: carry.say("note.label"), page: carry.say("note.page"), kept: carry.say("note.kept"), failed: carry.say("note.failed") };
      this.goal = new course.Note("goal", words, carry.say("log.goal.field"));
      this.notes = carry.make("div", { className: "log-notes" });
      this.made = {};
      this.words = words;
      this.append(
        ...carry.apart(),
        carry.make("h2", { id: "goal" }, carry.say("carry.goal")),
        this.goal.element,
        ...this.makeStatements(),
        carry.make("h2", { id: "notes" }, carry.say("log.notes")),
        this.notes,
        carry.make(
          "p",
          { className: "carry-row" },
          carry.button("print", () => print(), "log.print"),
          carry.button("text", () => this.saveText(), "log.text"),
        ),
        new carry.FilePart().element,
      );
      this.show();
      for (const type of ["course:carried", "course:typed", "storage"]) addEventListener(type, () => this.show());
    }

    // Twelve statements, each with a number from 1 to 4 for the start and for now.
    makeStatements() {
      const { carry } = course;
      const { statements, lang } = this.data;
      this.levels = statements.flatMap(({ number, text }) =>
        ["start", "now"].map((when) => {
          const options = [0, 1, 2, 3, 4].map((level) => carry.make("option", { value: level || "" }, level ? String(level) : "–"));
          const select = carry.make("select", { name: `${when}-${number}`, autocomplete: "off" }, ...options);
          select.setAttribute("aria-label", `${this.head(when)}: ${number}. ${text}`);
          select.onchange = () => this.setLevel(number, when, select);
          return { number, when, select };
        }),
      );
      if (!statements.length) return [];
      const cells = (row) => this.levels.filter(({ number }) => number === row).map(({ select }) => carry.make("td", {}, select));
      const heads = ["log.can.head", "log.start", "log.now"].map((key) => carry.make("th", { scope: "col" }, carry.say(key)));
      const rows = statements.map(({ number, text }) =>
        carry.make("tr", {}, carry.make("td", {}, `${number}. `, carry.make("span", { lang }, text)), ...cells(number)),
      );
      this.refused = carry.status();
      return [
        carry.make("h2", { id: "can-do" }, carry.say("log.can")),
        carry.make("p", {}, carry.say("log.can.scale")),
        carry.make("table", { className: "log-can" }, carry.make("thead", {}, carry.make("tr", {}, ...heads)), carry.make("tbody", {}, ...rows)),
        this.refused,
      ];
    }

    // The minifier does not understand a template within a template.
    head(when) {
      return course.carry.say(`log.${when}`);
    }

    levelOf(number, when) {
      const level = course.carry.map("can")[number]?.[when];
      return [1, 2, 3, 4].includes(level) ? level : "";
    }

    setLevel(number, when, select) {
      const can = course.carry.map("can");
      const level = Number(select.value) || undefined;
      course.remember("can", { ...can, [number]: { ...can[number], [when]: level } });
      const isRefused = this.levelOf(number, when) !== (level || "");
      this.refused.textContent = isRefused ? course.carry.say("carry.refused") : "";
    }

    // The course's own questions, and notes under ids that this release does not have: nobody's words get lost.
    questions() {
      const known = this.data.questions;
      const others = Object.keys(course.typed.all()).filter((id) => id !== "goal" && !known.some((one) => one.id === id));
      return [...known, ...others.map((id) => ({ id, title: id, text: "", where: "", address: "" }))];
    }

    show() {
      const { carry } = course;
      for (const { number, when, select } of this.levels) select.value = this.levelOf(number, when);
      for (const { id, title, text, where, address, lang } of this.questions()) {
        if (this.made[id]) continue;
        this.made[id] = new course.Note(id, this.words);
        this.notes.append(
          carry.make(
            "section",
            {},
            carry.make("h3", { lang }, title),
            ...(where ? [carry.make("p", { className: "place", lang }, carry.make("a", { href: `${address}#${id}` }, where))] : []),
            ...(text ? [carry.make("p", { lang }, text)] : []),
            this.made[id].element,
          ),
        );
      }
    }

    saveText() {
      const { carry } = course;
      const texts = course.typed.all();
      const lines = [document.querySelector("h1").textContent, carry.today(), "", carry.say("carry.goal"), texts.goal || "–"];
      if (this.data.statements.length) lines.push("", carry.say("log.can"), carry.say("log.can.scale"));
      for (const { number, text } of this.data.statements) {
        const levels = ["start", "now"].map((when) => `${this.head(when)}: ${this.levelOf(number, when) || "–"}`);
        lines.push(`${number}. ${text} (${levels.join(", ")})`);
      }
      for (const { id, title, text, where } of this.questions().filter((one) => texts[one.id])) {
        lines.push("", where ? `${title} (${where})` : title, ...(text ? [text] : []), texts[id]);
      }
      carry.download(`my-learning-log-${carry.today()}.txt`, `${lines.join("\n")}\n`.replace(/\r?\n/g, "\r\n"), "text/plain");
    }
  },
);
