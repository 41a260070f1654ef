// A page that is opened alone, where nothing goes from page to page: the way to course.html, with this page in its frame.
(function () {
  const { progress } = course;
  const { hub } = document.querySelector("[data-hub]").dataset;

  progress.showHub = function () {
    if (parent !== window || document.querySelector("a.to-hub")) return;
    const [address] = hub.split(" ");
    const root = new URL(".", new URL(address, location.href)).href;
    const href = `${address}#${location.href.replace(/[?#].*/, "").slice(root.length)}`;
    for (const place of document.querySelectorAll("[data-kept], .apart")) {
      place.after(" ", progress.make("a", { className: "to-hub", href }, progress.say("hub")));
    }
  };

  progress.showHub();
})();
