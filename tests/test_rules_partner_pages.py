"""A partner's own page is there for the readers of every published language."""

from __future__ import annotations

from pathlib import Path

from tiny_course import PARTNER, write_tiny_course

FACTS = "facts: [{fact: A law., source: A book, read: 2026-01-31, checked_by: nobody yet}]"
PAGE = f"---\nkind: local\ntitle: Lov\ndescription: En lov.\ncountry: xx\n{FACTS}\n---\n\nOrd.\n"


def told_of_own_page(root: Path, languages: str) -> list:
    """Publish some languages, give the partner a page in Danish only, and return what is told of it."""
    tiny = write_tiny_course(root)
    tiny.replace(PARTNER, "[en]", languages)
    file = root / "partner" / "docs" / "da" / "lov.md"
    file.parent.mkdir(parents=True)
    file.write_text(PAGE, encoding="utf-8")
    return [finding for finding in tiny.told() if finding[2] == "partner-page"]


def test_a_page_that_another_published_language_lacks_is_told(tmp_path: Path) -> None:
    assert told_of_own_page(tmp_path, "[en, da]") == [("partner/docs/da/lov.md", 1, "partner-page")]


def test_a_page_in_the_only_published_language_is_fine(tmp_path: Path) -> None:
    assert told_of_own_page(tmp_path, "[da]") == []
