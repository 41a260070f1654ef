// What a learner has done, as it is remembered; rubbish counts as nothing. Makes elements, and says words.
course.progress = {
  DONE: ["read", "passed", "quiz", "can", "boxes", "mix"],

  valuesOf(name) {
    const values = course.recall(name);
    return values && typeof values === "object" && !Array.isArray(values) ? values : {};
  },

  has: (name, id) => Object.hasOwn(course.progress.valuesOf(name), id),

  set(name, id, isSet) {
    const { [id]: old, ...others } = course.progress.valuesOf(name);
    course.remember(name, isSet ? { ...others, [id]: 1 } : others);
  },

  // Returns whether there is anything that the next person at this computer should not see.
  hasAny: () => [...course.progress.DONE, "notes", "goal", "last", "typed"].some((name) => course.recall(name)),

  // From disk in Firefox every file is a site of its own: a yes would hold for this page alone, but for one in the frame
  // of course.html (hub-page/).
  isAlone: location.protocol === "file:" && location.origin === "null",

  // A word that is missing, in an older file out of a cache, must not break what it stands for.
  say: (name, values = {}, words = course.progressWords) =>
    (words?.[name] ?? name).replace(/{(\w+)}/g, (_, key) => values[key]),

  // `role` and `aria-…` are set as attributes: not every browser has properties for them.
  make(name, properties, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (/^(role|aria-.*)$/.test(key)) made.setAttribute(key, value);
      else made[key] = value;
    }
    made.append(...children);
    return made;
  },

  // A bar at the foot of the window. When it goes, who was in it is again where they were when it came.
  openBar(properties, ...children) {
    const { activeElement: cameFrom } = document;
    const bar = course.progress.make("aside", { className: "keep-bar", cameFrom, ...properties }, ...children);
    document.body.append(bar);
    return bar;
  },

  closeBar(bar) {
    if (bar?.contains(document.activeElement)) bar.cameFrom.focus({ preventScroll: true });
    bar?.remove();
  },

  button: (name, act) => course.progress.make("button", { type: "button", onclick: act }, course.progress.say(name)),
};
