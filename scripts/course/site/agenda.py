"""Give the agenda of a session in the words of a language."""

from __future__ import annotations

from course.agenda import steps_of
from course.source.page import Page


def agenda_of(source: Page, shown: Page) -> list[dict]:
    """Return a session's steps: {id, title, minutes, from (since the start, with pauses), is_pause, may_be_cut}."""
    titles = {heading.id: heading.text for heading in source.headings} | {
        heading.id: heading.text for heading in shown.headings
    }
    agenda, clock = [], 0
    for step in steps_of(source):
        agenda.append(
            {
                "id": step.id,
                "title": titles[step.id],
                "minutes": step.minutes,
                "from": clock,
                "is_pause": step.is_pause,
                "may_be_cut": step.may_be_cut,
            }
        )
        clock += step.minutes
    return agenda
