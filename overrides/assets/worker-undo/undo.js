// While the course is being written, its author must see what stands there. A worker that an earlier visit of this address
// left behind finds this text in its place, and goes with all that it held.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(`course ${registration.scope} `)) await caches.delete(name);
      }
      await registration.unregister();
      for (const client of await clients.matchAll({ type: "window" })) client.navigate(client.url);
    })(),
  ),
);
