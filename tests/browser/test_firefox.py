"""The course from disk in a stock Firefox, where every file is a stranger to every other file."""

import re

import pytest
from carrying import file_of, forget, load_file, status, type_code
from firefox import start_firefox
from playwright.sync_api import expect
from visiting import Visitor

MODULE = "mentors/m5-challenging-conversations"
SESSION = f"{MODULE}/session.html"


@pytest.fixture
def visitor(firefox):
    """A reader as the other tests have them, but in Firefox."""
    visitor = Visitor(firefox)
    yield visitor
    visitor.close()
    assert visitor.faults == []


@pytest.fixture
def address(real):
    return f"{real.folder.as_uri()}/"


def present(visit, address):
    """Present the session, and return the projector's window and the trainer's."""
    projector = visit(address + SESSION)
    projector.locator("[name=present]").click()
    with projector.expect_popup() as popup:
        projector.get_by_role("button", name="Trainer’s window").click()
    expect(popup.value.get_by_text("In step with the projector")).to_be_visible()
    return projector, popup.value


def step(trainer):
    """Return the heading of the step that the trainer reads."""
    return trainer.locator("section[data-current] h2")


def test_no_file_can_look_into_another_and_no_window_opens_without_a_click(visit, address):
    page = visit(f"{address}index.html")
    # At once: a moment later the driver itself may count as the reader's own act.
    page.add_init_script("window.unasked = window.open('help.html')")
    page.reload()
    assert page.evaluate("unasked === null")
    page.evaluate("document.onclick = () => { window.asked = window.open('help.html'); }")
    with page.expect_popup() as popup:
        page.locator("h1").click()
    popup.value.wait_for_load_state()
    look = "(() => { try { return asked.document.title; } catch (error) { return error.name; } })()"
    assert page.evaluate(look) == "SecurityError"


def test_the_front_page_leads_on_and_another_language_stays_on_the_page(visit, address):
    page = visit(f"{address}index.html")
    page.locator("#page-text a[href$='.html']").first.click()
    page.wait_for_url(lambda url: not url.endswith("/site/index.html"))
    page.goto(f"{address}{MODULE}/m5-2-six-steps.html")
    title = page.locator("h1").inner_text()
    page.locator(".languages summary").click()
    page.locator(".languages").get_by_role("link", name="Dansk").click()
    page.wait_for_url(f"**/da/{MODULE}/m5-2-six-steps.html*")
    expect(page.locator("html")).to_have_attribute("lang", "da")
    expect(page.locator("h1")).not_to_have_text(title)


def test_the_search_finds(visit, address):
    page = visit(f"{address}index.html")
    page.keyboard.press("/")
    page.keyboard.type("six steps")
    first = page.locator("dialog.search .search-results a").first
    expect(first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("six-steps"))
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_quiz_gives_feedback(visit, address, real):
    page = visit(address + next(path for path in real.pages("en") if "check" in path))
    item = page.locator("div.quiz").first
    item.locator("label").first.click()
    item.get_by_role("button").first.click()
    expect(item.get_by_role("status")).to_contain_text(re.compile("best answer"))


def test_a_practice_conversation_goes_on_and_back(visit, address, real):
    case = f"{MODULE}/s15-two-minutes.html"
    page = visit(address + case)
    heading = page.locator("mentor-case section[data-current] h2")
    ways = []
    while not page.locator("section[data-current] .ending").count():
        ways.append(heading.inner_text())
        page.locator("section[data-current] .choices a").last.click()
        expect(heading).not_to_have_text(ways[-1])
    assert len(ways) > 1
    for earlier in reversed(ways):
        page.go_back()
        expect(heading).to_have_text(earlier)


def test_help_and_now_stay_in_place_whether_or_not_a_page_is_long_enough_to_scroll(visit, address, real):
    page = visit(f"{address}index.html", height=2000)
    places = set()
    scrolls = set()
    for path in ["index.html", *real.one_of_each_kind("en")]:
        page.goto(address + path)
        places.add(page.evaluate("[...document.querySelectorAll('.site-help a')].map((a) => a.offsetLeft).join()"))
        scrolls.add(page.evaluate("document.documentElement.scrollHeight > innerHeight"))
    assert scrolls == {True, False}
    assert len(places) == 1


def test_the_trainers_window_follows_and_drives_back(visit, address):
    projector, trainer = present(visit, address)
    headings = []
    for _ in range(2):
        headings.append(step(trainer).inner_text())
        projector.keyboard.press("PageDown")
        expect(step(trainer)).not_to_have_text(headings[-1])
        expect(projector.get_by_role("heading", level=1)).to_contain_text(step(trainer).inner_text())
    for heading in reversed(headings):
        trainer.get_by_role("button", name="Back", exact=True).click()
        expect(step(trainer)).to_have_text(heading)
        expect(projector.get_by_role("heading", level=1)).to_contain_text(heading)


@pytest.mark.parametrize("reloaded", ["projector", "trainer"])
def test_either_window_may_be_reloaded(visit, address, reloaded):
    projector, trainer = present(visit, address)
    first = step(trainer).inner_text()
    projector.keyboard.press("PageDown")
    expect(step(trainer)).not_to_have_text(first)
    second = step(trainer).inner_text()
    {"projector": projector, "trainer": trainer}[reloaded].reload()
    expect(step(trainer)).to_have_text(second)
    projector.keyboard.press("PageUp")
    expect(step(trainer)).to_have_text(first)
    trainer.get_by_role("button", name="Next").click()
    expect(projector.get_by_role("heading", level=1)).to_contain_text(second)


def test_the_notes_follow_in_danish(visit, address):
    projector, trainer = present(visit, address)
    trainer.get_by_role("link", name="Dansk").click()
    trainer.wait_for_url(re.compile("/da/"))
    first = step(trainer).inner_text()
    projector.keyboard.press("PageDown")
    expect(step(trainer)).not_to_have_text(first)
    shown = projector.get_by_role("heading", level=1).inner_text()
    trainer.get_by_role("button", name="Næste").click()
    expect(projector.get_by_role("heading", level=1)).not_to_have_text(shown)
    expect(projector.locator("html")).to_have_attribute("lang", "en")


def test_a_blocked_window_is_said_and_the_notes_are_offered_here(visit, address):
    page = visit(address + SESSION)
    page.evaluate("window.open = () => null")  # what Firefox returns, see the rules above
    page.locator("[name=trainer]").click()
    page.get_by_role("alert").get_by_role("link").click()
    expect(step(page)).to_be_visible()
    expect(page.get_by_role("button", name="Next")).to_be_visible()


def test_from_disk_a_page_says_that_nothing_goes_along_and_does_not_ask_to_keep_it(visit, address, real):
    page = visit(address + f"{MODULE}/m5-2-six-steps.html")
    page.get_by_role("button", name="I have read this").click()
    expect(page.locator(".kept [data-kept]")).to_contain_text("this browser keeps nothing from page to page")
    expect(page.locator(".keep-bar")).to_have_count(0)
    page.get_by_role("link", name="My course").last.click()
    page.wait_for_url("**/start/my-course.html")
    page.get_by_role("button", name="15 minutes").click()
    expect(page.locator(".proposal li").first).to_be_visible()
    expect(page.get_by_role("button", name="Keep it on this device")).to_be_disabled()
    forget(page)


def test_from_disk_answers_end_with_the_page_and_the_address_does_not_carry_them_on(visit, address, real):
    path = next(path for path in real.pages("en") if "check" in path)
    page = visit(address + path)
    page.locator("div.quiz label").first.click()
    page.locator("div.quiz").first.get_by_role("button").first.click()
    expect(page.locator("div.quiz").first.get_by_role("status")).not_to_be_empty()
    page.locator(".languages summary").click()
    page.locator(".languages").get_by_role("link", name="Dansk").click()
    page.wait_for_url(f"{address}da/{path}")
    expect(page.locator("div.quiz").first.get_by_role("status")).to_be_empty()


def test_from_disk_a_code_is_taken_and_the_page_says_what_it_cannot_know(visit, address):
    page = visit(f"{address}start/carry.html")
    expect(page.locator("course-carry .notice")).to_contain_text("in Firefox")
    type_code(page, page.evaluate("course.code.write([true, true])"))
    expect(status(page)).to_contain_text("New here: 2.")
    page.goto(f"{address}start/my-record.html")
    expect(page.get_by_text("Nothing is marked as read here yet.")).to_be_visible()
    page.goto(f"{address}start/my-log.html")
    load_file(page, file_of(notes={"M4-R1": "a word"}, can={"1": {"start": 2}}))
    expect(page.locator("textarea[name='M4-R1']")).to_have_value("a word")
    expect(page.locator("[name=start-1]")).to_have_value("2")


def test_from_disk_a_note_is_typed_and_printed(visit, address):
    page = visit(f"{address}mentors/m4-stress-factors/m4-1-the-stress-map.html")
    page.get_by_label("Your note").fill("Nobody.")
    expect(page.locator(".note-paper")).to_have_text("Nobody.")
    expect(page.locator(".note-state")).to_contain_text("Nothing is kept")


@pytest.fixture(scope="module")
def refusing_firefox(playwright):
    """A Firefox that is set to take no cookies: storage and channels between tabs throw."""
    firefox = start_firefox(playwright, **{"network.cookie.cookieBehavior": 2})
    yield firefox
    firefox.close()


@pytest.mark.parametrize("place", ["over http", "in the hub"])
def test_where_firefox_takes_no_cookies_progress_works_and_the_page_says_so(refusing_firefox, mini, mini_served, place):
    visitor = Visitor(refusing_firefox)
    unit = "mentors/m1-first-week/m1-1-the-first-door.html"
    hub = f"{mini.folder.as_uri()}/course.html#{unit}"
    page = visitor.open(mini_served.address + unit if place == "over http" else hub)
    shown = page if place == "over http" else page.frame_locator("iframe")
    expect(shown.locator(".kept [data-kept]")).not_to_contain_text("page to page")
    shown.locator("[name=read]").click()
    expect(shown.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    shown.get_by_role("button", name="Yes, keep it").click()
    expect(shown.locator(".kept [data-kept]")).to_contain_text("This browser takes nothing more.")
    forget(shown)
    assert page.evaluate("window.name") == ""
    visitor.close()
    # Firefox itself notes that it does not look for a worker to forget.
    assert [fault for fault in visitor.faults if "Storage access is restricted" not in fault] == []
