// Any other page in large type, part by part. The page itself is shown, not a copy, so that its quizzes and its
// conversation go on working; a conversation shows its steps by itself, and is one part.
course.present.PageShow = class extends EventTarget {
  constructor() {
    super();
    this.text = document.getElementById("page-text");
    const title = this.text.querySelector("h1").textContent.trim();
    const parts = [...this.text.querySelectorAll(":scope > section.part")];
    const steps = parts.map((part) => ({ id: part.querySelector("h2").id, title: part.querySelector("h2").textContent.trim(), part }));
    this.slides = [{ id: "", title, part: null }, ...steps].map((step) => ({ step }));
    this.index = 0;
  }

  get slide() {
    return this.slides[this.index];
  }

  goTo(index, isFromBelow) {
    this.index = Math.min(Math.max(index, 0), this.slides.length - 1);
    const { part } = this.slide.step;
    for (const { step } of this.slides) step.part?.toggleAttribute("data-current", step.part === part);
    this.text.toggleAttribute("data-part", Boolean(part));
    scrollTo({ top: isFromBelow ? document.documentElement.scrollHeight : 0, behavior: "instant" });
    this.dispatchEvent(new Event("change"));
  }

  // Shows the part that holds an element of the page.
  goToElement(element) {
    const index = this.slides.findIndex(({ step }) => step.part?.contains(element));
    if (element && index >= 0) this.goTo(index);
  }

  // A part that is longer than the screen is scrolled first.
  move(by) {
    const most = document.documentElement.scrollHeight - innerHeight;
    const left = by > 0 ? most - scrollY : scrollY;
    if (left > 4) return scrollBy({ top: by * 0.8 * innerHeight, behavior: "instant" });
    if (this.slides[this.index + by]) this.goTo(this.index + by, by < 0);
  }

  act(name, value) {
    const acts = {
      next: () => this.move(1),
      previous: () => this.move(-1),
      first: () => this.goTo(0),
      last: () => this.goTo(this.slides.length - 1),
      step: () => this.goTo(this.slides.findIndex(({ step }) => step.id === value)),
      blank: () => document.documentElement.toggleAttribute("data-blank"),
      leave: () => this.dispatchEvent(new Event("leave")),
      number: () => [...this.text.querySelectorAll(".choices a")].filter((link) => link.checkVisibility())[value - 1]?.click(),
    };
    if (Object.hasOwn(acts, name)) acts[name]();
  }
};
