"""Lay the live sessions of the mentor training into days: three delivery plans, cut only where a session says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from course.agenda import Step, minutes_of, parts_of, steps_of
from course.pauses import RULES, with_pauses
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

    @property
    def is_begun(self) -> bool:
        """Say whether the session begins here, and not on a day before."""
        return self.steps[0] == steps_of(self.session)[0]

    @property
    def is_ended(self) -> bool:
        """Say whether the session ends here, and not on a later day."""
        return self.steps[-1] == steps_of(self.session)[-1]


Slot = list[Part]
Price = tuple[float, ...]


def sessions_in_order(course: Course) -> list[Page]:
    """Return the sessions of the mentor training in the order in which they are held."""
    sessions = {page.meta.get("module"): page for page in course.pages_of_kind("session")}
    return [sessions[module] for module in ORDER if module in sessions]


def all_parts(course: Course) -> list[Part]:
    """Return the sessions in order, cut at every marked place."""
    return [
        Part(session, tuple(steps)) for session in sessions_in_order(course) for steps in parts_of(steps_of(session))
    ]


def lay_out(parts: list[Part], lengths: tuple[int, ...]) -> list[Slot]:
    """Return the parts, in order, in as many slots as their minutes need, the fullest as little over as can be.

    `lengths` are the minutes of the slots. Where that leaves a choice, sessions stay whole, and then slots even.
    """
    total = sum(part.minutes for part in parts)
    needed = next((n for n in range(1, len(lengths) + 1) if sum(lengths[:n]) >= total), len(lengths))
    rooms = lengths[: min(needed, len(parts))]
    fullest, _ = partition(parts, rooms, lambda slot, room: (filling(slot, room),), max)
    limit = max((1.0, *fullest))

    def price(slot: Slot, room: int) -> Price:
        is_torn = not slot[-1].is_ended
        return (max(0.0, filling(slot, room) - limit), float(is_torn), filling(slot, room) ** 2)

    _, slots = partition(parts, rooms, price, lambda pair: sum(pair))
    return [joined(slot) for slot in slots]


def filling(slot: Slot, room: int) -> float:
    """Return how full a slot is: 1 is full, more is over."""
    return sum(part.minutes for part in slot) / room


def partition(
    parts: list[Part], rooms: tuple[int, ...], price: Callable[[Slot, int], Price], combine: Callable[[Price], float]
) -> tuple[Price, list[Slot]]:
    """Split parts, in order, over all rooms at the lowest price, and return both; no room stays empty.

    `combine` makes one number of the prices so far and the next: `max` or a sum. `best[i]` holds the lowest price with
    which the first `i` parts fill the rooms so far.
    """
    best: list[tuple[Price, list[Slot]] | None] = [((), [])] + [None] * len(parts)
    for room in rooms:
        following: list[tuple[Price, list[Slot]] | None] = [None] * len(best)
        for start, reached in enumerate(best):
            for end in range(start + 1, len(best)) if reached else ():
                added = price(parts[start:end], room)
                paid = tuple(combine(pair) for pair in zip(reached[0], added, strict=True)) if reached[0] else added
                if following[end] is None or paid < following[end][0]:
                    following[end] = (paid, [*reached[1], parts[start:end]])
        best = following
    return best[-1]


def joined(slot: Slot) -> Slot:
    """Join neighbouring parts of one session again, with the pause between them where they have one."""
    whole: Slot = []
    for part in slot:
        if whole and whole[-1].session is part.session:
            steps = steps_of(part.session)
            first, last = steps.index(whole[-1].steps[0]), steps.index(part.steps[-1])
            whole[-1] = Part(part.session, tuple(steps[first : last + 1]))
        else:
            whole.append(part)
    return whole


def minutes_of_slot(slot: Slot) -> int:
    """Return how long a slot takes with all its pauses; a session that is cut closes shortly and begins shortly."""
    short = [Step("", RULES.split, False, False)]
    parts = [[*([] if part.is_begun else short), *part.steps, *([] if part.is_ended else short)] for part in slot]
    return sum(step.minutes for step in with_pauses(parts))


def plans_of(course: Course) -> dict[str, list[Slot]]:
    """Return the delivery plans: {name: slots}."""
    parts = all_parts(course)
    return {name: lay_out(parts, lengths) for name, lengths in PLANS.items()} if parts else {}
