// A new version waits until the reader asks for it: then every open tab of the site shows it at once.
(function () {
  const { offline } = course;
  const { make, openBar, closeBar } = course.progress;
  const { say, ask } = offline;
  const container = navigator.serviceWorker;
  const isRoom = () => document.documentElement.dataset.present;
  const [opened] = performance.getEntriesByType("navigation");
  const born = opened?.serverTiming?.find(({ name }) => name === "release")?.description;
  let shown; // What the worker said at first.
  let isAsked = false;
  let isOver = false;
  let bar;

  function reload() {
    if (isOver || isRoom()) return;
    isOver = true;
    location.reload();
  }

  // The old release holds the same of every language that it holds: a reader sees no change.
  function isSame(before, after) {
    return before?.kept.every((name) => before.site[name].release === after.site[name]?.release);
  }

  // Workers change places without a word where nothing is news. One that has just begun may be slow to answer.
  async function change(worker) {
    if (isAsked) return reload();
    const state = await ask(worker, "state");
    if (!state) return;
    if (shown && !isSame(shown, state)) return reload();
    offline.show((shown = state));
  }

  async function take(waiting, words) {
    isAsked = true;
    isAsked = (await ask(waiting, "take")) !== false;
    if (!isAsked) words.textContent = say("room");
  }

  // Who says "later" goes on from where they came, and is not asked again about this release.
  function offer(waiting, release) {
    if (course.recall("later") === release) return;
    closeBar(bar);
    const words = make("p", { role: "status" });
    const button = make("button", { type: "button", onclick: () => take(waiting, words) }, say("reload"));
    const onclick = () => {
      course.remember("later", release);
      closeBar(bar);
    };
    const later = make("button", { type: "button", onclick }, say("later"));
    bar = openBar({ "aria-label": say("new.label") }, words, button, later);
    words.textContent = say("new");
  }

  async function look(registration, worker) {
    if (worker.state === "installed" && registration.active) {
      // Nobody is asked about a language that is added, or about a change in one that is not kept.
      const [before, after] = [await ask(registration.active, "state"), await ask(worker, "state")];
      if (worker.state !== "installed" || !after) return;
      if (isSame(before, after)) ask(worker, "take");
      else offer(worker, after.release);
    } else if (worker.state === "activated") {
      closeBar(bar);
      // Else it is told by a change of places. Another project at the same origin may have a worker whose scope holds ours.
      if (container.controller !== worker) change(worker);
    }
  }

  // The first worker of all takes its place by itself: pages are answered by it from the next one on.
  function follow(registration, worker) {
    worker.onstatechange = () => look(registration, worker);
    look(registration, worker);
  }

  offline.watch = async function (registration) {
    registration.onupdatefound = () => follow(registration, registration.installing);
    const { installing, waiting, active } = registration;
    for (const worker of [installing, waiting]) if (worker) follow(registration, worker);
    const state = active && (await ask(active, "state"));
    if (!state) return;
    offline.show((shown ||= state));
    // Another release took over while this page was being opened.
    if (born && !Object.values(state.site).some(({ release }) => release === born)) reload();
  };

  // What is kept already works while it is fetched anew, and if it cannot be: that is the browser's affair.
  function hear({ data }) {
    if (data.site) offline.show((shown = data));
    else if (!shown || !data.keep.every((language) => shown.kept.includes(language))) offline.tell(data);
  }

  container.addEventListener("controllerchange", () => change(container.controller));
  container.onmessage = hear;
})();
