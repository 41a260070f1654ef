"""Outcomes: every one exists and is tested."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, CHECK, MODULE, SESSION, UNIT, assert_told

RULE = "outcomes"
THIRD = (MODULE, "  M1-O2: Ask a question.\n", "  M1-O2: Ask a question.\n  M1-O3: Wait.\n")
LISTED = ("docs/ids.txt", "# Ids\n", "# Ids\nM1-O3 m1-gate/index.md\n")
CASES = {
    "an unknown outcome of a unit": ([(UNIT, "[M1-O1]", "[M1-O9]")], [(UNIT, "outcomes:", RULE)]),
    "an unknown outcome of a case": ([(CASE, "[M1-O2]", "[M1-O9]")], [(CASE, "outcomes:", RULE)]),
    "an unknown outcome of a quiz item": (
        [(CHECK, "M1-Q2, outcome: M1-O1", "M1-Q2, outcome: M1-O9")],
        [(CHECK, "M1-O9", RULE)],
    ),
    "an outcome that nothing tests": (
        [THIRD, LISTED],
        [(MODULE, "outcomes:", RULE), (MODULE, "outcomes:", RULE)],
    ),
    "an outcome with the name of another module": (
        [
            (MODULE, "M1-O2", "M2-O2"),
            (UNIT, "outcome: M1-O2", "outcome: M2-O2"),
            (CASE, "[M1-O2]", "[M2-O2]"),
            ("docs/ids.txt", "M1-O2", "M2-O2"),
        ],
        [(MODULE, "outcomes:", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_check_that_tests_fewer_than_half_of_the_outcomes_is_told(tmp_path: Path) -> None:
    task = "/// activity\n    outcome: M1-O3\n    criterion: You waited.\n\nWait.\n///"
    assert_told(tmp_path, [THIRD, LISTED, (SESSION, "Thank them.", task)], [(MODULE, "outcomes:", RULE)])
