"""axe finds nothing in whatever state a page can be; every page as it opens is looked at in test_every_page.py."""

import hashlib
import shutil

import pytest
from accessibility import violations, violations_of_one_among_many
from carrying import CARRY, RECORD, file_of, load_file, remember, say_yes, type_code
from playwright.sync_api import expect
from presenting import SESSION, begin, open_tool, open_trainer
from serving import serve

LANGUAGES = ["en", "da", "nl", "pt"]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_kind_of_page_and_block_is_free_of_violations(visit, mini, mini_served, width):
    page = visit(mini_served.address, width=width)
    found = {}
    for path in mini.pages("da"):
        page.goto(mini_served.address + path)
        if here := violations(page):
            found[path] = here
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_that_shows_progress_is_free_of_violations(visit, mini_served, width):
    module = f"{mini_served.address}da/mentors/m1-first-week"
    page = visit(f"{mini_served.address}da/index.html", width=width)
    page.clock.install()
    page.goto(f"{module}/m1-1-the-first-door.html")
    found = {}

    def look(name):
        if here := violations(page):
            found[name] = here
        is_too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        assert not is_too_wide, name

    page.locator("[name=read]").click()
    page.locator(".keep-bar button").first.wait_for()
    look("asked whether to keep")
    page.locator(".keep-bar button").last.click()
    page.locator("[name=forget]").click()
    page.locator(".sure").wait_for()
    look("asked whether to forget")
    page.keyboard.press("Escape")
    page.clock.run_for(30 * 60_000 + 5_000)
    page.get_by_role("alert").wait_for()
    look("warned")
    page.locator(".keep-bar button").click()
    page.goto(f"{module}/m1-2-self-check.html")
    for item in page.locator("div.quiz").all():
        item.locator("fieldset label").first.click()
        item.locator("button:visible").first.click()
    page.locator(".result[data-wrong]").wait_for()
    look("result")
    page.goto(f"{mini_served.address}da/start/my-course.html")
    page.locator("[name=propose]").last.click()
    page.locator(".proposal li").first.wait_for()
    page.locator("summary").last.click()
    look("my course")
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["da", "nl"])
def test_refresh_is_free_of_violations_before_and_after_its_questions(visit, mini_served, width, language):
    page = visit(f"{mini_served.address}{language}/start/refresh.html", width=width)
    remember(page, consent="no", passed={"M1.2": 1})
    page.reload()
    page.locator(".quiz-reset-button").last.wait_for(state="attached")
    found = {"questions": violations(page)}
    for place, item in enumerate(page.locator("div.quiz").all()):
        item.locator("fieldset label").nth(place % 3).click()
        item.locator("button:visible").first.click()
    page.locator(".refresh-result[data-whole]").wait_for()
    found["result"] = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.locator(".refresh-result button").click()
    page.locator("div.quiz").nth(0).locator("fieldset label").first.click()
    found["another"] = violations(page)
    assert found == {name: [] for name in found}


def change_release(folder, language):
    """Give a language of a built site another release; a blank more in its list is a change."""
    file = folder / "offline" / f"files.{language}.json"
    worker = folder / "sw.js"
    before, after = file.read_bytes(), file.read_bytes() + b" "
    releases = [hashlib.sha256(text).hexdigest()[:16] for text in (before, after)]
    file.write_bytes(after)
    worker.write_text(worker.read_text(encoding="utf-8").replace(*releases), encoding="utf-8")


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_that_tells_of_use_without_a_network_is_free_of_violations(browser, mini, tmp_path, width):
    shutil.copytree(mini.folder, tmp_path / "site")
    found = {}
    with serve(tmp_path / "site", "/a/b/") as served:
        page = browser.new_context(viewport={"width": width, "height": 800}).new_page()

        def look(name):
            found[name] = violations(page)
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found[name].append("too wide")

        page.goto(f"{served.address}pt/start/my-course.html")
        say_yes(page)
        expect(page.locator(".kept")).to_contain_text("Funciona sem rede: Português")
        page.reload()
        expect(page.locator("[data-offline] li")).to_have_count(1)
        look("kept")
        page.goto(f"{served.address}start/my-course.html")
        expect(page.locator("[data-offline] button")).to_be_visible()
        look("another language is offered")
        change_release(tmp_path / "site", "pt")
        page.goto(f"{served.address}pt/index.html")
        expect(page.locator(".keep-bar")).to_be_visible()
        look("a new version")
        served.is_down = True
        page.goto(f"{served.address}da/help.html")
        expect(page.locator("h1")).to_have_text("Esta página não está guardada neste dispositivo")
        look("not kept")
        page.context.close()
    assert {name: here for name, here in found.items() if here} == {}


def test_the_page_for_wrong_addresses_is_free_of_violations(visit, mini):
    with serve(mini.folder, "/") as served:
        page = visit(f"{served.address}404.html")
        assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answered_quiz_is_free_of_violations(visit, real, real_served, seen_by_axe, language):
    page = visit(real_served.address)
    found = {}
    for path in real.distinct_pages(language):
        if real.soup(path).select_one("div.quiz"):
            page.goto(real_served.address + path)
            for place, item in enumerate(page.locator("div.quiz").all()):
                item.locator("fieldset label").nth(place % 2).click()  # Some right, some wrong.
                item.locator("button:visible").first.click()
            if here := violations_of_one_among_many(page, seen_by_axe, "div.quiz, .result"):
                found[path] = here
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ending_of_a_conversation_is_free_of_violations(visit, real, real_served, seen_by_axe, language):
    page = visit(real_served.address)
    found = {}
    for path in real.distinct_pages(language):
        ending = real.soup(path).select_one("mentor-case section[data-ending] h2")
        if ending:
            page.goto(f"{real_served.address}{path}#{ending['id']}")
            if here := violations_of_one_among_many(page, seen_by_axe, "mentor-case"):
                found[path] = here
    assert found == {}


def test_open_search_menu_and_language_list_are_free_of_violations(visit, mini_served):
    page = visit(f"{mini_served.address}nl/help.html", width=320)
    page.locator(".languages summary").click()
    found = violations(page)
    page.locator(".languages summary").click()
    page.locator(".menu-button").click()
    found += violations(page)
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("mentor")
    page.locator("dialog.search .search-results a").first.wait_for()
    assert [*found, *violations(page)] == []


def test_slides_and_trainers_window_are_free_of_violations(visit, real_served):
    page = begin(visit(real_served.address + SESSION))
    trainer = open_trainer(page)
    found = {"slide": violations(page), "notes": violations(trainer)}
    for name in ("countdown", "groups", "poll", "conversation"):
        open_tool(trainer, name)
    found["tools"] = violations(trainer)
    trainer.locator(".tool-poll button").first.click()
    found["poll"] = violations(page)
    trainer.locator(".tool-conversation button").first.click()
    page.keyboard.press("PageDown")
    found["conversation"] = violations(page) + violations(trainer)
    page.goto(real_served.address + "mentors/m5-challenging-conversations/m5-2-six-steps.html#present")
    page.wait_for_selector("[data-present=page] .stage-bar")
    found["page"] = violations(page)
    assert found == {name: [] for name in found}


def test_carrying_along_with_something_to_carry_and_something_wrong_is_free_of_violations(visit, mini, mini_served):
    page = visit(mini_served.address + mini.address(CARRY, "da"), width=320)
    remember(page, read={"M1.1": 1, "M1.2": 1}, passed={"M1.2": 1})
    load_file(page, file_of(notes={"M1-R1": "her"}, goal="her"))
    load_file(page, file_of(notes={"M1-R1": "der"}, goal="der"))
    type_code(page, "3AJT")
    expect(page.locator(".carry-ask")).to_be_visible()
    expect(page.locator(".carry-code")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.goto(mini_served.address + mini.address(RECORD, "da"))
    expect(page.locator(".record-outcomes")).to_be_visible()
    assert violations(page) == []
