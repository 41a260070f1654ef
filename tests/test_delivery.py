"""Sessions are laid into days: in order, cut only where they say so, no slot fuller than it must be."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from building import ROOT
from course.agenda import Step, minutes_of, parts_of, steps_of
from course.delivery import ORDER, PLANS, Part, all_parts, lay_out, minutes_of_slot, plans_of, sessions_in_order
from course.source.course import Course, read_course
from course.source.markup import scan
from course.source.page import Page
from tiny_course import SESSION, write_tiny_course


def step(name: str, minutes: int, *marks: str) -> Step:
    return Step(name, minutes, "pause" in marks, "cut" in marks)


def session(name: str, *minutes: int) -> list[Part]:
    """Return the parts of a session that may be cut before every step but the first."""
    page = Page(name, "en", Path(name))
    heads = [
        f'## {name} {number} {{#{name}-{number} .cut data-minutes="{each}"}}' for number, each in enumerate(minutes)
    ]
    page.markup = scan("\n\n".join(heads))
    return [Part(page, (one,)) for one in steps_of(page)]


def modules_with_session(course: Course) -> set[str]:
    return {page.meta["module"] for page in course.pages_of_kind("session")}


def named(slots: list[list[Part]]) -> list[list[str]]:
    return [[one.id for part in slot for one in part.steps] for slot in slots]


def test_a_session_is_split_at_its_cuts_and_a_pause_at_a_cut_is_left_out() -> None:
    steps = [step("a", 10), step("tea", 15, "pause"), step("b", 20, "cut"), step("c", 5), step("d", 9, "cut")]
    assert [[one.id for one in part] for part in parts_of(steps)] == [["a"], ["b", "c"], ["d"]]
    assert minutes_of(steps) == 44


def test_what_fits_stands_together_and_in_order() -> None:
    parts = session("one", 60, 30) + session("two", 45, 15)
    assert named(lay_out(parts, (75,) * 10)) == [["one-0", "one-1"], ["two-0", "two-1"]]


def test_the_fullest_slot_is_as_little_over_as_can_be() -> None:
    parts = session("one", 40, 40, 40, 40)
    assert max(sum(part.minutes for part in slot) for slot in lay_out(parts, (75, 75, 75))) == 80


def test_of_all_layings_none_has_a_less_full_fullest_slot() -> None:
    parts = session("one", 30, 60) + session("two", 45, 30, 30) + session("three", 65, 40) + session("four", 20, 50)
    lengths = (100, 150, 75, 75)

    def fullest(cuts: tuple[int, ...]) -> float:
        edges = [0, *cuts, len(parts)]
        slots = [parts[start:end] for start, end in pairwise(edges)]
        return max(sum(part.minutes for part in slot) / room for slot, room in zip(slots, lengths, strict=True))

    least = min(fullest(cuts) for cuts in combinations(range(1, len(parts)), 3))
    laid = lay_out(parts, lengths)
    assert max(sum(part.minutes for part in slot) / room for slot, room in zip(laid, lengths, strict=True)) == least


def test_a_session_stays_whole_where_that_fills_no_slot_more() -> None:
    parts = session("one", 30, 30) + session("two", 30, 30) + session("three", 30, 60)
    assert named(lay_out(parts, (120, 120))) == [["one-0", "one-1", "two-0", "two-1"], ["three-0", "three-1"]]


def test_slots_are_even_where_nothing_else_decides() -> None:
    parts = session("one", 20) + session("two", 20) + session("three", 20) + session("four", 60)
    lengths = (75, 75)
    assert [sum(part.minutes for part in slot) for slot in lay_out(parts, lengths)] == [60, 60]


def test_a_split_session_takes_time_to_close_and_to_begin_again() -> None:
    first, second = session("one", 40, 40)
    assert [minutes_of_slot([first]), minutes_of_slot([second])] == [50, 50]


def test_a_session_that_falls_into_one_slot_is_whole_with_its_pause() -> None:
    parts = session("one", 30, 30)
    [[whole]] = lay_out(parts, (150,))
    assert [one.id for one in whole.steps] == ["one-0", "one-1"]


@pytest.mark.parametrize("slots", PLANS.values(), ids=PLANS)
def test_a_course_that_is_not_complete_takes_only_the_slots_that_it_needs(slots: tuple[int, ...]) -> None:
    assert len(lay_out(session("one", 30, 30), slots)) == 1
    assert lay_out([], slots) == []


def test_a_whole_training_fills_the_slots_of_every_plan() -> None:
    minutes = {"M1": 90, "M2": 105, "M6": 105, "M3": 75, "M4": 90, "M5": 120, "M7": 90, "M8": 75}
    parts = [part for name, total in minutes.items() for part in session(name, *[15] * (total // 15))]
    for name, slots in PLANS.items():
        laid = lay_out(parts, slots)
        assert [sum(part.minutes for part in slot) for slot in laid] == list(slots), name


def test_the_plans_of_a_course_hold_every_step_of_its_sessions_once(tmp_path: Path) -> None:
    course, _ = write_tiny_course(tmp_path).read()
    plans = plans_of(course)
    assert list(plans) == list(PLANS)
    assert [named(slots) for slots in plans.values()] == [[["first", "last"]]] * len(PLANS)


def test_the_plans_of_the_course_itself_hold_all_work_once_in_the_order_of_the_training() -> None:
    course, _ = read_course(ROOT)
    sessions = sessions_in_order(course)
    modules = modules_with_session(course)
    assert [page.meta["module"] for page in sessions] == [name for name in ORDER if name in modules]
    work = [one.id for page in sessions for one in steps_of(page) if not one.is_pause]
    cuts = {part.steps[0].id for part in all_parts(course)}
    for slots in plans_of(course).values():
        assert [one.id for slot in slots for part in slot for one in part.steps if not one.is_pause] == work
        assert {part.steps[0].id for slot in slots for part in slot} <= cuts


def test_a_course_without_sessions_has_no_plans(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.file(SESSION).unlink()
    assert plans_of(tiny.read()[0]) == {}
