// Time against plan. Pure: minutes in, minutes out.
Object.assign(course.present, {
  // How late the session will be at the end of this step, if the step takes the time it still has; early is negative.
  minutesLate(step, startedAt, stepAt, now) {
    const sinceStart = (now - startedAt) / 60000;
    const endOfStep = Math.max(sinceStart, (stepAt - startedAt) / 60000 + step.minutes);
    return Math.round(endOfStep - step.from - step.minutes);
  },

  // Where those minutes can come from: the steps to come, those with the most to give first; pauses are never cut.
  // Returns {steps: [[step, minutes it is to take], …] in their order, missing: minutes that shortening cannot give,
  // cuts: the steps before which the session may end}.
  proposeShortening(steps, current, late) {
    const ahead = steps.slice(steps.indexOf(current) + 1).filter((step) => !step.isPause);
    const givers = ahead.filter((step) => step.shortest < step.minutes);
    givers.sort((one, other) => other.minutes - other.shortest - (one.minutes - one.shortest));
    let missing = late;
    const shorter = new Map();
    for (const step of givers) {
      const given = Math.min(missing, step.minutes - step.shortest);
      if (given > 0) shorter.set(step, step.minutes - given);
      missing -= given;
    }
    return {
      steps: ahead.filter((step) => shorter.has(step)).map((step) => [step, shorter.get(step)]),
      missing: Math.max(missing, 0),
      cuts: ahead.filter((step) => step.mayCut),
    };
  },

  // Minutes and seconds as a clock shows them, whatever the sign.
  clockOf(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  },

  // Counting off makes groups of `size` or one smaller; nobody is left alone, which can make groups one larger.
  groupsOf(people, size) {
    const enough = Math.max(1, Math.ceil(people / size));
    const count = enough > 1 && Math.floor(people / enough) < 2 ? Math.max(1, enough - 1) : enough;
    const small = Math.floor(people / count);
    return { count, small, larger: people % count };
  },
});
