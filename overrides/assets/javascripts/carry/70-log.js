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
      this.saved = carry.status();
      this.append(
        ...carry.apart(),
        carry.make("h2", { id: "goal" }, carry.say("carry.goal")),
        this.goal.element,
        ...this.makePoints(),
        carry.make("h2", { id: "notes" }, carry.say("log.notes")),
        this.notes,
        carry.make(
          "p",
          { className: "carry-row" },
          carry.button("print", () => print(), "log.print"),
          carry.button("text", () => this.saveText(), "log.text"),
        ),
        this.saved,
        new carry.FilePart({ ...this.data, showsNotes: true }).element,
      );
      this.show();
      for (const type of ["course:remember", "course:carried", "course:typed", "storage"]) addEventListener(type, () => this.show());
      // What is folded would be missing on paper.
      addEventListener("beforeprint", () => {
        for (const { element, isBegun } of this.points) if (isBegun) element.open = true;
      });
    }

    // Nobody has begun at first: then it is the first course that stands open.
    makePoints() {
      const { carry } = course;
      this.points = this.data.points.map((point) => new carry.StartingPoint(point));
      if (!this.points.length) return [];
      if (!this.points.some(({ isBegun }) => isBegun)) this.points[0].element.open = true;
      return [
        carry.make(
          "section",
          { className: "log-points" },
          carry.make("h2", { id: "can-do" }, carry.say("log.can")),
          carry.make("p", {}, carry.say("log.can.scale")),
          ...this.points.map(({ element }) => element),
        ),
      ];
    }

    // The course's own questions, and notes under ids that this release does not have: nobody's words get lost.
    questions() {
      const known = this.data.questions;
      const others = Object.keys(course.typed.all()).filter((id) => id !== "goal" && !known.some((one) => one.id === id));
      return [...known, ...others.map((id) => ({ id, title: id, text: "", where: "", address: "" }))];
    }

    show() {
      const { carry } = course;
      for (const point of this.points) point.show();
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
      const begun = this.points.filter(({ isBegun }) => isBegun);
      if (begun.length) lines.push("", carry.say("log.can"), carry.say("log.can.scale"));
      for (const point of begun) lines.push("", ...point.lines());
      for (const { id, title, text, where } of this.questions().filter((one) => texts[one.id])) {
        lines.push("", where ? `${title} (${where})` : title, ...(text ? [text] : []), texts[id]);
      }
      carry.download(`my-learning-log-${carry.today()}.txt`, `${lines.join("\n")}\n`.replace(/\r?\n/g, "\r\n"), "text/plain");
      this.saved.textContent = carry.say("carry.file.saved");
    }
  },
);
