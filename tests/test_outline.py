"""Both courses add up to their outlines: minutes alone and live, cases, handouts and tools."""

from __future__ import annotations

import pytest
from building import ROOT
from course.agenda import minutes_of, steps_of
from course.minutes import minutes_of_module
from course.source.course import Course, read_course

# Minutes alone and live, as each course was planned.
MENTORS = {
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
COORDINATORS = {
    "C0": (15, 0),
    "C1": (80, 75),
    "C2": (90, 90),
    "C3": (70, 75),
    "C4": (80, 105),
    "C5": (75, 90),
    "C6": (70, 90),
    "C7": (90, 90),
}
# What is printed: handouts, tools, the sheets of the Programme Plan, the checklist, the guidance, forms of the event.
PAPER = {"H": 26, "T": 22, "P": 8, "B": 1, "G": 1, "F": 8}
CASES = {"S": 30, "K": 10}
PRACTICE = 0.6
TOGETHER = {"role-lines"}  # what the whole room practises on its feet


@pytest.fixture(scope="module")
def course() -> Course:
    """The course itself."""
    return read_course(ROOT)[0]


@pytest.mark.parametrize(("outline", "sums"), [(MENTORS, [630, 750]), (COORDINATORS, [570, 615])])
def test_the_minutes_of_every_module_are_those_of_the_outline(course: Course, outline: dict, sums: list[int]) -> None:
    live = {page.meta["module"]: minutes_of(steps_of(page)) for page in course.pages_of_kind("session")}
    modules = {page.meta["id"]: page for page in course.pages_of_kind("module")}
    found = {name: (minutes_of_module(modules[name], course), live.get(name, 0)) for name in outline}
    assert found == outline
    assert [sum(minutes) for minutes in zip(*found.values(), strict=True)] == sums


def test_people_practise_in_most_of_every_live_session(course: Course) -> None:
    """Practice is what is done alone, in pairs or in groups, and what `TOGETHER` names."""
    shares = {}
    for page in course.pages_of_kind("session"):
        groups = {heading.id: int(heading.attributes.get("data-groups", 0)) for heading in page.headings}
        steps = steps_of(page)
        practised = [step for step in steps if groups[step.id] or step.id in TOGETHER]
        shares[page.meta["id"]] = minutes_of(practised) / minutes_of(steps)
    assert {name: share for name, share in shares.items() if share < PRACTICE} == {}


@pytest.mark.parametrize(("kind", "outline"), [("case", CASES), ("handout", PAPER)])
def test_the_cases_and_sheets_of_the_outline_are_there_once(course: Course, kind: str, outline: dict) -> None:
    found = sorted(page.meta["id"][:1] + page.meta["id"][1:].zfill(2) for page in course.pages_of_kind(kind))
    assert found == sorted(f"{letter}{number:02}" for letter, most in outline.items() for number in range(1, most + 1))


def test_everybody_finds_their_first_page_on_the_front_page(course: Course) -> None:
    """Each role is one click from home: a mentor, a coordinator, a manager, a union rep, a trainer, a host."""
    linked = {link.target.partition("#")[0] for link in course.source_of("index.md").links}
    first = {
        "mentors/m0-start/index.md",
        "coordinators/index.md",
        "blueprint/managers.md",
        "blueprint/unions.md",
        "mentors/m1-role-and-relationship/session.md",
        "event/index.md",
    }
    assert first - linked == set()


@pytest.mark.parametrize(("letter", "least"), [("S", 12), ("K", 3)])
def test_enough_cases_are_conversations_that_branch(course: Course, letter: str, least: int) -> None:
    cases = [page for page in course.pages_of_kind("case") if page.meta["id"].startswith(letter)]
    steps = [[part for part in page.sections if part.heading] for page in cases]
    endings = [sum("data-ending" in part.heading.attributes for part in parts) for parts in steps]
    assert sum(len(parts) >= 9 and ends >= 2 for parts, ends in zip(steps, endings, strict=True)) >= least
