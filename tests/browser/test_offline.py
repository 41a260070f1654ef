"""After the yes the course in the reader's language is kept whole: without a network, never two releases at once."""

import json
import re
import shutil
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from building import ROOT, build_once, copy_mini
from carrying import BLOCKED, forget, say_yes
from course.site.offline import worker_while_writing
from firefox import start_firefox
from playwright.sync_api import expect
from serving import serve
from visiting import Visitor

LANGUAGES = ["en", "da", "nl", "pt"]
MODULE = "mentors/m1-first-week"
UNIT = f"{MODULE}/m1-1-the-first-door.html"
CHECK = f"{MODULE}/m1-2-self-check.html"
SESSION = f"{MODULE}/session.html"
MY_COURSE = "start/my-course.html"
WHOLE = {"en": "Works without a network: English.", "da": "Virker uden net: Dansk."}
HELD = """
async () => ({
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
})
"""
# Counts the caches when only one is left, or after ten seconds: a visit has the browser try a new release by itself,
# and what it began is tidied up a moment after it failed.
HELD_AT_LAST = """
async () => {
  let held = await caches.keys();
  for (let tries = 100; held.length > 1 && tries; tries -= 1) {
    await new Promise((done) => setTimeout(done, 100));
    held = await caches.keys();
  }
  return held.length;
}
"""
# Has the browser look for a new release now, and returns what became of it.
TRY_UPDATE = """
async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const found = new Promise((done) => { registration.onupdatefound = () => done(registration.installing); });
  await registration.update();
  const worker = registration.installing || (await found);
  return new Promise((done) => {
    const look = () => /installed|activated|redundant/.test(worker.state) && done(worker.state);
    worker.addEventListener("statechange", look);
    look();
  });
}
"""
NOTHING = {"caches": 0, "workers": []}
# The same when nothing is left, or after ten seconds.
LEFT_AT_LAST = f"""
async () => {{
  const look = {HELD.strip()};
  let held = await look();
  for (let tries = 100; (held.caches || held.workers.length) && tries; tries -= 1) {{
    await new Promise((done) => setTimeout(done, 100));
    held = await look();
  }}
  return held;
}}
"""
OLD, NEW = "The first door", "The second door"


@pytest.fixture(scope="session")
def first(shared):
    """The mini course, built from a copy: its next release differs in what was changed, and in nothing else."""
    return build_once(shared, "offline-first", LANGUAGES, copy_mini)


@pytest.fixture(scope="session")
def second(shared):
    """The next release: a unit has another title and text, a self-check another item."""

    def change(folder):
        root = copy_mini(folder)
        for file, old, new in (
            (UNIT, OLD, NEW),
            (CHECK, "was loud today", "was hard today"),
        ):
            page = root / "docs" / "en" / file.replace(".html", ".md")
            text = page.read_text(encoding="utf-8")
            assert old in text
            page.write_text(text.replace(old, new), encoding="utf-8")
        return root

    return build_once(shared, "offline-second", LANGUAGES, change)


@pytest.fixture
def host(first, tmp_path):
    """A host of the first release in a folder of its own, below a path, as one of many projects."""
    shutil.copytree(first.folder, tmp_path / "site")
    with serve(tmp_path / "site", "/a/b/") as served:
        served.folder = tmp_path / "site"
        yield served


@pytest.fixture
def fork(first, tmp_path):
    """Two hosts of one origin: the course, and beside it a fork of it."""
    for name in ("a", "b"):
        shutil.copytree(first.folder, tmp_path / name)
    with serve(tmp_path, "/") as served:
        yield [replace(served, address=f"{served.address}{name}/") for name in ("a", "b")]


@pytest.fixture
def reader(browser):
    """One who says yes, and may lose the network: nothing else is done."""
    visitor = Visitor(browser)
    yield visitor.open
    visitor.close()
    faults = {fault for fault in visitor.faults if "kept on the device: course" not in fault}
    assert {fault for fault in faults if "Failed to load resource" not in fault} == set()


def publish(host, site):
    """Put another release in the place of the one that the host serves."""
    shutil.rmtree(host.folder)
    shutil.copytree(site.folder, host.folder)


def state(page):
    """Return the line at the foot that says what works without a network."""
    return page.locator(".kept [data-kept] + span")


def keep(visit, host, language="en", path=UNIT):
    """Open a page, say yes, and wait until the language is kept; return the page, opened again by the worker."""
    page = visit(host.address + (path if language == "en" else f"{language}/{path}"))
    say_yes(page)
    expect(state(page)).to_have_text(WHOLE[language])
    page.reload()
    expect(state(page)).to_have_text(WHOLE[language])
    return page


def answers_of(page, host, act):
    """Do something that opens a page, and return what its requests were answered, as {path: content}."""
    answers = []

    def note(answer):
        answers.append(answer)

    page.on("response", note)
    act()
    expect(state(page)).to_have_text(re.compile("Works without|Virker uden"))  # what a page loads last
    page.remove_listener("response", note)
    return {re.split("[?#]", answer.url.removeprefix(host.address))[0]: answer.body() for answer in answers}


def walk(page, host, paths):
    """Open pages one after the other, and return what all their requests were answered."""
    found = {}
    for path in paths:
        found |= answers_of(page, host, lambda path=path: page.goto(host.address + path))
    return found


def strangers(found, site):
    """Return the paths whose content is not that of a release."""
    return [path for path, body in found.items() if (site.folder / path).read_bytes() != body]


def listed(site, language):
    return list(json.loads(site.text(f"offline/files.{language}.json"))["files"])


def test_a_guest_and_one_who_says_not_now_have_no_worker(visit, mini_served):
    page = visit(mini_served.address + UNIT)
    page.get_by_role("button", name="I have read this").click()
    page.get_by_role("button", name="Not now").click()
    page.goto(mini_served.address + MY_COURSE)
    assert page.evaluate(HELD) == NOTHING
    assert page.locator("link[rel=manifest]").count() == 0


@pytest.mark.parametrize("language", ["en", "da"])
def test_without_a_network_every_page_of_the_language_opens_as_it_was_built(reader, host, first, language):
    page = keep(reader, host, language)
    host.is_down = True
    host.asked.clear()
    found = walk(page, host, first.pages(language))
    assert strangers(found, first) == []
    assert set(first.pages(language)) <= set(found)
    assert host.asked == []


def test_without_a_network_addresses_without_an_ending_open_what_they_mean(reader, host):
    page = keep(reader, host)
    host.is_down = True
    page.goto(host.address + UNIT.removesuffix(".html"))
    expect(page.locator("h1")).to_contain_text(OLD)
    expect(state(page)).to_have_text(WHOLE["en"])
    page.goto(f"{host.address}{MODULE}?from=here")
    expect(page).to_have_url(f"{host.address}{MODULE}/?from=here")
    expect(state(page)).to_have_text(WHOLE["en"])


def test_a_page_that_is_new_has_nothing_of_the_release_that_is_kept_until_the_network_goes(reader, host):
    page = keep(reader, host)
    shutil.copy(host.folder / "about.html", host.folder / "new.html")
    for name in ("progress", "offline"):
        with (host.folder / name / "words.en.js").open("a") as words:
            words.write("// another release")
    found = walk(page, host, ["new.html"])
    assert {"progress/words.en.js", "offline/words.en.js"} <= set(found)
    assert strangers(found, host) == []


def test_without_a_network_search_slides_terms_the_planner_and_the_map_work(reader, host, first):
    page = keep(reader, host)
    host.is_down = True
    page.goto(f"{host.address}index.html?from=here#top")
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("door")
    page.locator("dialog.search .search-results a").first.click()
    page.wait_for_url(re.compile("first-door"))
    page.goto(host.address + SESSION)
    page.locator("[name=present]").click()
    expect(page.locator("html")).to_have_attribute("data-present", "stage")
    page.goto(host.address + MY_COURSE)
    page.get_by_role("button", name="40 minutes").click()
    expect(page.locator(".proposal li").first).to_be_visible()
    page.goto(host.address)
    expect(page.locator("h1")).to_be_visible()


def test_what_a_list_names_is_all_that_a_page_of_its_language_can_ask_for(reader, host, first):
    page = keep(reader, host, "da")
    host.asked.clear()
    for path in first.pages("da"):
        page.goto(host.address + path)
    page.wait_for_load_state("networkidle")
    asked = {path.removeprefix("/a/b/") for path in host.asked}
    assert asked <= {"sw.js"}  # the browser's own question whether there is a new one


def test_without_a_network_a_page_of_another_language_says_that_it_is_not_kept(reader, host):
    page = keep(reader, host, "da")
    host.is_down = True
    page.goto(f"{host.address}nl/{UNIT}")
    expect(page.get_by_role("heading")).to_have_text("Denne side er ikke gemt her")
    expect(page.locator("html")).to_have_attribute("lang", "da")
    page.get_by_role("link", name="Hjælp").click()
    expect(page).to_have_url(f"{host.address}da/help.html")
    host.is_down = False
    page.goto(f"{host.address}nl/{UNIT}")
    expect(page.locator("html")).to_have_attribute("lang", "nl-BE")


def test_the_old_release_is_whole_until_the_reader_reloads_and_then_all_is_new_in_every_tab(
    reader, host, first, second
):
    page = keep(reader, host)
    found_here = {}
    other = page.context.new_page()
    other.goto(host.address + CHECK)
    publish(host, second)
    found = walk(page, host, [UNIT])
    bar = page.get_by_role("complementary", name="New version")
    expect(bar.get_by_role("status")).to_have_text("There is a new version of the course.")
    found |= walk(page, host, [*first.pages("en"), UNIT])
    assert strangers(found, first) == []
    expect(page.locator("h1")).to_contain_text(OLD)
    assert "was hard today" not in other.content()

    def reload():
        page.get_by_role("button", name="Reload").click()
        expect(page.locator("h1")).to_contain_text(NEW)
        expect(other.locator("#m1-q2")).to_contain_text("was hard today")
        expect(state(other)).to_have_text(WHOLE["en"])

    found = answers_of(other, host, lambda: found_here.update(answers_of(page, host, reload)))
    assert [strangers(found_here, second), strangers(found, second)] == [[], []]
    host.is_down = True
    assert strangers(walk(page, host, second.pages("en")), second) == []
    assert page.evaluate(HELD)["caches"] == 1


DEAF = """
const listen = EventTarget.prototype.addEventListener;
ServiceWorkerContainer.prototype.addEventListener = function (type, ...others) {
  if (type !== "controllerchange") listen.call(this, type, ...others);
};
"""


def test_a_page_that_was_being_opened_while_the_release_changed_is_opened_again(reader, host, second):
    page = keep(reader, host)
    other = page.context.new_page()
    other.add_init_script(DEAF)
    other.goto(host.address + CHECK)
    expect(state(other)).to_have_text(WHOLE["en"])
    publish(host, second)
    page.reload()
    page.get_by_role("button", name="Reload").click()
    expect(page.locator("h1")).to_contain_text(NEW)
    expect(other.locator("#m1-q2")).to_contain_text("was loud today")
    other.evaluate("course.offline.find().then(course.offline.watch)")
    expect(other.locator("#m1-q2")).to_contain_text("was hard today")


def test_a_new_release_fetches_only_what_has_changed(reader, host, first, second):
    page = keep(reader, host)
    publish(host, second)
    host.asked.clear()
    page.reload()
    expect(page.get_by_role("complementary", name="New version")).to_be_visible()
    before, after = (json.loads(site.text("offline/files.en.json"))["files"] for site in (first, second))
    changed = {f"/a/b/{path}" for path, facts in after.items() if before.get(path) != facts}
    assert set(host.asked) == changed | {"/a/b/sw.js", "/a/b/offline/files.en.json"}


def test_a_change_in_another_language_alone_is_no_news(reader, host, first, second):
    page = keep(reader, host, "da")
    for name in ("sw.js", "offline/files.en.json"):
        text = (second.folder / name).read_text(encoding="utf-8")
        da = json.loads(re.search(r"const SITE=(.*);", (first.folder / "sw.js").read_text(encoding="utf-8"))[1])["da"]
        (host.folder / name).write_text(re.sub(r'"da":\{.*?\}', f'"da":{json.dumps(da)}', text), encoding="utf-8")
    page.evaluate("window.same = true")
    page.evaluate("""async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const changed = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
        await registration.update();
        await changed;
    }""")
    expect(state(page)).to_have_text(WHOLE["da"])
    expect(page.locator(".keep-bar")).to_have_count(0)
    assert page.evaluate("window.same")


def test_a_room_that_looks_at_slides_is_not_disturbed(reader, host, second):
    page = keep(reader, host)
    room = page.context.new_page()
    room.goto(host.address + SESSION)
    room.locator("[name=present]").click()
    expect(room.locator("html")).to_have_attribute("data-present", "stage")
    room.evaluate("window.same = true")
    publish(host, second)
    page.reload()
    page.get_by_role("button", name="Reload").click()
    told = "Slides are being shown in another tab. Close them, then press Reload."
    expect(page.locator(".keep-bar")).to_contain_text(told)
    assert room.evaluate("window.same")
    room.keyboard.press("Escape")
    expect(room.locator("html")).not_to_have_attribute("data-present", "stage")
    page.get_by_role("button", name="Reload").click()
    expect(page.locator("h1")).to_contain_text(NEW)


def test_reload_shows_the_new_release_also_where_its_worker_is_slow_to_answer(reader, host, second):
    page = keep(reader, host)
    publish(host, second)
    page.reload()
    button = page.get_by_role("button", name="Reload")
    expect(button).to_be_visible()
    page.evaluate("""() => {
        const post = ServiceWorker.prototype.postMessage;
        ServiceWorker.prototype.postMessage = function (act, ports) {
            if (act !== "state") post.call(this, act, ports);
        };
    }""")
    button.click()
    expect(page.locator("h1")).to_contain_text(NEW)


def test_where_another_projects_worker_answers_the_page_the_line_says_what_is_kept(reader, fork, tmp_path):
    claim = "addEventListener('activate', (event) => event.waitUntil(clients.claim()));"
    (tmp_path / "other.js").write_text(claim, encoding="utf-8")
    page = reader(fork[0].address + UNIT)
    page.evaluate("""async () => {
        const claimed = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
        await navigator.serviceWorker.register("/other.js", { scope: "/" });
        await claimed;
    }""")
    say_yes(page)
    expect(state(page)).to_have_text(WHOLE["en"])


def test_later_gives_the_focus_back_and_is_not_asked_again_for_this_release(reader, host, second):
    page = keep(reader, host)
    publish(host, second)
    page.reload()
    bar = page.get_by_role("complementary", name="New version")
    link = page.locator(".kept [name=forget]")
    link.focus()
    page.get_by_role("button", name="Later").press("Enter")
    expect(bar).to_have_count(0)
    expect(link).to_be_focused()
    page.reload()
    expect(state(page)).to_have_text(WHOLE["en"])
    page.wait_for_load_state("networkidle")
    expect(bar).to_have_count(0)


def test_what_works_without_a_network_is_said_aloud_when_it_comes_to_be_and_on_no_later_page(reader, host):
    page = reader(host.address + UNIT)
    say_yes(page)
    expect(state(page)).to_have_text(WHOLE["en"])
    expect(state(page)).to_have_attribute("role", "status")
    page.reload()
    expect(state(page)).to_have_text(WHOLE["en"])
    expect(state(page)).not_to_have_attribute("role", "status")


BREAKS = {
    "another text": lambda file: file.write_text("of another release", encoding="utf-8"),
    "gone": lambda file: file.unlink(),
}


@pytest.mark.parametrize("break_file", BREAKS.values(), ids=BREAKS)
@pytest.mark.parametrize("path", ["help.html", "offline/files.en.json"])
def test_a_file_that_is_not_as_listed_keeps_nothing_and_the_next_day_tries_again(reader, host, first, path, break_file):
    break_file(host.folder / path)
    page = reader(host.address + UNIT)
    say_yes(page)
    expect(state(page)).to_contain_text("could not be kept for use without a network")
    assert page.evaluate(HELD) == NOTHING
    expect(page.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    shutil.copy(first.folder / path, host.folder / path)
    page.clock.set_fixed_time(datetime.now() + timedelta(days=1, minutes=1))
    page.reload()
    expect(state(page)).to_have_text(WHOLE["en"])


def test_what_is_not_as_listed_is_tried_once_a_day_and_told_once(reader, host, first):
    (host.folder / "help.html").unlink()
    page = reader(host.address + UNIT)
    host.asked.clear()
    say_yes(page)
    expect(state(page)).to_contain_text("could not be kept for use without a network. It is tried again later.")
    opened = [CHECK, MY_COURSE, "about.html"]
    for path in opened:
        page.goto(host.address + path)
        page.wait_for_load_state("networkidle")
        expect(state(page)).to_be_empty()
    asked = [path for path in host.asked if path.removeprefix("/a/b/") not in opened]
    pages = {f"/a/b/{path}" for path in listed(first, "en") if path.endswith(".html")}
    assert {path for path in asked if path in pages and asked.count(path) > 1} == set()
    assert asked.count("/a/b/offline/files.en.json") == 1


@pytest.mark.parametrize("name", ["SecurityError", "NotSupportedError"])
def test_of_a_browser_that_refuses_for_good_nothing_is_said(reader, host, name):
    page = reader(f"{host.address}index.html")
    page.add_init_script(f"""
        navigator.serviceWorker.register = async () => {{ throw new DOMException("no", "{name}"); }};
    """)
    page.goto(host.address + UNIT)
    say_yes(page)
    page.wait_for_load_state("networkidle")
    expect(state(page)).to_be_empty()


@pytest.mark.parametrize("break_file", BREAKS.values(), ids=BREAKS)
def test_a_broken_new_release_leaves_the_old_one_whole(reader, host, first, second, break_file):
    page = keep(reader, host)
    publish(host, second)
    break_file(host.folder / CHECK)
    assert page.evaluate(TRY_UPDATE) == "redundant"
    assert strangers(walk(page, host, [UNIT, CHECK, MY_COURSE, "index.html"]), first) == []
    expect(page.locator(".keep-bar")).to_have_count(0)
    assert page.evaluate(HELD_AT_LAST) == 1


def test_a_host_that_serves_only_common_types_and_no_page_for_a_wrong_address_is_no_hindrance(reader, host):
    host.refused = ("/404.html", ".webmanifest")
    page = keep(reader, host)
    page.goto(f"{host.address}about.html")
    expect(state(page)).to_have_text(WHOLE["en"])


def test_a_network_that_goes_away_is_no_loss_the_next_visit_goes_on_from_there(reader, host, first):
    asked_before = len(listed(first, "en")) // 2
    page = reader(host.address + UNIT)
    host.asked.clear()
    host.ends_after = asked_before
    say_yes(page)
    expect(state(page)).to_contain_text("could not be kept for use without a network")
    fetched = set(host.asked) & {f"/a/b/{path}" for path in listed(first, "en")}
    host.ends_after, host.is_down = None, False
    host.asked.clear()
    page.goto(f"{host.address}about.html")
    expect(state(page)).to_have_text(WHOLE["en"])
    again = set(host.asked) & fetched
    assert len(again) < len(fetched) / 2


def test_a_device_without_room_says_so(reader, host):
    page = reader(host.address + UNIT)
    origin = re.match(r"http://[^/]+", host.address)[0]
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
    say_yes(page)
    expect(state(page)).to_contain_text("has no room to keep the course")
    assert page.evaluate(HELD) == NOTHING


TAKE_CACHES = "async () => { for (const name of await caches.keys()) await caches.delete(name); }"


def test_what_a_neighbour_has_deleted_is_kept_again_and_only_then_said_to_be(reader, host, first):
    page = keep(reader, host)
    page.evaluate(TAKE_CACHES)
    host.delayed, host.delay = "help.html", 2
    page.reload()
    expect(state(page)).to_contain_text("so far")
    page.reload()
    assert "Works" not in state(page).text_content()
    expect(state(page)).to_have_text(WHOLE["en"])
    host.is_down = True
    assert strangers(walk(page, host, [UNIT, CHECK]), first) == []
    page.evaluate(TAKE_CACHES)
    page.goto(f"{host.address}about.html")
    expect(page.get_by_role("heading")).to_have_text("This page is not kept on this device")


def test_another_language_is_kept_too_when_the_reader_asks_for_it(reader, host, first):
    page = keep(reader, host, "da")
    page.goto(host.address + MY_COURSE)
    kept = page.locator("[data-offline]")
    expect(kept.get_by_role("listitem")).to_have_text([re.compile(r"Dansk \(0\.\d MB\)")])
    host.asked.clear()
    kept.get_by_role("button", name="Keep the course in English too").click()
    expect(kept.get_by_role("listitem")).to_have_text([re.compile("Dansk"), re.compile("English")])
    expect(kept.get_by_role("list")).to_be_focused()
    expect(kept.get_by_role("button")).to_have_count(0)
    assert [path for path in host.asked if path.startswith("/a/b/da/")] == []
    host.is_down = True
    for path in (f"da/{UNIT}", UNIT):
        page.goto(host.address + path)
        expect(state(page)).to_have_text(re.compile("Dansk, English"))


def test_forgetting_takes_the_worker_and_all_that_it_held_in_every_tab_and_nothing_of_a_neighbour(reader, host):
    page = keep(reader, host)
    page.evaluate("caches.open('another project')")
    page.evaluate("caches.open(`course ${new URL('/a/b/c/', location).href} en 1`)")
    other = page.context.new_page()
    other.goto(host.address + CHECK)
    forget(page)
    expect(other.get_by_text("Everything here is forgotten.")).to_be_visible()
    for tab in (page, other):
        assert tab.evaluate(HELD) == {"caches": 2, "workers": []}
        assert tab.evaluate("localStorage.length") == 0
    host.asked.clear()
    page.goto(host.address + UNIT)
    assert f"/a/b/{UNIT}" in host.asked


@pytest.mark.parametrize("is_known", [True, False], ids=["known to the browser", "a host that is down"])
def test_forgetting_without_a_network_empties_the_page_in_every_tab(reader, host, is_known):
    page = keep(reader, host)
    page.goto(host.address + CHECK)
    page.locator("#m1-q1 label").first.click()
    other = page.context.new_page()
    other.goto(host.address + UNIT)
    host.is_down = True
    page.context.set_offline(is_known)
    forget(page)
    assert page.evaluate(HELD) == NOTHING
    for tab in (page, other):
        expect(tab.locator("body > *")).to_have_count(1)
        expect(tab.get_by_text("Everything here is forgotten.")).to_be_visible()


def test_forgetting_ends_an_installation_that_is_under_way(reader, host):
    page = reader(host.address + UNIT)
    host.delay = 0.1
    say_yes(page)
    expect(state(page)).to_contain_text("so far")
    forget(page)
    assert page.evaluate(HELD) == NOTHING
    host.asked.clear()
    page.wait_for_timeout(500)
    assert [path for path in host.asked if path.endswith(".html")] == []
    assert page.evaluate(HELD) == NOTHING


def test_what_was_forgotten_at_another_address_of_the_origin_goes_when_a_page_is_opened(reader, fork):
    course, other = fork
    page = keep(reader, course)
    page.goto(other.address + UNIT)
    forget(page)
    page.goto(course.address + UNIT)
    assert page.evaluate(LEFT_AT_LAST) == NOTHING
    say_yes(page)
    expect(state(page)).to_have_text(WHOLE["en"])


def test_where_a_neighbour_has_cleared_the_storage_nothing_stays_behind(reader, host):
    page = keep(reader, host)
    page.evaluate("localStorage.clear()")
    page.reload()
    assert page.evaluate(LEFT_AT_LAST) == NOTHING


@pytest.mark.parametrize("seconds", [1, 5])
@pytest.mark.parametrize(
    ("delayed", "begun"), [("course-offline", "script[src*=course-offline]"), ("sw.js", "link[rel=manifest]")]
)
def test_forgetting_while_the_worker_is_on_its_way_leaves_nothing(reader, host, delayed, begun, seconds):
    page = reader(host.address + UNIT)
    host.delayed, host.delay = delayed, seconds
    say_yes(page)
    page.locator(begun).wait_for(state="attached")
    forget(page)
    page.wait_for_timeout(seconds * 1000)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(LEFT_AT_LAST) == NOTHING
    page.reload()
    assert page.evaluate(LEFT_AT_LAST) == NOTHING


def test_forgetting_while_a_new_release_is_asked_for_leaves_nothing(reader, host, second):
    page = keep(reader, host)
    publish(host, second)
    host.delay = 0.5
    page.evaluate("() => { course.offline.find().then((found) => found.update()); }")
    forget(page)
    assert page.evaluate(HELD) == NOTHING


def test_an_author_at_the_same_address_sees_what_stands_there_now(reader, host):
    page = keep(reader, host)
    (host.folder / "sw.js").write_text(worker_while_writing(ROOT / "overrides"), encoding="utf-8")
    unit = host.folder / UNIT
    text = unit.read_text(encoding="utf-8").replace("data-course-offline", "data-not-published")
    unit.write_text(text.replace(OLD, NEW), encoding="utf-8")
    page.reload()
    expect(page.locator("h1")).to_contain_text(NEW)
    assert page.evaluate(HELD) == NOTHING


def test_from_disk_nothing_is_registered_and_nothing_is_said(browser, first):
    visitor = Visitor(browser)
    page = visitor.open(f"{first.folder.as_uri()}/{UNIT}")
    say_yes(page)
    expect(page.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    page.wait_for_load_state("networkidle")
    expect(state(page)).to_have_count(0)
    assert page.evaluate("typeof course.offline") == "undefined"
    forget(page)
    visitor.close()
    assert {fault.partition(": ")[2] for fault in visitor.faults} == {"kept on the device: course"}


def test_over_plain_http_nothing_is_registered_and_nothing_is_said(browser, first):
    def answer(route):
        path = route.request.url.removeprefix("http://course.test/a/b/").partition("#")[0]
        route.fulfill(path=first.folder / path)

    visitor = Visitor(browser)
    context = visitor.new_context(1280, 900, {})
    context.route("http://course.test/**", answer)
    page = context.new_page()
    page.goto(f"http://course.test/a/b/{UNIT}")
    say_yes(page)
    expect(page.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("[isSecureContext, typeof course.offline]") == [False, "undefined"]
    context.close()
    messages = [fault.partition(": ")[2] for fault in visitor.faults if "in the console" in fault]
    assert set(messages) == {"kept on the device: course"}


def test_where_storage_is_blocked_nothing_is_registered(visit, host):
    page = visit(f"{host.address}index.html")
    page.add_init_script(BLOCKED)
    page.goto(host.address + UNIT)
    say_yes(page)
    expect(page.locator(".kept [data-kept]")).to_contain_text("This browser takes nothing more.")
    assert page.evaluate(HELD) == NOTHING


def test_chromium_finds_the_course_installable_in_the_readers_language(playwright, browser, host, first, tmp_path):
    arguments = {"args": ["--no-sandbox"], "executable_path": shutil.which("chromium")}
    context = playwright.chromium.launch_persistent_context(tmp_path / "profile", **arguments)
    page = context.new_page()
    page.goto(f"{host.address}da/{UNIT}")
    say_yes(page)
    expect(state(page)).to_have_text(WHOLE["da"])
    page.reload()
    expect(page.locator("link[rel=manifest]")).to_have_count(1)
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    context.close()
    assert [manifest["errors"], errors] == [[], []]
    assert manifest["url"] == f"{host.address}manifest.da.json"
    start = json.loads(manifest["data"])["start_url"]
    assert start in first.pages("da")


def test_firefox_keeps_the_course_opens_it_without_a_network_and_forgets_it(playwright, host, first):
    firefox = start_firefox(playwright)
    visitor = Visitor(firefox)
    page = keep(visitor.open, host)
    host.is_down = True
    host.asked.clear()
    for path in first.pages("en")[:6]:
        page.goto(host.address + path)
        expect(state(page)).to_have_text(WHOLE["en"])
    page.goto(f"{host.address}nl/{UNIT}")
    expect(page.get_by_role("heading")).to_have_text("This page is not kept on this device")
    assert host.asked == []
    page.get_by_role("link", name="Front page").click()
    expect(state(page)).to_have_text(WHOLE["en"])
    host.is_down = False
    forget(page)
    assert page.evaluate(HELD) == NOTHING
    visitor.close()
    firefox.close()
