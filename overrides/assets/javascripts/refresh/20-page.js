// What the page Refresh is made of: words and data of the page, links to units, the result of a mix.
course.refresh = Object.assign({}, course.form, {
  linkTo(unit, base) {
    return this.make("a", { href: base + unit.address, lang: unit.lang }, `${unit.id} ${unit.title}`);
  },

  button(key, act) {
    return this.make("button", { className: "action", type: "button", name: key, onclick: act }, this.say(`refresh.${key}`));
  },

  status() {
    const made = this.make("p");
    made.setAttribute("role", "status");
    return made;
  },

  // Returns the first self-check of the course that the reader is in, or has begun: a code on paper brings no place along.
  nextCheck(courses) {
    const last = course.recall("last");
    const units = courses.map(({ modules }) => modules.flatMap((module) => module.units));
    const among = (isWanted) => units.find((all) => all.some(isWanted));
    const read = course.recall("read") || {};
    const own = among(({ id }) => id === last) || among(({ id }) => Object.hasOwn(read, id)) || units[0] || [];
    return own.find(({ items }) => items);
  },

  // Returns the units that the items of a mix which went wrong lead back to, each once.
  unitsToReread(mix) {
    const wrong = mix.items.filter(({ id }) => mix.first[id] === 0);
    const units = wrong.flatMap((item) => item.units.map((id) => item.module.units.find((unit) => unit.id === id)));
    return [...new Set(units)];
  },
});
