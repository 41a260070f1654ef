"""Give the planner what it lays into a calendar: the sessions with their steps, and the delivery plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from posixpath import dirname, relpath

from course.agenda import steps_of
from course.delivery import Part, Slot, minutes_of_slot, plans_of, sessions_in_order
from course.pauses import RULES
from course.site.agenda import agenda_of
from course.site.edition import Edition
from course.source.page import Page
from course.translation.shown import shown_language


def planner_context(edition: Edition, path: str, language: str) -> dict:
    """Return {sessions, plans, rules} for the page at `path`.

    `sessions` is a list of {id, course, module, title (all three titles), lang (theirs), address, minutes, steps}, with
    the steps as `agenda_of` returns them. `plans` is a list of {name, slots}, a slot of {minutes, whole (with pauses),
    parts}, a part of {session (its place in the list), from, to (places of its first and last step), number, count (of
    the parts that its session is cut into)}. `rules` are the minutes of pauses that the planner begins with.
    """
    course = edition.course
    training = sessions_in_order(course)
    sessions = training + [page for page in course.pages_of_kind("session") if page not in training]
    plans = [{"name": name, "slots": describe_slots(slots, sessions)} for name, slots in plans_of(course).items()]
    described = [describe_session(edition, session, path, language) for session in sessions]
    return {"sessions": described, "plans": plans, "rules": asdict(RULES)}


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
    front = session.path.partition("/")[0] + "/index.md"
    return {
        "id": session.meta["id"],
        "course": edition.title_of(front, language) if course.source_of(front) else "",
        "module": f"{module.meta['id']} {edition.title_of(module.path, language)}",
        "title": edition.title_of(session.path, language),
        "lang": edition.words(shown_language(course, session.path, language))["language"],
        "address": address_between(path, session.path),
        "minutes": session.meta["minutes"],
        "steps": agenda_of(session, shown),
    }


def describe_slots(slots: list[Slot], sessions: list[Page]) -> list[dict]:
    """Return what falls into each slot of a delivery plan."""
    counts = Counter(part.session.path for slot in slots for part in slot)
    seen: Counter = Counter()
    described = []
    for slot in slots:
        parts = []
        for part in slot:
            seen[part.session.path] += 1
            numbers = {"number": seen[part.session.path], "count": counts[part.session.path]}
            parts.append(describe_part(part, sessions) | numbers)
        minutes = sum(part.minutes for part in slot)
        described.append({"minutes": minutes, "whole": minutes_of_slot(slot), "parts": parts})
    return described


def describe_part(part: Part, sessions: list[Page]) -> dict:
    """Return which steps of which session a part holds."""
    steps = steps_of(part.session)
    first, last = steps.index(part.steps[0]), steps.index(part.steps[-1])
    return {"session": sessions.index(part.session), "from": first, "to": last}
