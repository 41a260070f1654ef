// The course without a network: a worker keeps one language of it whole, from the learner's yes until all is forgotten.
// Loaded only after the yes, and only where browsers allow it: over https, and from this computer itself.
course.offline = (function () {
  const { root, language } = document.querySelector("[data-course-offline]").dataset;
  const scope = new URL(root, location).href;
  const PATIENCE = 3000; // A worker that does not answer is not waited for.

  return {
    scope,
    language,

    say: (name, values) => course.progress.say(name, values, course.offlineWords),

    // Another project at the same origin may have a worker whose scope holds ours.
    async find() {
      const found = await navigator.serviceWorker.getRegistration(scope);
      return found?.scope === scope ? found : undefined;
    },

    // Asking for other languages makes the browser install anew; what is held already is copied.
    keep(languages) {
      const address = `${scope}sw.js?keep=${languages.join()}`;
      return (this.asked = navigator.serviceWorker.register(address, { scope, updateViaCache: "none" }));
    },

    // Returns the worker's answer, nothing where none comes.
    ask(worker, act) {
      const { port1, port2 } = new MessageChannel();
      return new Promise((done) => {
        port1.onmessage = ({ data }) => done(data);
        setTimeout(done, PATIENCE);
        worker.postMessage(act, [port2]);
      });
    },
  };
})();
