"""Visit pages in a browser and note what no page of the site may do."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# A browser of its own accord asks its maker for news; a test of "no request to another host" must not see that.
NO_TRAFFIC = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# Every way to keep something on the device says so in the console, where a visitor notes it.
TELL_WRITES = """
(() => {
  const tell = (what) => console.error("kept on the device: " + what);
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) { tell(key); return setItem.call(this, key, value); };
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...list) { tell("IndexedDB " + list[0]); return open.apply(this, list); };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    get: cookie.get, set(value) { tell("cookie " + value); cookie.set.call(this, value); } });
  document.addEventListener("securitypolicyviolation", (event) =>
    console.error("against the policy: " + event.violatedDirective + " " + event.blockedURI));
})();
"""

# What a site has left on the device, and what that is when it is nothing.
LEFT_ON_DEVICE = """
async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((database) => database.name),
  caches: "caches" in window ? await caches.keys().catch(() => []) : [],
  workers: "serviceWorker" in navigator
    ? (await navigator.serviceWorker.getRegistrations().catch(() => [])).length
    : 0,
})
"""
NOTHING_LEFT = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}

# A page that has loaded may not have been painted yet, and a click on it may be lost on a busy machine. (In Firefox the
# driver lets a script count as the reader's own act, and a window opened after it would count as asked for.)
TWO_FRAMES = "() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))"


class Visitor:
    """Open pages, each context with its own storage, and collect `faults` from all of them."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: dict[str, BrowserContext] = {}
        self.faults: list[str] = []

    def open(self, address: str, *, width: int = 1280, height: int = 900, **options: object) -> Page:
        """Open an address in a window; windows of the same size and options share one context and its storage."""
        key = f"{width}x{height} {sorted(options.items())}"
        if key not in self.contexts:
            self.contexts[key] = self.new_context(width, height, options)
        page = self.contexts[key].new_page()
        page.goto(address)
        if self.browser.browser_type.name == "chromium" and options.get("java_script_enabled", True):
            page.evaluate(TWO_FRAMES)
        return page

    def new_context(self, width: int, height: int, options: dict[str, object]) -> BrowserContext:
        """Return a fresh context that notes every fault."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(10_000)
        context.add_init_script(TELL_WRITES)
        context.on("console", self.note_message)
        context.on("request", self.note_request)
        context.on("weberror", lambda error: self.faults.append(f"error in a script: {error.error}"))
        return context

    def note_message(self, message: ConsoleMessage) -> None:
        """Note what a page writes to the console."""
        where = message.page.url if message.page else ""
        self.faults.append(f"{message.type} in the console of {where}: {message.text}")

    def note_request(self, request: Request) -> None:
        """Note a request to another host."""
        if not request.url.startswith(("http://127.0.0.1:", "file:///", "data:", "blob:")):
            self.faults.append(f"request to {request.url} from {request.frame.url}")

    def close(self) -> None:
        """Close all windows."""
        for context in self.contexts.values():
            context.close()
