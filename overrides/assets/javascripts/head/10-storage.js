// The one file that keeps anything. A feature says `course.remember("scheme", "dark")` and `course.recall("scheme")`.
//
// Until the reader has said yes (`course.remember("consent", "yes")`), nothing is written to the device: values live in
// `window.name`, which belongs to the tab, follows it from page to page, and ends with it. (From disk in Firefox every
// file is a site of its own: there it ends with the page, but for pages in the frame of course.html, see hub/. The address
// could carry it on, but the browser's history would keep it on the device.) Words that somebody typed are never put
// there, since a tab may carry its name to other sites.
// After a yes, the same values stand in localStorage under one key, and the tab's name is empty, unless the device takes
// no more: then the tab is ahead of it, and its `consent` tells.
//
// `course:remember` is fired at the window whenever something is remembered. The names and forms of the values stand
// in CONTRIBUTING.md.
window.course = (function () {
  const KEY = "course";

  // Rubbish, an empty text and a value of another kind are all "nothing stored".
  function parse(text) {
    try {
      const values = JSON.parse(text)[KEY];
      return typeof values === "object" && !Array.isArray(values) && values ? values : {};
    } catch {
      return {};
    }
  }

  // Blocked storage throws on every touch.
  function onDevice(act) {
    try {
      return act(localStorage);
    } catch {} // What cannot be read is not there, and what cannot be written is not kept.
  }

  function read() {
    const tab = parse(window.name);
    const kept = parse(onDevice((device) => device.getItem(KEY)));
    return kept.consent === "yes" ? { ...kept, ...(tab.consent === "yes" && tab) } : tab;
  }

  // Read again before each write: another tab may have written. A yes takes typed words along in one go: other tabs act
  // on it at once.
  function remember(name, value) {
    const values = { ...read(), ...(value === "yes" && course.typed?.words), [name]: value };
    const isKept =
      values.consent === "yes" && onDevice((device) => !device.setItem(KEY, JSON.stringify({ [KEY]: values })));
    window.name = isKept ? "" : JSON.stringify({ [KEY]: { ...values, notes: undefined, goal: undefined } });
    dispatchEvent(new Event("course:remember"));
    return isKept;
  }

  // The keys of mkdocs-quiz are none of ours; an older site at the same address may have left them.
  function forget() {
    window.name = "";
    onDevice((device) => {
      for (const key of Object.keys(device)) if (/^(course$|quiz_progress_)/.test(key)) device.removeItem(key);
    });
  }

  // A tab keeps its name when it leaves the site, and older browsers would hand it on: other sites open in a tab of their
  // own, and this one loses nothing.
  addEventListener("click", ({ target }) => {
    const link = target.closest("a[href^=http]");
    if (link && link.host !== location.host) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  });

  return { recall: (name) => (name ? read()[name] : read()), remember, forget };
})();
