// The planner's form: which sessions, on which days, from what time, with what pauses. Fires `course:change`.
course.planner.Form = class extends EventTarget {
  // The numbers that a trainer may change, with the least and the most that makes sense.
  LIMITS = { pause: [0, 120], after: [20, 240], long: [15, 180], split: [0, 30] };

  constructor({ sessions, plans, rules }) {
    super();
    Object.assign(this, { sessions, plans, rules, slots: [] });
    const { planner } = course;
    const names = [...plans.map((plan) => plan.name), "own"];
    this.plan = planner.make(
      "select",
      { name: "plan" },
      ...names.map((name) => planner.make("option", { value: name }, planner.say(`plan.${name}`))),
    );
    this.ticks = sessions.map(({ id }) => planner.make("input", { type: "checkbox", name: "session", value: id }));
    this.together = planner.make("input", { type: "checkbox", name: "together" });
    this.choice = planner.make(
      "fieldset",
      { className: "own" },
      planner.make("legend", {}, planner.say("pick")),
      ...this.makeTicks(),
    );
    this.numbers = Object.entries(this.LIMITS).map(([name, [min, max]]) =>
      planner.make("input", { type: "number", name, min, max, step: 1, required: true, value: rules[name] }),
    );
    this.place = planner.make("input", { type: "text", name: "place", autocomplete: "off", maxLength: 200 });
    this.dates = planner.make("div", { className: "slots" });
    this.every = planner.make(
      "select",
      { name: "every" },
      ...[7, 1, 14].map((days) => planner.make("option", { value: days }, planner.say(`every.${days}`))),
    );
    const fill = planner.make("button", { type: "button", name: "fill" }, planner.say("fill"));
    fill.onclick = () => this.fillDates();
    this.filling = planner.make("p", { className: "row" }, planner.labelled(planner.say("every"), this.every), fill);
    this.element = this.makeElement();
    this.element.addEventListener("input", (event) => this.change(event));
    this.choose(plans.length ? plans[0].name : "own");
  }

  makeTicks() {
    const { planner } = course;
    const labels = this.ticks.map((tick, place) => {
      const { module, minutes, lang } = this.sessions[place];
      return planner.make(
        "label",
        { className: "tick" },
        tick,
        planner.make("span", {}, planner.make("span", { lang }, module), ` (${planner.say("minutes", { n: minutes })})`),
      );
    });
    const all = planner.make("label", { className: "tick" }, this.together, planner.make("span", {}, planner.say("together")));
    const titles = this.sessions.map((session) => session.course);
    const hasGroups = new Set(titles).size > 1;
    const made = labels.flatMap((label, place) =>
      hasGroups && titles[place] !== titles[place - 1]
        ? [planner.make("p", { className: "group" }, titles[place]), label]
        : [label],
    );
    return [...made, all];
  }

  makeElement() {
    const { planner } = course;
    return planner.make(
      "form",
      { className: "planner-form", noValidate: true, onsubmit: (event) => event.preventDefault() },
      planner.labelled(planner.say("plan"), this.plan),
      this.choice,
      this.dates,
      this.filling,
      planner.labelled(planner.say("place"), this.place),
      planner.make(
        "details",
        {},
        planner.make("summary", {}, planner.say("pauses")),
        planner.make("div", { className: "numbers" }, ...this.numbers.map((field) => planner.labelled(planner.say(field.name), field))),
      ),
    );
  }

  // A plan, or one session of one's own choice.
  choose(name, session) {
    this.plan.value = name;
    for (const tick of session ? this.ticks : []) tick.checked = tick.value === session;
    this.showDates();
  }

  change({ target }) {
    if (target === this.plan || this.choice.contains(target)) this.showDates();
    else this.tell();
  }

  tell() {
    for (const field of this.numbers) field.setAttribute("aria-invalid", String(!field.validity.valid));
    this.dispatchEvent(new Event("course:change"));
  }

  // Numbers that are none, or that make no sense.
  get wrongNumbers() {
    return this.numbers.filter((field) => !field.validity.valid);
  }

  // What agendaOf asks for, and `split`.
  get rulesNow() {
    return { ...this.rules, ...Object.fromEntries(this.numbers.map((field) => [field.name, field.valueAsNumber])) };
  }

  // The slots that are chosen, as {id, name, parts: [{module, title, lang, suffix, steps, isBegun, isEnded}]}.
  chosenSlots() {
    const { planner } = course;
    const plan = this.plans.find(({ name }) => name === this.plan.value);
    if (plan) {
      return plan.slots.map((slot, place) => ({
        id: `${plan.name}-${place + 1}`,
        name: planner.say(`slot.${plan.name}`, { n: place + 1 }),
        parts: slot.parts.map((part) => this.partOf(part)),
      }));
    }
    const parts = this.sessions
      .map(({ id, steps }, session) => ({ id, part: this.partOf({ session, from: 0, to: steps.length - 1, number: 1, count: 1 }) }))
      .filter((_, place) => this.ticks[place].checked);
    const joined = this.together.checked && parts.length ? [parts] : parts.map((one) => [one]);
    return joined.map((group, place) => ({
      id: group.map(({ id }) => id).join("+"),
      name: planner.say("slot.own", { n: place + 1 }),
      parts: group.map(({ part }) => part),
    }));
  }

  partOf({ session, from, to, number, count }) {
    const { module, title, lang, steps } = this.sessions[session];
    return {
      module,
      title,
      lang,
      suffix: count > 1 ? `, ${course.planner.say("part", { n: number, of: count })}` : "",
      steps: steps.slice(from, to + 1),
      isBegun: from === 0,
      isEnded: to === steps.length - 1,
    };
  }

  // A date and a time for each slot; what was typed before stays.
  showDates() {
    const { planner } = course;
    const typed = this.slots.map(({ date, time }) => [date.value, time.value]);
    this.choice.hidden = this.plan.value !== "own";
    this.slots = this.chosenSlots().map((slot, place) => {
      const [date = "", time = "09:00"] = typed[place] || [];
      return {
        ...slot,
        date: planner.make("input", { type: "date", name: "date", max: "2099-12-31", value: date }),
        time: planner.make("input", { type: "time", name: "time", value: time }),
      };
    });
    this.dates.replaceChildren(
      ...this.slots.map((slot) =>
        planner.make(
          "fieldset",
          {},
          planner.make("legend", {}, `${slot.name}: `, ...planner.titlesOf(slot)),
          planner.labelled(planner.say("date"), slot.date),
          planner.labelled(planner.say("time"), slot.time),
        ),
      ),
    );
    this.filling.hidden = this.slots.length < 2;
    this.tell();
  }

  // The first date and time hold for the others: the same time, so and so many days later. Summer time changes nothing.
  fillDates() {
    const [first, ...others] = this.slots;
    const start = this.startOf(first);
    if (!start) {
      (first.date.value ? first.time : first.date).focus();
      return;
    }
    others.forEach(({ date, time }, place) => {
      const days = (place + 1) * Number(this.every.value);
      // Days are counted in UTC, where each of them has 24 hours.
      date.valueAsNumber = first.date.valueAsNumber + days * 86400000;
      time.value = first.time.value;
    });
    this.tell();
  }

  // When a slot begins, in the time zone of this device; null while its date or time is not whole.
  startOf({ date, time }) {
    return date.value && time.value && date.validity.valid ? new Date(`${date.value}T${time.value}`) : null;
  }
};
