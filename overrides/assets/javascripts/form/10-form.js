// What pages with a form are made of. A feature takes it over with `Object.assign(itself, course.form)` and sets `words`.
course.form = {
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

  // A file is handed over by a link to it: nothing is sent anywhere.
  download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    Object.assign(link, { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  },
};
