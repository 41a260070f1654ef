"""Make the agenda of a live session from the minutes of its steps."""

from __future__ import annotations

from dataclasses import dataclass

from course.source.page import Page


@dataclass(frozen=True)
class Step:
    """One step of a session: its heading's id, whole minutes, and whether it is a pause or may be cut off before."""

    id: str
    minutes: int
    is_pause: bool
    may_be_cut: bool


def steps_of(session: Page) -> list[Step]:
    """Return the steps of a session in their order, pauses included."""
    return [
        Step(heading.id, int(heading.attributes["data-minutes"]), "pause" in heading.classes, "cut" in heading.classes)
        for heading in session.headings
        if heading.level == 2 and "data-minutes" in heading.attributes
    ]


def minutes_of(steps: list[Step]) -> int:
    """Add up the minutes of steps; a pause is extra."""
    return sum(step.minutes for step in steps if not step.is_pause)


def parts_of(steps: list[Step]) -> list[list[Step]]:
    """Split a session at its marked cuts; a pause that would begin or end a part is left out: the cut is one."""
    parts: list[list[Step]] = [[]]
    for step in steps:
        if step.may_be_cut and parts[-1]:
            parts.append([])
        parts[-1].append(step)
    return [without_outer_pauses(part) for part in parts]


def without_outer_pauses(steps: list[Step]) -> list[Step]:
    """Return steps without a pause at the beginning or the end."""
    working = [index for index, step in enumerate(steps) if not step.is_pause]
    return steps[working[0] : working[-1] + 1] if working else []
