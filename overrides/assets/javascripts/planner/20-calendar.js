// A calendar file (RFC 5545): one event for each slot. Times are in UTC, so that no time zone has to be described.
Object.assign(course.planner, {
  // Events as {uid, from, to, title, text, place}; `now` is the moment of making. Returns the file's text.
  calendarOf(events, now) {
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Peer mentoring for prison staff//Planner//EN", "CALSCALE:GREGORIAN"];
    for (const { uid, from, to, title, text, place } of events) {
      lines.push("BEGIN:VEVENT", `UID:${uid}`, `DTSTAMP:${this.utc(now)}`, `DTSTART:${this.utc(from)}`, `DTEND:${this.utc(to)}`);
      lines.push(`SUMMARY:${this.escaped(title)}`, `DESCRIPTION:${this.escaped(text)}`);
      if (place) lines.push(`LOCATION:${this.escaped(place)}`);
      lines.push("END:VEVENT");
    }
    lines.push("END:VCALENDAR");
    return lines.map((line) => `${this.folded(line)}\r\n`).join("");
  },

  utc: (date) => date.toISOString().replace(/[-:]|\.\d+/g, ""),

  escaped: (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n"),

  // No line has more than 75 octets; a letter is never cut in two.
  folded(line) {
    const encoder = new TextEncoder();
    const pieces = [];
    let piece = "";
    let octets = 0;
    for (const letter of line) {
      const size = encoder.encode(letter).length;
      if (octets + size > 75) {
        pieces.push(piece);
        piece = " ";
        octets = 1;
      }
      piece += letter;
      octets += size;
    }
    return [...pieces, piece].join("\r\n");
  },
});
