"""What holds on every page of the course, in every language: narrow screens, targets, other hosts, the policy."""

import pytest
from accessibility import violations_of_one_among_many

LANGUAGES = ["en", "da", "nl", "pt"]
# Controls stand by themselves; a link within a sentence may be as low as its line.
CONTROLS = (
    "button, summary, input:not(.md-toggle), select, label:has(input), header a, nav a, .contents a, .choices a,"
    " .case-tools a, .emergency a, .number, footer a, .state a"
)
TOO_SMALL = """
(controls) => controls
  .filter((control) => control.checkVisibility({ visibilityProperty: true }))
  .filter((control) => !control.closest(".md-skip, .visually-hidden"))
  .map((control) => [control, control.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 23.99))
  .map(([control, box]) => `${control.outerHTML.slice(0, 90)} ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`)
"""
SMALL_CONTROLS = f"() => ({TOO_SMALL})([...document.querySelectorAll('{CONTROLS}')])"
HELP_PLACES = """
() => [...document.querySelectorAll(".site-help a")].map((link) => {
  const box = link.getBoundingClientRect();
  return [link.textContent, Math.round(box.x), Math.round(box.y)].join(" ");
}).join(", ")
"""
TOO_WIDE = """
() => document.scrollingElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > 320.5)
  .map((element) => element.outerHTML.slice(0, 90))
  .concat("the page is " + document.scrollingElement.scrollWidth + " wide")
"""
# On paper all steps of a session and of a conversation stand, and nothing that only a screen needs.
UNPRINTED = """
() => {
  const shown = (wanted, is) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility() === is);
  return [
    ...shown(":is(.kind-session, .kind-case)#page-text h2", false),
    ...shown(".site-header, .site-nav, .next, .case-top, .case-tools, dialog, .quiz button", true),
  ].map((one) => "on paper: " + one.outerHTML.slice(0, 80));
}
"""


# Opening a page takes longer than most of what there is to see on it, so each is opened twice, and all is looked at
# then: from disk on the narrowest screen and on paper, and over http on a wide screen, where axe looks too. The reader
# who visits notes a broken policy and a request to another host.
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["mini", "real"])
def test_every_page_fits_the_narrowest_screen_and_paper(request, visit, name, language):
    site = request.getfixturevalue(name)
    page = visit(f"{site.folder.as_uri()}/index.html", width=320, height=640)
    wrong = {}
    for path in site.distinct_pages(language):
        page.goto(f"{site.folder.as_uri()}/{path}")
        found = [*page.evaluate(TOO_WIDE), *page.evaluate(SMALL_CONTROLS)]
        page.emulate_media(media="print")
        found += page.evaluate(UNPRINTED)
        page.emulate_media(media="screen")
        if found:
            wrong[path] = found
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_free_of_violations_and_has_help_in_one_place(visit, real, real_served, seen_by_axe, language):
    page = visit(real_served.address)
    wrong, places = {}, set()
    for path in real.distinct_pages(language):
        page.goto(real_served.address + path)
        found = [*page.evaluate(SMALL_CONTROLS), *violations_of_one_among_many(page, seen_by_axe)]
        if page.locator("html.js h1").count() != 1:
            found.append("not one heading of the first level")
        if found:
            wrong[path] = found
        places.add(page.evaluate(HELP_PLACES))
    assert wrong == {}
    assert len(places) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_open_menu_search_and_language_list_fit_the_narrowest_screen(visit, mini, mini_address, language):
    page = visit(mini_address + mini.address("glossary.html", language), width=320, height=640)
    page.locator(".menu-button").click()
    assert page.evaluate(TOO_WIDE) == []
    page.locator(".languages summary").click()
    assert page.evaluate(TOO_WIDE) == []
    box = page.locator(".languages ul").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("mentor")
    page.locator("dialog.search .search-results a").first.wait_for()
    assert page.evaluate(TOO_WIDE) == []
    assert page.locator("dialog.search").evaluate("dialog => dialog.scrollWidth <= 320")


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(visit, mini, mini_address):
    page = visit(mini_address + "index.html")
    wrong = {}
    for path in mini.one_of_each_kind("en"):
        page.goto(mini_address + path)
        page.keyboard.press("Tab")
        first = page.evaluate("document.activeElement.className")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        is_past = "!document.activeElement.closest('header, .site-nav')"
        if first != "md-skip" or not page.evaluate(is_past):
            wrong[path] = first
    assert wrong == {}


def test_nothing_moves_for_readers_who_asked_for_less_motion(visit, mini, mini_address):
    page = visit(mini_address + "index.html", reduced_motion="reduce")
    moving = """() => [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const lasts = (list) => list.split(",").some((time) => parseFloat(time) > 0.01);
      return style.scrollBehavior === "smooth" || lasts(style.animationDuration) ||
        (style.transitionProperty !== "none" && lasts(style.transitionDuration));
    }).map((element) => element.outerHTML.slice(0, 90))"""
    found = {}
    for path in mini.one_of_each_kind("en"):
        page.goto(mini_address + path)
        if here := page.evaluate(moving):
            found[path] = here
    assert found == {}


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(visit, mini_address):
    page = visit(f"{mini_address}help.html", width=320)
    button, menu = page.locator(".menu-button"), page.locator("#site-nav")
    assert not menu.is_visible()
    button.focus()
    for key, is_open in [("Enter", True), ("Space", False), ("Enter", True)]:
        page.keyboard.press(key)
        assert menu.is_visible() is is_open
        assert button.get_attribute("aria-expanded") == str(is_open).lower()
    menu.locator("a").first.focus()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert button.evaluate("button => document.activeElement === button")
