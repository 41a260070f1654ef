"""Give the planner what it lays into a calendar: the sessions with their steps, and the delivery plans."""

from __future__ import annotations

from posixpath import dirname, relpath

from course.agenda import parts_of, steps_of
from course.delivery import PLANS, Part, plans_of, sessions_in_order
from course.site.agenda import agenda_of
from course.site.edition import Edition
from course.source.page import Page


def planner_context(edition: Edition, path: str, language: str) -> dict:
    """Return {sessions, plans} for the page at `path`.

    `sessions` is a list of {id, module (its title), title, address, minutes, cuts (how many), steps}, with the steps as
    `agenda_of` returns them. `plans` is a list of {name, slots}, a slot of {minutes, pause, parts}, a part of {session
    (its place in the list), from, to (places of its first and last step), first, last (their titles), is_whole}. All
    minutes are without pauses.
    """
    course = edition.course
    training = sessions_in_order(course)
    sessions = training + [page for page in course.pages_of_kind("session") if page not in training]
    described = [describe_session(edition, session, path, language) for session in sessions]
    plans = [
        {"name": name, "slots": [describe_slot(slot, sessions, described) for slot in slots], "wanted": PLANS[name]}
        for name, slots in plans_of(course).items()
    ]
    return {"sessions": described, "plans": plans}


def address_between(path: str, other: str) -> str:
    """Return the address of a page relative to another one."""
    return relpath(other, dirname(path) or ".").removesuffix(".md") + ".html"


def address_of_planner(edition: Edition, path: str) -> str:
    """Return the planner's address relative to the page at `path`, "" in a course without one."""
    planners = edition.course.pages_of_kind("planner")
    return address_between(path, planners[0].path) if planners else ""


def describe_session(edition: Edition, session: Page, path: str, language: str) -> dict:
    """Return what the planner shows of a session."""
    course = edition.course
    shown = course.translation_of(session.path, language) or session
    module = next(page for page in course.pages_of_kind("module") if page.meta.get("id") == session.meta["module"])
    return {
        "id": session.meta["id"],
        "module": edition.title_of(module.path, language),
        "title": edition.title_of(session.path, language),
        "address": address_between(path, session.path),
        "minutes": session.meta["minutes"],
        "cuts": len(parts_of(steps_of(session))) - 1,
        "steps": agenda_of(session, shown),
    }


def describe_slot(slot: list[Part], sessions: list[Page], described: list[dict]) -> dict:
    """Return what falls into one slot of a delivery plan."""
    parts = []
    for part in slot:
        place = sessions.index(part.session)
        steps = described[place]["steps"]
        ids = [step["id"] for step in steps]
        first, last = ids.index(part.steps[0].id), ids.index(part.steps[-1].id)
        parts.append(
            {
                "session": place,
                "from": first,
                "to": last,
                "first": steps[first]["title"],
                "last": steps[last]["title"],
                "is_whole": (first, last) == (0, len(steps) - 1),
            }
        )
    return {"minutes": sum(part.minutes for part in slot), "parts": parts}
