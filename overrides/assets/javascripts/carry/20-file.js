// The file in which a learner carries everything: progress, answers and notes. Pure: values in, text out, and back. What
// comes in may be any file of this world: only what has our form is taken from it.
course.file = (function () {
  const COURSE = "peer-mentoring-for-prison-staff"; // Never changed: files on sticks have it.
  const FORM = 1;
  const ID = /^[A-Z][\w.-]{0,29}$/;
  const LONGEST = 4000;

  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string" && value.length <= LONGEST;
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
    const ids = Array.isArray(items) ? items.filter((id) => typeof id === "string" && ID.test(id)).slice(0, 5) : [];
    if (!ids.length || !isDay(day)) return {};
    return { day, items: ids, answers: answers(own), first: map(first, ID, (one) => one === 0 || one === 1) };
  }

  // Everything that the course keeps but the yes, which holds for a device.
  const PARTS = {
    read: (value) => map(value, ID, Boolean, () => 1),
    passed: (value) => map(value, ID, Boolean, () => 1),
    quiz: answers,
    boxes: (value) => map(value, ID, isBox, ({ box, day, of }) => ({ box, day, of })),
    mix,
    can: (value) => map(value, /^C?\d{1,2}$/, (one) => isMap(one) && [one.start, one.now, one.back].every(isLevel), ({ start, now, back }) => ({ start, now, back })),
    notes: (value) => map(value, ID, isText),
    goal: (value) => (isText(value) ? value : ""),
    last: (value) => (typeof value === "string" && ID.test(value) ? value : ""),
  };

  const clean = (values) => Object.fromEntries(Object.entries(PARTS).map(([name, make]) => [name, make(values[name])]));

  return {
    PARTS: Object.keys(PARTS),
    LIMIT: 1000000, // Octets; with everything done and every note full it is a quarter of that.

    write: (values, date) => `${JSON.stringify({ course: COURSE, form: FORM, saved: date, values: clean(values) }, null, 1)}\n`,

    // Returns {values}, or {wrong: "broken" | "other" | "newer"}.
    read(text) {
      let data;
      try {
        data = JSON.parse(text);
      } catch {
        return { wrong: "broken" };
      }
      if (!isMap(data) || data.course !== COURSE || !isMap(data.values)) return { wrong: "other" };
      return data.form === FORM ? { values: clean(data.values) } : { wrong: "newer" };
    },

    // Returns what holds after loading. Nothing that is done here gets undone; what a file says besides is the newer, but
    // for what has a day, where the later one holds, and for typed words: those that differ are in `differ`, as
    // {id: [here, there]}, and stay until the learner has chosen.
    merge(here, there) {
      const [mine, theirs] = [clean(here), clean(there)];
      const texts = ({ notes, goal }) => (goal ? { ...notes, goal } : notes);
      const differing = Object.entries(texts(theirs)).filter(([id, text]) => (texts(mine)[id] || text) !== text);
      const later = (one, other) => (one?.day >= other.day ? one : other);
      const boxes = Object.entries(theirs.boxes).map(([id, box]) => [id, later(mine.boxes[id], box)]);
      const values = Object.fromEntries(["read", "passed", "quiz", "can"].map((name) => [name, { ...mine[name], ...theirs[name] }]));
      return {
        values: {
          ...values,
          boxes: { ...mine.boxes, ...Object.fromEntries(boxes) },
          mix: theirs.mix.items ? later(mine.mix, theirs.mix) : mine.mix,
          notes: { ...theirs.notes, ...mine.notes },
          goal: mine.goal || theirs.goal,
          last: theirs.last || mine.last,
        },
        differ: Object.fromEntries(differing.map(([id, text]) => [id, [texts(mine)[id], text]])),
      };
    },
  };
})();
