// The mix that a learner is at: {day, items (ids), answers, first (1 right, 0 wrong, at the first go)}. It is remembered,
// so it is the same after a reload, in another language and in another tab. Its answers are its own: those of the
// self-checks stay as they are.
course.mix = (function () {
  const { boxes } = course;
  let items = []; // Those on the page.

  function storedIds() {
    const { items: ids } = boxes.valuesOf("mix");
    return Array.isArray(ids) ? [...new Set(ids)] : [];
  }

  // Returns the mix with its items, of `all` there are; null where there is none. What asks something else by now has
  // not been answered: its box tells.
  function read(all) {
    const stored = boxes.valuesOf("mix");
    const own = storedIds().map((id) => all.find((item) => item.id === id)).filter(Boolean).slice(0, boxes.SIZE);
    const [answers, first] = [stored.answers, stored.first].map((map) => (boxes.isMap(map) ? map : {}));
    const asked = own.filter((item) => Object.hasOwn(first, item.id) && boxes.boxOf(item));
    const known = Object.fromEntries(asked.map(({ id }) => [id, first[id] ? 1 : 0]));
    return own.length ? { day: stored.day, items: own, answers, first: known } : null;
  }

  const isWhole = (mix) => mix.items.every(({ id }) => id in mix.first);

  function write({ day, items: own, answers, first }) {
    course.remember("mix", { day, items: own.map(({ id }) => id), answers, first });
  }

  function begin(own) {
    write({ day: boxes.today(), items: own, answers: {}, first: {} });
    return read(own);
  }

  // The quiz takes its answers from here. Only the first answer moves a box: a second try teaches.
  course.quizAnswers = {
    read: () => read(items)?.answers,

    write(answers) {
      const mix = read(items);
      if (!mix) return; // Another tab has begun another one.
      const isNew = ({ id }) => answers[id] && !(id in mix.first);
      const moved = mix.items.filter(isNew).map((item) => [item.id, boxes.after(item, answers[item.id].correct)]);
      for (const [id] of moved) mix.first[id] = answers[id].correct ? 1 : 0;
      if (moved.length) course.remember("boxes", { ...boxes.valuesOf("boxes"), ...Object.fromEntries(moved) });
      write({ ...mix, answers });
    },
  };

  return {
    isWhole,

    // Returns the mix to show, null where nothing is due. One of an earlier day gives way to what is due now, unless
    // somebody is in the middle of it.
    open(all) {
      let mix = read(all);
      const isBegun = mix && Object.keys(mix.first).length > 0 && !isWhole(mix);
      if (mix && !isBegun && mix.day !== boxes.today()) mix = null;
      if (!mix) {
        const due = boxes.choose(all, storedIds(), false);
        mix = due.length ? begin(due) : null;
      }
      items = mix ? mix.items : [];
      return mix;
    },

    // Returns the mix on the page as it stands now.
    now: () => read(items),

    // Begins another one, of what is due or else of anything.
    next(all) {
      const before = items.map(({ id }) => id);
      const due = boxes.choose(all, before, false);
      begin(due.length ? due : boxes.choose(all, before, true));
    },

    // Goes on with those of its items alone for which `isLeft(item, mix)` holds; the rest stays due.
    limit(isLeft) {
      const mix = read(items);
      items = mix.items.filter((item) => isLeft(item, mix));
      write({ ...mix, items });
    },

    // Says whether another tab has begun another one.
    isGone() {
      const ids = storedIds();
      return items.length > 0 && ids.length > 0 && ids.join() !== items.map(({ id }) => id).join();
    },
  };
})();
