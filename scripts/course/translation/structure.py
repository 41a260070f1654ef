"""Compare the structure of a translated part with its source: what must be the same in every language."""

from __future__ import annotations

from dataclasses import dataclass

from course.source.markup import Quiz
from course.source.page import Page

TOP = "top"


@dataclass(frozen=True)
class Difference:
    """A difference in structure: the part, the lines in both files, what stands here and what in English."""

    key: str
    line: int
    source_line: int
    found: str
    expected: str


def in_words(names: list[str]) -> str:
    """Write a list of names for people."""
    return ", ".join(names) or "none"


def headings_in(page: Page, section: str) -> list[str]:
    """Return the headings below `##` of a section as `### id`."""
    lines = [part.line for part in page.sections]
    start = next(part.line for part in page.sections if part.id == section)
    end = next((line for line in lines if line > start), None)
    inside = (heading for heading in page.headings if heading.level > 2 and heading.line > start)
    return [f"{'#' * heading.level} {heading.id}".strip() for heading in inside if end is None or heading.line < end]


def targets_in(page: Page, section: str) -> list[str]:
    """Return the link targets of a section, sorted: word order differs between languages."""
    quiz_lines = {line for quiz in page.quizzes for line in range(quiz.line, quiz.last_line + 1)}
    return sorted(link.target for link in page.links if link.section == section and link.line not in quiz_lines)


def compare_section(translation: Page, source: Page, key: str) -> list[Difference]:
    """Return how a section differs from its source in headings, blocks and links; quiz items are parts of their own."""
    line = next(section.line for section in translation.sections if section.id == key)
    source_line = next(section.line for section in source.sections if section.id == key)
    pairs = [
        ("the headings", headings_in(translation, key), headings_in(source, key)),
        (
            "the blocks",
            [block.type for block in translation.blocks if block.section == key],
            [block.type for block in source.blocks if block.section == key],
        ),
        ("links to", targets_in(translation, key), targets_in(source, key)),
    ]
    differences = [
        Difference(key, line, source_line, f"{name} {in_words(own)}", f"{name} {in_words(theirs)}")
        for name, own, theirs in pairs
        if own != theirs
    ]
    return differences + (compare_outcomes(translation, source) if key == TOP else [])


def compare_outcomes(translation: Page, source: Page) -> list[Difference]:
    """Return how the ids of a module's outcomes differ from the source."""
    if not isinstance(source.meta.get("outcomes"), dict):
        return []
    own, theirs = list(translation.meta.get("outcomes", {})), list(source.meta["outcomes"])
    line, source_line = translation.line_of("outcomes"), source.line_of("outcomes")
    found, expected = f"the outcomes {in_words(own)}", f"the outcomes {in_words(theirs)}"
    return [Difference(TOP, line, source_line, found, expected)] if own != theirs else []


def right_places(quiz: Quiz) -> list[int]:
    """Return the places of the right options, from 1."""
    return [place for place, option in enumerate(quiz.options, start=1) if option.is_right]


def compare_answers(quiz: Quiz, model: Quiz) -> list[Difference]:
    """Return where a quiz item marks another option as right; a source without one right answer says nothing."""
    own, theirs = right_places(quiz), right_places(model)
    if len(quiz.options) != len(model.options) or own == theirs or len(theirs) != 1:
        return []
    right = next((option for option in quiz.options if option.is_right), None)
    found, expected = (
        f"the right answer of {quiz.id} at place {in_words([str(place) for place in places])}"
        for places in (own, theirs)
    )
    return [Difference(quiz.id, right.line if right else quiz.line, model.line, found, expected)]


def compare_quiz(quiz: Quiz, model: Quiz) -> list[Difference]:
    """Return how a quiz item differs from its source."""
    if len(quiz.options) != len(model.options):
        found, expected = f"{len(quiz.options)} options in {quiz.id}", f"{len(model.options)} options"
        return [Difference(quiz.id, quiz.line, model.line, found, expected)]
    return compare_answers(quiz, model)


def compare_order(translation: Page, source: Page) -> list[Difference]:
    """Return a difference when the sections that both pages have stand in another order."""
    own, theirs = ([section.id for section in page.sections] for page in (translation, source))
    own, theirs = ([key for key in keys if key in own and key in theirs] for keys in (own, theirs))
    for key, model in zip(own, theirs, strict=False):
        if key != model:
            line = next(section.line for section in translation.sections if section.id == key)
            source_line = next(section.line for section in source.sections if section.id == model)
            found, expected = f"the section `{key}` before `{model}`", f"`{model}` before `{key}`, as in English"
            return [Difference(key, line, source_line, found, expected)]
    return []


def compare_part(translation: Page, source: Page, key: str) -> list[Difference]:
    """Return how one part of a translation, a section or a quiz item, differs from its source."""
    quizzes, models = ({quiz.id: quiz for quiz in page.quizzes} for page in (translation, source))
    if key in models:
        return compare_quiz(quizzes[key], models[key])
    return compare_section(translation, source, key)
