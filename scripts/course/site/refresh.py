"""Give the page Refresh the items that it asks again: the very HTML of the self-checks, with fitting links."""

from __future__ import annotations

import json
from posixpath import dirname, join, relpath
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from course.site.edition import Edition
from course.source.page import Page
from course.translation.shown import shown_language

KIND = "refresh"
# What the build says inside an item, in the reader's language even where the item itself is in English.
OUR_WORDS = "button, .quiz-stale, .quiz-answer > summary, .quiz-answer .quiz-mark"


def page_of_refresh(edition: Edition) -> Page | None:
    """Return the page Refresh, None in a course without one."""
    return next(iter(edition.course.pages_of_kind(KIND)), None)


def items_to_ask(edition: Edition, path: str, language: str, html: str) -> dict[str, str]:
    """Return the items of the page at `path` as {id: HTML} for the page Refresh; none where the page is no self-check.

    `html` is the page's content with its quizzes adapted. An item is the section of its situation, from the heading to
    the quiz: what follows belongs to the self-check.
    """
    source, refresh = edition.course.source_of(path), page_of_refresh(edition)
    if not refresh or not source or source.kind != "check":
        return {}
    shown = shown_language(edition.course, path, language)
    items = {}
    for quiz in BeautifulSoup(html, "html.parser").select(".quiz[data-quiz-id]"):
        section = quiz.find_parent("section")
        for other in quiz.find_next_siblings():
            other.decompose()
        section.h2["id"] = f"{quiz['id']}-situation"
        if shown != language:
            mark_language(section, edition.words(shown)["language"], edition.words(language)["language"])
        for link in section.select("a[href]"):
            link["href"] = address_from(refresh.path, path, link["href"])
        items[quiz["data-quiz-id"]] = str(section)
    return items


def mark_language(section: Tag, shown: str, own: str) -> None:
    """Say that an item is in another language than the page, and that our words in it are not."""
    section["lang"] = shown
    for part in section.select(OUR_WORDS):
        part["lang"] = own


def address_from(path: str, other: str, address: str) -> str:
    """Return an address that stands in the page at `other` as it must stand in the page at `path`."""
    place, parts = other.removesuffix(".md") + ".html", urlsplit(address)
    if parts.scheme or parts.netloc:
        return address
    target = join(dirname(place), parts.path) if parts.path else place
    return relpath(target, dirname(path)) + (f"#{parts.fragment}" if parts.fragment else "")


def items_script(items: dict[str, str]) -> str:
    """Return the script that gives a browser all items in one language; the page Refresh loads it."""
    return f"course.refreshItems = {json.dumps(items, ensure_ascii=False)};\n"


def quiz_words_in(edition: Edition, contents: dict[str, str]) -> str:
    """Return the data block with the words of the quiz, as the self-checks have it; "" in a course without any.

    `contents` is the HTML of the pages of one language by path.
    """
    checks = (contents[page.path] for page in edition.course.pages_of_kind("check"))
    blocks = (BeautifulSoup(html, "html.parser").select_one("#quiz-words") for html in checks)
    return next((str(block) for block in blocks if block), "")
