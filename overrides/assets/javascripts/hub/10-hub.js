// From disk Firefox gives every file a store of its own, so that nothing goes from page to page. `course.html` is the one
// file that stays: the pages open in its frame, and tell it what to remember. It keeps that as every page of the site
// does on the web (head/10-storage.js): in its tab until the yes, after it on the device. The name of a frame, unlike
// that of a tab, follows it from file to file: it tells the next page what it must know before it can be answered, all
// but typed words. hub-page/10-hub-page.js is the other end.
//
// Its own address says which page is open (`course.html#da/help.html`), for reload and bookmarks; it is text from
// outside, and nothing but a page of this course is ever opened. Where files are not strangers to each other, on the web
// and in other browsers, it leads on to the page itself.
(function () {
  const ADDRESS = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.html(?:#[\w.=&-]*)?$/;
  const root = new URL(".", location.href).href;
  const own = location.pathname.split("/").pop();
  const frame = document.createElement("iframe");
  let others; // None where storage is blocked.
  let shown = ""; // The address that the page in the frame has told.
  let last = 0; // The number of the page's last message: an answer to an earlier one lacks what it has written since.

  function asked() {
    const address = location.hash.slice(1);
    const isPage = ADDRESS.test(address) && address.replace(/#.*/, "") !== own;
    return root + (isPage ? address : document.body.dataset.start);
  }

  // A page must not take the yes for one to its own store, and sees from this value how the device stands.
  function values() {
    const isRefused = /"consent":"yes"/.test(window.name);
    const kept = course.recall();
    return kept.consent === "yes" ? { ...kept, consent: isRefused ? "refused" : "hub" } : kept;
  }

  function tell(act) {
    frame.contentWindow.postMessage({ course: act, to: last, values: values() }, "*"); // A file has no origin to name.
  }

  function follow({ address, title, lang }) {
    if (![address, title, lang].every((text) => typeof text === "string")) return;
    shown = address;
    document.title = frame.title = title;
    document.documentElement.lang = lang;
    const page = address.startsWith(root) ? address.slice(root.length) : "";
    if (ADDRESS.test(page)) history.replaceState(null, "", `#${page}`);
  }

  const acts = {
    hello: follow,
    here: follow,
    remember: ({ name, value }) => course.remember(name, value),
    forget: () => course.forget(),
    others: () => others?.postMessage("forget"),
  };

  // A file has the origin "null"; whatever comes from the network has another, and gets no answer.
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== frame.contentWindow || origin !== "null" || !Object.hasOwn(acts, data?.course)) return;
    last = data.number;
    acts[data.course](data);
    tell("values");
  });

  try {
    others = new BroadcastChannel("course");
    others.onmessage = () => {
      course.forget();
      tell("forget");
    };
  } catch {}
  addEventListener("storage", () => tell("values"));

  // Somebody has typed another page into the address, or goes back from there.
  addEventListener("hashchange", () => asked() === shown || frame.contentWindow.location.replace(asked()));

  // Printed would be what stands in the window, and no more.
  addEventListener("keydown", (event) => {
    if (event.key !== "p" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    tell("print");
  });

  if (location.protocol !== "file:" || location.origin !== "null") {
    location.replace(asked());
    return;
  }
  const { notes, goal, ...named } = values();
  Object.assign(frame, {
    name: JSON.stringify({ course: named }),
    title: document.title,
    src: asked(),
    allowFullscreen: true, // For slides.
    onload: () => frame.focus(),
  });
  document.body.replaceChildren(frame);
})();
