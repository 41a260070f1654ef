// What this worker keeps. It is asked for as `sw.js?keep=da,en`: the choice of languages lives in the registration, and
// goes with it. `SITE`, which the build puts before this, holds each language's release, name and size.
//
// One origin may hold many projects. Whatever belongs to this one begins with its scope and a space; nothing else is
// ever touched.
const { scope } = registration;
const PREFIX = `course ${scope} `;
const wished = (new URLSearchParams(location.search).get("keep") || "").split(",");
const known = wished.filter((language) => Object.hasOwn(SITE, language));
const LANGUAGES = known.length ? known : Object.keys(SITE).slice(0, 1); // A language may have been given up.

const nameOf = (language) => `${PREFIX}${language} ${SITE[language].release}`;
const addressOfList = (language) => `${scope}offline/files.${language}.json`;
const addressOf = (path) => scope + path.split("/").map(encodeURIComponent).join("/");

// Returns the names of this site's caches, or with `isWhole` those of whole releases: their list came last.
async function ourCaches(isWhole) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  if (!isWhole) return names;
  const lists = await Promise.all(names.map((name) => matchList(name)));
  return names.filter((name, place) => lists[place]);
}

function matchList(name) {
  const [language] = name.slice(PREFIX.length).split(" ");
  return caches.match(addressOfList(language), { cacheName: name });
}

async function listIn(name) {
  const list = await matchList(name);
  return list && list.json();
}

// Tells every open page of this site.
async function tell(news) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(scope)) page.postMessage(news);
}
