// The trainer's tools, as rows of controls, and what the room sees of them. Numbers only; nothing is kept.
Object.assign(course.present, {
  numberField(label, value, change, most = 99) {
    const field = this.make("input", { type: "number", min: "0", max: String(most), value: String(value) });
    field.oninput = () => change && change();
    return [this.make("label", {}, `${label} `, field), field];
  },

  button(key, act, attributes = {}) {
    return this.make("button", { type: "button", ...attributes, onclick: act }, this.say(key));
  },

  countdownTool(act) {
    const [label, field] = this.numberField(this.say("countdown.minutes"), 5);
    return this.toolOf(
      "countdown",
      ...[1, 2, 4, 5, 10].map((minutes) =>
        this.make("button", { type: "button", onclick: () => act("countdown", minutes) }, `${minutes} min`),
      ),
      label,
      this.button("countdown.start", () => act("countdown", Number(field.value))),
      this.button("countdown.stop", () => act("countdown", 0)),
    );
  },

  groupsTool(act) {
    const [people, peopleField] = this.numberField(this.say("groups.people"), 12);
    const [size, sizeField] = this.numberField(this.say("groups.size"), 3);
    const result = this.make("p", { role: "status" });
    const show = () => {
      const groups = this.groupsOf(Math.max(1, Number(peopleField.value)), Math.max(1, Number(sizeField.value)));
      result.textContent = `${this.say("groups.count", { n: groups.count })} ${this.sizesOf(groups)}`;
      act("groups", groups);
      act("show", "groups");
    };
    const tool = this.toolOf("groups", people, size, this.button("groups.show", show), this.slideButton(act), result);
    tool.follow = (step) => {
      if (step.groups > 1) sizeField.value = step.groups;
      result.textContent = "";
    };
    return tool;
  },

  // Two counts for each answer: at the start, and when the room is asked again.
  pollTool(act) {
    const table = this.make("table", {});
    const tool = this.toolOf("poll", table, this.button("poll.show", () => act("show", "poll")), this.slideButton(act));
    let fields = [];
    const send = () => act("poll", fields.map((row) => row.map((field) => field.value && Number(field.value))));
    tool.follow = (step, counts = []) => {
      tool.hidden = !step.poll;
      if (!step.poll) return;
      const answers = this.answersOf(step.poll);
      if (tool.dataset.step !== step.id) {
        tool.dataset.step = step.id;
        const rounds = ["poll.before", "poll.after"].map((key) => this.say(key));
        const head = this.make("tr", {}, this.make("td"), ...rounds.map((name) => this.make("th", { scope: "col" }, name)));
        fields = [];
        const rows = answers.map((answer) => {
          const row = rounds.map((name) => this.numberField("", "", send)[1]);
          row.forEach((field, round) => field.setAttribute("aria-label", `${answer}: ${rounds[round]}`));
          fields.push(row);
          const cells = row.map((field) => this.make("td", {}, field));
          return this.make("tr", {}, this.make("th", { scope: "row" }, answer), ...cells);
        });
        table.replaceChildren(head, ...rows);
      }
      fields.flat().forEach((field, place) => {
        const count = String(counts[Math.floor(place / 2)]?.[place % 2] ?? "");
        if (field !== document.activeElement && field.value !== count) field.value = count;
      });
    };
    return tool;
  },

  // A case that the module holds, played step by step.
  conversationTool(act, conversations) {
    const buttons = [...conversations.values()].map(({ id, title }) =>
      this.make("button", { type: "button", onclick: () => act("play", id) }, title),
    );
    const tool = this.toolOf("conversation", ...buttons, this.slideButton(act));
    tool.hidden = !buttons.length;
    return tool;
  },

  // All of them, in step with the room.
  toolsFor(room, act) {
    const [groups, poll] = [this.groupsTool(act), this.pollTool(act)];
    let shownStep;
    const follow = () => {
      const { step } = room.slide;
      poll.follow(step, room.state.polls[step.id]);
      if (step.id !== shownStep) groups.follow(step);
      shownStep = step.id;
    };
    room.addEventListener("change", follow);
    follow();
    return this.make("div", { class: "tools" }, this.countdownTool(act), groups, poll, this.conversationTool(act, room.conversations));
  },

  toolOf(key, ...content) {
    const summary = this.make("summary", {}, this.say(key));
    return this.make("details", { class: `tool tool-${key}` }, summary, this.make("div", { class: "row" }, ...content));
  },

  slideButton(act) {
    return this.button("slide", () => act("show", "slide"));
  },

  answersOf(poll) {
    return [...poll.querySelectorAll("li")].map((answer) => answer.textContent.trim());
  },

  sizesOf({ count, small, larger }) {
    const sizes = [[larger, small + 1], [count - larger, small]].filter(([groups]) => groups);
    return sizes.map(([groups, size]) => this.say("groups.sizes", { n: groups, size })).join(", ");
  },

  groupsFor(groups) {
    return [
      this.make("p", {}, this.make("strong", {}, this.say("groups.off", { n: groups.count }))),
      this.make("p", {}, this.say("groups.together")),
      this.make("p", {}, this.sizesOf(groups)),
    ];
  },

  pollFor(poll, counts = []) {
    const question = poll.querySelector("p:not(.block-title)");
    const most = Math.max(1, ...counts.flat().map(Number));
    const rounds = [0, 1].filter((round) => counts.some((row) => row[round] !== "" && row[round] !== undefined));
    const list = this.make("ul", { class: "poll-bars" });
    this.answersOf(poll).forEach((answer, place) => {
      const bars = rounds.map((round) => this.barOf(Number(counts[place]?.[round] || 0), most, round));
      list.append(this.make("li", {}, this.make("span", {}, answer), ...bars));
    });
    return [this.make("p", {}, this.make("strong", {}, question ? question.textContent : "")), list];
  },

  // A drawing, since the policy of the page forbids a width in a style attribute.
  barOf(count, most, round) {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    const bar = document.createElementNS(space, "rect");
    drawing.setAttribute("viewBox", "0 0 100 10");
    drawing.setAttribute("preserveAspectRatio", "none");
    drawing.setAttribute("aria-hidden", "true");
    bar.setAttribute("width", String((100 * count) / most));
    bar.setAttribute("height", "10");
    drawing.append(bar);
    const name = this.say(round ? "poll.after" : "poll.before");
    return this.make("span", { class: "poll-bar", "data-round": String(round) }, drawing, ` ${count} `, this.make("small", {}, name));
  },
});
