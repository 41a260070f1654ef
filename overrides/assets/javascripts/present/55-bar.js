// The bar at the foot of the projected view, for a mouse, a finger and the Tab key. It hides while nobody needs it.
course.present.barFor = function (room, openTrainer) {
  const { make } = this;
  const button = (key, act) => make("button", { type: "button", onclick: act }, this.say(key));
  const jump = this.jumpList(room, (id) => room.act("step", id));
  const bar = make(
    "nav",
    { class: "stage-bar", "aria-label": this.say("bar") },
    button("previous", () => room.act("previous")),
    button("next", () => room.act("next")),
    jump,
    button("blank", () => room.act("blank")),
    button("full", () => this.toggleFullScreen()),
    button("trainer", openTrainer),
    button("leave", () => room.act("leave")),
  );
  let timer;
  const wake = () => {
    bar.removeAttribute("data-idle");
    clearTimeout(timer);
    timer = setTimeout(() => bar.toggleAttribute("data-idle", true), 3000);
  };
  addEventListener("pointermove", wake);
  addEventListener("pointerdown", wake);
  wake();
  return bar;
};

course.present.jumpList = function (room, choose) {
  const steps = [...new Set(room.slides.map((slide) => slide.step))];
  const list = this.make(
    "select",
    { "aria-label": this.say("jump"), onchange: () => choose(list.value) },
    ...steps.map((step, place) => this.make("option", { value: step.id }, `${place + 1}. ${step.title}`)),
  );
  const follow = () => {
    list.value = room.slide.step.id;
  };
  room.addEventListener("change", follow);
  follow();
  return list;
};

// Some browsers, and all of them in a frame, refuse: the slides then stay in the window.
course.present.toggleFullScreen = function () {
  const root = document.documentElement;
  const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
  asked?.catch(() => {});
};
