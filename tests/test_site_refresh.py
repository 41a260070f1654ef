"""What the page Refresh asks: every item of every self-check, the very one that the self-check shows."""

from __future__ import annotations

import json
from posixpath import dirname, join, normpath

import pytest
from bs4 import BeautifulSoup
from building import ROOT, Site
from course.site.edition import Edition, start_edition
from course.site.refresh import address_from
from course.site.study import study_plan
from course.source.course import read_course

LANGUAGES = ["en", "da", "nl", "pt"]
# What differs on purpose: the heading's id, the way of links, and whose language is which where a page is in English.
DIFFERING = ("lang", "href")


@pytest.fixture(scope="module")
def edition() -> Edition:
    course, _ = read_course(ROOT)
    return start_edition(course, course.partner.languages)


def items_in(site: Site, language: str) -> dict[str, BeautifulSoup]:
    """Return the items of the built site by id."""
    name, _, text = site.text(f"refresh/items.{language}.js").partition(" = ")
    assert name == "course.refreshItems"
    return {item: BeautifulSoup(html, "html.parser") for item, html in json.loads(text.removesuffix(";\n")).items()}


def plain(quiz: BeautifulSoup) -> str:
    """Return an item's HTML without what differs on purpose."""
    copy = BeautifulSoup(str(quiz), "html.parser")
    for tag in copy.find_all(True):
        for name in DIFFERING:
            del tag[name]
    return str(copy)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_item_of_every_self_check_is_there_as_the_self_check_shows_it(
    real: Site, edition: Edition, language: str
) -> None:
    items = items_in(real, language)
    checks = edition.course.pages_of_kind("check")
    assert sorted(items) == sorted(quiz.id for check in checks for quiz in check.quizzes)
    for check in checks:
        shown = real.soup(real.address(check.path.removesuffix(".md") + ".html", language))
        for quiz in shown.select("[data-quiz-id]"):
            (item,) = items[quiz["data-quiz-id"]].select("[data-quiz-id]")
            assert plain(item) == plain(quiz)
            assert item.find_next_siblings() == []
            heading = items[quiz["data-quiz-id"]].h2
            assert heading.decode_contents() == quiz.find_parent("section").h2.decode_contents()
            assert heading["id"] == f"{quiz['id']}-situation"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_knows_what_each_item_asks_and_where_to_look_again(real: Site, edition: Edition, language: str) -> None:
    items = items_in(real, language)
    units = [unit for one in study_plan(edition, language) for module in one["modules"] for unit in module["units"]]
    mapped = {item["id"]: item for unit in units for item in unit.get("items", [])}
    assert mapped.keys() == items.keys()
    assert {name: item.select_one("[data-of]")["data-of"] for name, item in items.items()} == {
        name: item["of"] for name, item in mapped.items()
    }
    known = {unit["id"] for unit in units if unit["kind"] == "unit"}
    assert all(item["units"] and set(item["units"]) <= known for item in mapped.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_in_an_item_lead_to_pages_that_there_are(real: Site, language: str) -> None:
    page = real.address("start/refresh.html", language)
    links = [link["href"] for item in items_in(real, language).values() for link in item.select("a[href]")]
    own = {normpath(join(dirname(page), link.partition("#")[0])) for link in links if "://" not in link}
    assert own
    assert own <= set(real.pages(language))


def test_an_item_of_an_untranslated_self_check_is_english_with_our_words_in_the_readers_language(real: Site) -> None:
    item = items_in(real, "da")["M6-Q1"]
    assert item.section["lang"] == "en"
    assert {part["lang"] for part in item.select("button, summary, .quiz-answer .quiz-mark")} == {"da"}
    assert not items_in(real, "da")["M5-Q1"].select("[lang]")


@pytest.mark.parametrize(
    ("address", "moved"),
    [
        ("m5-2-six-steps.html#open", "../mentors/m5/m5-2-six-steps.html#open"),
        ("../../help.html", "../help.html"),
        ("#joke", "../mentors/m5/check.html#joke"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_an_address_fits_its_new_place(address: str, moved: str) -> None:
    assert address_from("start/refresh.md", "mentors/m5/check.md", address) == moved
