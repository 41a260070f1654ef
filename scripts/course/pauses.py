"""Lay pauses between the steps of a day. The planner's script does the same with what a trainer asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from course.agenda import Step


@dataclass(frozen=True)
class Rules:
    """What the planner begins with, all in minutes; a trainer changes it on the page.

    `pause` is added so that no one works longer than `after`, where the steps allow it; on a day of more than
    `long_day` the pause nearest to its middle takes `long`: a meal. `split` is a short close before, and a short
    check-in after, a place where a session is cut.
    """

    pause: int = 15
    after: int = 90
    long: int = 45
    long_day: int = 240
    split: int = 10


RULES = Rules()
Placed = tuple[int, Step]


def with_pauses(parts: list[list[Step]], rules: Rules = RULES) -> list[Step]:
    """Return the steps of the parts of a day with pauses between them; pauses that a session marks stay as they are."""
    laid: list[Step] = []
    stretch: list[Placed] = []
    placed = [(number, step) for number, part in enumerate(parts) for step in part]
    for number, step in [*placed, (len(parts), None)]:
        if step and not step.is_pause:
            stretch.append((number, step))
            continue
        for place, piece in enumerate(pieces_of(stretch, rules.after)):
            laid += [Step("", rules.pause, True, False)] if place and rules.pause else []
            laid += [one for _, one in piece]
        laid += [step] if step else []
        stretch = []
    return with_long_pause(laid, rules)


def pieces_of(stretch: list[Placed], after: int) -> list[list[Placed]]:
    """Split steps into as few pieces of at most `after` minutes as can be, between parts where it can be, and evenly.

    A step that is longer has a piece of its own. `best[i]` holds the lowest price of the first `i` steps.
    """
    best: list[tuple[tuple[int, ...], list[list[Placed]]]] = [((0, 0, 0), [])]
    for end in range(1, len(stretch) + 1):
        reached = []
        for start in range(end):
            piece = stretch[start:end]
            minutes = sum(step.minutes for _, step in piece)
            if minutes <= after or len(piece) == 1:
                is_torn = start > 0 and stretch[start - 1][0] == stretch[start][0]
                pieces, torn, squares = best[start][0]
                reached.append(((pieces + 1, torn + is_torn, squares + minutes**2), [*best[start][1], piece]))
        best.append(min(reached, key=lambda one: one[0]))
    return best[-1][1]


def with_long_pause(steps: list[Step], rules: Rules) -> list[Step]:
    """Return the steps of a long day with a meal in the pause nearest to its middle."""
    total = sum(step.minutes for step in steps)
    pauses = [place for place, step in enumerate(steps) if step.is_pause]
    if total <= rules.long_day or not pauses:
        return steps
    nearest = min(
        pauses, key=lambda place: abs(2 * sum(step.minutes for step in steps[:place]) + steps[place].minutes - total)
    )
    meal = replace(steps[nearest], minutes=max(rules.long, steps[nearest].minutes))
    return [*steps[:nearest], meal, *steps[nearest + 1 :]]
