// The planner: a form, and below it the plan with clock times, to print or to take along as a calendar file. Nothing is
// kept and nothing is sent.
customElements.define(
  "course-planner",
  class extends HTMLElement {
    connectedCallback() {
      const { planner } = course;
      const data = planner.read();
      planner.words = data.words;
      this.form = new planner.Form(data);
      this.append(planner.make("h2", { id: "your-plan" }, planner.say("yours")), this.form.element, this.makePlan());
      this.form.addEventListener("course:change", () => this.show());
      addEventListener("hashchange", () => this.takeSession());
      // The address of a session leads to its row in the table, and from there, once all is there, to the form.
      if (document.readyState === "complete") this.takeSession();
      else addEventListener("load", () => this.takeSession());
      this.show();
    }

    takeSession() {
      const asked = this.form.sessions.find(({ id }) => `#${id}` === decodeURIComponent(location.hash));
      if (!asked) return;
      this.form.choose("own", asked.id);
      requestAnimationFrame(() => this.scrollIntoView());
    }

    makePlan() {
      const { planner } = course;
      const print = planner.make("button", { type: "button", name: "print", onclick: () => window.print() }, planner.say("print"));
      const whole = planner.make("button", { type: "button", name: "whole" }, planner.say("calendar.whole"));
      whole.onclick = () => this.save(this.ready(), this.form.plan.value);
      this.state = planner.make("ul", { className: "planner-state" });
      this.buttons = planner.make("p", { className: "row buttons" }, print, whole);
      this.days = planner.make("div", { className: "days" });
      const status = planner.make("div", {}, this.state);
      status.setAttribute("role", "status");
      return planner.make("div", { className: "planner-plan" }, status, this.buttons, this.days);
    }

    // The slots that have all they need, with their rows.
    ready() {
      const { form } = this;
      if (form.wrongNumbers.length) return [];
      return form.slots
        .filter((slot) => form.startOf(slot))
        .map((slot) => ({ ...slot, rows: course.planner.rowsOf(slot, form.startOf(slot), form.rulesNow) }));
    }

    // What is missing or odd, one sentence each.
    told(ready) {
      const { planner } = course;
      const { form } = this;
      const missing = form.slots.filter((slot) => !form.startOf(slot)).map((slot) => slot.name);
      const told = form.wrongNumbers.map(({ name, min, max }) => planner.say("number", { field: planner.say(name), min, max }));
      if (!form.slots.length) told.push(planner.say("none"));
      if (missing.length) told.push(planner.say("missing", { slots: missing.join(", ") }));
      ready.forEach(({ name, rows }, place) => {
        const [from, to] = [rows[0].from, rows.at(-1).to];
        const work = planner.minutesOf(rows.filter((row) => !row.is_pause));
        const before = ready[place - 1];
        if (rows.some((row) => row.is_pause && row.minutes > work)) told.push(planner.say("long.pause", { slot: name, n: work }));
        if (from.toDateString() !== to.toDateString()) told.push(planner.say("midnight", { slot: name }));
        if (before && from < before.rows.at(-1).to) told.push(planner.say("order", { later: name, earlier: before.name }));
      });
      return told;
    }

    show() {
      const ready = this.ready();
      const told = this.told(ready);
      // Said again only when it changes.
      if (told.join() !== this.said) this.state.replaceChildren(...told.map((text) => course.planner.make("li", {}, text)));
      this.said = told.join();
      this.buttons.hidden = !ready.length;
      this.days.replaceChildren(...ready.map((slot) => this.dayOf(slot)));
    }

    dayOf(slot) {
      const { planner } = course;
      const facts = [planner.timesOf(slot.rows), this.form.place.value.trim()].filter(Boolean).join(", ");
      const save = planner.make("button", { type: "button", name: "one" }, planner.say("calendar.one", { slot: slot.name }));
      save.onclick = () => this.save([slot], slot.id);
      return planner.make(
        "section",
        { className: "day" },
        planner.make("h3", {}, `${slot.name}: `, ...planner.titlesOf(slot)),
        planner.make("p", {}, facts),
        planner.tableOf(slot),
        save,
      );
    }

    save(slots, name) {
      const { planner } = course;
      const place = this.form.place.value.trim();
      const isOfPlan = this.form.plan.value !== "own";
      const events = slots.map((slot) => planner.eventOf(slot, isOfPlan, place));
      planner.download(`mentor-training-${name}.ics`, planner.calendarOf(events, new Date()), "text/calendar");
    }
  },
);
