// The starting point of one course: its statements, each with a number from 1 to 4 at the start, now, and looking back.
// It is folded until the learner has begun this course.
course.carry.StartingPoint = class {
  WHEN = ["start", "now", "back"];

  // `point` is as in scripts/course/site/carry.py.
  constructor(point) {
    const { carry } = course;
    const heads = ["log.can.head", ...this.WHEN.map((when) => this.keyOf(when))];
    const rows = point.statements.map((statement) => this.makeRow(statement));
    this.point = point;
    this.refused = carry.status();
    this.element = carry.make(
      "details",
      { className: "log-point" },
      carry.make("summary", { lang: point.lang }, point.title || carry.say("log.can")),
      carry.make(
        "table",
        { className: "log-can stacked" },
        carry.make("thead", {}, carry.make("tr", {}, ...heads.map((key) => carry.make("th", { scope: "col" }, carry.say(key))))),
        carry.make("tbody", {}, ...rows),
      ),
      this.refused,
    );
  }

  // The minifier does not understand a template within a template.
  keyOf(when) {
    return `log.${when}`;
  }

  makeRow({ key, number, text, lang }) {
    const { carry } = course;
    const cells = this.WHEN.map((when) => {
      const head = carry.say(this.keyOf(when));
      const options = [0, 1, 2, 3, 4].map((level) => carry.make("option", { value: level || "" }, level ? String(level) : "–"));
      const select = carry.make("select", { name: `${when}-${key}`, autocomplete: "off" }, ...options);
      select.setAttribute("aria-label", `${head}: ${number}. ${text}`);
      select.onchange = () => this.setLevel(key, when, select);
      const cell = carry.make("td", {}, select);
      cell.dataset.label = head;
      return cell;
    });
    return carry.make("tr", {}, carry.make("td", {}, `${number}. `, carry.make("span", { lang }, text)), ...cells);
  }

  levelOf(key, when) {
    const level = course.carry.map("can")[key]?.[when];
    return [1, 2, 3, 4].includes(level) ? level : "";
  }

  setLevel(key, when, select) {
    const can = course.carry.map("can");
    const level = Number(select.value) || undefined;
    course.remember("can", { ...can, [key]: { ...can[key], [when]: level } });
    const isRefused = this.levelOf(key, when) !== (level || "");
    this.refused.textContent = isRefused ? course.carry.say("carry.refused") : "";
  }

  // Whether something of the course is read or passed, or a number is given.
  get isBegun() {
    const done = { ...course.carry.map("read"), ...course.carry.map("passed") };
    const isGiven = ({ key }) => this.WHEN.some((when) => this.levelOf(key, when));
    return this.point.ids.some((id) => done[id]) || this.point.statements.some(isGiven);
  }

  show() {
    for (const { key } of this.point.statements) {
      for (const when of this.WHEN) this.element.querySelector(`[name="${when}-${key}"]`).value = this.levelOf(key, when);
    }
    const { isBegun } = this;
    if (isBegun && !this.element.classList.contains("begun")) this.element.open = true;
    this.element.classList.toggle("begun", isBegun);
  }

  // The course, its statements and their numbers, as lines of text.
  lines() {
    const rows = this.point.statements.map(({ key, number, text }) => {
      const levels = this.WHEN.map((when) => [course.carry.say(this.keyOf(when)), this.levelOf(key, when) || "–"].join(": "));
      return `${number}. ${text} (${levels.join(", ")})`;
    });
    return [this.element.querySelector("summary").textContent, ...rows];
  }
};
