"""What a term means is a tooltip for the pointer and the keyboard, and a link without scripts."""

from playwright.sync_api import expect

UNIT = "mentors/m5-challenging-conversations/m5-2-six-steps.html"


def test_a_meaning_shows_on_focus_and_goes_with_escape(visit, real_address):
    page = visit(real_address + UNIT)
    term = page.locator("a.term").first
    meaning = page.locator("[role=tooltip]")
    term.focus()
    expect(meaning).to_have_text(term.get_attribute("data-meaning"))
    assert term.get_attribute("aria-describedby") == meaning.get_attribute("id")
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "term"


def test_a_meaning_shows_under_the_pointer_and_stays_while_it_is_over_it(visit, real_address):
    page = visit(real_address + UNIT)
    page.locator("a.term").first.hover()
    meaning = page.locator("[role=tooltip]")
    expect(meaning).to_be_visible()
    meaning.hover()
    expect(meaning).to_be_visible()
    page.locator("h1").hover()
    expect(meaning).to_be_hidden()


def test_every_meaning_stays_within_the_narrowest_screen(visit, real_served):
    page = visit(f"{real_served.address}da/{UNIT}", width=320)
    for term in page.locator("a.term").all():
        term.focus()
        box = page.locator("[role=tooltip]").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_without_scripts_a_term_leads_to_the_glossary(visit, real_address):
    page = visit(real_address + UNIT, java_script_enabled=False)
    page.locator("a.term").first.click()
    assert "glossary.html#" in page.url


def test_pages_for_hard_moments_hold_nobody_up(visit, real_address):
    page = visit(real_address + "now/someone-may-take-their-life.html")
    assert page.locator("a.term").count() == 0
