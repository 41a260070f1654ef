"""Give the agenda of a session in the words of a language."""

from __future__ import annotations

from course.agenda import steps_of
from course.source.page import Page


def agenda_of(source: Page, shown: Page) -> list[dict]:
    """Return a session's steps as {id, title, minutes, from (minutes since the start, pauses included), is_pause}."""
    titles = {heading.id: heading.text for heading in shown.headings}
    agenda, clock = [], 0
    for step in steps_of(source):
        title = titles.get(step.id) or next(heading.text for heading in source.headings if heading.id == step.id)
        agenda.append(
            {"id": step.id, "title": title, "minutes": step.minutes, "from": clock, "is_pause": step.is_pause}
        )
        clock += step.minutes
    return agenda
