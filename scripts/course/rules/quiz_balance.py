"""A self-check as a whole: six to eight items, whose right answers show neither by their place nor by their length."""

from __future__ import annotations

from collections.abc import Callable

from course.finding import Finding
from course.source.course import Course
from course.source.markup import Option, Quiz
from course.source.page import Page

RULE = "quiz-balance"
FEWEST, MOST = 6, 8
LONGER_BY = 1.1  # a difference that nobody sees gives nothing away


def place_of_right(quiz: Quiz) -> int:
    """Return the place of the right answer, from 1."""
    return next(place for place, option in enumerate(quiz.options, start=1) if option.is_right)


def stands_out(quiz: Quiz, is_longer: Callable[[Option, Option], bool]) -> bool:
    """Say whether the right answer compares in one way with every other option."""
    right = next(option for option in quiz.options if option.is_right)
    return all(is_longer(right, option) for option in quiz.options if option is not right)


def is_longer(one: Option, other: Option) -> bool:
    """Say whether an option is visibly longer than another."""
    return len(one.text) > len(other.text) * LONGER_BY


def is_shorter(one: Option, other: Option) -> bool:
    """Say whether an option is visibly shorter than another."""
    return is_longer(other, one)


def check_page(page: Page) -> list[Finding]:
    """Check one self-check; items without exactly one right answer have been told of already."""
    findings = []
    if not FEWEST <= len(page.quizzes) <= MOST:
        found, expected = f"{len(page.quizzes)} quiz items", f"{FEWEST} to {MOST} items"
        findings.append(Finding(page.file, page.body_line, RULE, found, expected, "add or delete items"))
    quizzes = [quiz for quiz in page.quizzes if sum(option.is_right for option in quiz.options) == 1]
    if len(quizzes) < FEWEST:
        return findings
    half = len(quizzes) // 2
    places = [place_of_right(quiz) for quiz in quizzes]
    for place in sorted(set(places)):
        if places.count(place) > half:
            found = f"the right answer at place {place} in {places.count(place)} of {len(quizzes)} items"
            fix = "change the order of options in some items, in every language"
            findings.append(Finding(page.file, page.body_line, RULE, found, f"at most {half} at one place", fix))
    for place in sorted({1, 2, 3} - set(places)):
        found, expected = f"no right answer at place {place}", "right answers at every place"
        fix = "change the order of options in some items, in every language"
        findings.append(Finding(page.file, page.body_line, RULE, found, expected, fix))
    for name, compare in (("longest", is_longer), ("shortest", is_shorter)):
        count = sum(stands_out(quiz, compare) for quiz in quizzes)
        if count > half:
            found = f"the right answer is the {name} option in {count} of {len(quizzes)} items"
            fix = "make the other options as long, or the right ones as short"
            findings.append(Finding(page.file, page.body_line, RULE, found, f"in at most {half} of them", fix))
    return findings


def check(course: Course) -> list[Finding]:
    """Check every self-check."""
    return [finding for page in course.pages_of_kind("check") for finding in check_page(page)]
