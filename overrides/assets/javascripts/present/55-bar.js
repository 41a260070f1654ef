// The bar at the foot of what is projected, for a mouse, a finger and the Tab key. It hides while nobody needs it.
// `show` is a room, or a page that is shown part by part; `extra` stands between what all of them have.
course.present.barFor = function (show, ...extra) {
  const { make } = this;
  const button = (key, act) => make("button", { type: "button", onclick: act }, this.say(key));
  const bar = make(
    "nav",
    { class: "stage-bar", "aria-label": this.say("bar") },
    button("previous", () => show.act("previous")),
    button("next", () => show.act("next")),
    this.jumpList(show, (id) => show.act("step", id)),
    button("blank", () => show.act("blank")),
    button("full", () => this.toggleFullScreen()),
    ...extra,
    button("leave", () => show.act("leave")),
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

course.present.jumpList = function (show, choose) {
  const steps = [...new Set(show.slides.map((slide) => slide.step))];
  const list = this.make(
    "select",
    { "aria-label": this.say("jump"), onchange: () => choose(list.value) },
    ...steps.map((step, place) => this.make("option", { value: step.id }, `${place + 1}. ${step.title}`)),
  );
  const follow = () => {
    list.value = show.slide.step.id;
  };
  show.addEventListener("change", follow);
  follow();
  return list;
};

// Some browsers, and all of them in a frame, refuse: the slides then stay in the window.
course.present.toggleFullScreen = function () {
  const root = document.documentElement;
  const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.();
  asked?.catch(() => {});
};
