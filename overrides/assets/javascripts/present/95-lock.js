// A room that looks at slides must not lose what it may still load: meanwhile no new version takes the old one's place.
// The worker that would change them (overrides/assets/worker/) asks for the same lock.
(function () {
  const root = document.documentElement;
  const scope = new URL(document.querySelector("[data-course-offline]")?.dataset.root || ".", location).href;
  let leave;

  function look() {
    const isRoom = Boolean(root.dataset.present);
    if (isRoom === Boolean(leave)) return;
    if (!isRoom) return (leave = leave());
    const end = new Promise((done) => (leave = done));
    const asked = navigator.locks.request(`course room ${scope}`, { mode: "shared" }, () => end);
    asked.catch(() => {}); // Refused from disk, where there is no worker either.
  }

  if (!navigator.locks) return; // Over plain http there are none, and no worker.
  new MutationObserver(look).observe(root, { attributeFilter: ["data-present"] });
  look();
})();
