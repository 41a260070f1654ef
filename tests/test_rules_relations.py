"""What front matter names exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, HANDOUT, REFERENCES, SESSION, UNIT, assert_told

RULE = "relations"
CASES = {
    "an unknown source": ([(UNIT, "[holm]", "[holm, stone]")], [(UNIT, "sources:", RULE)]),
    "an unknown unit of a case": (
        [(CASE, "unit: M1.1", "unit: M1.9")],
        [(CASE, "unit:", RULE), (UNIT, "/// case", "unit")],
    ),
    "an unknown module of a session": ([(SESSION, "module: M1", "module: M2")], [(SESSION, "module:", RULE)]),
    "a user of a handout that does not exist": (
        [(HANDOUT, "[m1-gate/unit.md]", "[m1-gate/unit.md, gone.md]")],
        [(HANDOUT, "used_in:", RULE)],
    ),
    "a chapter of a booklet that does not exist": (
        [(REFERENCES, "title: References", "title: References\nbooklet: [card.md, gone.md]")],
        [(REFERENCES, "booklet:", RULE)],
    ),
    "a chapter of a document that does not exist": (
        [(REFERENCES, "title: References", "title: References\ndocument: [gone.md]")],
        [(REFERENCES, "document:", RULE)],
    ),
    "a user of a handout that does not link to it": (
        [(HANDOUT, "[m1-gate/unit.md]", "[m1-gate/case.md]")],
        [(HANDOUT, "used_in:", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_country_without_data_is_told(tmp_path: Path) -> None:
    facts = "facts: [{fact: A law., source: A book, read: 2026-01-31, checked_by: nobody yet}]"
    head = f"---\nkind: local\ntitle: Law\ndescription: A law.\ncountry: yy\n{facts}\n---\n\nWords.\n"
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "docs" / "en" / "law.md").write_text(head, encoding="utf-8")
    assert_told(tmp_path, [], [("docs/en/law.md", 5, RULE)])
