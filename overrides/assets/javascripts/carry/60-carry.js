// The page that gives a learner's progress out of the computer and takes it in again.
customElements.define(
  "course-carry",
  class extends HTMLElement {
    connectedCallback() {
      const { carry } = course;
      const data = carry.read();
      const code = new carry.CodePart(data);
      this.append(...carry.apart(), code.element, new carry.FilePart(data).element);
      addEventListener("course:carried", () => code.show());
    }
  },
);
