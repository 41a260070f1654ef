// The file in which a learner carries everything: progress, answers and notes. Pure: values in, text out, and back. What
// comes in may be any file of this world: only what has our form is taken from it.
course.file = (function () {
  const COURSE = "peer-mentoring-for-prison-staff"; // Never changed: files on sticks have it.
  const FORM = 1;
  const ID = /^[A-Z][\w.-]{0,29}$/;
  const LONGEST = 50_000; // A note has room for 4000 signs, and “Keep both” puts one below the other.

  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isString = (value) => typeof value === "string";
  const isText = (value) => isString(value) && value.length <= LONGEST;
  const isAnswer = (value) =>
    isMap(value) && value.answered === true && Array.isArray(value.selectedValues) && value.selectedValues.every(isText);
  const isDay = (value) => Number.isInteger(value) && value >= 0 && value < 100000; // Counted from 1970.
  const isBox = (value) => isMap(value) && [0, 1, 2, 3, 4].includes(value.box) && isDay(value.day) && isText(value.of);
  const isLevel = (value) => value === undefined || [1, 2, 3, 4].includes(value);

  function map(value, isName, isRight, make = (one) => one) {
    const entries = isMap(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter(([id, one]) => isName.test(id) && isRight(one)).map(([id, one]) => [id, make(one)]));
  }

  const answers = (value) =>
    map(value, ID, isAnswer, ({ answered, correct, selectedValues, of }) => ({
      answered,
      correct: correct === true,
      selectedValues,
      ...(isText(of) ? { of } : {}),
    }));

  // The mix of the page Refresh; an empty map is none.
  function mix(value) {
    const { day, items, answers: own, first } = isMap(value) ? value : {};
    const ids = Array.isArray(items) ? items.filter((id) => isString(id) && ID.test(id)).slice(0, 5) : [];
    if (!ids.length || !isDay(day)) return {};
    return { day, items: ids, answers: answers(own), first: map(first, ID, (one) => one === 0 || one === 1) };
  }

  // Everything that the course keeps but the yes, which holds for a device. `isWords` says which typed words are taken.
  const PARTS = {
    read: (value) => map(value, ID, Boolean, () => 1),
    passed: (value) => map(value, ID, Boolean, () => 1),
    quiz: answers,
    boxes: (value) => map(value, ID, isBox, ({ box, day, of }) => ({ box, day, of })),
    mix,
    can: (value) => map(value, /^C?\d{1,2}$/, (one) => isMap(one) && [one.start, one.now, one.back].every(isLevel), ({ start, now, back }) => ({ start, now, back })),
    notes: (value, isWords) => map(value, ID, isWords),
    goal: (value, isWords) => (isWords(value) ? value : ""),
    last: (value) => (isString(value) && ID.test(value) ? value : ""),
  };

  // Words of one's own are never too long; those of a file may be anything.
  const clean = (values, isWords) =>
    Object.fromEntries(Object.entries(PARTS).map(([name, make]) => [name, make(values[name], isWords)]));
  const cleanOwn = (values) => clean(values, isString);
  const cleanForeign = (values) => clean(values, isText);

  // Returns all entries; of those that both have, what `pick` makes of ours and theirs.
  function join(mine, theirs, pick) {
    const picked = Object.entries(theirs).map(([id, one]) => [id, pick(mine[id], one)]);
    return { ...mine, ...Object.fromEntries(picked) };
  }

  const later = (mine, theirs) => (mine?.day >= theirs.day ? mine : theirs);

  // An answer to what was asked in another release is no better than ours: it may be the older one.
  function better(mine, theirs) {
    const isMended = mine && !mine.correct && theirs.correct && mine.of === theirs.of;
    return !mine || isMended ? theirs : mine;
  }

  function fuller(mine = {}, theirs) {
    return { ...theirs, ...Object.fromEntries(Object.entries(mine).filter(([, level]) => level)) };
  }

  const textsOf = ({ notes, goal }) => Object.entries({ ...notes, goal }).filter(([, text]) => text);

  return {
    PARTS: Object.keys(PARTS),
    LIMIT: 1000000, // Octets; with everything done and every note full it is a quarter of that.

    write: (values, date) => `${JSON.stringify({ course: COURSE, form: FORM, saved: date, values: cleanOwn(values) }, null, 1)}\n`,

    // Returns {values}, or {wrong: "broken" | "other" | "newer"}.
    read(text) {
      let data;
      try {
        data = JSON.parse(text);
      } catch {
        return { wrong: "broken" };
      }
      if (!isMap(data) || data.course !== COURSE || !isMap(data.values)) return { wrong: "other" };
      return data.form === FORM ? { values: cleanForeign(data.values) } : { wrong: "newer" };
    },

    // Returns what holds after loading. Nothing that is done here gets undone: a file adds what is missing here, and puts
    // a right answer in the place of a wrong one; where there is a day, the later one holds. Typed words that are new are
    // in `texts`, as {id: text}; those that differ are in `differ`, as {id: [here, there]}, and stay until the learner has
    // chosen.
    merge(here, there) {
      const [mine, theirs] = [cleanOwn(here), cleanForeign(there)];
      const own = Object.fromEntries(textsOf(mine));
      const texts = textsOf(theirs);
      const differing = texts.filter(([id, text]) => own[id] && own[id] !== text);
      return {
        values: {
          read: { ...theirs.read, ...mine.read },
          passed: { ...theirs.passed, ...mine.passed },
          quiz: join(mine.quiz, theirs.quiz, better),
          boxes: join(mine.boxes, theirs.boxes, later),
          mix: theirs.mix.items ? later(mine.mix, theirs.mix) : mine.mix,
          can: join(mine.can, theirs.can, fuller),
          last: mine.last || theirs.last,
        },
        texts: Object.fromEntries(texts.filter(([id]) => !own[id])),
        differ: Object.fromEntries(differing.map(([id, text]) => [id, [own[id], text]])),
      };
    },
  };
})();
