"""Blocks: types, options, places, contents and ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, CHECK, DANISH_UNIT, HANDOUT, MODULE, SESSION, UNIT, assert_told

RULE = "blocks"
CASES = {
    "an unknown type": (
        [(SESSION, "/// care", "/// caer")],
        [(SESSION, "/// caer", RULE), (SESSION, "## Care", "session")],
    ),
    "a type of another kind of page": (
        [(MODULE, "Words.", "/// screen\nWords.\n///")],
        [(MODULE, "/// screen", RULE)],
    ),
    "an unknown option": ([(HANDOUT, "count: 2", "count: 2\n    rows: 2")], [(HANDOUT, "/// lines", RULE)]),
    "an option of a wrong type": ([(HANDOUT, "count: 2", "count: two")], [(HANDOUT, "/// lines", RULE)]),
    "options that cannot be read": ([(HANDOUT, "count: 2", "count: 'two")], [(HANDOUT, "count:", RULE)]),
    "a timed block of a unit without minutes": (
        [(UNIT, "    minutes: 2\n", ""), (UNIT, "minutes: 7", "minutes: 6")],
        [(UNIT, "/// activity", RULE)],
    ),
    "a reflection without an id": (
        [(UNIT, "    id: first-door\n", ""), ("docs/ids.txt", "m1-gate/unit.md#first-door m1-gate/unit.md\n", "")],
        [(UNIT, "/// reflection", RULE)],
    ),
    "an outcome without a criterion": (
        [(HANDOUT, "A name\n///", "A name\n///\n\n/// activity\n    outcome: M1-O2\n\nAsk.\n///")],
        [(HANDOUT, "/// activity", RULE)],
    ),
    "text straight below the options": ([(HANDOUT, "count: 2\n\n", "count: 2\n")], [(HANDOUT, "A name", RULE)]),
    "text where the build fills in": ([(MODULE, "Words.", "/// contact\nUs.\n///")], [(MODULE, "/// contact", RULE)]),
    "a path without a numbered list": ([(MODULE, "Words.", "/// path\n- Open\n///")], [(MODULE, "/// path", RULE)]),
    "a show of hands without a list": (
        [(SESSION, "Thank them.", "/// poll\nWho?\n///")],
        [(SESSION, "/// poll", RULE)],
    ),
    "an empty block": ([(SESSION, "Say a name.\n", "")], [(SESSION, "/// screen", RULE)]),
    "a block that is not closed": ([(MODULE, "Words.", "/// care\nWords.")], [(MODULE, "/// care", RULE)]),
    "an end without a beginning": ([(MODULE, "Words.", "Words.\n\n///")], [(MODULE, "///", RULE)]),
    "a quiz item that is not closed": (
        [(CASE, "She holds your key.", "She holds your key.\n\n<quiz>\n")],
        [(CASE, "<quiz>", RULE)],
    ),
    "blocks inside each other with as many slashes": (
        [(MODULE, "Words.", "/// care\n\n/// scenario\nWords.\n///\n\n///")],
        [(MODULE, "/// scenario", RULE)],
    ),
    "a number in a translation": (
        [(DANISH_UNIT, "/// case\n", "/// case\n    minutes: 1\n")],
        [(DANISH_UNIT, "/// case", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_block_inside_one_with_more_slashes_is_right(tmp_path: Path) -> None:
    nested = "//// care\n\n/// scenario\nWords.\n///\n\n////"
    assert_told(tmp_path, [(MODULE, "Words.", nested)], [])


def test_a_self_check_needs_minutes_on_its_reflections(tmp_path: Path) -> None:
    block = "/// reflection\n    id: door\n\nWords.\n///\n\n## Item 1"
    ids = ("docs/ids.txt", "# Ids\n", "# Ids\nm1-gate/check.md#door m1-gate/check.md\n")
    outdated = ("docs/da/m1-gate/check.md", 19, "notice translation")
    assert_told(tmp_path, [(CHECK, "## Item 1", block), ids], [(CHECK, "/// reflection", RULE), outdated])
