// The plan of a slot: its rows, on the page and in a calendar.
Object.assign(course.planner, {
  // Day before month: this is a course for Europe.
  get language() {
    const { lang } = document.documentElement;
    return lang === "en" ? "en-GB" : lang;
  },

  clock(date) {
    return date.toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  },

  day(date) {
    return date.toLocaleDateString(this.language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  },

  // Modules of a slot, as content of an element; a title that is not translated says its language.
  titlesOf({ parts }) {
    return parts.flatMap(({ module, lang, suffix }, place) => [
      ...(place ? ["\u00a0· "] : []),
      this.make("span", { lang }, module),
      suffix,
    ]);
  },

  // A session that is cut closes shortly and begins shortly.
  rowsOf({ parts }, start, rules) {
    const steps = parts.flatMap((part, place) => {
      const short = (key) => ({ title: this.say(key), minutes: rules.split, is_pause: false, isWord: true });
      const all = [
        ...(part.isBegun || !rules.split ? [] : [short("begin")]),
        ...part.steps,
        ...(part.isEnded || !rules.split ? [] : [short("close")]),
      ];
      return all.map((step) => ({ ...step, part: place }));
    });
    return this.agendaOf(steps, start, rules);
  },

  // When a slot is, in words: it may end on another day than it begins.
  timesOf(rows) {
    const [from, to] = [rows[0].from, rows.at(-1).to];
    const isOneDay = from.toDateString() === to.toDateString();
    return isOneDay
      ? `${this.day(from)}, ${this.clock(from)}\u2060–\u2060${this.clock(to)}`
      : `${this.day(from)}, ${this.clock(from)} – ${this.day(to)}, ${this.clock(to)}`;
  },

  tableOf({ parts, rows }) {
    const cells = (row) => [
      this.make("td", {}, this.clock(row.from)),
      this.make("td", { lang: row.title && !row.isWord ? parts[row.part].lang : undefined }, row.title || this.say("pause.row")),
      this.make("td", {}, String(row.minutes)),
    ];
    const bodies = parts.map(({ module, lang, suffix }, place) => {
      const head = this.make("th", { colSpan: 3, scope: "rowgroup" }, this.make("span", { lang }, module), suffix);
      const lines = rows
        .filter((row) => row.part === place)
        .map((row) => this.make("tr", { className: row.is_pause ? "pause" : "" }, ...cells(row)));
      return this.make("tbody", {}, ...(parts.length > 1 ? [this.make("tr", {}, head)] : []), ...lines);
    });
    const heads = ["clock", "step", "minutes.head"].map((key) => this.make("th", { scope: "col" }, this.say(key)));
    return this.make("table", { className: "plan" }, this.make("thead", {}, this.make("tr", {}, ...heads)), ...bodies);
  },

  // The same moment keeps its uid, so that a file that is saved again changes the event and does not double it. The
  // moment is in it, so that the course of next year does not push aside that of this year.
  eventOf({ id, name, parts, rows }, isOfPlan, place) {
    const titles = parts.map(({ module, title, suffix }) => `${module}${suffix} (${title})`);
    const text = parts.flatMap(({ module, suffix }, number) => [
      ...(number ? [""] : []),
      module + suffix,
      ...rows
        .filter((row) => row.part === number)
        .map((row) => `${this.clock(row.from)} ${row.title || this.say("pause.row")} (${this.say("minutes", { n: row.minutes })})`),
    ]);
    return {
      uid: `${id}-${this.utc(rows[0].from)}@mentor-training`,
      from: rows[0].from,
      to: rows.at(-1).to,
      title: `${isOfPlan ? `${this.say("event")}, ${name}: ` : ""}${titles.join("; ")}`,
      text: text.join("\n"),
      place,
    };
  },
});
