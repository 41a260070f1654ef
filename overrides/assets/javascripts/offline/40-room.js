// A room that looks at slides must not lose what it may still load: meanwhile no new version takes the old one's place.
(function () {
  const root = document.documentElement;
  let leave;

  function look() {
    const isRoom = Boolean(root.dataset.present);
    if (isRoom === Boolean(leave)) return;
    if (!isRoom) return (leave = leave());
    const end = new Promise((done) => (leave = done));
    navigator.locks.request(`course room ${course.offline.scope}`, { mode: "shared" }, () => end);
  }

  new MutationObserver(look).observe(root, { attributeFilter: ["data-present"] });
  look();
})();
