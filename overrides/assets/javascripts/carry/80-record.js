// The record of participation: what the learner has worked through, with lines for a trainer to confirm and sign. The
// name goes from its field onto the paper and nowhere else.
customElements.define(
  "course-record",
  class extends HTMLElement {
    connectedCallback() {
      const { carry } = course;
      this.data = carry.read();
      this.name = carry.make("input", { type: "text", name: "holder", autocomplete: "off", maxLength: 120 });
      this.hours = carry.make("input", { type: "number", name: "hours", min: 0, max: 200, step: "any" });
      this.course = carry.make(
        "select",
        { name: "course" },
        ...this.data.courses.map(({ title }, place) => carry.make("option", { value: place }, title || carry.say("record.course.none"))),
      );
      const form = carry.make(
        "form",
        { className: "record-form", noValidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() },
        carry.labelled(carry.say("record.name"), this.name),
        carry.labelled(carry.say("record.course"), this.course),
        carry.labelled(carry.say("record.hours"), this.hours),
        carry.button("print", () => print(), "record.print"),
      );
      this.paper = carry.make("section", { className: "record-paper" });
      this.append(...carry.apart(), form, this.paper);
      this.course.onchange = () => this.show(true);
      form.addEventListener("input", (event) => event.target !== this.course && this.show());
      addEventListener("storage", () => this.show());
      // The next person at this computer must not find the name by going back.
      addEventListener("pagehide", () => {
        this.name.value = "";
        this.show();
      });
      // A learner of one course finds it chosen.
      const begun = this.data.courses.findIndex(({ modules }) => modules.some((module) => this.progressOf(module).done));
      this.course.value = String(Math.max(0, begun));
      this.show(true);
    }

    // How much of a module is done; `isDone` where nothing is left.
    progressOf({ units, checks }) {
      const { carry } = course;
      const [read, passed] = [carry.map("read"), carry.map("passed")];
      const ids = [...units.filter((id) => read[id]), ...checks.filter((id) => passed[id])];
      return {
        ids,
        read: units.filter((id) => read[id]).length,
        isPassed: checks.every((id) => passed[id]),
        done: ids.length,
        isDone: ids.length === units.length + checks.length,
      };
    }

    show(isNew) {
      const { carry } = course;
      const chosen = this.data.courses[this.course.value];
      const modules = chosen.modules.map((module) => ({ ...module, ...this.progressOf(module) }));
      const minutes = modules.flatMap(({ ids, minutes }) => ids.map((id) => minutes[id])).reduce((sum, one) => sum + one, 0);
      if (isNew) this.hours.value = Math.round(minutes / 30) / 2 || "";
      const begun = modules.filter(({ done }) => done);
      this.paper.replaceChildren(
        carry.make("h2", { id: "record" }, carry.say("record.title")),
        ...(begun.length ? [] : [carry.make("p", { className: "notice" }, carry.say("record.nothing"))]),
        this.line("record.holder", this.name.value.trim()),
        carry.make("p", {}, carry.say("record.took"), " ", carry.make("strong", { lang: chosen.lang }, chosen.title || carry.say("record.course.none"))),
        this.tableOf(modules),
        ...this.outcomesOf(modules.filter(({ isDone }) => isDone)),
        this.fields(),
        carry.make("h3", {}, carry.say("record.confirm")),
        ...["organisation", "identity", "quality", "sign"].map((key) => this.line(`record.${key}`)),
        carry.make("p", { className: "record-says" }, carry.say("record.says")),
      );
    }

    // A name and its words, or a line to write on.
    line(key, text = "") {
      const { carry } = course;
      return carry.make(
        "p",
        { className: "record-line" },
        carry.make("span", {}, carry.say(key)),
        " ",
        carry.make("span", { className: "record-blank" }, text),
      );
    }

    tableOf(modules) {
      const { carry } = course;
      const names = ["module", "read", "check", "live", "date", "initials"].map((key) => carry.say(`record.${key}`));
      const heads = names.map((name) => carry.make("th", { scope: "col" }, name));
      const cellOf = (text, label) => {
        const cell = carry.make("td", { className: text ? "" : "nothing" }, text);
        cell.dataset.label = label;
        return cell;
      };
      const rows = modules.map((module) => {
        const check = module.isPassed ? "record.passed" : "record.open";
        const cells = [
          carry.say("record.of", { n: module.read, of: module.units.length }),
          module.checks.length ? carry.say(check) : "–",
          module.live ? carry.say("record.minutes", { of: module.live }) : "–",
          "",
          "",
        ];
        const name = carry.make("td", {}, `${module.id} `, carry.make("span", { lang: module.lang }, module.title));
        return carry.make("tr", {}, name, ...cells.map((text, place) => cellOf(text, names[place + 1])));
      });
      return carry.make(
        "table",
        { className: "record-modules stacked" },
        carry.make("thead", {}, carry.make("tr", {}, ...heads)),
        carry.make("tbody", {}, ...rows),
      );
    }

    outcomesOf(modules) {
      const { carry } = course;
      if (!modules.length) return [];
      const lists = modules.map(({ id, lang, outcomes }) =>
        carry.make("li", {}, carry.make("b", {}, id), " ", carry.make("span", { lang }, outcomes.join(" · "))),
      );
      return [
        carry.make("h3", {}, carry.say("record.outcomes")),
        carry.make("p", {}, carry.say("record.outcomes.can")),
        carry.make("ul", { className: "record-outcomes" }, ...lists),
      ];
    }

    // What is no number of hours is left to be written by hand.
    hoursOrRoom() {
      const { value, validity } = this.hours;
      this.hours.setAttribute("aria-invalid", !validity.valid);
      return value && validity.valid ? Number(value).toLocaleString(document.documentElement.lang) : "…………";
    }

    // The fields of a record, but for those that are written by hand.
    fields() {
      const { carry } = course;
      const values = { hours: this.hoursOrRoom(), host: this.data.host, version: this.data.version };
      const rows = ["workload", "level", "assessment", "form", "prerequisites", "credits", "issuer", "edition"].map((key) =>
        carry.make(
          "tr",
          {},
          carry.make("th", { scope: "row" }, carry.say(`record.${key}`)),
          carry.make("td", {}, carry.say(`record.${key}.text`, values)),
        ),
      );
      return carry.make("table", { className: "record-fields" }, carry.make("tbody", {}, ...rows));
    }
  },
);
