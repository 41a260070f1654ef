// The agenda of a slot: its steps with clock times and pauses. Pure: minutes and dates in, rows out. The pauses are laid
// as scripts/course/pauses.py lays them for the tables of the page; a browser test compares the two.
course.planner = {
  // Steps as {title, minutes, is_pause, part}; `rules` is {pause, after, long, long_day}, all in minutes. Returns rows
  // {title (none for a pause that is added), minutes, is_pause, part, from (Date), to (Date)}.
  agendaOf(steps, start, rules) {
    let clock = start.getTime();
    return this.withLongPause(this.withPauses(steps, rules), rules).map((row) => {
      const from = new Date(clock);
      clock += row.minutes * 60000;
      return { ...row, from, to: new Date(clock) };
    });
  },

  minutesOf: (steps) => steps.reduce((sum, { minutes }) => sum + minutes, 0),

  // No one works longer than `after` minutes, where the steps allow it; pauses that a session marks stay as they are.
  withPauses(steps, { pause, after }) {
    const rows = [];
    let stretch = [];
    const lay = () => {
      this.piecesOf(stretch, after).forEach((piece, number) => {
        if (number && pause) rows.push({ title: "", minutes: pause, is_pause: true, part: rows.at(-1).part });
        rows.push(...piece);
      });
      stretch = [];
    };
    for (const step of steps) {
      if (!step.is_pause) stretch.push(step);
      else {
        lay();
        rows.push(step);
      }
    }
    lay();
    return rows;
  },

  // As few pieces of at most `after` minutes as can be, between parts where it can be, and evenly. A step that is longer
  // has a piece of its own. `best[i]` holds the lowest price of the first `i` steps.
  piecesOf(stretch, after) {
    const [PIECE, TORN] = [1e9, 1e6];
    const best = [{ price: 0, pieces: [] }];
    for (let end = 1; end <= stretch.length; end += 1) {
      for (let start = 0; start < end; start += 1) {
        const piece = stretch.slice(start, end);
        const minutes = this.minutesOf(piece);
        if (minutes > after && piece.length > 1) continue;
        const isTorn = start > 0 && stretch[start - 1].part === stretch[start].part;
        const price = best[start].price + PIECE + (isTorn ? TORN : 0) + minutes ** 2;
        if (!best[end] || price < best[end].price) best[end] = { price, pieces: [...best[start].pieces, piece] };
      }
    }
    return best[stretch.length].pieces;
  },

  // On a long day the pause nearest to its middle is a meal.
  withLongPause(rows, { long, long_day: longDay }) {
    const total = this.minutesOf(rows);
    const pauses = rows.filter((row) => row.is_pause);
    if (total <= longDay || !pauses.length) return rows;
    const fromMiddle = (row) => Math.abs(2 * this.minutesOf(rows.slice(0, rows.indexOf(row))) + row.minutes - total);
    const nearest = pauses.reduce((best, row) => (fromMiddle(row) < fromMiddle(best) ? row : best));
    return rows.map((row) => (row === nearest ? { ...row, minutes: Math.max(long, row.minutes) } : row));
  },
};
