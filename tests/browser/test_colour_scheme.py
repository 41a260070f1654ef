"""Light and dark: as the system has it or the reader chooses; kept in the tab, and on the device only after a yes."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

STYLES = Path(__file__).parent.parent.parent / "overrides" / "assets" / "stylesheets"
PAPER = "getComputedStyle(document.documentElement).backgroundColor"


def brightness(page):
    return sum(int(part) for part in re.findall(r"\d+", page.evaluate(PAPER))[:3])


def test_the_page_follows_the_system_until_the_reader_chooses(visit, mini_address):
    page = visit(mini_address + "index.html", color_scheme="dark")
    assert brightness(page) < 200
    button = page.locator("[data-course-scheme]")
    said = []
    for is_bright in (True, False, False):
        button.click()
        said.append(button.get_attribute("aria-label"))
        assert (brightness(page) > 600) is is_bright
    assert len(set(said)) == 3


def test_the_choice_goes_along_to_the_next_page_and_stays_off_the_device(visit, mini, mini_address):
    page = visit(mini_address + mini.address("index.html", "nl"), color_scheme="light")
    button = page.locator("[data-course-scheme]")
    button.click()
    button.click()
    assert brightness(page) < 200
    page.locator(".site-help .help").click()
    expect(page.locator("h1")).to_have_text("Hulp")
    assert brightness(page) < 200
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_choice_is_kept_on_the_device_after_a_yes(visitor, mini_served, scheme):
    page = visitor.open(mini_served.address, color_scheme="dark" if scheme == "light" else "light")
    page.evaluate("course.remember('consent', 'yes')")
    button = page.locator("[data-course-scheme]")
    while button.get_attribute("data-state") != scheme:
        button.click()
    again = page.context.new_page()
    again.goto(f"{mini_served.address}help.html")
    assert (brightness(again) > 600) is (scheme == "light")
    assert {fault.partition(": ")[2] for fault in visitor.faults} == {"kept on the device: course"}
    visitor.faults.clear()


@pytest.mark.parametrize("rubbish", ["no JSON", "[]", '{"course": 7}', '{"course": {"scheme": {"a": 1}}}', ""])
def test_rubbish_in_the_tab_or_on_the_device_breaks_no_page(visit, mini_served, rubbish):
    page = visit(mini_served.address)
    page.evaluate(
        "(rubbish) => { window.name = rubbish; Object.defineProperty(localStorage, 'course', { value: rubbish }); }",
        rubbish,
    )
    page.reload()
    page.locator("[data-course-scheme]").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "light")


def test_both_lists_of_dark_colours_are_the_same():
    tokens = (STYLES / "page" / "tokens.css").read_text(encoding="utf-8")
    pattern = r"{selector} {{\n((?:\s+--course-[\w-]+: [^;]+;\n)+)"
    system, chosen = (
        re.findall(r"(--course-[\w-]+): ([^;]+);", re.search(pattern.format(selector=re.escape(selector)), tokens)[1])
        for selector in (':root:not([data-scheme="light"])', ':root[data-scheme="dark"]')
    )
    assert system == chosen
