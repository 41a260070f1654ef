// Forgets all that was kept for use without a network. An installation under way is ended first: it would go on.
course.offline.forget = async function () {
  const { scope, find, ask } = course.offline;
  const registration = await find();
  if (registration?.installing) await ask(registration.installing, "stop");
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`course ${scope} `)) await caches.delete(name);
};
