// What the room sees: one slide in large type, over the whole window. Only copies of `screen` blocks, the names of
// steps, and what the tools make come in here; the page itself is not shown meanwhile (see stage.css).
customElements.define(
  "course-stage",
  class extends HTMLElement {
    connectedCallback() {
      const { make } = course.present;
      this.slide = make("div", { class: "slide", tabindex: "-1", lang: document.getElementById("page-text").lang });
      this.count = make("span", { class: "stage-count" });
      this.countdown = make("strong", { class: "stage-countdown", role: "timer", hidden: true });
      this.append(this.slide, make("p", { class: "stage-foot" }, this.count, this.countdown));
      this.setAttribute("role", "region");
      this.setAttribute("aria-label", course.present.say("stage"));
      addEventListener("resize", () => this.fit());
      document.fonts?.ready.then(() => this.fit());
      setInterval(() => this.tick(), 250);
    }

    show(room) {
      const { slide, state } = room;
      this.state = state;
      this.toggleAttribute("data-blank", state.isBlank);
      const content = JSON.stringify([state.step, room.index, state.shown, state.groups, state.polls[state.step]]);
      if (content !== this.content) {
        const isMove = this.content !== undefined;
        this.content = content;
        const heading = course.present.make("h1", {}, slide.step.title);
        this.slide.replaceChildren(heading, ...course.present.contentOf(slide, state));
        this.slide.toggleAttribute("data-name-only", this.slide.children.length === 1);
        this.count.textContent = `${room.index + 1} / ${room.slides.length}`;
        // So that a screen reader says the new slide; but not out of a list that somebody is choosing from.
        if (isMove && !this.querySelector("nav:focus-within")) this.slide.focus();
      }
      this.fit();
      this.tick();
    }

    // The largest type in which the slide fits; the smallest is 24 px, below which a back row cannot read.
    fit() {
      if (!this.checkVisibility()) return;
      for (let size = 0; size < 9; size += 1) {
        this.slide.dataset.size = size;
        if (this.fits()) break;
      }
      this.slide.toggleAttribute("data-overflow", !this.fits());
    }

    fits() {
      const { slide } = this;
      return slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth;
    }

    tick() {
      const until = this.state && this.state.until;
      this.countdown.hidden = !until;
      if (!until) return;
      const left = until - Date.now();
      const text = left > 0 ? course.present.clockOf(left) : course.present.say("countdown.over");
      if (this.countdown.textContent !== text) this.countdown.textContent = text;
      this.countdown.toggleAttribute("data-over", left <= 0);
    }
  },
);

// What stands under a slide's heading: its screen block, or what the trainer shows instead of it.
course.present.contentOf = function (slide, state) {
  if (state.shown === "groups" && state.groups) return this.groupsFor(state.groups);
  if (state.shown === "poll" && slide.step.poll) return this.pollFor(slide.step.poll, state.polls[slide.step.id]);
  return slide.screen ? this.copyOf(slide.screen) : [];
};
