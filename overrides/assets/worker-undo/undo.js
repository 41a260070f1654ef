// While the course is being written, its author must see what stands there. A worker that an earlier visit of this
// address left behind finds this text in its place, and goes with all that it held.
for (const type of ["install", "message"]) addEventListener(type, () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(`course ${registration.scope} `)) await caches.delete(name);
      }
      const pages = await clients.matchAll({ type: "window" });
      await registration.unregister();
      for (const page of pages) page.navigate(page.url);
    })(),
  ),
);
