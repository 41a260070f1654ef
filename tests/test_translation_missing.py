"""What a translation lacks is shown in English, at its place."""

from __future__ import annotations

from pathlib import Path

from building import build, copy_mini
from course.source.course import read_course
from course.translation.missing import pieces_of, with_missing
from tiny_course import write_tiny_course

SOURCE = """\
Top.

## One {#one}

First.

### A {#a}

Alpha.

### B {#b}

Beta.

## Two {#two .cut data-minutes="5"}

Second.

### C {#c}

Gamma.
"""


def shown(tmp_path: Path, translation: str) -> str:
    """Return a translation, completed from `SOURCE`."""
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/en/page.md", f"---\nkind: page\ntitle: Page\ndescription: A page.\n---\n\n{SOURCE}")
    course, _ = read_course(tiny.root, tiny.root / "overrides")
    return with_missing(translation, course.source_pages["page.md"])


def test_a_whole_translation_stays_as_it_is(tmp_path: Path) -> None:
    assert shown(tmp_path, SOURCE) == SOURCE


def test_a_missing_entry_stands_after_the_one_before_it_in_a_block_of_its_own(tmp_path: Path) -> None:
    told = shown(tmp_path, SOURCE.replace("### B {#b}\n\nBeta.\n\n", ""))
    wrapped = "///////// untranslated\n\n### B {#b}\n\nBeta.\n\n\n/////////\n\n"
    assert told == SOURCE.replace("### B {#b}\n\nBeta.\n\n", wrapped)


def test_a_missing_first_entry_stands_under_its_section(tmp_path: Path) -> None:
    order = [piece.id for piece in pieces_of(shown(tmp_path, SOURCE.replace("### A {#a}\n\nAlpha.\n\n", "")))]
    assert order == ["", "one", "a", "b", "two", "c"]


def test_a_missing_section_comes_with_its_entries_and_attributes(tmp_path: Path) -> None:
    told = shown(tmp_path, "Top.\n\n## Et {#one}\n\n### A {#a}\n\n### Eget {#own}\n\n### B {#b}\n")
    assert [piece.id for piece in pieces_of(told)] == ["", "one", "a", "own", "b", "two", "c"]
    assert '## Two {#two .cut .untranslated data-minutes="5"}' in told
    assert told.count("untranslated") == 1


def test_an_english_page_that_grows_breaks_no_translation(tmp_path: Path) -> None:
    root = copy_mini(tmp_path)
    references = root / "docs" / "en" / "references.md"
    references.write_text(references.read_text(encoding="utf-8") + "\n### New {#new}\n\nA book.\n", encoding="utf-8")
    about = root / "docs" / "en" / "about.md"
    about.write_text(
        about.read_text(encoding="utf-8") + "\n## More {#more}\n\nRead [it](references.md#new).\n", encoding="utf-8"
    )
    site = build(root, tmp_path / "site", ["en", "da", "nl", "pt"])
    assert site.soup("da/references.html").select_one("[lang=en] #new")
    part = site.soup("da/about.html").select_one("section:has(> #more)")
    assert (part["lang"], part.a["href"]) == ("en", "references.html#new")
    assert "A book." not in (site.folder / "search" / "index.da.js").read_text(encoding="utf-8")
