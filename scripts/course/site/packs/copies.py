"""Say how often each handout and each section of a session is printed."""

from __future__ import annotations

from collections import Counter

from course.source.page import Page

KINDS = ("person", "group", "facilitator", "spare")
PEOPLE = 12
FACILITATORS = 2


def in_words(counts: dict[str, int], words: dict[str, str]) -> str:
    """Return copies in words, such as “2 for each person + 4 to spare”."""
    return " + ".join(words[f"print.copies.{kind}"].format(n=counts[kind]) for kind in KINDS if kind in counts)


def usual_group(session: Page) -> int:
    """Return the size of groups that most steps of a session have; the smaller one of two that are as common."""
    sizes = Counter(int(heading.attributes.get("data-groups", 0)) for heading in session.headings)
    common = [(-count, size) for size, count in sizes.items() if size > 1]
    return min(common)[1] if common else 2


def fields_of(session: Page) -> list[dict]:
    """Return what the reckoning asks for, as {kind, value}: only what the copies of this session depend on."""
    values = {"person": PEOPLE, "group": usual_group(session), "facilitator": FACILITATORS}
    used = {kind for counts in session.meta["copies"].values() for kind in counts}
    # The number of groups follows from the number of people.
    needed = used | ({"person"} if "group" in used else set())
    return [{"kind": kind, "value": value} for kind, value in values.items() if kind in needed]
