// A practice conversation, one step at a time. Without scripts (and on paper) it reads as numbered steps.
//
// A choice stays what it is, a link to another step. The way so far stands in the history's entries, so that the
// browser's Back and a reload find it again: [[id, words of the choice that led there], …].
customElements.define(
  "mentor-case",
  class extends HTMLElement {
    connectedCallback() {
      this.words = JSON.parse(document.getElementById("case-words").textContent);
      this.steps = [...this.querySelectorAll("section.part:not(.after)")];
      this.after = this.querySelector("section.after");
      if (!this.steps.length) return;
      this.numberChoices();
      this.addTools();
      this.addEventListener("click", (event) => this.follow(event));
      addEventListener("hashchange", () => this.arrive(true));
      this.arrive(false);
    }

    headingOf(step) {
      return step.querySelector("h2");
    }

    stepAt(id) {
      return this.steps.find((step) => this.headingOf(step).id === id);
    }

    // Paper needs to know where a choice leads: its link gets the number of its step.
    numberChoices() {
      for (const list of this.querySelectorAll("section > ul")) {
        const links = [...list.querySelectorAll(":scope > li > a[href^='#']:only-child")];
        if (!links.length || links.length !== list.children.length) continue;
        list.classList.add("choices");
        for (const link of links) link.dataset.step = this.steps.indexOf(this.stepAt(link.hash.slice(1))) + 1;
      }
    }

    addTools() {
      const tools = `<details class="way"><summary></summary><ol></ol></details>
        <p class="case-tools"><a class="back"></a> <a class="again"></a> <button type="button"></button></p>`;
      const first = this.steps[0];
      first.insertAdjacentHTML("beforebegin", tools);
      this.way = this.querySelector(".way");
      this.tools = this.querySelector(".case-tools");
      this.steps.at(-1).after(this.tools);
      this.back = this.tools.querySelector(".back");
      this.back.textContent = this.words.back;
      const again = this.tools.querySelector(".again");
      again.textContent = this.words.again;
      again.hash = this.headingOf(first).id;
      again.path = [];
      this.button = this.tools.querySelector("button");
      this.button.onclick = () => this.showAll(!this.hasAttribute("data-all"));
    }

    // A click on a link to a step says which way leads there; the browser then changes the hash.
    follow(event) {
      const link = event.target.closest("a[href^='#']");
      if (!link || !this.stepAt(link.hash.slice(1))) return;
      this.next = [...(link.path || this.path), [link.hash.slice(1), link.path ? "" : link.textContent]];
      if (link.path) this.next = [...link.path];
      if (link.path && !link.path.length) this.next = [[link.hash.slice(1), ""]];
      if (link.hash === location.hash) this.arrive(true);
    }

    arrive(hasMoved) {
      const id = decodeURIComponent(location.hash.slice(1));
      const step = this.stepAt(id);
      if (hasMoved && !step && !this.after?.contains(document.getElementById(id))) return;
      this.path = this.next || history.state?.path || [[this.headingOf(step || this.steps[0]).id, ""]];
      this.next = null;
      history.replaceState({ path: this.path }, "");
      this.show(step || this.steps[0], id && !step);
      if (hasMoved && step) this.focusOn(step);
    }
  },
);
