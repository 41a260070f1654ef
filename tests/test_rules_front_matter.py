"""Front matter: unknown, missing and wrong fields are told with their line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import (
    CASE,
    CHECK,
    DANISH_UNIT,
    HANDOUT,
    MODULE,
    PARTNER,
    SESSION,
    UNIT,
    assert_told,
    write_tiny_course,
)

RULE = "front-matter"
CASES = {
    "an unknown field": ([(UNIT, "minutes: 7", "minutes: 7\nminuts: 7")], [(UNIT, "minuts", RULE)]),
    "a missing field": ([(SESSION, "module: M1\n", "")], [(SESSION, 1, RULE)]),
    "a wrong type": ([(CHECK, "minutes: 4", "minutes: soon")], [(CHECK, "minutes: soon", RULE)]),
    "a number out of range": ([(CHECK, "minutes: 4", "minutes: 0")], [(CHECK, "minutes: 0", RULE)]),
    "a title that is a date": ([(SESSION, "title: Together", "title: 2026-01-31")], [(SESSION, "title: 2026", RULE)]),
    "a description that is too long": (
        [(SESSION, "An hour.", "An hour. " * 20)],
        [(SESSION, "description:", RULE)],
    ),
    "a field twice": (
        [(SESSION, "title: Together\n", "title: Together\ntitle: Apart\n")],
        [(SESSION, "title: A", RULE)],
    ),
    "no kind": ([(HANDOUT, "kind: handout\n", "")], [(HANDOUT, 1, RULE)]),
    "an unknown kind": ([(HANDOUT, "kind: handout", "kind: sheet")], [(HANDOUT, "kind: sheet", RULE)]),
    "outcomes of a module without sentences": (
        [(MODULE, "outcomes: \n  M1-O1: Say a name.\n  M1-O2: Ask a question.", "outcomes: [M1-O1, M1-O2]")],
        [
            (MODULE, "outcomes:", RULE),
            (UNIT, "outcomes:", "outcomes"),
            (UNIT, "/// activity", "outcomes"),
            (CASE, "outcomes:", "outcomes"),
            *((CHECK, f"M1-Q{number}", "outcomes") for number in range(1, 7)),
            ("docs/ids.txt", "M1-O1", "ids"),
            ("docs/ids.txt", "M1-O2", "ids"),
        ],
    ),
    "a number in a translation": (
        [(DANISH_UNIT, "title: Et navn", "title: Et navn\nminutes: 7")],
        [(DANISH_UNIT, "minutes: 7", RULE)],
    ),
    "outcomes in a translation of a unit": (
        [(DANISH_UNIT, "title: Et navn", "title: Et navn\noutcomes: {M1-O1: Et navn.}")],
        [(DANISH_UNIT, "outcomes:", RULE)],
    ),
    "a reviewer without a date": (
        [(DANISH_UNIT, "title: Et navn", "title: Et navn\nreviewed: [{by: linguist, name: A}]")],
        [(DANISH_UNIT, "reviewed:", RULE)],
    ),
    "YAML that cannot be read": (
        [(SESSION, "title: Together", "title: Together: again")],
        [(SESSION, "title: Together", RULE)],
    ),
    "no front matter at all": (
        [(SESSION, "---\nkind", "kind")],
        [(SESSION, 1, RULE)],
    ),
    "front matter that never ends": (
        [(SESSION, "copies: {}\n---", "copies: {}")],
        [(SESSION, 1, RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_right_course_has_no_finding(tmp_path: Path) -> None:
    assert_told(tmp_path, [], [])


def test_a_translation_without_an_english_page_is_told(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/da/stray.md", "---\ntitle: En side\ndescription: En side.\n---\n\nOrd.\n")
    assert tiny.told() == [("docs/da/stray.md", 1, "front-matter")]


def test_a_country_and_a_partner_may_write_in_their_own_language_only(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(PARTNER, "[en]", "[da]")
    facts = "facts: [{fact: En lov., source: En bog, read: 2026-01-31, checked_by: nobody yet}]"
    head = f"---\nkind: local\ntitle: Loven\ndescription: En lov.\ncountry: xx\n{facts}\n---\n\nOrd.\n"
    tiny.write("docs/da/country/law.md", head)
    tiny.write("partner/docs/da/our-prison.md", "---\nkind: page\ntitle: Os\ndescription: Os.\n---\n\nOrd.\n")
    assert [told for told in tiny.told() if not told[2].startswith("notice")] == []


def test_a_finding_names_what_was_found_what_was_expected_and_what_to_do(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(CHECK, "minutes: 4", "minuts: 4")
    unknown, missing = tiny.findings()[1], tiny.findings()[0]
    assert unknown.as_text(tmp_path) == (
        "docs/en/m1-gate/check.md:6: error [front-matter]\n"
        "    found:    the unknown field `minuts`\n"
        "    expected: one of kind, id, title, description, minutes, sources, reviewed\n"
        "    fix:      correct the name or delete the line `minuts:`"
    )
    assert missing.as_text(tmp_path) == (
        "docs/en/m1-gate/check.md:1: error [front-matter]\n"
        "    found:    no field `minutes`\n"
        "    expected: how long the page takes, in whole minutes; a session without its pause\n"
        "    fix:      add a line `minutes:`"
    )
