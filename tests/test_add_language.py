"""A language is added by the recipe in CONTRIBUTING.md, to a copy of the mini course, without a change of code."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from building import Site, build_once, copy_mini

# A translator would translate every word; these show that the words of the new language are used.
WORDS = {
    "language": "sv",
    "language.name": "Svenska",
    "site.name": "Kollegialt mentorskap för kriminalvårdare",
    "header.help": "Hjälp",
    "fallback.notice": "Den här sidan är inte översatt ännu. Du läser den på engelska.",
}
PAGE = """\
---
title: Minikursen
description: En liten modul om en ny kollegas första vecka.
---

En ny kollega börjar på din avdelning. Öppna [modulen](mentors/m1-first-week/index.md) och läs en bit.

**Behöver du det nu?** [Just nu](now/index.md)

## Jag vill bli mentor {#mentor}

Börja med [den första dörren](mentors/m1-first-week/m1-1-the-first-door.md).
"""


def add_swedish(folder: Path) -> Path:
    """Follow the recipe, step by step; return the course's root."""
    root = copy_mini(folder)
    locales = folder / "overrides" / "locales"
    english = json.loads((locales / "en.json").read_text(encoding="utf-8"))
    words = {key: entry["text"] for key, entry in english.items()} | WORDS
    (locales / "sv.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    danish = (locales / "quiz" / "da.po").read_text(encoding="utf-8")
    swedish = re.sub(r'(msgid "Submit"\nmsgstr) ".*"', r'\1 "Kontrollera mitt svar"', danish)
    (locales / "quiz" / "sv.po").write_text(swedish, encoding="utf-8")
    page = root / "docs" / "sv" / "index.md"
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    partner = root / "partner" / "partner.yml"
    text = partner.read_text(encoding="utf-8")
    partner.write_text(text.replace("[en, da, nl, pt]", "[en, da, nl, pt, sv]"), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(shared: Path) -> Site:
    """The mini course with Swedish, built."""
    return build_once(shared, "swedish", ["en", "da", "nl", "pt", "sv"], add_swedish)


def test_a_new_language_has_every_page_of_the_course(site: Site) -> None:
    assert [site.path(page) for page in site.pages("sv")] == site.pages("en")
    assert {site.soup(page).html["lang"] for page in site.pages("sv")} == {"sv"}


def test_a_new_language_shows_its_own_words_and_english_where_nothing_is_translated(site: Site) -> None:
    home, other = site.soup("sv/index.html"), site.soup("sv/help.html")
    assert home.h1.text == "Minikursen"
    assert home.select_one("article > .notice") is None
    assert other.h1.text == "Help"
    assert other.select_one("article > .notice").text == WORDS["fallback.notice"]
    assert other.select_one("header .help").text == "Hjälp"


def test_every_page_links_to_the_new_language(site: Site) -> None:
    names = {site.soup(page).select(".languages a")[-1].text for page in site.pages()}
    assert names == {"Svenska"}


def test_a_new_language_has_its_own_search_with_its_own_stemmer(site: Site) -> None:
    assert "Minikursen" in site.text("search/index.sv.js")
    assert "Glossary" not in site.text("search/index.sv.js")
    assert any(file.startswith("assets/course-stemmer-sv.") for file in site.files)


def test_a_new_language_has_its_own_words_in_the_quiz(site: Site) -> None:
    page = site.soup("sv/mentors/m1-first-week/m1-2-self-check.html")
    assert {button.text for button in page.select("div.quiz form button")} == {"Kontrollera mitt svar"}


def test_a_course_with_a_new_language_passes_the_check(tmp_path: Path) -> None:
    root = add_swedish(tmp_path)
    command = [sys.executable, str(tmp_path / "scripts" / "check.py"), "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
