"""Units: length, worked example, case, and the task on shift."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, DANISH_UNIT, PARAGRAPH, UNIT, assert_told

RULE = "unit"
SHIFT = "/// on-your-shift\nSay one name.\n///\n"
OUTDATED = (DANISH_UNIT, "## Sig det", "notice translation")
CASES = {
    "a unit that is too short": (
        [(UNIT, PARAGRAPH * 12, ""), (UNIT, "minutes: 7", "minutes: 6")],
        [(UNIT, 10, RULE), (UNIT, "minutes: 6", "minutes"), OUTDATED],
    ),
    "a unit that is too long": (
        [(UNIT, PARAGRAPH, PARAGRAPH * 20), (UNIT, "minutes: 7", "minutes: 9")],
        [(UNIT, 10, RULE), OUTDATED],
    ),
    "one example only": ([(UNIT, "/// example | Poor\nYou nod.\n///\n\n", "")], [(UNIT, 10, RULE), OUTDATED]),
    "no task on shift": ([(UNIT, SHIFT, "")], [(UNIT, 10, RULE), OUTDATED]),
    "a task on shift before the end": (
        [(UNIT, SHIFT, SHIFT + "\n/// care\nWords.\n///\n")],
        [(UNIT, "/// care", RULE), OUTDATED],
    ),
    "a case block without a link to a case": (
        [(UNIT, "(case.md)", "(check.md)")],
        [(UNIT, "/// case", RULE), (UNIT, 10, RULE), OUTDATED],
    ),
    "a case of another unit": (
        [(CASE, "unit: M1.1", "unit: M1.2")],
        [(UNIT, "/// case", RULE), (CASE, "unit:", "relations")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])
