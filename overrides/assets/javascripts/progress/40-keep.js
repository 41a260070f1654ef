// Says what is kept, asks once whether to keep it, and forgets everything.
(function () {
  const { progress } = course;
  const { button, make, say } = progress;
  const line = document.querySelector("[data-course-progress]");
  let bar;
  let told; // In the bar, after a yes.

  // A tab whose name still holds the yes is ahead of a device that took nothing.
  function stateOf() {
    if (course.recall("consent") !== "yes") return progress.isAlone ? "alone" : "guest";
    return /"consent":"(yes|refused)"/.test(window.name) ? "unsaved" : "kept";
  }

  function write(place, words) {
    if (place.textContent !== words) place.textContent = words;
  }

  function showState() {
    for (const place of document.querySelectorAll("[data-kept]")) write(place, say(stateOf()));
    if (told) write(told, say(stateOf() === "kept" ? "ask.kept" : "unsaved"));
    else if (course.recall("consent")) close(); // Answered, here or in another tab.
    progress.showHub?.();
    for (const keep of document.querySelectorAll("[data-course-own][name=keep]")) keep.disabled = progress.isAlone || stateOf() === "kept";
  }

  function close() {
    progress.closeBar(bar);
    bar = told = null;
  }

  // The line that asked is the one that tells: a screen reader listens to it already.
  function keep() {
    const done = button("ask.close", close);
    if (bar) {
      told = bar.firstChild;
      bar.replaceChildren(told, done);
    }
    course.remember("consent", "yes");
    if (bar) done.focus();
  }

  // Once, when there is something to keep, and never again in this tab after "not now".
  function ask() {
    const isNew = course.recall("typed") || progress.DONE.some((name) => Object.keys(progress.valuesOf(name)).length);
    if (bar || !isNew || course.recall("consent") || progress.isAlone) return;
    const words = make("p", { role: "status" });
    const refuse = () => course.remember("consent", "no");
    bar = progress.openBar({ "aria-label": say("ask.label") }, words, button("ask.yes", keep), button("ask.no", refuse));
    words.textContent = say("ask");
  }

  // Another page is shown then: on this one answers may still stand. Without a network, or while the host is away, there
  // is none, so it is emptied.
  function leave(isAway) {
    for (const form of document.forms) form.reset();
    const link = line.querySelector("a:not(.to-hub)");
    if (isAway || (!navigator.onLine && location.protocol !== "file:")) {
      const told = make("p", { id: "forgotten", role: "alert" }, say("forgotten"));
      return document.body.replaceChildren(make("main", { className: "md-main__inner" }, told, link || ""));
    }
    if (link && link.pathname !== location.pathname) return location.replace(`${link.href}#forgotten`);
    history.scrollRestoration = "manual";
    history.replaceState(null, "", "#forgotten");
    location.reload();
  }

  // Every open tab of the site hears it; a room that looks at slides stays where it is. Blocked storage blocks it too.
  let others;
  try {
    others = new BroadcastChannel("course");
    others.onmessage = () => progress.obey();
  } catch {}

  Object.assign(progress, {
    keep,
    stateOf,

    showKept() {
      showState();
      ask();
    },

    tellOthers: () => others?.postMessage("forget"),

    obey() {
      if (document.documentElement.dataset.present) course.forget();
      else progress.wipe();
    },

    async wipe() {
      course.forget();
      leave(await progress.forgetOffline());
    },

    // The second click comes in the place of the first.
    forget(asked) {
      const stop = () => {
        box.remove();
        asked.hidden = false;
        asked.focus();
      };
      const yes = button("sure.yes", () => {
        progress.tellOthers();
        progress.wipe();
      });
      const words = make("p", { id: "sure" }, say("sure"));
      const told = { className: "sure", role: "group", "aria-labelledby": words.id };
      const box = make("div", told, words, yes, button("sure.no", stop));
      box.onkeydown = ({ key }) => key === "Escape" && stop();
      asked.hidden = true;
      line.after(box);
      yes.focus();
    },
  });
})();
