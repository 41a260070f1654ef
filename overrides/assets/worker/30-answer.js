// Answers what is kept out of its release, pages included, and leaves the rest to the network. A page of a kept
// language is never put together out of both: its list names every file that it can ask for. What is not whole, since
// somebody has deleted it, is as good as nothing.
async function findKept(url) {
  const address = url.origin + url.pathname.replace(/\/$/, "/index.html");
  for (const language of LANGUAGES) {
    const kept = await caches.match(address, { cacheName: nameOf(language) });
    if (kept && (await matchList(nameOf(language)))) return { kept, language };
  }
  return {};
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

async function answer(request) {
  const { kept, language } = await findKept(new URL(request.url));
  if (kept) return request.mode === "navigate" ? withRelease(kept, language) : kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === "navigate") return showNotKept();
    throw error;
  }
}
