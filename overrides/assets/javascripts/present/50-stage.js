// What the room sees: one slide in large type, over the whole window. Only copies of `screen` blocks, the names of
// steps, and what the tools make come in here; the page itself is not shown meanwhile (see stage.css).
customElements.define(
  "course-stage",
  class extends HTMLElement {
    start(room) {
      const { make } = course.present;
      this.room = room;
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

    show() {
      const { room } = this;
      const { slide, state } = room;
      this.toggleAttribute("data-blank", state.isBlank);
      if (room.content !== this.content) {
        const isMove = this.content !== undefined;
        this.content = room.content;
        const heading = course.present.make("h1", {}, course.present.titleOf(slide, room));
        const act = (name, value) => room.act(name, value);
        this.slide.replaceChildren(heading, ...course.present.contentOf(slide, room, act));
        this.slide.toggleAttribute("data-name-only", this.slide.children.length === 1);
        this.slide.scrollTop = 0;
        this.count.textContent = `${room.index + 1} / ${room.slides.length}`;
        // So that a screen reader says the new slide; but not out of the bar, where somebody is choosing or typing.
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
      const { until } = this.room.state;
      this.countdown.hidden = !until;
      if (!until) return;
      const left = until - Date.now();
      const text = left > 0 ? course.present.clockOf(left) : course.present.say("countdown.over");
      if (this.countdown.textContent !== text) this.countdown.textContent = text;
      this.countdown.toggleAttribute("data-over", left <= 0);
    }
  },
);

Object.assign(course.present, {
  // What stands above: the step's name, or in a conversation its title and the step that it has come to.
  titleOf(slide, { conversation, state }) {
    if (!conversation) return slide.step.title;
    const step = this.placeIn(conversation, state.way);
    return step ? `${conversation.title} · ${step.title}` : conversation.title;
  },

  // What stands under the heading: the slide's screen block, or what the trainer shows instead of it.
  contentOf(slide, { conversation, state }, act) {
    if (conversation) return this.conversationFor(conversation, state.way, act);
    if (state.shown === "groups" && state.groups) return this.groupsFor(state.groups);
    if (state.shown === "poll" && slide.step.poll) return this.pollFor(slide.step.poll, state.polls[slide.step.id]);
    return this.screenOf(slide);
  },

  screenOf: ({ screen }) => (screen ? [...course.present.withoutIds(screen).childNodes] : []),
});
