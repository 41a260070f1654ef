// Words that somebody typed: `goal`, and notes by the written ids of their questions. After a yes they stand on the
// device like the rest. A guest's words live in the page and end with it: a tab's name can travel, so they are never
// written there.
course.typed = (function () {
  let inPage = {}; // A guest's words, and those that the device refused.
  const isKept = () => course.recall("consent") === "yes";

  function kept() {
    const notes = course.recall("notes");
    const texts = typeof notes === "object" && notes && !Array.isArray(notes) ? { ...notes } : {};
    texts.goal = course.recall("goal");
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === "string" && text));
  }

  return {
    isKept,

    // All of them, as {id: text}.
    all: () => ({ ...(isKept() ? kept() : {}), ...inPage }),

    // Returns where the words are now: "page", "kept", or "failed" where the device refused them.
    set(id, text) {
      inPage[id] = text;
      if (!isKept()) {
        // Not the words, but that there are some: who forgets people that are gone looks for it.
        if (!course.recall("typed")) course.remember("typed", 1);
        return "page";
      }
      const { goal, ...notes } = { ...kept(), [id]: text };
      if (id === "goal") course.remember("goal", goal);
      else course.remember("notes", Object.fromEntries(Object.entries(notes).filter(([, note]) => note)));
      if ((kept()[id] || "") !== text) return "failed";
      delete inPage[id];
      return "kept";
    },

    forget() {
      inPage = {};
      dispatchEvent(new Event("course:typed"));
    },
  };
})();

// Back and forward may show a page again as it was left: the next person at this computer could read a guest's words.
addEventListener("pagehide", () => {
  if (!course.typed.isKept()) course.typed.forget();
});
