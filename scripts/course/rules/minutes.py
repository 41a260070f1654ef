"""Time is honest: what a page says it takes, what its blocks ask for, and the minutes of a session's steps."""

from __future__ import annotations

from course.finding import Finding
from course.minutes import minutes_of_blocks, reckoned_minutes
from course.source.course import Course
from course.source.page import Page
from course.source.schema import read_schema
from course.source.scope import own_pages

RULE = "minutes"
TOLERANCE = 0.2
MOST_OF_BLOCK = 8
SHARE_OF_BLOCKS = 0.6


def check_page(page: Page, course: Course) -> list[Finding]:
    """Compare the minutes of a unit or check with what we reckon."""
    said, line = page.meta["minutes"], page.line_of("minutes")
    reckoned, asked = reckoned_minutes(page, course), minutes_of_blocks(page)
    findings = []
    if abs(reckoned - said) > TOLERANCE * said:
        found = f"{said} minutes, but words, cases, quiz items and blocks take {reckoned:.1f}"
        expected = f"what lies within {TOLERANCE:.0%} of the truth"
        fix = f"write `minutes: {max(1, round(reckoned))}`, or change the page"
        findings.append(Finding(page.file, line, RULE, found, expected, fix))
    if asked > SHARE_OF_BLOCKS * said:
        found = f"{asked:g} of {said} minutes in activities, reflections and cases"
        expected = f"at most {SHARE_OF_BLOCKS:.0%} of the page's minutes"
        findings.append(Finding(page.file, line, RULE, found, expected, "shorten a block, or add text"))
    return findings


def check_blocks(page: Page) -> list[Finding]:
    """Find blocks that ask for too much at once."""
    timed = read_schema("blocks")["timed"]
    return [
        Finding(
            page.file,
            block.line,
            RULE,
            f"{block.options['minutes']} minutes in one block",
            f"at most {MOST_OF_BLOCK}",
            "split it, or ask for less",
        )
        for block in page.blocks
        if block.type in timed and block.options.get("minutes", 0) > MOST_OF_BLOCK
    ]


def check(course: Course) -> list[Finding]:
    """Check every page that tells its minutes, and every block that does."""
    findings = []
    for page in own_pages(course):
        if page.kind in ("unit", "check") and "minutes" in page.meta:
            findings += check_page(page, course)
        findings += check_blocks(page)
    return findings
