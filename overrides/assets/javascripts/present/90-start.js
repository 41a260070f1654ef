// Starts what a button or the address asks for: `#present=round-1.2` the slides of a session from the second one of a
// step on, `#trainer` the notes, with `=token` in step with the window that opened them; on any other page
// `#present=open` the page in large type from a part on.
(function () {
  const { present } = course;
  const root = document.documentElement;
  const steps = present.readSteps();
  const mode = () => root.dataset.present;
  const place = () => /^#present(?:=(.+?)(?:\.(\d+))?)?$/.exec(location.hash);

  function setMode(name) {
    if (name) root.dataset.present = name;
    else delete root.dataset.present;
    if (!name && document.fullscreenElement) document.exitFullscreen();
  }

  function focusOn(heading) {
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }

  if (steps.length) startSession();
  else startPage();

  function startSession() {
    const room = new present.Room(present.slidesOf(steps), present.readConversations());
    const kept = (history.state && history.state.present) || {};
    const token = kept.token || present.newToken();
    let stage;
    let act = (name, value) => (name === "full" ? present.toggleFullScreen() : room.act(name, value));

    // The history entry belongs to the tab: a reload finds the clock and the trainer's window again.
    function keep(hash, isNew) {
      const state = { present: { token, ...room.state } };
      if (isNew) history.pushState(state, "", hash);
      else history.replaceState(state, "", hash);
    }

    function makeStage() {
      const tools = present.make("details", { class: "stage-tools" }, present.make("summary", {}, present.say("tools")));
      // What the room is to see must not stay hidden behind the tools.
      const act = (name, value) => {
        room.act(name, value);
        if (!["show", "play", "countdown"].includes(name)) return;
        tools.open = false;
        stage.slide.focus();
      };
      tools.append(present.toolsFor(room, act));
      stage = document.createElement("course-stage");
      document.body.append(stage);
      stage.start(room);
      stage.append(present.barFor(room, tools, present.button("trainer", openTrainer, { class: "trainer" })));
      present.listenToFingers(stage, act, true);
    }

    function show() {
      const { slide, state } = room;
      if (mode() === "trainer") return keep(location.hash);
      const wasOn = mode() === "stage";
      if (state.isOn) {
        if (!stage) makeStage();
        setMode("stage");
        keep(`#present=${slide.step.id}.${slide.number}`, !wasOn && !place());
        stage.show();
        if (!wasOn) stage.slide.focus();
      } else if (wasOn) {
        setMode();
        if (place()) keep(`#${slide.step.id}`);
        focusOn(slide.step.section.querySelector("h2"));
      }
    }

    function arrive() {
      if (mode() === "trainer") return;
      if (/^#trainer\b/.test(location.hash)) return startTrainer();
      if (!place()) return room.state.isOn && room.act("leave");
      const [, step, number = 1] = place();
      const isKnown = steps.some((one) => one.id === step);
      room.take({ isOn: true, ...(isKnown ? { step, number: Number(number) } : {}) });
    }

    function startTrainer() {
      if (room.state.isOn) room.act("leave");
      const link = new present.TrainerLink(room, location.hash.split("=")[1]);
      setMode("trainer");
      act = (name, value) => link.act(name, value);
      const trainer = document.createElement("course-trainer");
      document.body.prepend(trainer);
      trainer.start(room, steps, link);
      document.title = `${present.say("trainer")} – ${document.title}`;
    }

    function openTrainer() {
      keep(location.hash || location.href.split("#")[0]);
      const opened = window.open(`${location.href.split("#")[0]}#trainer=${token}`, "", "popup,width=1180,height=860");
      if (!opened) tellBlocked();
    }

    // The notes never come up by themselves in a window that may be on the wall.
    function tellBlocked() {
      const where = mode() === "stage" ? stage.querySelector("nav") : document.querySelector(".present-tools");
      where.querySelector(".blocked")?.remove();
      const link = present.make("a", { href: "#trainer" }, present.say("blocked.here"));
      where.append(present.make("p", { class: "blocked", role: "alert" }, `${present.say("blocked")} `, link));
    }

    if (steps.some((step) => step.id === kept.step)) Object.assign(room.state, kept);
    room.state.isOn = false; // The address says whether it is.
    room.addEventListener("change", show);
    present.listenToKeys(mode, (name, value) => act(name, value));
    addEventListener("hashchange", arrive);
    if (!/^#trainer\b/.test(location.hash)) new present.ProjectorLink(room, token);
    present.begin = (name) => (name === "trainer" ? openTrainer() : room.act("enter"));
    arrive();
  }

  function startPage() {
    const show = new present.PageShow();
    const act = (name, value) => (name === "full" ? present.toggleFullScreen() : show.act(name, value));
    let bar;

    function enter(id) {
      if (!bar) {
        bar = present.barFor(show);
        document.body.append(bar);
        present.listenToFingers(document.body, act, false);
      }
      setMode("page");
      const index = show.slides.findIndex(({ step }) => step.id === id);
      show.goTo(Math.max(index, 0));
    }

    function leave() {
      setMode();
      root.removeAttribute("data-blank");
      if (place()) history.replaceState(history.state, "", show.slide.step.id ? `#${show.slide.step.id}` : location.href.split("#")[0]);
      focusOn((show.slide.step.part || show.text).querySelector("h1, h2"));
    }

    // A conversation writes its steps into the address, and a link may lead to another part of the page: both go on in
    // large type. Only the page's bare address, to which Back leads, is the page as it was.
    function arrive() {
      if (place()) enter(place()[1]);
      else if (mode() === "page" && !location.hash) leave();
      else if (mode() === "page") show.goToElement(document.getElementById(location.hash.slice(1)));
    }

    show.addEventListener("change", () => {
      if (place() || !location.hash) history.replaceState(history.state, "", `#present${show.slide.step.id && `=${show.slide.step.id}`}`);
    });
    show.addEventListener("leave", leave);
    present.listenToKeys(mode, act);
    addEventListener("hashchange", arrive);
    present.begin = () => {
      history.pushState(history.state, "", "#present");
      arrive();
    };
    arrive();
  }
})();
