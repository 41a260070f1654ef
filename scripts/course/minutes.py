"""Reckon how long a page takes: words at a calm reading pace, plus the minutes of its blocks."""

from __future__ import annotations

import re

from course.source.conversation import longest_path, read_steps
from course.source.course import Course
from course.source.page import Page
from course.source.schema import read_schema

WORDS_PER_MINUTE = 130
MINUTES_PER_QUIZ_DECISION = 0.5
TIMED_BLOCKS = tuple(read_schema("blocks")["timed"])
WORD = re.compile(r"\w[\w’'-]*")
NOT_READ = re.compile(r"^/{3,}.*$|^ {4}[\w-]+:.*$|^<!--.*-->$|\]\([^)]*\)|\{[#.][^}]*\}|^#+ ", re.MULTILINE)


def count_words(text: str) -> int:
    """Count the words of Markdown that a reader reads: link targets, ids and block markers are left out."""
    return len(WORD.findall(NOT_READ.sub(" ", text)))


def words_of_case(page: Page) -> int:
    """Count the words of a case by its longest path, with the situation before and what stands after."""
    steps = read_steps(page)
    weight = {
        step.id: count_words(step.text) + sum(count_words(words) for words, _, _ in step.choices) for step in steps
    }
    around = [section for section in page.sections if section.heading is None or "after" in section.heading.classes]
    return longest_path(steps, weight) + sum(count_words(section.text) for section in around)


def minutes_of_quizzes(page: Page) -> float:
    """Reckon the quiz items of a page: stem, options and the longest feedback, and half a minute to decide, each."""
    total = 0.0
    for quiz in page.quizzes:
        feedback = max((count_words(option.feedback) for option in quiz.options), default=0)
        words = count_words(quiz.stem) + sum(count_words(option.text) for option in quiz.options) + feedback
        total += words / WORDS_PER_MINUTE + MINUTES_PER_QUIZ_DECISION
    return total


def minutes_of_blocks(page: Page) -> float:
    """Add up the minutes that a page's activity, reflection and case blocks ask for."""
    return sum(float(block.options.get("minutes", 0)) for block in page.blocks if block.type in TIMED_BLOCKS)


def reckoned_minutes(page: Page, course: Course) -> float:
    """Return the minutes that a unit or check takes by our rule, its cases counted in."""
    quiz_text = "\n".join(quiz.text for quiz in page.quizzes)
    words = count_words(page.body) - count_words(quiz_text)
    if "id" in page.meta:
        cases = (case for case in course.pages_of_kind("case") if case.meta.get("unit") == page.meta["id"])
        words += sum(words_of_case(case) for case in cases)
    return words / WORDS_PER_MINUTE + minutes_of_quizzes(page) + minutes_of_blocks(page)


def pages_of_module(module: Page, course: Course) -> list[Page]:
    """Return the English pages in a module's folder, in the order of their ids."""
    folder = module.path.rpartition("/")[0]
    pages = [
        page for path, page in course.source_pages.items() if path.rpartition("/")[0] == folder and page is not module
    ]
    return sorted(pages, key=lambda page: (page.kind not in ("unit", "check"), str(page.meta.get("id", "")), page.path))


def minutes_of_module(module: Page, course: Course) -> int:
    """Add up the self-study minutes of a module's units and check."""
    pages = (page for page in pages_of_module(module, course) if page.kind != "session")
    return sum(page.meta.get("minutes", 0) for page in pages)
