// The one file that keeps anything. A feature says `course.remember("scheme", "dark")` and `course.recall("scheme")`.
//
// Until the reader has said yes (`course.remember("consent", "yes")`), nothing is written to the device: values live in
// `window.name`, which belongs to the tab, follows it from page to page, and ends with it. (From disk in Firefox every
// file is a site of its own: there it ends with the page. The address could carry it on, but the browser's history would
// keep it on the device.) What is kept so: the colour scheme and the answers of quizzes, by their written ids; never
// words that somebody typed.
// After a yes, the same values stand in localStorage under one key.
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
    } catch {
      return null;
    }
  }

  function read() {
    const kept = parse(onDevice((device) => device.getItem(KEY)));
    return kept.consent === "yes" ? kept : parse(window.name);
  }

  // The tab gets a copy in any case, so that a full disk loses nothing before the tab is closed.
  function write(values) {
    const text = JSON.stringify({ [KEY]: values });
    window.name = text;
    onDevice((device) => (values.consent === "yes" ? device.setItem(KEY, text) : device.removeItem(KEY)));
  }

  // A tab keeps its name when it leaves the site: older browsers would hand it on.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^=http]");
    if (link && link.host !== location.host && link.target !== "_blank") window.name = "";
  });

  return {
    recall: (name) => read()[name],
    remember: (name, value) => write({ ...read(), [name]: value }),
  };
})();
