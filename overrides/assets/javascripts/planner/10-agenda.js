// The agenda of a slot: its steps with clock times and pauses. Pure: minutes and dates in, rows out.
course.planner = {
  LONG_DAY: 240,

  // Steps as {title, minutes, is_pause}; `rules` is {pause, after, long}, all in minutes. Returns rows {title (none for
  // a pause that is added), minutes, isPause, from (Date), to (Date)}. No one sits for longer than `after` minutes, where
  // the steps allow it; on a long day the pause nearest to its middle is the long one.
  agendaOf(steps, start, rules) {
    const rows = this.withLongPause(this.withPauses(steps, rules), rules);
    let clock = start.getTime();
    return rows.map((row) => {
      const from = new Date(clock);
      clock += row.minutes * 60000;
      return { ...row, from, to: new Date(clock) };
    });
  },

  withPauses(steps, { pause, after }) {
    const rows = [];
    let since = 0;
    for (const { title, minutes, is_pause: isPause } of steps) {
      if (!isPause && pause > 0 && since > 0 && since + minutes > after) {
        rows.push({ title: "", minutes: pause, isPause: true });
        since = 0;
      }
      rows.push({ title, minutes, isPause });
      since = isPause ? 0 : since + minutes;
    }
    return rows;
  },

  withLongPause(rows, { long }) {
    const total = rows.reduce((sum, row) => sum + row.minutes, 0);
    if (total <= this.LONG_DAY || !(long > 0)) return rows;
    let nearest = null;
    let before = 0;
    for (const row of rows) {
      const distance = Math.abs(before + row.minutes / 2 - total / 2);
      if (row.isPause && (!nearest || distance < nearest.distance)) nearest = { row, distance };
      before += row.minutes;
    }
    return rows.map((row) => (nearest && row === nearest.row ? { ...row, minutes: Math.max(long, row.minutes) } : row));
  },
};
