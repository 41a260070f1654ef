// A practice conversation, one step at a time. Without scripts, and on paper, it reads as numbered steps.
//
// A choice stays what it is: a link to another step. The way so far, [[id of a step, words that led there], …], stands
// in the entries of the browser's history, so that Back and a reload find it again.
class MentorCase extends HTMLElement {
  connectedCallback() {
    this.steps = [...this.querySelectorAll("section.part:not(.after)")];
    if (!this.steps.length) return;
    this.takeNumbers();
    this.markChoices();
    this.addControls(JSON.parse(document.getElementById("case-words").textContent));
    this.onclick = (event) => this.follow(event);
    addEventListener("hashchange", () => this.arrive() && this.focusStep());
    this.arrive();
  }

  stepAt(id) {
    return this.steps.find((step) => this.idOf(step) === id);
  }

  idOf(step) {
    return step.querySelector("h2").id;
  }

  // The numbers serve those who read the whole: as attributes they are shown then, and said and listed never.
  takeNumbers() {
    for (const number of this.querySelectorAll(".step-number, .step-target")) {
      number.parentElement.dataset.number = number.textContent;
      number.remove();
    }
  }

  // Style sheets know a list of choices by its class.
  markChoices() {
    for (const list of this.querySelectorAll("section > ul")) {
      const links = list.querySelectorAll(":scope > li > a[href^='#']:only-child");
      list.classList.toggle("choices", links.length === list.children.length);
    }
  }

  addControls(words) {
    const make = (name, className, ...content) => {
      const made = document.createElement(name);
      made.className = className;
      made.append(...content);
      return made;
    };
    this.list = make("ol", "");
    this.way = make("details", "way", make("summary", "", words.way), this.list);
    this.toggle = make("button", "", words.all);
    this.toggle.type = "button";
    this.toggle.onclick = () => {
      this.toggle.textContent = this.toggleAttribute("data-all") ? words.single : words.all;
    };
    this.chosen = make("strong", "");
    this.choice = make("p", "case-choice", `${words.chosen} `, this.chosen);
    this.back = make("a", "back", words.back);
    this.again = this.linkTo([[this.idOf(this.steps[0]), ""]], words.again);
    this.steps[0].before(make("div", "case-top", this.way, this.toggle), this.choice);
    this.tools = make("p", "case-tools", this.back, this.again);
    this.steps.at(-1).after(this.tools);
  }

  linkTo(path, words, link = document.createElement("a")) {
    link.href = `#${path.at(-1)[0]}`;
    link.path = path;
    if (words) link.textContent = words;
    return link;
  }

  // Notes where a link leads; the browser then changes the hash, unless it is the same.
  follow(event) {
    const link = event.target.closest("a[href^='#']");
    const id = link?.hash.slice(1);
    if (!this.stepAt(id)) return;
    this.next = link.path || [...this.path, [id, link.textContent.trim()]];
    if (link.hash === location.hash && this.arrive()) this.focusStep();
  }

  // Shows the step that the address asks for, with the way that led there. Returns whether it asks for one.
  arrive() {
    const id = location.hash.slice(1);
    const target = document.getElementById(id);
    const kept = history.state?.path || [];
    if (this.next) this.path = this.next;
    else if (kept.length && kept.every(([step]) => this.stepAt(step))) this.path = kept;
    else if (this.stepAt(id) || !this.path) this.path = [[this.stepAt(id) ? id : this.idOf(this.steps[0]), ""]];
    this.next = null;
    history.replaceState({ path: this.path }, "");
    this.show();
    if (target?.closest("section.after")) this.toggleAttribute("data-ended", true);
    return this.stepAt(id) || !id;
  }

  show() {
    const [id, words] = this.path.at(-1);
    const current = this.stepAt(id);
    for (const step of this.steps) step.toggleAttribute("data-current", step === current);
    this.toggleAttribute("data-ended", Boolean(current.dataset.ending));
    this.chosen.textContent = words;
    this.choice.hidden = !words;
    this.list.replaceChildren(...this.path.slice(0, -1).map((_, place) => this.stationAt(place)));
    this.way.hidden = this.tools.hidden = this.path.length < 2;
    if (this.path.length > 1) this.linkTo(this.path.slice(0, -1), "", this.back);
  }

  // One place of the way: the step, as a link back to it, and what was chosen there.
  stationAt(place) {
    const station = document.createElement("li");
    const heading = this.stepAt(this.path[place][0]).querySelector("h2").textContent;
    station.append(this.linkTo(this.path.slice(0, place + 1), heading), " ", this.path[place + 1][1]);
    return station;
  }

  // The heading takes the focus, so that a screen reader says it, once; the choice above it stays in sight.
  focusStep() {
    const heading = this.querySelector("[data-current] h2");
    heading.tabIndex = -1;
    (this.choice.checkVisibility() ? this.choice : heading).scrollIntoView();
    heading.focus({ preventScroll: true });
  }
}

customElements.define("mentor-case", MentorCase);
