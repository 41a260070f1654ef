"""Lay the live sessions of the mentor training into days: three delivery plans, cut only where a session says so."""

from __future__ import annotations

from dataclasses import dataclass

from course.agenda import Step, minutes_of, parts_of, steps_of
from course.source.course import Course
from course.source.page import Page

# The compulsory intro course first; module 8 last. Modules that a course does not have are passed over.
ORDER = ("M1", "M2", "M6", "M3", "M4", "M5", "M7", "M8")
# Minutes of each slot, pauses extra: five half days, two days and a half, ten meetings at shift overlap.
PLANS = {"half-days": (150,) * 5, "days": (300, 300, 150), "meetings": (75,) * 10}


@dataclass(frozen=True)
class Part:
    """A session, or a piece of one between two marked cuts."""

    session: Page
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        return minutes_of(list(self.steps))


def sessions_in_order(course: Course) -> list[Page]:
    """Return the sessions of the mentor training in the order in which they are held."""
    sessions = {page.meta.get("module"): page for page in course.pages_of_kind("session")}
    return [sessions[module] for module in ORDER if module in sessions]


def all_parts(course: Course) -> list[Part]:
    """Return the sessions in order, cut at every marked place."""
    return [
        Part(session, tuple(steps)) for session in sessions_in_order(course) for steps in parts_of(steps_of(session))
    ]


def lay_out(parts: list[Part], slots: tuple[int, ...]) -> list[list[Part]]:
    """Return the parts, in order, in as many slots as their minutes need, the fullest as little over as can be.

    `slots` are minutes. This is the linear partition problem: `best[i]` is the least over-filling with which the first
    `i` parts fit, and the parts of each slot.
    """
    total = sum(part.minutes for part in parts)
    needed = next((n for n in range(1, len(slots) + 1) if sum(slots[:n]) >= total), len(slots))
    needed = min(needed, len(parts))
    best: list[tuple[float, list[list[Part]]] | None] = [(0.0, [])] + [None] * len(parts)
    for room in slots[:needed]:
        following: list[tuple[float, list[list[Part]]] | None] = [None] * (len(parts) + 1)
        for start, reached in enumerate(best):
            if reached is None:
                continue
            for end in range(start + 1, len(parts) + 1):
                filling = max(reached[0], sum(part.minutes for part in parts[start:end]) / room)
                if following[end] is None or filling < following[end][0]:
                    following[end] = (filling, [*reached[1], parts[start:end]])
        best = following
    return [joined(slot) for slot in best[-1][1]] if best[-1] else []


def joined(parts: list[Part]) -> list[Part]:
    """Join neighbouring parts of one session again, with the pause between them where they have one."""
    whole: list[Part] = []
    for part in parts:
        if whole and whole[-1].session is part.session:
            steps = steps_of(part.session)
            ids = [step.id for step in steps]
            first, last = ids.index(whole[-1].steps[0].id), ids.index(part.steps[-1].id)
            whole[-1] = Part(part.session, tuple(steps[first : last + 1]))
        else:
            whole.append(part)
    return whole


def plans_of(course: Course) -> dict[str, list[list[Part]]]:
    """Return the delivery plans: {name: slots, each a list of parts}."""
    parts = all_parts(course)
    return {name: lay_out(parts, slots) for name, slots in PLANS.items()} if parts else {}
