// Words that somebody typed: `goal`, and notes by the written ids of their questions. After a yes they stand on the
// device like the rest. A guest's words live in the page and end with it: a tab's name can travel, so they are never
// written there.
course.typed = (function () {
  let inPage = {}; // A guest's words, and those that the device refused.
  const isKept = () => course.recall("consent") === "yes";
  let wasKept = isKept();

  // Rubbish is left out: a list or a text in place of the notes has numbers for ids.
  function kept() {
    const texts = Object.entries({ ...course.recall("notes"), goal: course.recall("goal") });
    return Object.fromEntries(texts.filter(([id, text]) => isNaN(id) && typeof text === "string" && text));
  }

  // "page", "kept", or "failed" where the device refused the words, or takes none: then the tab's name holds the yes.
  function placeOf(id) {
    const isRefused = id in inPage || (!kept()[id] && /"consent":"(yes|refused)"/.test(window.name));
    return !wasKept ? "page" : isRefused ? "failed" : "kept";
  }

  // Returns the place of the words.
  function set(id, text) {
    inPage[id] = text;
    if (isKept()) {
      const { goal, ...notes } = { ...kept(), [id]: text || undefined }; // What is undefined is not written.
      if (id === "goal") course.remember("goal", goal);
      else course.remember("notes", notes);
      if ((kept()[id] || "") === text) delete inPage[id];
    } else if (!course.recall("typed")) {
      // Not the words, but that there are some: who forgets people that are gone looks for it.
      course.remember("typed", 1);
    }
    return placeOf(id);
  }

  const tell = () => dispatchEvent(new Event("course:typed"));

  // From a yes on, here or in another tab, a guest's words are kept, behind those that other tabs have kept by then.
  // What is forgotten leaves the page too.
  function follow() {
    if (wasKept === isKept()) return;
    wasKept = !wasKept;
    if (!wasKept) inPage = {};
    for (const [id, text] of Object.entries(inPage)) {
      if (kept()[id] === text) delete inPage[id];
      else set(id, [kept()[id], text].filter(Boolean).join("\n\n"));
    }
    tell();
  }

  // Afterwards: to write at once would hide from progress/60-start.js that the yes is new.
  for (const type of ["course:remember", "storage", "pageshow", "click"]) addEventListener(type, () => setTimeout(follow));

  // Back and forward may show a page again as it was left: the next person at this computer could read a guest's words.
  addEventListener("pagehide", () => {
    if (!isKept()) inPage = {};
    tell();
  });

  return {
    // As {id: text}.
    all: () => ({ ...kept(), ...inPage }),

    // As they are remembered.
    get words() {
      const { goal, ...notes } = course.typed.all();
      return { notes, goal };
    },

    placeOf,
    set,
  };
})();
