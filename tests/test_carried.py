"""What a paper code counts on: every unit and self-check has its place in the list, for good."""

from __future__ import annotations

from pathlib import Path

from building import ROOT
from course.carried import ROOM, carried_checks, carried_ids
from course.source.course import read_course
from tiny_course import IDS, TinyCourse, write_tiny_course


def read_tiny(tiny: TinyCourse):
    return read_course(tiny.root, ROOT / "overrides")[0]


def test_every_unit_and_self_check_has_a_place_in_a_code_and_there_is_room() -> None:
    course = read_course(ROOT)[0]
    studied = {page.meta["id"] for kind in ("unit", "check") for page in course.pages_of_kind(kind)}
    carried = carried_ids(course)
    assert studied <= set(carried)
    assert len(carried) == len(set(carried)) <= ROOM
    assert set(carried_checks(course)) == {page.meta["id"] for page in course.pages_of_kind("check")}


def test_an_id_that_is_given_up_keeps_its_place_and_other_ids_have_none(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write(IDS, "M9.1 m9/unit.md retired\nM1-Q1 m1/check.md\nS1#start m1/case.md\nM1.1 m1/unit.md\n")
    assert carried_ids(read_tiny(tiny)) == ["M9.1", "M1.1"]
