"""Minutes: honest pages, short blocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CHECK, PARAGRAPH, SESSION, UNIT, assert_told

RULE = "minutes"
CASES = {
    "a unit that takes longer than it says": ([(UNIT, "minutes: 7", "minutes: 5")], [(UNIT, "minutes: 5", RULE)] * 2),
    "a check that takes less than it says": ([(CHECK, "minutes: 4", "minutes: 9")], [(CHECK, "minutes: 9", RULE)]),
    "a block of more than eight minutes": (
        [(UNIT, "    minutes: 2", "    minutes: 9"), (UNIT, "minutes: 7", "minutes: 15")],
        [(UNIT, "/// activity", RULE), (UNIT, "minutes: 15", RULE)],
    ),
    "blocks that take most of the page": (
        [(UNIT, "    minutes: 2", "    minutes: 4"), (UNIT, "minutes: 7", "minutes: 9")],
        [(UNIT, "minutes: 9", RULE)],
    ),
    "the least minutes of a step above its minutes": (
        [(SESSION, 'data-shortest="20"', 'data-shortest="31"')],
        [(SESSION, "## First", "session")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_the_longest_path_of_a_case_counts_for_its_unit(tmp_path: Path) -> None:
    longer = ("docs/en/m1-gate/case.md", "You said it.", PARAGRAPH * 20)
    assert_told(tmp_path, [longer], [(UNIT, "minutes: 7", RULE)])
