// What the room gets to see of a session page: the `screen` blocks of each step, and nothing else. A step without one
// shows its name alone, so that the room and the clock move on together.
course.present = {
  say(key, values = {}) {
    const words = coursePresentWords[key]; // From present/words.<language>.js, which is loaded before.
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words);
  },

  make(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) made[key] = value;
      else made.toggleAttribute(key, value !== false) && value !== true && made.setAttribute(key, value);
    }
    made.append(...content);
    return made;
  },

  // Copies carry no ids: those belong to the page. Links would lead the room away.
  withoutIds(element) {
    const copy = element.cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
    for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    return copy;
  },

  // Steps as {id, title, section, minutes, shortest, groups (their size), from (planned minutes since the start),
  // isPause, mayCut, screens, poll}.
  readSteps() {
    let from = 0;
    return [...document.querySelectorAll("#page-text section.part[data-minutes]")].map((section) => {
      const minutes = Number(section.dataset.minutes);
      const heading = section.querySelector("h2");
      const step = {
        id: heading.id,
        title: heading.textContent.trim(),
        section,
        minutes,
        shortest: Number(section.dataset.shortest || minutes),
        groups: Number(section.dataset.groups || 0),
        from,
        isPause: section.classList.contains("pause"),
        mayCut: section.classList.contains("cut"),
        screens: [...section.querySelectorAll(".screen")],
        poll: section.querySelector(".poll"),
      };
      from += minutes;
      return step;
    });
  },

  // Slides as {step, number (in its step, from 1), screen (none: the name alone)}.
  slidesOf(steps) {
    return steps.flatMap((step) =>
      (step.screens.length ? step.screens : [null]).map((screen, place) => ({ step, number: place + 1, screen })),
    );
  },
};
