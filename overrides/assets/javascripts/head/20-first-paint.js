// What must stand before the first paint: that scripts run (style sheets ask for `.js`), the reader's colours, and that a
// room may be looking on: an address that asks for slides or notes must not show the page first.
(function (root) {
  root.classList.replace("no-js", "js");
  const scheme = course.recall("scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  if (/^#(present|trainer)\b/.test(location.hash)) root.dataset.present = "loading";
})(document.documentElement);
