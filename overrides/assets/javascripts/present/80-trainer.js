// The trainer's window: a panel with the clock, what the room sees, and the controls; beside it, the page's own text of
// this step. The text is not copied: the style sheet hides the other steps.
customElements.define(
  "course-trainer",
  class extends HTMLElement {
    start(room, steps, link) {
      Object.assign(this, { room, steps, link });
      this.act = (name, value) => link.act(name, value);
      this.tools = course.present.toolsFor(room, this.act);
      this.setAttribute("role", "region");
      this.setAttribute("aria-label", course.present.say("trainer"));
      this.append(this.clock(), this.controls(), this.preview(), this.tools, this.frame(), this.languages());
      document.addEventListener("click", (event) => this.follow(event));
      room.addEventListener("change", () => this.show());
      link.addEventListener("asked", () => this.tellLink());
      setInterval(() => this.tick(), 500);
      this.tellOfNoNotes();
      this.show();
      this.tellLink();
    }

    clock() {
      const { make } = course.present;
      this.now = make("strong", { class: "now-time" });
      this.stepTime = make("p", { class: "step-time" });
      this.sessionTime = make("p", { class: "session-time" });
      this.startButton = course.present.button("start", () => this.act("start"), { class: "start" });
      this.late = make("div", { class: "late", role: "status" });
      this.linkState = make("p", { class: "link-state", role: "status" });
      return make("div", { class: "clock" }, this.now, this.stepTime, this.sessionTime, this.startButton, this.late, this.linkState);
    }

    controls() {
      const button = (key, name) => course.present.button(key, () => this.act(name), { class: name });
      const jump = course.present.jumpList(this.room, (id) => this.act("step", id));
      return course.present.make("div", { class: "row controls" }, button("previous", "previous"), button("next", "next"), button("blank", "blank"), jump);
    }

    preview() {
      const { make } = course.present;
      this.seen = make("div", { class: "seen" });
      this.following = make("div", { class: "seen following" });
      this.seenTitle = make("h2", {}, course.present.say("seen"));
      return make("div", { class: "previews" }, this.seenTitle, this.seen, make("h2", {}, course.present.say("following")), this.following);
    }

    // Says where a step has nothing for the trainer, so that nobody looks for it.
    tellOfNoNotes() {
      for (const { section } of this.steps) {
        const notes = [...section.children].filter((part) => !part.matches("h2, .step-facts, .screen"));
        if (notes.length) continue;
        section.append(course.present.make("p", { class: "no-notes" }, course.present.say("notes.none")));
      }
    }

    // The page's other sections (room and material, care, …), each opened and closed under its own heading.
    frame() {
      const parts = [...document.querySelectorAll("#page-text section.part:not([data-minutes])")];
      const buttons = parts.map((part) => {
        const button = course.present.make("button", { type: "button", "aria-pressed": "false" }, part.querySelector("h2").textContent);
        button.onclick = () => {
          button.setAttribute("aria-pressed", part.toggleAttribute("data-peek"));
          if (part.hasAttribute("data-peek")) part.scrollIntoView();
        };
        return button;
      });
      return course.present.make("div", { class: "row frame" }, ...buttons);
    }

    // The same page in another language, in step with the same projector.
    languages() {
      const links = [...document.querySelectorAll(".site-header .languages a")].map((link) => {
        const copy = link.cloneNode(true);
        copy.hash = location.hash;
        return copy;
      });
      const row = course.present.make("nav", { class: "row trainer-languages", "aria-label": course.present.say("languages") }, ...links);
      row.hidden = links.length < 2;
      return row;
    }

    show() {
      const { room, steps } = this;
      const { slide, state } = room;
      const isNewStep = this.shown !== slide.step.id;
      for (const step of steps) step.section.toggleAttribute("data-current", step === slide.step);
      for (const { step, screen } of room.slides) screen?.toggleAttribute("data-seen", step === slide.step && screen === slide.screen);
      this.fillSeen();
      this.toggleAttribute("data-blank", state.isBlank);
      this.seenTitle.textContent = course.present.say(state.isBlank ? "seen.blank" : "seen");
      if (isNewStep) {
        this.shown = slide.step.id;
        for (const part of document.querySelectorAll("section.part[data-minutes][data-peek]")) part.removeAttribute("data-peek");
        scrollTo(0, 0);
      }
      this.startButton.textContent = course.present.say(state.startedAt ? "restart" : "start");
      this.tick();
    }

    // As the room sees it. The projector tells its state every second: what has not changed keeps its focus.
    fillSeen() {
      const { present } = course;
      const { room } = this;
      if (room.content === this.content) return;
      this.content = room.content;
      const title = present.make("p", { class: "seen-step" }, present.titleOf(room.slide, room));
      this.seen.replaceChildren(title, ...present.contentOf(room.slide, room, this.act));
      this.fillFollowing(room.slides[room.index + 1]);
    }

    fillFollowing(slide) {
      const { present } = course;
      if (!slide) return this.following.replaceChildren(present.say("end"));
      const minutes = slide.number === 1 ? ` · ${present.say("minutes", { n: slide.step.minutes })}` : "";
      const title = present.make("p", { class: "seen-step" }, slide.step.title + minutes);
      this.following.replaceChildren(title, ...present.screenOf(slide));
    }

    tick() {
      const { say, clockOf } = course.present;
      const { step } = this.room.slide;
      const { startedAt, stepAt, until } = this.room.state;
      const now = Date.now();
      const left = until && until > now ? ` · ${say("countdown")} ${clockOf(until - now)}` : "";
      this.now.textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) + left;
      const last = this.steps.at(-1);
      const whole = last.from + last.minutes;
      const inStep = startedAt ? step.minutes * 60000 - (now - (stepAt || startedAt)) : step.minutes * 60000;
      this.stepTime.textContent = say(inStep < 0 ? "step.over" : "step.left", { time: clockOf(Math.abs(inStep)), n: step.minutes });
      this.stepTime.toggleAttribute("data-over", inStep < 0);
      this.sessionTime.textContent = startedAt ? say("session.time", { time: clockOf(now - startedAt), n: whole }) : say("session.waiting", { n: whole });
      this.tellLateness(startedAt ? course.present.minutesLate(step, startedAt, stepAt || startedAt, now) : 0, step);
    }

    // Said once a minute at most, and only from two minutes on: less is no reason to hurry a room.
    tellLateness(late, step) {
      const key = `${late} ${step.id}`;
      if (key === this.told) return;
      this.told = key;
      const { make } = course.present;
      this.late.replaceChildren();
      this.late.toggleAttribute("data-late", late > 0);
      if (late > -2 && late < 2) return;
      const words = course.present.say(late > 0 ? "late" : "early", { n: Math.abs(late) });
      this.late.append(make("p", {}, make("strong", {}, words)));
      if (late < 0) return;
      const { steps, missing, cuts } = course.present.proposeShortening(this.steps, step, late);
      const proposals = steps.map(([shorter, minutes]) =>
        make("li", {}, course.present.say("shorten", { step: shorter.title, n: minutes, planned: shorter.minutes })),
      );
      if (proposals.length) this.late.append(make("p", {}, course.present.say("shorten.title")), make("ul", {}, ...proposals));
      if (missing) this.late.append(make("p", {}, course.present.say("missing", { n: missing })));
      if (missing && cuts.length) this.late.append(make("p", {}, course.present.say("cut", { step: cuts.at(-1).title })));
    }

    tellLink() {
      const { link } = this;
      const state = !link.projector ? "alone" : !link.isLinked ? "lost" : this.room.state.isOn ? "linked" : "off";
      if (state === this.dataset.link) return;
      this.dataset.link = state;
      const { present } = course;
      this.linkState.replaceChildren(present.say(`link.${state}`));
      if (state === "off") this.linkState.append(" ", present.button("present", () => this.act("enter")));
      if (state === "alone") this.linkState.append(" ", present.button("notes.leave", () => this.leave()));
    }

    leave() {
      history.replaceState(null, "", `#${this.room.slide.step.id}`);
      location.reload();
    }

    // Links must not take the trainer away: another place of this page opens here, other pages in another tab.
    follow(event) {
      const link = event.target.closest("a[href]");
      if (!link || link.closest(".trainer-languages")) return;
      if (!link.getAttribute("href").startsWith("#")) {
        link.target = "_blank";
        return;
      }
      const target = document.getElementById(link.hash.slice(1));
      event.preventDefault();
      target?.closest("section.part")?.toggleAttribute("data-peek", true);
      target?.scrollIntoView();
    }
  },
);
