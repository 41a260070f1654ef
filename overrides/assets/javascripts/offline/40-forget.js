// Forgets all that was kept for use without a network. An installation under way is ended first: it would go on; and so
// is one that the browser has been asked for, and one that fills again what somebody has deleted. Returns whether there was
// a worker.
course.offline.forget = async function () {
  const { scope, find, ask, asked } = course.offline;
  await Promise.allSettled([asked]);
  const registration = await find();
  const stop = () => {
    const { installing, active } = registration;
    return Promise.all([installing, active].map((worker) => worker && ask(worker, "stop")));
  };
  if (registration) {
    registration.onupdatefound = stop;
    await stop();
    await registration.unregister();
  }
  for (const name of await caches.keys()) if (name.startsWith(`course ${scope} `)) await caches.delete(name);
  return registration || navigator.serviceWorker.controller;
};
