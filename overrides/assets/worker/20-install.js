// Installs a release of each language completely, or not at all. Every file must be the one that the list names: a host
// in the middle of a deployment serves some of the old release and some of the new one.
//
// A network that goes away leaves what has come, each file proved, and the next visit goes on from there.
const AT_ONCE = 6;
const SOME = 10; // Files between two reports.
const A_DAY = 86400000;
let isStopped = false;
let installation = Promise.resolve();

class NotAsListed extends Error {}

async function hashOf(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function fetchAsListed(address, hash) {
  const answer = await fetch(address, { cache: "no-cache" });
  const content = await answer.arrayBuffer();
  if (!answer.ok || !(await hashOf(content)).startsWith(hash)) throw new NotAsListed(address);
  // Made anew: an answer that came by a redirection is refused for a page.
  return new Response(content, { headers: { "Content-Type": answer.headers.get("Content-Type") || "" } });
}

// Returns where files are held already, as {"path hash": name of a cache}.
async function findHeld() {
  const held = {};
  for (const name of await ourCaches(true)) {
    const { files } = await listIn(name);
    for (const [path, [hash]] of Object.entries(files)) held[`${path} ${hash}`] = name;
  }
  return held;
}

async function installLanguage(language, report) {
  const cache = await caches.open(nameOf(language));
  if (await cache.match(addressOfList(language))) return report(SITE[language].files);
  const list = await fetchAsListed(addressOfList(language), SITE[language].release);
  const { files } = await list.clone().json();
  const held = await findHeld();
  const waiting = Object.entries(files);

  async function work() {
    for (let next = waiting.pop(); next && !isStopped; next = waiting.pop()) {
      const [path, [hash]] = next;
      const address = addressOf(path);
      if (!(await cache.match(address))) {
        const copied = held[`${path} ${hash}`];
        const file = copied && (await caches.match(address, { cacheName: copied }));
        await cache.put(address, file || (await fetchAsListed(address, hash)));
      }
      report(1);
    }
  }

  // All of them must have ended before anything is tidied up, also where one has failed.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch((error) => {
    waiting.length = 0;
    throw error;
  })));
  for (const { reason } of ends) if (reason) throw reason;
  if (isStopped) throw new NotAsListed("stopped");
  await cache.put(addressOfList(language), list); // Last: it says that the release is whole.
}

async function dropUnfinished(isOurs) {
  const whole = await ourCaches(true);
  for (const name of await ourCaches()) {
    if (!whole.includes(name) && LANGUAGES.map(nameOf).includes(name) === isOurs) await caches.delete(name);
  }
}

async function install() {
  const of = LANGUAGES.reduce((sum, language) => sum + SITE[language].files, 0);
  let done = 0;
  let told = 0;
  const report = (more) => {
    done += more;
    if (done - told < SOME) return;
    told = done;
    tell({ done, of, keep: LANGUAGES });
  };
  try {
    await dropUnfinished(false);
    for (const language of LANGUAGES) await installLanguage(language, report);
  } catch (error) {
    // Without a network fetch throws a TypeError. What else went wrong will go wrong again on the next page.
    const isOfNetwork = error instanceof TypeError;
    if (!isOfNetwork) await dropUnfinished(true);
    const notBefore = !isOfNetwork && !isStopped && Date.now() + A_DAY;
    const failed = error.name === "QuotaExceededError" ? "full" : "failed";
    await tell({ failed, notBefore, keep: LANGUAGES });
    throw error;
  }
  await tell({ done: of, of, keep: LANGUAGES });
}
