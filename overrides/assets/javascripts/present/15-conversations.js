// The practice conversations of the module, which the page holds as templates, so that a room can play one: the trainer
// reads, the room chooses by a show of hands. Ids are the same in every language, and so both windows show one step.
Object.assign(course.present, {
  // Conversations by id as {id, title, situation, steps: {id: step}, first (id), after (id)}; a step is
  // {id, title, content, choices: [{id, words}], isEnding}.
  readConversations() {
    const templates = [...document.querySelectorAll("template[data-conversation]")];
    return new Map(templates.map((template) => [template.dataset.conversation, this.readConversation(template)]));
  },

  readConversation(template) {
    const sections = [...template.content.querySelectorAll("section.part")];
    const steps = Object.fromEntries(sections.map((section) => [section.querySelector("h2").dataset.id, this.readStep(section)]));
    const ids = Object.keys(steps);
    return {
      id: template.dataset.conversation,
      title: template.dataset.title,
      situation: [...template.content.children].filter((element) => !sections.includes(element)),
      steps,
      first: ids[0],
      after: ids[sections.findIndex((section) => section.classList.contains("after"))],
    };
  },

  readStep(section) {
    const copy = section.cloneNode(true);
    const heading = copy.querySelector("h2");
    for (const number of copy.querySelectorAll(".step-number, .step-target")) number.remove();
    const list = [...copy.querySelectorAll("ul")].find((one) => {
      const links = one.querySelectorAll(":scope > li > a[href^='#']:only-child");
      return links.length && links.length === one.children.length;
    });
    const choices = [...(list ? list.querySelectorAll("a") : [])];
    const step = {
      id: heading.dataset.id,
      title: heading.textContent.trim(),
      choices: choices.map((link) => ({ id: link.hash.slice(1), words: link.textContent.trim() })),
      isEnding: section.hasAttribute("data-ending"),
    };
    list?.remove();
    heading.remove();
    return { ...step, content: [...copy.children] };
  },

  // The step that the way, [id, id, …], has led to; none before the first: the situation is shown.
  placeIn(conversation, way) {
    return conversation?.steps[way.at(-1)];
  },

  // Where "next" leads: into the conversation, from an ending to what it was about, and then out. A choice is the room's.
  wayOn(conversation, way) {
    const step = this.placeIn(conversation, way);
    if (!step) return [conversation.first];
    if (step.choices.length) return way;
    return step.isEnding && conversation.after ? [...way, conversation.after] : null;
  },

  // What the room sees of it; choices are buttons for whoever holds the mouse, numbered for the voice and the keys.
  conversationFor(conversation, way, act) {
    const step = this.placeIn(conversation, way);
    const content = (step ? step.content : conversation.situation).flatMap((element) => this.withoutIds(element));
    if (!step || !step.choices.length) return content;
    const items = step.choices.map(({ id, words }) => {
      const button = this.make("button", { type: "button", onclick: () => act("choose", id) }, words);
      return this.make("li", {}, button);
    });
    return [...content, this.make("ol", { class: "stage-choices" }, ...items)];
  },
});
