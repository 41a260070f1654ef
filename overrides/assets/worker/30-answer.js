// Answers what is kept out of its release, pages included, and leaves the rest to the network. A page of a kept
// language is never put together out of both: its list names every file that it can ask for. What is not whole, since
// somebody has deleted it, is as good as nothing.
async function findKept(address) {
  for (const language of LANGUAGES) {
    const kept = await caches.match(address, { cacheName: nameOf(language) });
    if (kept && (await matchList(nameOf(language)))) return { kept, language };
  }
}

// Hosts leave out the name of a folder's page, and some the ending of a page.
async function findPage({ origin, pathname }) {
  const address = origin + pathname.replace(/\/$/, "/index.html");
  return (await findKept(address)) || findKept(`${address}.html`);
}

// A page can read the release of its own answer, and so see that another one took over while it was being opened.
function withRelease(page, language) {
  const headers = new Headers(page.headers);
  headers.set("Server-Timing", `release;desc="${SITE[language].release}"`);
  return new Response(page.body, { headers });
}

// The page for what is not kept, in the first language that is; it may be shown at any depth. Where even the list is gone
// a heading says as much.
async function showNotKept() {
  const [language] = LANGUAGES;
  const { lang, notKept } = SITE[language];
  const bare = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${notKept}</title><h1>${notKept}</h1>`;
  const list = await listIn(nameOf(language));
  const html = (list ? list.notKept : bare).replaceAll("{root}", new URL(scope).pathname);
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function answerPage(request) {
  const url = new URL(request.url);
  const found = await findPage(url);
  if (found) return withRelease(found.kept, found.language);
  // What it names beside itself is looked for in the folder.
  if (await findKept(`${url.origin}${url.pathname}/index.html`)) {
    return Response.redirect(`${url.origin}${url.pathname}/${url.search}`);
  }
  return fetch(request).catch(showNotKept);
}

// A page that came from the network may be of another release than what is kept.
async function isFromNetwork(clientId) {
  const page = clientId && (await clients.get(clientId));
  return Boolean(page) && page.url.startsWith(scope) && !(await findPage(new URL(page.url)));
}

async function answerPart(request, clientId) {
  const { origin, pathname } = new URL(request.url);
  const found = await findKept(origin + pathname);
  if (!found) return fetch(request);
  return (await isFromNetwork(clientId)) ? fetch(request).catch(() => found.kept) : found.kept;
}
