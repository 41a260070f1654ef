"""The search: in the reader's language, however a word is typed, by keyboard."""

import re

import pytest
from playwright.sync_api import expect


def search_for(page, words):
    """Open the search where it is closed, ask, and return the addresses that are found, once it has answered."""
    dialog = page.locator("dialog.search")
    if not dialog.is_visible():
        page.keyboard.press("/")
    status = dialog.locator("[role=status]")
    dialog.locator("input").fill("")
    expect(dialog.locator(".search-results")).to_be_empty()
    dialog.locator("input").fill(words)
    # An answer says how many; the hint and "one moment" may come and go before it.
    answers = [re.escape(dialog.get_attribute(name)) for name in ("data-none", "data-one", "data-count")]
    expect(status).to_have_text(re.compile("|".join(answers).replace(re.escape("{n}"), r"\d+")))
    links = dialog.locator(".search-results > li > a")
    return links.evaluate_all("links => links.map((link) => link.href.split('#')[0])")


FINDS = {
    "en": ("prison", "Prisons", "PRISON"),
    "da": ("fængsel", "faengsel", "fængslet", "FÆNGSEL"),
    "nl": ("gevangenis", "gevangenissen", "coordinator", "coördinator"),
    "pt": ("prisão", "prisao", "prisões", "prisoes"),
}


@pytest.mark.parametrize("language", FINDS)
def test_a_word_is_found_however_it_is_typed(visit, mini, mini_address, language):
    page = visit(mini_address + mini.address("index.html", language))
    for word in FINDS[language]:
        own = mini_address if language == "en" else f"{mini_address}{language}/"
        found = search_for(page, word)
        assert found, f"`{word}` was not found"
        assert [address for address in found if not address.startswith(own)] == []
        assert f"{own}glossary.html" in found


@pytest.mark.parametrize("words", [("gå", "gaa", "ga"), ("dør", "doer", "dor"), ("læs", "laes")])
def test_danish_letters_may_be_typed_without_danish_keys(visit, mini_address, words):
    page = visit(f"{mini_address}da/index.html")
    found = {word: search_for(page, word) for word in words}
    assert found[words[0]]
    assert found == dict.fromkeys(words, found[words[0]])


@pytest.mark.parametrize(
    ("language", "foreign"), [("en", "kollega"), ("da", "colleague"), ("nl", "Northland"), ("pt", "Northland")]
)
def test_a_word_of_another_language_is_not_found(visit, mini, mini_address, language, foreign):
    page = visit(mini_address + mini.address("index.html", language))
    assert search_for(page, foreign) == []


def test_the_search_opens_goes_and_closes_by_keyboard(visit, mini, mini_address):
    page = visit(mini_address + "mentors/m1-first-week/index.html")
    dialog = page.locator("dialog.search")
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        expect(dialog.locator("input")).to_be_focused()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator("body")).to_be_focused()
    page.keyboard.press("/")
    expect(dialog.locator("input")).to_be_focused()
    page.keyboard.type("wing")
    first = dialog.locator(".search-results a").first
    first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    address = first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_the_number_of_found_pages_is_announced(visit, mini_address):
    page = visit(mini_address + "index.html")
    search_for(page, "prison")
    status = page.locator("dialog.search [role=status]")
    count = page.locator("dialog.search .search-results > li").count()
    assert str(count) in status.inner_text() or count == 1
    assert search_for(page, "xylophone") == []
    assert status.inner_text().strip()


def test_nothing_of_the_search_is_loaded_before_it_is_opened(visit, mini_served):
    mini_served.asked.clear()
    page = visit(f"{mini_served.address}da/index.html")
    page.wait_for_load_state("networkidle")
    assert [path for path in mini_served.asked if "search" in path or "stemmer" in path] == []
    search_for(page, "dør")
    indexes = [path for path in mini_served.asked if "/search/index." in path]
    assert indexes == ["/a/b/search/index.da.js"]


def test_what_was_typed_before_the_index_came_is_answered_when_it_is_built_at_once(visit, mini_address):
    page = visit(mini_address + "index.html")
    page.evaluate("performance.now = () => 0")  # No time passes: the first slice of the work is all of it.
    dialog = page.locator("dialog.search")
    dialog.locator("input").evaluate("input => { input.value = 'xylophone'; }")
    page.keyboard.press("/")
    expect(dialog.locator("[role=status]")).to_have_text(dialog.get_attribute("data-none"))


def test_a_session_is_found_by_its_title_and_not_by_what_the_facilitator_reads(visit, mini_address):
    page = visit(mini_address + "index.html")
    session = f"{mini_address}mentors/m1-first-week/session.html"
    assert session in search_for(page, "first minute")
    assert session not in search_for(page, "walked")  # It stands in what is read aloud.


def test_the_search_gives_away_neither_answers_nor_endings(visit, mini_address):
    page = visit(mini_address + "index.html")
    assert search_for(page, "stupid") == []
    assert search_for(page, "sister") == []
