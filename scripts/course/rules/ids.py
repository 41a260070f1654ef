"""Ids under which progress is stored: unique in the course, and never changed or used again.

`docs/ids.txt` lists them, each with the page that it stands on: `M5-Q1 mentors/…/m5-5-self-check.md`. Lines are only
added (`scripts/check.py --record-ids`); an id that is given up keeps its line, with `retired` behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.finding import Finding
from course.source.conversation import read_steps
from course.source.course import Course
from course.source.page import Page, read_text

RULE = "ids"


@dataclass(frozen=True)
class StoredId:
    """An id under which progress is stored, with the page and line where it stands."""

    id: str
    page: Page
    line: int


@dataclass(frozen=True)
class ListedId:
    """A line of docs/ids.txt."""

    id: str
    path: str
    line: int
    is_retired: bool


def ids_of_page(page: Page) -> Iterator[StoredId]:
    """Return the ids of one English page under which progress is stored."""
    name = page.meta.get("id", "")
    if name and page.kind in ("unit", "check", "case"):
        yield StoredId(name, page, page.line_of("id"))
    if page.kind == "case":
        yield from (StoredId(f"{name}#{step.id}", page, step.line) for step in read_steps(page))
    if page.kind == "module":
        yield from (StoredId(outcome, page, page.line_of("outcomes")) for outcome in page.meta.get("outcomes", {}))
    yield from (StoredId(quiz.id, page, quiz.first_line) for quiz in page.quizzes if quiz.id)
    for block in page.blocks:
        if block.type == "reflection" and "id" in block.options:
            yield StoredId(f"{page.path}#{block.options['id']}", page, block.line)


def ids_of_course(course: Course) -> list[StoredId]:
    """Return the ids of all English pages, in the order of paths and lines."""
    pages = (page for _, page in sorted(course.source_pages.items()))
    return [stored for page in pages for stored in ids_of_page(page)]


def is_ours(page: Page, course: Course) -> bool:
    """Say whether a page belongs to this list: a partner's own pages do not, since a fork must not change our files."""
    return page.file.is_relative_to(course.root / "docs")


def list_of(course: Course) -> Path:
    """Return the file that lists the ids."""
    return course.root / "docs" / "ids.txt"


def read_list(file: Path) -> tuple[list[ListedId], list[Finding]]:
    """Read docs/ids.txt; lines that cannot be read, and ids listed twice, are findings."""
    if not file.is_file():
        return [], []
    text, findings = read_text(file)
    listed: dict[str, ListedId] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if not words or line.startswith("#"):
            continue
        if len(words) < 2 or words[2:] not in ([], ["retired"]):
            expected = "an id, the path of its page and, where it is given up, `retired`"
            findings.append(Finding(file, number, RULE, f"the line `{line}`", expected, "restore the line"))
        elif words[0] in listed:
            found, expected = f"`{words[0]}` a second time", f"each id once; the first time: {listed[words[0]].line}"
            findings.append(Finding(file, number, RULE, found, expected, "delete this line"))
        else:
            listed[words[0]] = ListedId(words[0], words[1], number, len(words) == 3)
    return list(listed.values()), findings


def all_ids(course: Course) -> list[StoredId]:
    """Return the ids of pages that must be unique: those of stored progress, modules, sessions and handouts."""
    named = [
        StoredId(page.meta["id"], page, page.line_of("id"))
        for kind in ("module", "session", "handout")
        for page in course.pages_of_kind(kind)
        if "id" in page.meta
    ]
    return ids_of_course(course) + named


def rightful_first(ids: list[StoredId], listed: list[ListedId]) -> list[StoredId]:
    """Return the ids with those first that stand on the page that the list names."""
    places = {(entry.id, entry.path) for entry in listed}
    return sorted(ids, key=lambda one: (one.id, one.page.path) not in places)


def check_repeated(course: Course, listed: list[ListedId]) -> list[Finding]:
    """Find ids that stand twice in the course; the one that came later is told."""
    first: dict[str, StoredId] = {}
    findings = []
    for stored in rightful_first(all_ids(course), listed):
        other = first.setdefault(stored.id, stored)
        # A heading or block that stands twice in one page is told of by the rule `headings`.
        if other is not stored and not (other.page is stored.page and "#" in stored.id):
            file = other.page.file.relative_to(course.root).as_posix()
            found = f"the id `{stored.id}` a second time"
            expected = f"an id that is used once in the course; the other one: {file}:{other.line}"
            findings.append(Finding(stored.page.file, stored.line, RULE, found, expected, "choose a new id"))
    return findings


def check_listed(course: Course, file: Path, listed: list[ListedId]) -> list[Finding]:
    """Find ids that are used again, have moved to another page, or have vanished without a word."""
    by_id, findings = {entry.id: entry for entry in listed}, []
    stored = {one.id: one for one in reversed(rightful_first(ids_of_course(course), listed))}
    for one in stored.values():
        if not is_ours(one.page, course):
            continue
        entry = by_id.get(one.id)
        if entry is None:
            continue  # it is new: see new_ids.py
        if entry.is_retired:
            found, expected = f"the id `{one.id}`, which was given up", "ids that are never used again"
            findings.append(Finding(one.page.file, one.line, RULE, found, expected, "choose a new id"))
        elif entry.path != one.page.path:
            found, expected = f"the id `{one.id}`", f"it on {entry.path}, as docs/ids.txt:{entry.line} says"
            fix = "choose a new id here; where the page was only renamed, correct its path in docs/ids.txt"
            findings.append(Finding(one.page.file, one.line, RULE, found, expected, fix))
    for entry in listed:
        page = course.source_of(entry.path)
        is_replaced = page is not None and not is_ours(page, course)
        if entry.id not in stored and not entry.is_retired and not is_replaced:
            found, expected = f"`{entry.id}`, which no page has any more", f"it on {entry.path}"
            fix = "restore the id there; where it is given up for good, write `retired` behind this line"
            findings.append(Finding(file, entry.line, RULE, found, expected, fix))
    return findings


def new_ids(course: Course) -> list[StoredId]:
    """Return the ids that docs/ids.txt lacks, each once."""
    known = {entry.id for entry in read_list(list_of(course))[0]}
    ids = {one.id: one for one in reversed(ids_of_course(course)) if is_ours(one.page, course)}
    return [one for one in reversed(ids.values()) if one.id not in known]


def check(course: Course) -> list[Finding]:
    """Check that ids are unique, and that those of the list still stand where they stood."""
    file = list_of(course)
    listed, findings = read_list(file)
    return findings + check_repeated(course, listed) + check_listed(course, file, listed)
