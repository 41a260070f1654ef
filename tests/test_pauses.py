"""Pauses between the steps of a day: as few as can be, between sessions where it can be, and a meal in the middle."""

from __future__ import annotations

import pytest
from course.agenda import Step
from course.pauses import Rules, with_pauses


def work(*minutes: int) -> list[Step]:
    """Return steps; a negative number is a pause that the session marks itself."""
    return [Step(f"{number}", abs(each), each < 0, False) for number, each in enumerate(minutes)]


def laid(*parts: list[Step], **rules: int) -> list[int]:
    """Return minutes, those of pauses negative."""
    return [-step.minutes if step.is_pause else step.minutes for step in with_pauses(list(parts), Rules(**rules))]


def test_ninety_minutes_need_no_pause() -> None:
    assert laid(work(10, 20, 35, 15, 10)) == [10, 20, 35, 15, 10]


def test_a_pause_falls_between_two_sessions_rather_than_before_the_close_of_one() -> None:
    assert laid(work(10, 20, 35, 15, 10), work(10, 20, 15)) == [10, 20, 35, 15, 10, -15, 10, 20, 15]


def test_within_one_session_a_pause_falls_in_the_middle() -> None:
    assert laid(work(20, 20, 20, 20, 20, 20)) == [20, 20, 20, -15, 20, 20, 20]


def test_a_pause_that_a_session_marks_stays_as_it_is_and_counts() -> None:
    assert laid(work(50, 10, -10, 60, 30)) == [50, 10, -10, 60, 30]


def test_a_step_that_is_longer_than_all_can_sit_has_a_pause_on_both_sides() -> None:
    assert laid(work(10, 120, 10)) == [10, -15, 120, -15, 10]


def test_who_wants_no_pauses_gets_those_that_are_marked() -> None:
    assert laid(work(60, 60), work(60, -10, 30), pause=0) == [60, 60, 60, -10, 30]


def test_on_a_whole_day_the_pause_nearest_to_the_middle_is_a_meal() -> None:
    assert laid(work(90), work(60), work(90), work(60)) == [90, -15, 60, -45, 90, -15, 60]


@pytest.mark.parametrize("minutes", [[], [5], [-10]])
def test_a_day_of_next_to_nothing_is_left_alone(minutes: list[int]) -> None:
    assert laid(work(*minutes)) == minutes
