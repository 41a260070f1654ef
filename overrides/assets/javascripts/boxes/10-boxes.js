// When an item of a finished module is asked again: right goes one box up and waits longer, wrong begins anew. A box is
// {box, day (when it was last asked), of (the hash of what was asked)}; days are counted from 1970, where the reader is.
course.boxes = (function () {
  const WAITS = [1, 3, 7, 16, 35]; // Days until an item of each box is asked again.
  const SIZE = 5;
  const MOST = 2; // Items of one module in a mix, as long as others have some.

  // A map as it is stored; rubbish is an empty one.
  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const valuesOf = (name) => (isMap(course.recall(name)) ? course.recall(name) : {});

  function today() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  }

  // Returns the items of all passed self-checks, in the order of study, each with its module and whether it is heavy.
  function finished(courses) {
    const passed = valuesOf("passed");
    const isDone = ({ id, items }) => items && Object.hasOwn(passed, id);
    return courses.flatMap(({ modules }) =>
      modules.flatMap((module) => {
        const isHeavy = (id) => module.units.some((unit) => unit.id === id && unit.is_heavy);
        const items = module.units.filter(isDone).flatMap((check) => check.items);
        return items.map((item) => ({ ...item, module, isHeavy: item.units.some(isHeavy) }));
      }),
    );
  }

  // Returns the box of an item; none where it was never asked, asks something else by now, or holds rubbish. A day ahead
  // of ours may be one of another time zone, more than that is a clock that went wrong.
  function boxOf({ id, of }) {
    const all = valuesOf("boxes");
    const { [id]: box } = Object.hasOwn(all, id) ? all : {};
    const isWhole = isMap(box) && box.of === of && Number.isInteger(box.day) && box.day <= today() + 1;
    return isWhole && Number.isInteger(box.box) && box.box in WAITS ? box : null;
  }

  // Returns in how many days an item is due, 0 and less where it is.
  function daysTo(item) {
    const box = boxOf(item);
    return box ? box.day + WAITS[box.box] - today() : 0;
  }

  function wentWrong(item) {
    const { [item.id]: answer } = valuesOf("quiz");
    const box = boxOf(item);
    return box ? box.box === 0 : !(answer?.correct === true && answer.of === item.of);
  }

  // An order without chance: the same in every tab and language, and another one for another seed.
  const spread = (id, seed) =>
    [...`${id} ${seed}`].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(), 16_777_619), 2_166_136_261);

  // First what went wrong, then what was never asked, then what has waited longest. What is not due yet comes last, and
  // behind it what the mix `before` has just asked.
  function inOrder(items, before) {
    const seed = `${today()} ${before}`;
    const ranked = items.map((item) => {
      const days = daysTo(item);
      const isDue = days <= 0;
      const rank = !isDue ? 3 : wentWrong(item) ? 0 : boxOf(item) ? 2 : 1;
      return [item, [before.includes(item.id), rank, days, spread(item.id, seed)]];
    });
    const first = (one, other) => one.map((key, place) => key - other[place]).find(Boolean) || 0;
    return ranked.sort(([, one], [, other]) => first(one, other)).map(([item]) => item);
  }

  return {
    valuesOf,
    isMap,
    today,
    finished,
    boxOf,
    SIZE,

    isDue: (item) => daysTo(item) <= 0,

    // Returns the items of a new mix. `before` are the ids of the last one; with `isEarly` what is not due may come too.
    choose(items, before, isEarly) {
      const due = inOrder(isEarly ? items : items.filter((item) => daysTo(item) <= 0), before);
      const chosen = [];
      const beside = ({ module }) => chosen.filter((other) => other.module === module);
      for (const most of [MOST, SIZE]) {
        for (const item of due) {
          const isFree = !chosen.includes(item) && chosen.length < SIZE;
          if (isFree && beside(item).length < most) chosen.push(item);
        }
      }
      // The second of a module comes when every module has had its first.
      const turns = chosen.map((item) => [item, beside(item).indexOf(item)]);
      return turns.sort(([, one], [, other]) => one - other).map(([item]) => item);
    },

    // Returns the box of an item after an answer. Right before its time is no proof of a longer wait: it begins anew.
    after(item, isRight) {
      const old = boxOf(item)?.box ?? 0;
      const up = Math.min(old + (daysTo(item) <= 0 ? 1 : 0), WAITS.length - 1);
      return { box: isRight ? up : 0, day: today(), of: item.of };
    },

    // Says when items come again, those of one day together, the `most` next days: "2 tomorrow, 3 in 3 days".
    when(items, most, language) {
      const names = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
      const days = items.map(daysTo).filter((day) => day > 0);
      const distinct = [...new Set(days)].sort((one, other) => one - other).slice(0, most);
      return distinct.map((day) => `${days.filter((other) => other === day).length} ${names.format(day, "day")}`).join(", ");
    },
  };
})();
