// Forgets all that was kept for use without a network. An installation under way is ended first: it would go on; and so
// is one that the browser has been asked for, and one that fills again what somebody has deleted. Returns whether the
// host may be away, which only the worker can ask: in a tab that comes later, nobody knows.
course.offline.forget = async function () {
  const { scope, find, ask, asked } = course.offline;
  await Promise.allSettled([asked]);
  const registration = await find();
  let isAway = navigator.serviceWorker.controller;
  const stop = async () => {
    const { installing, active } = registration;
    for (const worker of [installing, active]) if (worker) await ask(worker, "stop");
  };
  if (registration) {
    registration.onupdatefound = stop;
    await stop();
    if (registration.active) isAway = await registration.update().then(() => false, () => true);
    await registration.unregister();
  }
  for (const name of await caches.keys()) if (name.startsWith(`course ${scope} `)) await caches.delete(name);
  return isAway;
};
