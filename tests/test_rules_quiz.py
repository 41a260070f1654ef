"""Quiz items: ids, right answers, feedback and form."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CHECK, DANISH_CHECK, MODULE, assert_told

RULE = "quiz"
STALE = (DANISH_CHECK, "<quiz>", "notice translation")
LOST = ("docs/ids.txt", "M1-Q1", "ids")
CASES = {
    "no right answer": ([(CHECK, "- [x] You say a word.", "- [ ] You say a word.")], [(CHECK, "<quiz>", RULE), STALE]),
    "two right answers": (
        [(CHECK, "- [ ] You say a name.", "- [x] You say a name.")],
        [(CHECK, "- [x] You say a name.", RULE), STALE],
    ),
    "an option without feedback": ([(CHECK, "> Two.\n", "")], [(CHECK, "- [ ] You say a name.", RULE), STALE]),
    "two options": ([(CHECK, "- [ ] You say a nod.\n> Six.\n", "")], [(CHECK, "<quiz>", RULE), STALE]),
    "five options": (
        [(CHECK, "> Six.\n", "> Six.\n- [ ] You say a key.\n> Go.\n- [ ] You say a door.\n> Go.\n")],
        [(CHECK, "<quiz>", RULE), STALE],
    ),
    "no question": ([(CHECK, "What do you say?\n", "")], [(CHECK, "<quiz>", RULE), STALE]),
    "an option in another form": (
        [(CHECK, "- [ ] You say a nod.\n", "- [y] You say a nod.\n")],
        [(CHECK, "- [y]", RULE), STALE],
    ),
    "an outcome in a translation": (
        [(DANISH_CHECK, "<!-- quiz: M1-Q1 -->", "<!-- quiz: M1-Q1, outcome: M1-O1 -->")],
        [(DANISH_CHECK, "<!-- quiz", RULE)],
    ),
    "no outcome": ([(CHECK, ", outcome: M1-O1", "")], [(CHECK, "<!-- quiz", RULE)]),
    "two items under one heading": (
        [(CHECK, "## Item 2 {#item-2}\n\n", "")],
        [(CHECK, 25, RULE), (DANISH_CHECK, "## Opgave 2", "notice translation")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_an_item_without_an_id_is_told(tmp_path: Path) -> None:
    changes = [(CHECK, "<!-- quiz: M1-Q1, outcome: M1-O1 -->\n", "")]
    told = [(CHECK, "<quiz>", RULE), LOST, (DANISH_CHECK, "<quiz>", "notice translation")]
    assert_told(tmp_path, changes, told)


def test_an_item_outside_a_self_check_is_told(tmp_path: Path) -> None:
    item = "<!-- quiz: M1-Q9, outcome: M1-O1 -->\n<quiz>\nWhat?\n\n- [x] A\n> B\n- [ ] C\n> D\n- [ ] E\n> F\n\n</quiz>"
    told = [(MODULE, "<quiz>", RULE), (MODULE, "<!-- quiz", "ids")]
    assert_told(tmp_path, [(MODULE, "Words.", item)], told)
