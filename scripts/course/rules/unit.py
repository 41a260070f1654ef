"""Units: their length, the worked example, the link to their case, and what to do on shift."""

from __future__ import annotations

import posixpath

from course.finding import Finding
from course.minutes import count_words
from course.source.course import Course
from course.source.markup import Block
from course.source.page import Page

RULE = "unit"
FEWEST, MOST = 400, 700


def check_length(page: Page) -> list[Finding]:
    """Find a unit that is too short or too long; its cases are pages of their own."""
    words = count_words(page.body)
    if FEWEST <= words <= MOST:
        return []
    fix = "cut what would fit any workplace, or split the unit" if words > MOST else "add what an officer needs"
    return [Finding(page.file, page.body_line, RULE, f"{words} words", f"{FEWEST} to {MOST} words", fix)]


def check_parts(page: Page) -> list[Finding]:
    """Find a unit without both worked examples, or that does not end with something to do on shift."""
    types, findings = [block.type for block in page.blocks], []
    if types.count("example") < 2:
        found, expected = f"{types.count('example')} `/// example`", "a poor and a better one, each with its reason"
        findings.append(Finding(page.file, page.body_line, RULE, found, expected, "add a worked example"))
    if types[-1:] != ["on-your-shift"]:
        found = "`/// on-your-shift` before the end" if "on-your-shift" in types else "no `/// on-your-shift`"
        line = page.blocks[-1].line if "on-your-shift" in types else page.body_line
        expected = "it as the last block of a unit"
        findings.append(Finding(page.file, line, RULE, found, expected, "end with a small task at work"))
    return findings


def cases_linked_in(page: Page, block: Block, cases: list[Page]) -> list[Page]:
    """Return the cases that the links inside a block lead to."""
    links = (link for link in page.links if block.line <= link.line <= block.last_line)
    paths = [
        posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.target.partition("#")[0]))
        for link in links
    ]
    return [case for path in paths for case in cases if case.path == path]


def check_cases(page: Page, cases: list[Page]) -> list[Finding]:
    """Find a case block that does not lead to one case of this unit, and cases of the unit without a block."""
    findings, linked = [], []
    for block in page.blocks:
        if block.type != "case":
            continue
        targets = cases_linked_in(page, block, cases)
        linked += targets
        if len(targets) != 1:
            found = f"`/// case` with {len(targets) or 'no'} link{'s' if len(targets) > 1 else ''} to a case"
            fix = "link to the case's page, and to no other case"
            findings.append(Finding(page.file, block.line, RULE, found, "exactly one link to a case", fix))
        for case in targets:
            if case.meta.get("unit") != page.meta.get("id"):
                found = f"the case {case.meta.get('id')}, which belongs to the unit {case.meta.get('unit')}"
                fix = f"link to it in that unit, or write `unit: {page.meta.get('id')}` in {case.path}"
                findings.append(Finding(page.file, block.line, RULE, found, "a case of this unit", fix))
    for case in cases:
        if case.meta.get("unit") == page.meta.get("id") and case not in linked:
            found = f"no `/// case` with the case {case.meta.get('id')}, whose minutes are counted here"
            expected = f"a block that links to {case.path}"
            findings.append(Finding(page.file, page.body_line, RULE, found, expected, "add the block"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check every unit."""
    cases = course.pages_of_kind("case")
    return [
        finding
        for page in course.pages_of_kind("unit")
        for finding in check_length(page) + check_parts(page) + check_cases(page, cases)
    ]
