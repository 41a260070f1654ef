// The planner: which sessions, on which days, from what time; then the plan with clock times, to print or to take along
// as a calendar file. Nothing is kept and nothing is sent.
customElements.define(
  "course-planner",
  class extends HTMLElement {
    connectedCallback() {
      Object.assign(this, JSON.parse(document.getElementById("planner-data").textContent));
      const { lang } = document.documentElement;
      this.language = lang === "en" ? "en-GB" : lang; // Day before month: this is a course for Europe.
      this.append(this.makeForm(), this.makeResult());
      this.addEventListener("input", (event) => this.change(event));
      const asked = this.sessions.findIndex((session) => `#${session.id}` === location.hash);
      if (asked >= 0 || !this.plans.length) this.plan.value = "own";
      if (asked >= 0) this.ticks[asked].checked = true;
      this.showSlots();
    }

    say(key, values = {}) {
      return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), this.words[key]);
    }

    make(name, attributes = {}, ...content) {
      const made = document.createElement(name);
      Object.assign(made, attributes);
      made.append(...content);
      return made;
    }

    labelled(key, field) {
      return this.make("label", {}, this.make("span", {}, this.say(key)), field);
    }

    number(value, max) {
      return this.make("input", { type: "number", min: 0, max, value });
    }

    makeForm() {
      const names = [...this.plans.map((plan) => plan.name), "own"];
      const options = names.map((name) => this.make("option", { value: name }, this.say(`plan.${name}`)));
      this.plan = this.make("select", { name: "plan" }, ...options);
      this.ticks = this.sessions.map(({ id }) => this.make("input", { type: "checkbox", name: "session", value: id }));
      const ticked = this.ticks.map((tick, place) => {
        const { module, minutes } = this.sessions[place];
        return this.make("label", { className: "tick" }, tick, ` ${module} (${this.say("minutes", { n: minutes })})`);
      });
      this.together = this.make("input", { type: "checkbox", name: "together" });
      const together = this.make("label", { className: "tick" }, this.together, ` ${this.say("together")}`);
      this.choice = this.make("fieldset", { className: "own" }, this.make("legend", {}, this.say("pick")), ...ticked, together);
      this.pause = this.number(15, 120);
      this.after = this.number(90, 240);
      this.long = this.number(45, 120);
      this.place = this.make("input", { type: "text", name: "place", autocomplete: "off" });
      this.slotList = this.make("div", { className: "slots" });
      this.every = this.make(
        "select",
        { name: "every" },
        ...[7, 1, 14].map((days) => this.make("option", { value: days }, this.say(`every.${days}`))),
      );
      const fill = this.make("button", { type: "button", onclick: () => this.fillDates() }, this.say("fill"));
      this.filling = this.make("p", { className: "row" }, this.labelled("every", this.every), fill);
      return this.make(
        "form",
        { className: "planner-form", onsubmit: (event) => event.preventDefault() },
        this.labelled("plan", this.plan),
        this.choice,
        this.make("p", { className: "row" }, this.labelled("pause", this.pause), this.labelled("after", this.after), this.labelled("long", this.long)),
        this.labelled("place", this.place),
        this.slotList,
        this.filling,
      );
    }

    makeResult() {
      const print = this.make("button", { type: "button", onclick: () => window.print() }, this.say("print"));
      const whole = this.make("button", { type: "button", onclick: () => this.save(this.readySlots()) }, this.say("calendar.whole"));
      this.state = this.make("p", { className: "planner-state" });
      this.state.setAttribute("role", "status");
      this.buttons = this.make("p", { className: "row buttons" }, print, whole);
      this.days = this.make("div", { className: "days" });
      return this.make("div", { className: "planner-plan" }, this.state, this.buttons, this.days);
    }

    // The slots of the plan that is chosen, as {name, parts: [{title, steps}]}.
    chosenSlots() {
      const plan = this.plans.find(({ name }) => name === this.plan.value);
      const partOf = ({ session, from, to }) => {
        const { module, steps } = this.sessions[session];
        const isWhole = to - from + 1 === steps.length;
        return { title: isWhole ? module : this.say("part", { session: module }), steps: steps.slice(from, to + 1) };
      };
      if (plan) {
        return plan.slots.map((slot, place) => ({ name: this.say(`slot.${plan.name}`, { n: place + 1 }), parts: slot.parts.map(partOf) }));
      }
      const parts = this.sessions
        .filter((_, place) => this.ticks[place].checked)
        .map(({ module, steps }) => ({ title: module, steps }));
      if (this.together.checked && parts.length) return [{ name: this.say("slot.own", { n: 1 }), parts }];
      return parts.map((part, place) => ({ name: this.say("slot.own", { n: place + 1 }), parts: [part] }));
    }

    change(event) {
      if (event.target === this.plan || this.choice.contains(event.target)) this.showSlots();
      else this.showPlan();
    }

    // One line for each slot, with the date and the time that were typed for it before.
    showSlots() {
      const typed = (this.slots || []).map(({ date, time }) => [date.value, time.value]);
      this.choice.hidden = this.plan.value !== "own";
      this.slots = this.chosenSlots().map((slot, place) => {
        const [date = "", time = "09:00"] = typed[place] || [];
        return {
          ...slot,
          date: this.make("input", { type: "date", value: date }),
          time: this.make("input", { type: "time", value: time }),
        };
      });
      this.slotList.replaceChildren(
        ...this.slots.map(({ name, parts, date, time }) => {
          const legend = this.make("legend", {}, `${name}: ${parts.map((part) => part.title).join(" · ")}`);
          return this.make("fieldset", {}, legend, this.labelled("date", date), this.labelled("time", time));
        }),
      );
      this.filling.hidden = this.slots.length < 2;
      this.showPlan();
    }

    fillDates() {
      const [first, ...others] = this.slots;
      const start = this.startOf(first);
      if (!start) return first.date.focus();
      others.forEach(({ date, time }, place) => {
        const day = new Date(start.getFullYear(), start.getMonth(), start.getDate() + (place + 1) * Number(this.every.value));
        const two = (number) => String(number).padStart(2, "0");
        date.value = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
        time.value = first.time.value;
      });
      this.showPlan();
    }

    // When a slot begins, in the time zone of this device; null while its date or time is not whole.
    startOf({ date, time }) {
      const start = new Date(`${date.value}T${time.value}`);
      return date.value && time.value && !Number.isNaN(start.getTime()) ? start : null;
    }

    rowsOf(slot) {
      const rules = { pause: Number(this.pause.value), after: Number(this.after.value), long: Number(this.long.value) };
      const steps = slot.parts.flatMap((part) => part.steps);
      return course.planner.agendaOf(steps, this.startOf(slot), rules);
    }

    readySlots() {
      return this.slots.filter((slot) => this.startOf(slot)).map((slot) => ({ ...slot, rows: this.rowsOf(slot) }));
    }

    showPlan() {
      const ready = this.readySlots();
      const missing = this.slots.filter((slot) => !this.startOf(slot)).map((slot) => slot.name);
      const told = [];
      if (!this.slots.length) told.push(this.say("none"));
      if (missing.length) told.push(this.say("missing", { slots: missing.join(", ") }));
      for (const { name, rows } of ready) {
        if (rows.at(-1).to.toDateString() !== rows[0].from.toDateString()) told.push(this.say("midnight", { slot: name }));
      }
      this.state.textContent = told.join(" ");
      this.buttons.hidden = !ready.length;
      this.days.replaceChildren(...ready.map((slot) => this.dayOf(slot)));
    }

    clock(date) {
      return date.toLocaleTimeString(this.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    }

    day(date) {
      return date.toLocaleDateString(this.language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    }

    dayOf(slot) {
      const { name, parts, rows } = slot;
      const [from, to] = [rows[0].from, rows.at(-1).to];
      const place = this.place.value.trim();
      const facts = [this.day(from), `${this.clock(from)}–${this.clock(to)}`, place].filter(Boolean).join(", ");
      const line = (row) =>
        this.make(
          "tr",
          { className: row.isPause ? "pause" : "" },
          this.make("td", {}, this.clock(row.from)),
          this.make("td", {}, row.title || this.say("pause.row")),
          this.make("td", {}, String(row.minutes)),
        );
      const heads = ["clock", "step", "minutes.head"].map((key) => this.make("th", { scope: "col" }, this.say(key)));
      const save = this.make("button", { type: "button", onclick: () => this.save([slot]) }, this.say("calendar.one"));
      return this.make(
        "section",
        { className: "day" },
        this.make("h3", {}, `${name}: ${parts.map((part) => part.title).join(" · ")}`),
        this.make("p", {}, facts),
        this.make(
          "table",
          { className: "plan" },
          this.make("thead", {}, this.make("tr", {}, ...heads)),
          this.make("tbody", {}, ...rows.map(line)),
        ),
        save,
      );
    }

    save(slots) {
      const events = slots.map(({ name, parts, rows }) => ({
        uid: `${this.plan.value}-${course.planner.utc(rows[0].from)}-${rows.length}@mentor-training`,
        from: rows[0].from,
        to: rows.at(-1).to,
        title: `${this.say("event")}: ${name} – ${parts.map((part) => part.title).join(", ")}`,
        text: rows.map((row) => `${this.clock(row.from)} ${row.title || this.say("pause.row")} (${row.minutes})`).join("\n"),
        place: this.place.value.trim(),
      }));
      const name = slots.length > 1 ? this.plan.value : `${this.plan.value}-${course.planner.utc(events[0].from).slice(0, 8)}`;
      course.planner.download(`mentor-training-${name}.ics`, course.planner.calendarOf(events, new Date()));
    }
  },
);
