"""Translations: an English edit is a notice, another structure of what is recorded is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from course.translation.freshness import hashes_of
from tiny_course import (
    CHECK,
    DANISH_CHECK,
    DANISH_UNIT,
    PARTNER,
    SESSION,
    UNIT,
    assert_told,
    write_tiny_course,
)

RULE, NOTICE = "translation", "notice translation"
LINK = "[kortet](../card.md)"
MOVED = "- [ ] Du siger et ord.\n> En.\n- [x] Du siger et navn."
CASES = {
    "another right answer": (
        [(DANISH_CHECK, "- [x] Du siger et ord.\n> En.\n- [ ] Du siger et navn.", MOVED)],
        [(DANISH_CHECK, "- [x] Du siger et navn.", RULE)],
    ),
    "another right answer of an outdated item": (
        [
            (DANISH_CHECK, "- [x] Du siger et ord.\n> En.\n- [ ] Du siger et navn.", MOVED),
            (CHECK, "You say a nod.", "You nod."),
        ],
        [(DANISH_CHECK, "- [x] Du siger et navn.", RULE), (DANISH_CHECK, "<quiz>", NOTICE)],
    ),
    "an option less": (
        [(DANISH_CHECK, "- [ ] Du nikker bare.\n> Seks.\n", "- [ ] Nik.\n> Seks.\n- [ ] Gå.\n> Gå.\n")],
        [(DANISH_CHECK, "<quiz>", RULE)],
    ),
    "a link that leads elsewhere": (
        [(DANISH_UNIT, LINK, "[kortet](../references.md)")],
        [(DANISH_UNIT, "## Sig det", RULE)],
    ),
    "a lost link": ([(DANISH_UNIT, LINK, "kortet")], [(DANISH_UNIT, "## Sig det", RULE)]),
    "another type of block": (
        [(DANISH_UNIT, "/// example | Bedre", "/// care | Bedre")],
        [(DANISH_UNIT, "## Sig det", RULE)],
    ),
    "a heading more": (
        [(DANISH_UNIT, "## Sig det {#say}\n", "## Sig det {#say}\n\n### Mere {#more}\n")],
        [(DANISH_UNIT, "## Sig det", RULE)],
    ),
    "a section that English does not have": (
        [(DANISH_UNIT, "## Sig det", "## Mere {#more}\n\nMere.\n\n## Sig det")],
        [(DANISH_UNIT, "## Mere", RULE)],
    ),
    "a misspelt id": (
        [(DANISH_UNIT, "{#say}", "{#sya}")],
        [(DANISH_UNIT, "{#sya}", RULE), (DANISH_UNIT, 1, NOTICE)],
    ),
    "changed English words": ([(UNIT, "Who said", "Who knew")], [(DANISH_UNIT, "## Før", NOTICE)]),
    "a changed English title": ([(UNIT, "title: A name", "title: Names")], [(DANISH_UNIT, 9, NOTICE)]),
    "nothing when English is wrapped otherwise": ([(UNIT, "Say the name at", "Say the name\nat")], []),
    "nothing when minutes change": ([(UNIT, "minutes: 7", "minutes: 8")], []),
    "nothing when a unit serves another outcome": ([(UNIT, "[M1-O1]", "[M1-O1, M1-O2]")], []),
    "a new English section": (
        [(UNIT, "## Say it", "## Wait {#wait}\n\nWait.\n\n## Say it")],
        [(DANISH_UNIT, 1, NOTICE)],
    ),
    "an English section that is gone": (
        [(SESSION, "Words.", "Words."), (UNIT, "## Say it {#say}\n", "")],
        [(DANISH_UNIT, "## Før", NOTICE), (DANISH_UNIT, "## Sig det", NOTICE)],
    ),
    "sections in another order": (
        [
            (CHECK, "{#item-1}", "{#item-x}"),
            (CHECK, "{#item-2}", "{#item-1}"),
            (CHECK, "{#item-x}", "{#item-2}"),
        ],
        [(DANISH_CHECK, "{#item-1}", NOTICE), (DANISH_CHECK, "{#item-2}", NOTICE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_new_quiz_item_in_english_is_a_notice(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    item = tiny.read_text(CHECK).partition("## Item 6")[2].replace("item-6", "item-7").replace("Q6", "Q7")
    tiny.write(CHECK, tiny.read_text(CHECK) + "## Item 7" + item.removeprefix("## Item 6"))
    tiny.replace("docs/ids.txt", "# Ids\n", "# Ids\nM1-Q7 m1-gate/check.md\n")
    assert [one for one in tiny.told() if one[2] != "minutes"] == [(DANISH_CHECK, 1, NOTICE)]


def test_a_notice_tells_the_lines_of_both_files_and_the_command(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "Who said", "Who knew")
    (notice,) = tiny.findings()
    assert notice.found == f"1 not recorded as up to date: before ({UNIT}:11 -> {DANISH_UNIT}:10)"
    assert notice.fix == f"bring them up to date, then run `scripts/translate.py current {DANISH_UNIT} before`"


def test_a_page_that_is_not_translated_is_a_notice_for_each_published_language(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(PARTNER, "[en]", "[da, en]")
    assert tiny.told() == [
        (f"docs/da/{name}.md", 1, NOTICE)
        for name in ("card", "m1-gate/case", "m1-gate/index", "m1-gate/session", "references")
    ]


def test_outcomes_of_a_translated_module_are_those_of_the_source(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    head = "---\ntitle: Porten\ndescription: Et navn.\noutcomes:\n  M1-O1: Sig et navn.\n  M1-O9: Spørg.\n---\n\nOrd.\n"
    tiny.write("docs/da/m1-gate/index.md", head)
    assert tiny.told() == [("docs/da/m1-gate/index.md", 8, NOTICE)]
    course = tiny.read()[0]
    source = course.source_pages["m1-gate/index.md"]
    current = "".join(f'  {key}: "{value}"\n' for key, value in hashes_of(source).items())
    tiny.replace("docs/da/m1-gate/index.md", "---\n\n", f"current:\n{current}---\n\n")
    assert tiny.told() == [("docs/da/m1-gate/index.md", 4, RULE)]
