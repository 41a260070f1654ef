"""Headings: written ids, unique in the page, no level left out, and only attributes that mean something."""

from __future__ import annotations

import re

from course.finding import Finding
from course.rules.sound import WHOLE_NUMBERS, is_number
from course.source.course import Course
from course.source.markup import Heading
from course.source.page import Page
from course.source.scope import all_pages, is_own, kind_of

RULE = "headings"
ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
# What the headings of a kind and level may carry besides their id: classes (with a dot) and attributes.
MEANINGS = {
    ("session", 2): (".cut", ".pause", "data-minutes", "data-shortest", "data-groups"),
    ("case", 2): (".after", "data-ending"),
    ("glossary", 3): (".everyday",),
    ("handout", 2): (".new-sheet",),
}


def check_levels(page: Page) -> list[Finding]:
    """Find the page's title written as a heading, and levels that are left out."""
    findings, above = [], 1
    for heading in page.headings:
        if heading.level == 1:
            found, expected = f"the heading `# {heading.text}`", "headings from `##` on; the build makes `#` from title"
            findings.append(Finding(page.file, heading.line, RULE, found, expected, "delete it, or make it `##`"))
            continue
        if heading.level > above + 1:
            found = f"`{'#' * heading.level} {heading.text}` below `{'#' * above}`"
            expected = f"`{'#' * (above + 1)}`: no level is left out"
            findings.append(Finding(page.file, heading.line, RULE, found, expected, "correct the level"))
        above = heading.level
    return findings


def check_ids(page: Page) -> list[Finding]:
    """Find headings without an id, with one in another form, and ids that stand twice in the page."""
    findings = []
    places = {}
    for heading in page.headings:
        if heading.level < 2:
            continue
        if not heading.id:
            if heading.level < 4:
                found = f"the heading “{heading.text}” without an id"
                expected = "an English kebab-case id, such as {#in-the-yard}"
                findings.append(Finding(page.file, heading.line, RULE, found, expected, "write one behind the heading"))
        elif not ID.match(heading.id):
            found, expected = f"the id `{heading.id}`", "small letters, digits and single hyphens: {#in-the-yard}"
            findings.append(Finding(page.file, heading.line, RULE, found, expected, "write it in this form"))
        findings += check_repeated(page, heading.id, heading.line, places)
    for block in page.blocks:
        findings += check_repeated(page, str(block.options.get("id", "")), block.line, places)
    return findings


def check_repeated(page: Page, name: str, line: int, places: dict[str, int]) -> list[Finding]:
    """Note where an id stands; one that stands in the page already is a finding."""
    first = places.setdefault(name, line)
    if not name or first == line:
        return []
    found, expected = f"the id `{name}` a second time", f"ids that are unique in the page; the first one: line {first}"
    return [Finding(page.file, line, RULE, found, expected, "choose another id for one of the two")]


def check_attributes(page: Page, kind: str, may_have_any: bool) -> list[Finding]:
    """Find classes and attributes that mean nothing on this kind of page, or are no numbers."""
    findings = []
    for heading in page.headings:
        meanings = MEANINGS.get((kind, heading.level), ())
        for name in [f".{name}" for name in heading.classes] + list(heading.attributes):
            if not may_have_any:
                found, expected = f"`{name}` in a translation", "the id only; the rest is inherited from English"
                findings.append(Finding(page.file, heading.line, RULE, found, expected, f"delete `{name}`"))
            elif name not in meanings:
                where = f"`{'#' * heading.level}` of a page of kind {kind}"
                found = f"`{name}`, which means nothing on {where}"
                expected = "one of " + ", ".join(meanings) if meanings else "the id only"
                findings.append(Finding(page.file, heading.line, RULE, found, expected, f"correct or delete `{name}`"))
        findings += check_numbers(page, heading)
    return findings


def check_numbers(page: Page, heading: Heading) -> list[Finding]:
    """Find numbers of a session's step that are no whole numbers."""
    return [
        Finding(page.file, heading.line, RULE, f'{name}="{value}"', "a whole number", f"correct `{name}`")
        for name, value in heading.attributes.items()
        if name in WHOLE_NUMBERS and not is_number(value)
    ]


def check(course: Course) -> list[Finding]:
    """Check the headings of every page."""
    findings = []
    for page in all_pages(course):
        findings += check_levels(page)
        findings += check_ids(page)
        findings += check_attributes(page, kind_of(page, course), is_own(page, course))
    return findings
