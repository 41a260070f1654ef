// Finds the way on with the map of the course: where the reader stopped, and what fits into the time that there is.
(function () {
  const { progress } = course;
  const { has, make } = progress;
  const say = (name, values) => progress.say(name, values, course.wayWords);
  const MOST = 4; // Proposals, however short the units are.

  // Returns the units of each course, in the order of study, each with its module; none where the map does not come.
  async function readMap(place) {
    await Promise.all(course.load([place.dataset.courseMap]));
    return (course.map || []).map(({ modules }) =>
      modules.flatMap((module) => module.units.map((unit) => ({ ...unit, module }))),
    );
  }

  const isRead = ({ id }) => has("read", id);
  const isOpen = (unit) => !isRead(unit);

  // Returns what is still to be read of the course that the reader is in, and what comes from the last place on. A code on
  // paper brings no place along: then it is the course of which most is read, and the last unit read in it.
  function open(courses) {
    const last = course.recall("last");
    const most = Math.max(...courses.map((all) => all.filter(isRead).length));
    const inLast = courses.find((all) => all.some(({ id }) => id === last));
    const units = inLast || courses.find((all) => all.filter(isRead).length === most) || [];
    const place = inLast ? units.findIndex(({ id }) => id === last) : units.map(isRead).lastIndexOf(true);
    return { all: units.filter(isOpen), on: place < 0 ? [] : units.slice(place).filter(isOpen) };
  }

  function linkTo(unit, place) {
    return make("a", { href: place.dataset.base + unit.address, lang: unit.lang }, `${unit.id} ${unit.title}`);
  }

  progress.showContinue = async function () {
    const place = document.querySelector(".continue");
    const isBegun = typeof course.recall("last") === "string" || Object.keys(progress.valuesOf("read")).length;
    if (!place || !isBegun) return;
    const [unit] = open(await readMap(place)).on;
    place.hidden = !unit;
    if (unit) place.replaceChildren(say("continue"), " ", linkTo(unit, place));
  };

  // Returns the next units that fit, in their order. A unit builds on those before it in its module, and the others on the
  // intro course: what stands behind one that is too long waits with it. Nothing stands behind a heavy unit.
  function choose(units, minutes) {
    const chosen = [];
    const tooLong = new Set();
    for (const unit of units) {
      const waits = tooLong.has(unit.module) || (!unit.module.is_intro && [...tooLong].some(({ is_intro }) => is_intro));
      if (waits || unit.minutes > minutes) {
        tooLong.add(unit.module);
        continue;
      }
      chosen.push(unit);
      minutes -= unit.minutes;
      if (unit.is_heavy || chosen.length === MOST) break;
    }
    return chosen;
  }

  progress.propose = async function (button) {
    const place = document.querySelector(".proposal");
    for (const other of document.getElementsByName("propose")) other.setAttribute("aria-pressed", other === button);
    const courses = await readMap(place);
    const { all } = open(courses);
    const fitting = choose(all, Number(button.value));
    const chosen = fitting.length ? fitting : all.slice(0, 1);
    const words = !courses.length ? "missing" : !all.length ? "none" : fitting.length ? "next" : "long";
    const items = chosen.map((unit) => make("li", {}, linkTo(unit, place), ` ${say("short", { n: unit.minutes })}`));
    place.replaceChildren(make("p", {}, say(words)), make("ol", {}, ...items));
    if (chosen.at(-1)?.is_heavy) place.append(make("p", {}, say("heavy")));
  };

  progress.showContinue(); // The rest is shown by now.
})();
