// A page in the frame of course.html, see hub/10-hub.js: from the hub's first answer on, `course` remembers there. Before
// that values stand in the frame's name, and what is new there is told then. No page says a word to a frame on the web.
(function () {
  if (parent === window) return;
  const { progress } = course;
  const { forget } = course; // Empties the frame's name.
  let values = course.recall();
  let isOpen = false;
  let isRefused = false;
  let number = 0;

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function post(act, data) {
    number += 1;
    parent.postMessage({ course: act, number, ...data }, "*"); // A file has no origin to name.
  }

  // What the next page knows before it is answered.
  function name() {
    const { notes, goal, ...named } = values;
    if (named.consent === "yes") named.consent = isRefused ? "refused" : "hub";
    window.name = Object.keys(named).length ? JSON.stringify({ course: named }) : "";
  }

  const hub = {
    recall: (name) => structuredClone(name ? values[name] : values),

    // Typed words that the hub could not keep are not here either: course.typed says so, and holds them.
    remember(key, value) {
      if (!isRefused || !/^(notes|goal)$/.test(key)) values = { ...values, [key]: value };
      name();
      post("remember", { name: key, value });
      dispatchEvent(new Event("course:remember"));
    },

    forget() {
      values = {};
      forget();
      post("forget");
    },
  };

  function open(early) {
    Object.assign(course, hub);
    progress.isAlone = false;
    progress.tellOthers = () => post("others");
    isOpen = true;
    for (const [key, value] of early) hub.remember(key, value);
    dispatchEvent(new Event("course:remember"));
  }

  function take(told) {
    const before = isOpen ? values : course.recall();
    const wasRefused = isRefused;
    isRefused = told.consent === "refused";
    values = isRefused || told.consent === "hub" ? { ...told, consent: "yes" } : told;
    if (!isOpen) {
      open(Object.entries(before).filter(([key, value]) => key !== "consent" && !same(value, told[key])));
    } else if (isRefused && !wasRefused) {
      dispatchEvent(new Event("course:remember"));
      for (const field of document.querySelectorAll(".note textarea")) field.dispatchEvent(new Event("input"));
    } else if (!same(before, values)) dispatchEvent(new Event("storage")); // Another window has written.
    name();
  }

  const acts = {
    values: ({ to, values: told }) => to === number && take(told),
    forget: () => progress.obey(),
    print: () => print(),
  };

  addEventListener("message", ({ data, source }) => {
    if (source === parent && Object.hasOwn(acts, data?.course)) acts[data.course](data);
  });

  function place() {
    return { address: location.href, title: document.title, lang: document.documentElement.lang };
  }

  // The frame's name must not travel: other sites open in a tab of their own, and mail and telephone above the frame.
  addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest("a[href]");
      if (!link || /^(file|blob):$/.test(link.protocol)) return;
      const isSite = /^https?:$/.test(link.protocol);
      Object.assign(link, isSite ? { target: "_blank", rel: "noopener noreferrer" } : { target: "_top" });
    },
    true,
  );

  // The browser itself would print what stands in the window, and no more.
  addEventListener("keydown", (event) => {
    if (event.key !== "p" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    print();
  });

  addEventListener("hashchange", () => post("here", place()));
  post("hello", place());
})();
