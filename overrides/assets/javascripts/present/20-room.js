// What happens in the room: the slide, the blank screen, the clock, the countdown, groups, polls and conversations.
//
// Its state is plain data without words, so that a window in another language can show it. The place stands in the
// address, the whole in the browser's history entry, so that a reload finds it. Both end with the tab.
course.present.Room = class extends EventTarget {
  constructor(slides, conversations) {
    super();
    this.slides = slides;
    this.conversations = conversations;
    this.state = { step: slides[0].step.id, number: 1, isOn: false, isBlank: false, shown: "slide", polls: {}, way: [] };
  }

  // The slide that is on: in a page with fewer slides than the state asks for, the last one of its step.
  get index() {
    const { step, number } = this.state;
    const first = this.slides.findIndex((slide) => slide.step.id === step);
    if (first < 0) return 0;
    const last = this.slides.findLastIndex((slide) => slide.step.id === step);
    return Math.min(first + Math.max(number, 1) - 1, last);
  }

  get slide() {
    return this.slides[this.index];
  }

  // The conversation that is being played, if one is.
  get conversation() {
    return this.state.shown === "conversation" ? this.conversations.get(this.state.conversation) : undefined;
  }

  get choices() {
    return course.present.placeIn(this.conversation, this.state.way)?.choices || [];
  }

  // What is to be seen, as a text that changes when it does.
  get content() {
    const { shown, groups, polls, step, conversation, way } = this.state;
    return JSON.stringify([this.index, shown, groups, polls[step], conversation, way]);
  }

  take(state) {
    this.state = { ...this.state, ...state };
    this.dispatchEvent(new Event("change"));
  }

  goTo(index) {
    const slide = this.slides[Math.min(Math.max(index, 0), this.slides.length - 1)];
    const now = Date.now();
    const change = { step: slide.step.id, number: slide.number, isOn: true, isBlank: false, shown: "slide" };
    if (slide.step.id !== this.state.step) {
      change.stepAt = now;
      // Whoever moves on without having started the clock is taken to be on plan.
      change.startedAt = this.state.startedAt || now - slide.step.from * 60000;
    }
    this.take(change);
  }

  // One on, or one back, in whatever is shown: what is shown instead of a slide first gives way to it.
  move(by) {
    const { conversation, state } = this;
    if (!conversation) return state.shown === "slide" ? this.goTo(this.index + by) : this.take({ shown: "slide" });
    const back = state.way.length ? state.way.slice(0, -1) : null;
    const way = by > 0 ? course.present.wayOn(conversation, state.way) : back;
    this.take(way ? { way } : { shown: "slide" });
  }

  // A choice of the room, by its id; only what can be chosen here.
  choose(id) {
    if (this.choices.some((choice) => choice.id === id)) this.take({ way: [...this.state.way, id] });
  }

  // Every wish of a key, a finger or the trainer's window, by name: other names do nothing.
  act(name, value) {
    const acts = {
      next: () => this.move(1),
      previous: () => this.move(-1),
      first: () => this.goTo(0),
      last: () => this.goTo(this.slides.length - 1),
      step: () => this.goTo(this.slides.findIndex((slide) => slide.step.id === value)),
      enter: () => this.take({ isOn: true }),
      leave: () => this.take({ isOn: false }),
      blank: () => this.take({ isOn: true, isBlank: !this.state.isBlank }),
      start: () => this.take({ startedAt: Date.now() - this.slide.step.from * 60000, stepAt: Date.now() }),
      countdown: () => this.take({ until: value ? Date.now() + value * 60000 : null }),
      show: () => this.take({ isOn: true, isBlank: false, shown: value }),
      groups: () => this.take({ groups: value }),
      poll: () => this.take({ polls: { ...this.state.polls, [this.state.step]: value } }),
      play: () => this.take({ isOn: true, isBlank: false, shown: "conversation", conversation: value, way: [] }),
      choose: () => this.choose(value),
      number: () => this.choose(this.choices[value - 1]?.id),
    };
    if (Object.hasOwn(acts, name)) acts[name]();
  }
};
