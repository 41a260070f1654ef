// What must stand before the first paint: that scripts run (style sheets ask for `.js`), and the reader's colours.
(function (root) {
  root.classList.replace("no-js", "js");
  const scheme = course.recall("scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
})(document.documentElement);
