"""Quiz items: an id, one right option of three or four, and feedback on every one."""

from __future__ import annotations

import re

from course.finding import Finding
from course.source.course import Course
from course.source.markup import Quiz
from course.source.page import Page
from course.source.scope import all_pages, is_own, kind_of

RULE = "quiz"
FEWEST, MOST = 3, 4
ITEM = re.compile(r"^\s*[-*+]\s")
OPTION = re.compile(r"^[-*] \[[ xX]\] \S")


def check_comment(page: Page, quiz: Quiz, is_whole: bool) -> list[Finding]:
    """Find a quiz item whose comment line, with id and outcome, is missing or not right above it."""
    example = "<!-- quiz: M5-Q1, outcome: M5-O3 -->" if is_whole else "<!-- quiz: M5-Q1 -->"
    if not quiz.id:
        found, expected = "a quiz item without an id", f"`{example}` in the line above `<quiz>`"
        return [Finding(page.file, quiz.line, RULE, found, expected, "write the line, without an empty line below it")]
    if is_whole and not quiz.outcome:
        found, expected = f"the quiz item {quiz.id} without an outcome", f"`{example}`"
        return [Finding(page.file, quiz.first_line, RULE, found, expected, "name the outcome that it tests")]
    if not is_whole and quiz.outcome:
        found, expected = f"the outcome of {quiz.id} in a translation", f"`{example}`: the outcome is inherited"
        return [Finding(page.file, quiz.first_line, RULE, found, expected, "delete the outcome")]
    return []


def check_options(page: Page, quiz: Quiz) -> list[Finding]:
    """Find an item without a question, with too few or many options, or not exactly one that is right."""
    name, line = quiz.id or "this item", quiz.line
    findings = []
    if not quiz.stem:
        found, expected = f"no question in {name}", "one sentence that asks, above the options"
        findings.append(Finding(page.file, line, RULE, found, expected, "write the question"))
    if not FEWEST <= len(quiz.options) <= MOST:
        found, expected = f"{len(quiz.options)} options in {name}", f"{FEWEST} or {MOST} options"
        findings.append(Finding(page.file, line, RULE, found, expected, "add or delete options"))
    right = [option for option in quiz.options if option.is_right]
    if len(right) != 1:
        found = f"{len(right) or 'no'} right answer{'s' if len(right) > 1 else ''} in {name}"
        fix = "mark the one best option with `[x]`, the others with `[ ]`"
        findings.append(
            Finding(page.file, right[1].line if right else line, RULE, found, "exactly one right answer", fix)
        )
    for option in quiz.options:
        if not option.feedback:
            found, expected = f"the option “{option.text}” without feedback", "one or two sentences that teach"
            fix = "write `> …` in the line below the option"
            findings.append(Finding(page.file, option.line, RULE, found, expected, fix))
    for number, text in enumerate(quiz.text.splitlines(), start=quiz.line):
        if ITEM.match(text) and not OPTION.match(text):
            found, expected = f"`{text.strip()}` in {name}", "`- [ ] An option` or `- [x] The right option`"
            findings.append(Finding(page.file, number, RULE, found, expected, "write the option in this form"))
    return findings


def check_places(page: Page, kind: str) -> list[Finding]:
    """Find quiz items outside a self-check, and items that share a heading."""
    findings, sections = [], set()
    for quiz in page.quizzes:
        if kind != "check":
            found, expected = f"a quiz item on a page of kind {kind}", "quiz items on a page of kind check"
            findings.append(Finding(page.file, quiz.line, RULE, found, expected, "move it to the module's self-check"))
        elif quiz.section == "top" or quiz.section in sections:
            found, expected = "a quiz item without a heading of its own", "one `##` with an id for each item"
            findings.append(Finding(page.file, quiz.line, RULE, found, expected, "write a heading above it"))
        sections.add(quiz.section)
    return findings


def check(course: Course) -> list[Finding]:
    """Check the quiz items of every page."""
    findings = []
    for page in all_pages(course):
        is_whole = is_own(page, course)
        findings += check_places(page, kind_of(page, course))
        for quiz in page.quizzes:
            findings += check_comment(page, quiz, is_whole) + check_options(page, quiz)
    return findings
