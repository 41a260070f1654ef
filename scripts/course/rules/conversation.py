"""Practice conversations: every choice leads somewhere, every step is reached, and every way ends."""

from __future__ import annotations

import re

from course.finding import Finding
from course.source.conversation import Step, reachable_from, read_steps
from course.source.course import Course
from course.source.page import Page

RULE = "conversation"
ENDINGS = ("good", "mixed", "poor")
LEAST_STEPS, LEAST_ENDINGS, CHOICES_OF_SMALL_CASE = 8, 2, 3
LINK_TO_STEP = re.compile(r"\]\(#([\w-]+)\)")


def check_steps(page: Page, steps: list[Step]) -> list[Finding]:
    """Find dead ends, endings that go on, choices to steps that do not exist, and choices in another form."""
    known, findings = {step.id for step in steps}, []
    for step in steps:
        if not step.choices and not step.ending:
            found, expected = f"the step `{step.id}`, where nothing goes on", "choices, or data-ending in its heading"
            fix = "add a list of links to steps, or data-ending with good, mixed or poor"
            findings.append(Finding(page.file, step.line, RULE, found, expected, fix))
        if step.choices and step.ending:
            found, expected = f"the ending `{step.id}` with choices", "an ending without choices"
            findings.append(Finding(page.file, step.line, RULE, found, expected, "delete the choices or data-ending"))
        if step.ending and step.ending not in ENDINGS:
            found, expected = f'data-ending="{step.ending}"', "one of " + ", ".join(ENDINGS)
            findings.append(Finding(page.file, step.line, RULE, found, expected, "correct the ending"))
        for _, target, line in step.choices:
            if target not in known:
                found, expected = f"a choice that leads to `{target}`", "one of " + ", ".join(step.id for step in steps)
                findings.append(Finding(page.file, line, RULE, found, expected, "correct the id, or write the step"))
        if LINK_TO_STEP.search(step.text):
            found = f"a link to a step in the words of `{step.id}`"
            expected = "choices as a list of links and nothing else: `- [“Long day?”](#long-day)`"
            findings.append(Finding(page.file, step.line, RULE, found, expected, "make it a list item of its own"))
    return findings


def check_ways(page: Page, steps: list[Step]) -> list[Finding]:
    """Find steps that nothing leads to, and loops without a way out."""
    reached, findings = reachable_from(steps, steps[0].id), []
    endings = {step.id for step in steps if step.ending or not step.choices}
    known = {step.id for step in steps}
    for step in steps:
        if step.id not in reached:
            found, expected = (
                f"the step `{step.id}`, which no way leads to",
                f"a way from `{steps[0].id}` to every step",
            )
            findings.append(Finding(page.file, step.line, RULE, found, expected, "add a choice that leads to it"))
        # A choice to an unknown step is told of as such; what lies behind it is not known.
        elif known.issuperset(step.targets) and not reachable_from(steps, step.id) & endings:
            found, expected = f"the step `{step.id}`, from which no way ends", "a way to an ending from every step"
            findings.append(Finding(page.file, step.line, RULE, found, expected, "add a choice that leads out"))
    return findings


def check_size(page: Page, steps: list[Step]) -> list[Finding]:
    """Find a case that is too small: neither eight steps and two endings nor three choices with an ending each."""
    endings = [step for step in steps if step.ending]
    is_small_case = len(steps[0].choices) == CHOICES_OF_SMALL_CASE and len(endings) == len(steps) - 1
    if is_small_case or (len(steps) >= LEAST_STEPS and len(endings) >= LEAST_ENDINGS):
        return []
    found = f"{len(steps)} steps, {len(endings)} of them endings"
    expected = f"at least {LEAST_STEPS} steps with {LEAST_ENDINGS} endings, or three choices with an ending each"
    return [Finding(page.file, steps[0].line, RULE, found, expected, "add steps, or make it a case of three choices")]


def check_after(page: Page) -> list[Finding]:
    """Find a case that does not say at its end what it was about."""
    after = [section for section in page.sections if section.heading and "after" in section.heading.classes]
    if len(after) == 1 and after[0] is page.sections[-1]:
        return []
    found = f"{len(after)} sections marked `.after`" if len(after) != 1 else "`.after` before other sections"
    expected = "one last section `## … {#after .after}` that is shown after every ending"
    line = after[0].line if after else page.sections[-1].line
    return [Finding(page.file, line, RULE, found, expected, "write what the case was about, and something to do")]


def check(course: Course) -> list[Finding]:
    """Check every case."""
    findings = []
    for page in course.pages_of_kind("case"):
        steps = read_steps(page)
        if not steps:
            found, expected = "a case without steps", "a `##` for each step; the first one is the start"
            findings.append(Finding(page.file, page.body_line, RULE, found, expected, "write the steps"))
            continue
        findings += check_steps(page, steps) + check_ways(page, steps) + check_size(page, steps) + check_after(page)
    return findings
