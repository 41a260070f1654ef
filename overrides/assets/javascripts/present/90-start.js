// Starts what the address asks for: `#present=round-1.2` the slides from the second one of a step on, `#trainer` the
// notes, with `=token` in step with the window that opened them; anything else the page, with its buttons.
(function () {
  const { present } = course;
  const steps = present.readSteps();
  const tools = document.querySelector("[data-course-present]");
  if (!steps.length || !tools) return;
  const root = document.documentElement;
  const room = new present.Room(present.slidesOf(steps));
  const kept = (history.state && history.state.present) || {};
  const token = kept.token || present.newToken();
  const mode = () => root.dataset.present;
  let stage;
  let act = (name) => (name === "full" ? present.toggleFullScreen() : room.act(name));

  // The history entry belongs to the tab: a reload finds the clock and the trainer's window again.
  function keep(hash, isNew) {
    const { step, number, startedAt, stepAt, until } = room.state;
    const state = { present: { token, step, number, startedAt, stepAt, until } };
    if (isNew) history.pushState(state, "", hash);
    else history.replaceState(state, "", hash);
  }

  function makeStage() {
    stage = document.createElement("course-stage");
    document.body.append(stage);
    stage.append(present.barFor(room, openTrainer));
    present.listenToFingers(stage, act);
  }

  function show() {
    const { slide, state } = room;
    if (mode() === "trainer") return keep(location.hash);
    const wasOn = mode() === "stage";
    if (state.isOn) {
      if (!stage) makeStage();
      root.dataset.present = "stage";
      keep(`#present=${slide.step.id}.${slide.number}`, !wasOn && !placeAsked());
      stage.show(room);
      if (!wasOn) stage.slide.focus();
    } else if (wasOn) leave(slide);
  }

  function leave(slide) {
    delete root.dataset.present;
    if (document.fullscreenElement) document.exitFullscreen();
    if (placeAsked()) keep(`#${slide.step.id}`);
    const heading = slide.step.section.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }

  function placeAsked() {
    const asked = /^#present(?:=([^.]+)(?:\.(\d+))?)?$/.exec(location.hash);
    return asked && { step: asked[1], number: Number(asked[2] || 1) };
  }

  function arrive() {
    if (mode() === "trainer") return;
    if (/^#trainer\b/.test(location.hash)) return startTrainer();
    const asked = placeAsked();
    if (!asked) return room.state.isOn && room.act("leave");
    const isKnown = steps.some((step) => step.id === asked.step);
    room.take({ isOn: true, ...(isKnown ? asked : {}) });
  }

  function startTrainer() {
    if (room.state.isOn) room.act("leave");
    const asked = location.hash.split("=")[1];
    const link = new present.TrainerLink(room, asked);
    root.dataset.present = "trainer";
    act = (name, value) => link.act(name, value);
    const trainer = document.createElement("course-trainer");
    document.body.prepend(trainer);
    trainer.start(room, steps, link);
    document.title = `${present.say("trainer")} – ${document.title}`;
  }

  function openTrainer() {
    keep(location.hash || location.pathname);
    const opened = window.open(`${location.href.split("#")[0]}#trainer=${token}`, "", "popup,width=1180,height=860");
    if (!opened) tellBlocked();
  }

  // The notes never come up by themselves in a window that may be on the wall.
  function tellBlocked() {
    const place = mode() === "stage" ? stage.querySelector("nav") : tools;
    place.querySelector(".blocked")?.remove();
    const link = present.make("a", { href: "#trainer" }, present.say("blocked.here"));
    place.append(present.make("p", { class: "blocked", role: "alert" }, `${present.say("blocked")} `, link));
  }

  const { step, number, startedAt, stepAt, until } = kept;
  if (steps.some((one) => one.id === step)) Object.assign(room.state, { step, number, startedAt, stepAt, until });
  room.addEventListener("change", show);
  present.listenToKeys(mode, (name) => act(name));
  addEventListener("hashchange", arrive);
  if (!/^#trainer\b/.test(location.hash)) new present.ProjectorLink(room, token);
  for (const button of tools.querySelectorAll("button"))
    button.addEventListener("click", button.name === "present" ? () => room.act("enter") : openTrainer);
  tools.hidden = false;
  arrive();
})();
