"""Ids under which progress is stored: unique, listed, never changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from course.rules.new_ids import record_ids
from tiny_course import CASE, CHECK, HANDOUT, IDS, SESSION, UNIT, TinyCourse, assert_told, write_tiny_course

RULE = "ids"
DANISH = ("docs/da/m1-gate/check.md", "<quiz>", "notice translation")
CASES = {
    "an id of a page twice": ([(SESSION, "id: M1-L", "id: H1")], [(HANDOUT, "id:", RULE)]),
    "an id of a unit and a check": (
        [(CHECK, "id: M1.2", "id: M1.1")],
        [(CHECK, "id:", RULE), (IDS, "M1.2", RULE)],
    ),
    "an id that is new": ([(IDS, "S1#mixed m1-gate/case.md\n", "")], [(CASE, "## She nods", RULE)]),
    "an id that has changed": (
        [(UNIT, "id: first-door", "id: second-door")],
        [(UNIT, "/// reflection", RULE), (IDS, "m1-gate/unit.md#first-door", RULE)],
    ),
    "an id that has moved to another page": (
        [(IDS, "S1 m1-gate/case.md", "S1 m1-gate/unit.md")],
        [(CASE, "id: S1", RULE)],
    ),
    "an id that is used again after it was given up": (
        [(IDS, "M1.2 m1-gate/check.md", "M1.2 m1-gate/check.md retired")],
        [(CHECK, "id: M1.2", RULE)],
    ),
    "an id that is listed twice": (
        [(IDS, "M1-Q6 m1-gate/check.md\n", "M1-Q6 m1-gate/check.md\nM1.1 m1-gate/unit.md\n")],
        [(IDS, 18, RULE)],
    ),
    "a line that is no entry": ([(IDS, "# Ids\n", "# Ids\nM1-Q9\n")], [(IDS, "M1-Q9", RULE)]),
    "a step that has changed its id": (
        [(CASE, "(#mixed)", "(#nods)"), (CASE, "{#mixed", "{#nods")],
        [(CASE, "## She nods", RULE), (IDS, "S1#mixed", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_an_id_that_is_given_up_is_no_finding(tmp_path: Path) -> None:
    changes = [(IDS, "# Ids\n", "# Ids\nM1-Q9 m1-gate/check.md retired\n")]
    assert_told(tmp_path, changes, [])


def test_the_same_id_of_a_quiz_item_in_two_checks_is_told_once(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/en/m1-gate/z.md", tiny.read_text(CHECK).replace("M1-Q", "M2-Q").replace("M1.2", "M1.3"))
    tiny.replace("docs/en/m1-gate/z.md", "M2-Q1", "M1-Q1")
    repeated = [one for one in tiny.findings() if "second time" in one.found]
    assert [(one.path.name, one.found, one.expected) for one in repeated] == [
        ("z.md", "the id `M1-Q1` a second time", f"an id that is used once in the course; the other one: {CHECK}:11")
    ]


def test_recording_adds_the_new_ids_at_the_end_and_nothing_the_second_time(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    listed = tiny.read_text(IDS)
    tiny.write(IDS, listed.replace("S1#mixed m1-gate/case.md\n", "").rstrip("\n"))
    before = tiny.read_text(IDS)
    assert record_ids(tiny.read()[0]) == ["S1#mixed m1-gate/case.md"]
    assert tiny.read_text(IDS) == f"{before}\nS1#mixed m1-gate/case.md\n"
    assert record_ids(tiny.read()[0]) == []
    assert tiny.told() == []


def test_recording_begins_the_list_where_there_is_none(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    listed = tiny.read_text(IDS)
    tiny.file(IDS).unlink()
    record_ids(tiny.read()[0])
    lines = [line for line in tiny.read_text(IDS).splitlines() if not line.startswith("#")]
    assert sorted(lines) == sorted(listed.splitlines()[1:])


def own_case(tiny: TinyCourse) -> None:
    """Lay a case of the partner's own over ours."""
    case = tiny.read_text(CASE).replace("#mixed", "#maybe").replace("{#mixed", "{#maybe")
    tiny.write("partner/docs/en/m1-gate/case.md", case)


def test_a_partners_own_page_asks_for_no_change_of_our_list(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    own_case(tiny)
    assert tiny.told() == []
    assert record_ids(tiny.read()[0]) == []
