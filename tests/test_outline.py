"""The course adds up to its outline: 630 minutes alone and 750 live, and every outcome is tested or shown."""

from __future__ import annotations

import pytest
from building import ROOT
from course.agenda import minutes_of, steps_of
from course.minutes import minutes_of_module
from course.source.course import Course, read_course

# Minutes alone and live, as the mentor training was planned.
OUTLINE = {
    "M0": (20, 0),
    "M1": (80, 90),
    "M2": (70, 105),
    "M3": (65, 75),
    "M4": (90, 90),
    "M5": (80, 120),
    "M6": (90, 105),
    "M7": (75, 90),
    "M8": (60, 75),
}
PRACTICE = 0.6
TOGETHER = {"role-lines"}  # what the whole room practises on its feet


@pytest.fixture(scope="module")
def course() -> Course:
    """The course itself."""
    return read_course(ROOT)[0]


def test_the_minutes_of_every_module_are_those_of_the_outline(course: Course) -> None:
    live = {page.meta["module"]: minutes_of(steps_of(page)) for page in course.pages_of_kind("session")}
    modules = {page.meta["id"]: page for page in course.pages_of_kind("module")}
    found = {name: (minutes_of_module(modules[name], course), live.get(name, 0)) for name in OUTLINE}
    assert found == OUTLINE
    assert [sum(minutes) for minutes in zip(*found.values(), strict=True)] == [630, 750]


def test_people_practise_in_most_of_every_live_session(course: Course) -> None:
    """Practice is what is done alone, in pairs or in groups, and what `TOGETHER` names."""
    shares = {}
    for page in course.pages_of_kind("session"):
        groups = {heading.id: int(heading.attributes.get("data-groups", 0)) for heading in page.headings}
        steps = steps_of(page)
        practised = [step for step in steps if groups[step.id] or step.id in TOGETHER]
        shares[page.meta["id"]] = minutes_of(practised) / minutes_of(steps)
    assert {name: share for name, share in shares.items() if share < PRACTICE} == {}


def test_the_practice_cases_and_handouts_of_the_outline_are_there_once(course: Course) -> None:
    cases = sorted(int(page.meta["id"][1:]) for page in course.pages_of_kind("case"))
    handouts = sorted(int(page.meta["id"][1:]) for page in course.pages_of_kind("handout"))
    assert (cases, handouts) == (list(range(1, 31)), list(range(1, 27)))


def test_enough_cases_are_conversations_that_branch(course: Course) -> None:
    steps = [[part for part in page.sections if part.heading] for page in course.pages_of_kind("case")]
    endings = [sum("data-ending" in part.heading.attributes for part in parts) for parts in steps]
    assert sum(len(parts) >= 9 and ends >= 2 for parts, ends in zip(steps, endings, strict=True)) >= 12
