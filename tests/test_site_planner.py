"""What the planner gets to lay into a calendar."""

from __future__ import annotations

from pathlib import Path

from building import ROOT
from course.site.edition import start_edition
from course.site.planner import planner_context
from course.source.course import read_course
from tiny_course import SESSION, TinyCourse, front_matter, write_tiny_course

OTHER = "docs/en/coordinators/c1-start"


def add_coordinators(tiny: TinyCourse) -> None:
    """Give a course another course, with a session of its own."""
    page = front_matter(kind="page", title="For coordinators", description="A course.") + "Words.\n"
    tiny.write("docs/en/coordinators/index.md", page)
    outcomes = "\n  C1-O1: Set a date."
    module = front_matter(kind="module", id="C1", title="The start", description="A date.", outcomes=outcomes)
    tiny.write(f"{OTHER}/index.md", module + "Words.\n")
    session = tiny.read_text(SESSION).replace("id: M1-L", "id: C1-L").replace("module: M1", "module: C1")
    tiny.write(f"{OTHER}/session.md", session)


def context_of(tiny: TinyCourse, language: str = "en") -> dict:
    course, _ = read_course(tiny.root, ROOT / "overrides")
    return planner_context(start_edition(course, ["en", "da"]), "toolkit/planner.md", language)


def test_a_session_of_another_course_is_to_be_picked_and_in_no_plan(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    add_coordinators(tiny)
    context = context_of(tiny)
    assert [(one["id"], one["course"], one["module"]) for one in context["sessions"]] == [
        ("M1-L", "The gate", "M1 The gate"),
        ("C1-L", "For coordinators", "C1 The start"),
    ]
    assert {part["session"] for plan in context["plans"] for slot in plan["slots"] for part in slot["parts"]} == {0}


def test_a_session_comes_with_its_address_its_steps_and_their_cuts(tmp_path: Path) -> None:
    (session,) = context_of(write_tiny_course(tmp_path), "da")["sessions"]
    assert session == {
        "id": "M1-L",
        "course": "The gate",
        "module": "M1 The gate",
        "title": "Together",
        "lang": "en",
        "address": "../m1-gate/session.html",
        "minutes": 60,
        "steps": [
            {"id": "first", "title": "First", "minutes": 30, "from": 0, "is_pause": False, "may_be_cut": False},
            {"id": "last", "title": "Last", "minutes": 30, "from": 30, "is_pause": False, "may_be_cut": True},
        ],
    }


def test_the_parts_of_a_session_are_numbered_over_the_slots_of_a_plan(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(SESSION, "minutes: 60", "minutes: 90")
    tiny.replace(SESSION, '{#last .cut data-minutes="30"', '{#last .cut data-minutes="60"')
    plans = {plan["name"]: plan["slots"] for plan in context_of(tiny)["plans"]}
    whole = {"session": 0, "from": 0, "to": 1, "number": 1, "count": 1}
    first = {"session": 0, "from": 0, "to": 0, "number": 1, "count": 2}
    second = {"session": 0, "from": 1, "to": 1, "number": 2, "count": 2}
    assert plans["half-days"] == [{"minutes": 90, "whole": 90, "parts": [whole]}]
    assert plans["meetings"] == [
        {"minutes": 30, "whole": 40, "parts": [first]},
        {"minutes": 60, "whole": 70, "parts": [second]},
    ]


def test_a_course_without_sessions_has_nothing_to_plan(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.file(SESSION).unlink()
    context = context_of(tiny)
    assert (context["sessions"], context["plans"]) == ([], [])
