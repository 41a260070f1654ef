// What the browser and the pages tell the worker.
addEventListener("install", (event) => {
  installation = install();
  event.waitUntil(installation);
});

addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await ourCaches()) if (!LANGUAGES.map(nameOf).includes(name)) await caches.delete(name);
    })(),
  );
});

addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === "navigate" ? answerPage(request) : answerPart(request, clientId));
});

// What is kept, and what could be: {kept: languages, site: SITE, release: one name for the releases of all that is wished}.
async function readState() {
  const whole = await ourCaches(true);
  const kept = LANGUAGES.filter((language) => whole.includes(nameOf(language)));
  return { kept, site: SITE, release: LANGUAGES.map((language) => SITE[language].release).join() };
}

// A neighbour at the same origin can delete all caches. They are filled again; where that fails, the worker's next life
// tries it once more.
let isMending = false;

async function mend() {
  if (isMending) return;
  isMending = true;
  isStopped = false; // By a forgetting: after another yes the browser may take back the worker that it had given up.
  installation = install();
  await installation;
  isMending = false;
  tell(await readState());
}

const acts = {
  async state(event) {
    const state = await readState();
    if (state.kept.length < LANGUAGES.length) event.waitUntil(mend().catch(() => {}));
    return state;
  },

  // The new release takes the old one's place, unless a room looks at slides: it must not lose what it needs.
  take: () => navigator.locks.request(`course room ${scope}`, { ifAvailable: true }, (free) => {
    if (free) skipWaiting();
    return Boolean(free);
  }),

  // Forgetting waits until nothing is being written any more.
  async stop() {
    isStopped = true;
    await installation.catch(() => {});
    isMending = false;
    return true;
  },
};

addEventListener("message", (event) => {
  const act = Object.hasOwn(acts, event.data) && acts[event.data];
  const [port] = event.ports;
  if (act && port) event.waitUntil(Promise.resolve(act(event)).then((answer) => port.postMessage(answer)));
});
