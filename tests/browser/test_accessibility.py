"""axe finds nothing: WCAG 2.0 to 2.2, A and AA, on every page of the course, in both colour schemes."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from presenting import SESSION, begin, open_tool, open_trainer
from serving import serve

LANGUAGES = ["en", "da", "nl", "pt"]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "resultTypes": ["violations"],
}
# The schemes differ in their colours only.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
RUN = """
async (rules) => (await axe.run(document, rules)).violations.map((violation) =>
  violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | "))
"""


def violations(page):
    """Return what axe finds, in the light and in the dark scheme."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, rules in (("light", RULES), ("dark", RULES | COLOURS)):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in page.evaluate(RUN, rules)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_course_is_free_of_violations(visit, real, real_served, language):
    page = visit(real_served.address)
    found = {}
    for path in real.distinct_pages(language):
        page.goto(real_served.address + path)
        if here := violations(page):
            found[path] = here
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_every_kind_of_page_and_block_is_free_of_violations(visit, mini, mini_served, width):
    page = visit(mini_served.address, width=width)
    found = {}
    for path in mini.pages("da"):
        page.goto(mini_served.address + path)
        if here := violations(page):
            found[path] = here
    assert found == {}


def test_the_page_for_wrong_addresses_is_free_of_violations(visit, mini):
    with serve(mini.folder, "/") as served:
        page = visit(f"{served.address}404.html")
        assert violations(page) == []


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answered_quiz_is_free_of_violations(visit, real, real_served, language, place):
    page = visit(real_served.address)
    found = {}
    for path in real.distinct_pages(language):
        if real.soup(path).select_one("div.quiz"):
            page.goto(real_served.address + path)
            for item in page.locator("div.quiz").all():
                item.locator("label").nth(place).click()
                item.locator("button:visible").first.click()
            if here := violations(page):
                found[path] = here
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ending_of_a_conversation_is_free_of_violations(visit, real, real_served, language):
    page = visit(real_served.address)
    found = {}
    for path in real.distinct_pages(language):
        ending = real.soup(path).select_one("mentor-case section[data-ending] h2")
        if ending:
            page.goto(f"{real_served.address}{path}#{ending['id']}")
            if here := violations(page):
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
