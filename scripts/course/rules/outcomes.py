"""Learning outcomes: each is served by what exists, and each is tested by a quiz item or a named task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.finding import Finding
from course.minutes import pages_of_module
from course.source.course import Course
from course.source.page import Page
from course.source.scope import own_pages

RULE = "outcomes"


def known_outcomes(course: Course) -> list[str]:
    """Return the ids of all outcomes of all modules."""
    return [name for module in course.pages_of_kind("module") for name in module.meta.get("outcomes", {})]


def used_outcomes(page: Page) -> Iterator[tuple[str, int]]:
    """Return the outcome ids that a page names, with the line of each."""
    if page.kind != "module":
        yield from ((name, page.line_of("outcomes")) for name in page.meta.get("outcomes", []))
    yield from ((quiz.outcome, quiz.first_line) for quiz in page.quizzes if quiz.outcome)
    yield from ((block.options["outcome"], block.line) for block in page.blocks if "outcome" in block.options)


def check_used(page: Page, known: list[str]) -> list[Finding]:
    """Find outcomes that a page names and no module has."""
    expected = "one of " + ", ".join(known) if known else "an outcome of a module page"
    fix = "correct the id, or add the outcome to the module's page"
    return [
        Finding(page.file, line, RULE, f"the unknown outcome `{name}`", expected, fix)
        for name, line in used_outcomes(page)
        if name not in known
    ]


def check_names(module: Page) -> list[Finding]:
    """Find outcome ids that do not begin with the id of their module."""
    form = re.compile(rf"^{re.escape(module.meta.get('id', ''))}-O\d+$")
    expected = f"ids such as {module.meta.get('id', 'M5')}-O1"
    return [
        Finding(module.file, module.line_of("outcomes"), RULE, f"the outcome id `{name}`", expected, "correct the id")
        for name in module.meta.get("outcomes", {})
        if not form.match(name)
    ]


def check_tested(module: Page, course: Course) -> list[Finding]:
    """Find outcomes that nothing tests, and a self-check that tests fewer than half of the outcomes."""
    pages = pages_of_module(module, course)
    outcomes = list(module.meta.get("outcomes", {}))
    by_items = {quiz.outcome for page in pages for quiz in page.quizzes}
    tasks = (block for page in pages for block in page.blocks if "criterion" in block.options)
    by_tasks = {block.options.get("outcome") for block in tasks}
    line, findings = module.line_of("outcomes"), []
    for name in outcomes:
        if name not in by_items | by_tasks:
            found, expected = f"the outcome `{name}`, which nothing tests", "a quiz item, or a task with its criterion"
            fix = f"name {name} in the comment of a quiz item, or in `outcome:` and `criterion:` of an activity"
            findings.append(Finding(module.file, line, RULE, found, expected, fix))
    tested = [name for name in outcomes if name in by_items]
    if any(page.kind == "check" for page in pages) and 2 * len(tested) < len(outcomes):
        found = f"{len(tested)} of {len(outcomes)} outcomes tested by quiz items"
        expected = "at least half of them, since the module has a self-check"
        findings.append(Finding(module.file, line, RULE, found, expected, "add quiz items for other outcomes"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check the outcomes of every module and every use of them."""
    known = known_outcomes(course)
    findings = [finding for page in own_pages(course) for finding in check_used(page, known)]
    for module in course.pages_of_kind("module"):
        findings += check_names(module) + check_tested(module, course)
    return findings
