"""Session plans: the frame, the minutes and groups of each step, a pause, a place to cut, and what is projected."""

from __future__ import annotations

from course.agenda import minutes_of, steps_of
from course.finding import Finding
from course.minutes import count_words
from course.source.course import Course
from course.source.markup import Heading
from course.source.page import Page
from course.source.scope import all_pages, kind_of

RULE = "session"
FRAME = ("aim", "room", "before", "care", "online", "coordinator")
MOST_ON_SCREEN = 45
LONGEST_WITHOUT_PAUSE = 90


def check_frame(page: Page) -> list[Finding]:
    """Find frame sections that are missing, that have minutes, or a care section without a care note."""
    headings, findings = {heading.id: heading for heading in page.headings if heading.level == 2}, []
    for name in FRAME:
        if name not in headings:
            found, expected = f"no section {{#{name}}}", "the sections " + ", ".join(f"{{#{name}}}" for name in FRAME)
            findings.append(Finding(page.file, page.body_line, RULE, found, expected, "write the section"))
        elif "data-minutes" in headings[name].attributes:
            found, expected = f"minutes in the section {{#{name}}}", "minutes on steps only"
            findings.append(Finding(page.file, headings[name].line, RULE, found, expected, "delete data-minutes"))
    if "care" in headings and not any(block.type == "care" and block.section == "care" for block in page.blocks):
        found, expected = "no `/// care` in the section {#care}", "a care note: who may leave, who follows up"
        findings.append(Finding(page.file, headings["care"].line, RULE, found, expected, "write the care note"))
    return findings


def check_step(page: Page, heading: Heading) -> list[Finding]:
    """Find a step without minutes or groups, or whose least minutes are more than its minutes."""
    findings = []
    attributes = heading.attributes
    needed = ["data-minutes"] if "pause" in heading.classes else ["data-minutes", "data-groups"]
    for name in needed:
        if name not in attributes:
            found, expected = f"the step “{heading.text}” without {name}", f'{{#{heading.id} {name}="10"}}'
            fix = "add it; data-groups is the size of groups, 0 for the whole room"
            findings.append(Finding(page.file, heading.line, RULE, found, expected, fix))
    least, minutes = int(attributes.get("data-shortest", 0)), int(attributes.get("data-minutes", 999))
    if least > minutes:
        found = f'data-shortest="{least}" with data-minutes="{minutes}"'
        expected = "the least minutes of a step not above its minutes"
        findings.append(Finding(page.file, heading.line, RULE, found, expected, "correct one of the two"))
    return findings


def check_sum(page: Page) -> list[Finding]:
    """Find a session whose steps do not add up to the minutes that it promises."""
    promised, sum_of_steps = page.meta.get("minutes"), minutes_of(steps_of(page))
    if promised in (None, sum_of_steps):
        return []
    expected = f"{sum_of_steps}, the sum of its steps without the pause"
    fix = "correct the minutes of the session or of a step"
    return [Finding(page.file, page.line_of("minutes"), RULE, f"minutes: {promised}", expected, fix)]


def check_plan(page: Page) -> list[Finding]:
    """Find a long session without a pause, and one that can be cut nowhere."""
    steps = [heading for heading in page.headings if heading.level == 2 and heading.id not in FRAME]
    classes = {name for heading in steps for name in heading.classes}
    minutes, findings = minutes_of(steps_of(page)), []
    line = steps[0].line if steps else page.body_line
    if minutes > LONGEST_WITHOUT_PAUSE and "pause" not in classes:
        found, expected = f"{minutes} minutes without a pause", f"a pause where it takes over {LONGEST_WITHOUT_PAUSE}"
        fix = 'add `## Pause {#pause .pause data-minutes="10"}`'
        findings.append(Finding(page.file, line, RULE, found, expected, fix))
    if "cut" not in classes:
        found, expected = "no step marked `.cut`", "a marked place where the session may be cut"
        fix = "write `.cut` in the heading of the step before which it may be cut"
        findings.append(Finding(page.file, line, RULE, found, expected, fix))
    return findings


def check_screens(page: Page) -> list[Finding]:
    """Find screens with more words than a room reads at a glance, in any language."""
    fix = "say it instead, or make two screens of it"
    return [
        Finding(page.file, block.line, RULE, f"{words} words on the screen", f"at most {MOST_ON_SCREEN}", fix)
        for block in page.blocks
        if block.type == "screen" and (words := count_words(block.text)) > MOST_ON_SCREEN
    ]


def check(course: Course) -> list[Finding]:
    """Check every session plan."""
    findings = []
    for page in course.pages_of_kind("session"):
        findings += check_frame(page) + check_sum(page) + check_plan(page)
        for heading in page.headings:
            if heading.level == 2 and heading.id not in FRAME:
                findings += check_step(page, heading)
    for page in all_pages(course):
        if kind_of(page, course) == "session":
            findings += check_screens(page)
    return findings
