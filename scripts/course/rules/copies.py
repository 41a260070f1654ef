"""What a session prints: its `copies` name what there is to hand out, and all of it."""

from __future__ import annotations

import posixpath

from course.finding import Finding
from course.source.course import Course
from course.source.markup import Block
from course.source.page import Page

RULE = "copies"
HOW = "`copies: {H15: {person: 1}}`"


def section_of(block: Block, page: Page) -> str:
    """Return the id of the heading (`##` or `###`) that a block stands under, "" when it stands under none."""
    above = [heading.id for heading in page.headings if heading.level <= 3 and heading.line < block.line]
    return above[-1] if above else ""


def check_names(page: Page, handouts: dict[str, str]) -> list[Finding]:
    """Find names that are neither a handout nor a section of the page."""
    known = {*handouts.values(), *(heading.id for heading in page.headings)}
    expected = "ids of handouts, or of sections of this page"
    fix = "correct the id, or delete it"
    return [
        Finding(page.file, page.line_of("copies"), RULE, f"copies of the unknown `{name}`", expected, fix)
        for name in page.meta["copies"]
        if name not in known
    ]


def check_handouts(page: Page, handouts: dict[str, str]) -> list[Finding]:
    """Find handouts that the session links to and nobody prints; `handouts` is {path: id}."""
    named, findings = set(page.meta["copies"]), []
    for link in page.links:
        target = link.target.partition("#")[0]
        handout = handouts.get(posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)))
        if target and handout and handout not in named:
            named.add(handout)
            found, fix = f"a link to {handout}, which `copies` does not name", f"say how many of {handout} are printed"
            findings.append(Finding(page.file, link.line, RULE, found, HOW, fix))
    return findings


def check_cards(page: Page) -> list[Finding]:
    """Find sections with role cards that nobody prints."""
    named, findings = set(page.meta["copies"]), []
    for block in page.blocks:
        section = section_of(block, page)
        if block.type == "role-card" and not {section, block.section} & named:
            named.add(section)
            found = f"a role card in the section {{#{section}}}, which `copies` does not name"
            fix = f"say how many sets are printed: `{section}: {{group: 1}}`"
            findings.append(Finding(page.file, block.line, RULE, found, HOW, fix))
    return findings


def check_alone(page: Page, course: Course) -> list[Finding]:
    """Find a second session beside one: the print packs of a module are made of one session."""
    folder = page.path.rpartition("/")[0]
    beside = [other for other in course.pages_of_kind("session") if other.path.rpartition("/")[0] == folder]
    first = min(beside, key=lambda other: str(other.meta["id"]))
    if first is page:
        return []
    found, expected = f"a second session beside {first.path.rpartition('/')[2]}", "one session in a module"
    fix = "make one session of the two, or move this one to a module of its own"
    return [Finding(page.file, page.line_of("kind"), RULE, found, expected, fix)]


def check(course: Course) -> list[Finding]:
    """Check what every session prints; translations inherit it."""
    handouts = {page.path: page.meta["id"] for page in course.pages_of_kind("handout") if "id" in page.meta}
    findings = []
    for page in course.pages_of_kind("session"):
        findings += check_names(page, handouts) + check_handouts(page, handouts)
        findings += check_cards(page) + check_alone(page, course)
    return findings
