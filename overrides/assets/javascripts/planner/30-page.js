// What the planner reads from the page and writes into it: sessions, plans, words, and elements.
Object.assign(course.planner, {
  // Returns {sessions, plans, rules, words}; scripts/course/site/planner.py says what is in them.
  read() {
    return JSON.parse(document.getElementById("planner-data").textContent);
  },

  say(key, values = {}) {
    return Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), this.words[key]);
  },

  make(name, properties = {}, ...content) {
    const made = document.createElement(name);
    for (const [property, value] of Object.entries(properties)) if (value !== undefined) made[property] = value;
    made.append(...content);
    return made;
  },

  labelled(words, field) {
    return this.make("label", {}, this.make("span", {}, words), field);
  },
});
