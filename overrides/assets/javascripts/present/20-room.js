// What happens in the room: the slide, the blank screen, the clock, the countdown, groups and polls.
//
// Its state is plain data without words, so that a window in another language can show it. The place stands in the
// address; the times stand in the browser's history entry, so that a reload finds them. Both end with the tab.
course.present.Room = class extends EventTarget {
  constructor(slides) {
    super();
    this.slides = slides;
    this.state = { step: slides[0].step.id, number: 1, isOn: false, isBlank: false, shown: "slide", polls: {} };
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

  // Every wish of a key, a finger or the trainer's window, by name: other names do nothing.
  act(name, value) {
    const acts = {
      next: () => this.goTo(this.index + 1),
      previous: () => this.goTo(this.index - 1),
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
    };
    if (Object.hasOwn(acts, name)) acts[name]();
  }
};
