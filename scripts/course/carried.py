"""Name what a learner's progress is made of, in an order that never changes: paper codes count on it."""

from __future__ import annotations

import re

from course.rules.ids import list_of, read_list
from course.source.course import Course

# Units and checks, such as M5.2; the other ids of the list have no dot and number at their end.
CARRIED = re.compile(r"[A-Z]\w*\.\d+")
# How many of them one code of the first form holds (overrides/assets/javascripts/carry/10-code.js).
ROOM = 96


def carried_ids(course: Course) -> list[str]:
    """Return the ids of units and checks in the order of docs/ids.txt; those that were given up keep their place."""
    return [entry.id for entry in read_list(list_of(course))[0] if CARRIED.fullmatch(entry.id)]


def carried_checks(course: Course) -> list[str]:
    """Return the ids of the self-checks among them."""
    checks = {page.meta["id"] for page in course.pages_of_kind("check") if "id" in page.meta}
    return [name for name in carried_ids(course) if name in checks]
