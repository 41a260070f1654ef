"""Read the words of a page that a reader reads, passage by passage, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.source.course import Course
from course.source.markup import BLOCK_CLOSE, BLOCK_OPEN, OPTION_LINE, parse_heading, without_code
from course.source.page import Page
from course.source.scope import all_pages
from course.source.strings import line_of_key

ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+(?:\[.?\]\s+)?|^:\s+")
QUOTE = re.compile(r"^\s*>\s?")
COMMENT = re.compile(r"<!--.*?-->")
CRITERION = re.compile(r"^ {4}criterion:\s*(.*)$")
LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^()\s]*\)")
ATTRIBUTES = re.compile(r"\{[#.:][^{}]*\}")
PLACEHOLDER = re.compile(r"\{\w*\}")
TAG = re.compile(r"</?[A-Za-z][^>]*>")
EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
TABLE_RULE = re.compile(r"^[\s|:-]+$")
ADDRESS = re.compile(
    r"\b10\.\d{4,}/\S+|\b(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:eu|org|com|dk|be|pt|md)\b\S*"
)

# Interface “words” that are codes.
CODES = ("language", "direction")


@dataclass(frozen=True)
class Passage:
    """A paragraph, list item, table cell or heading: its first line and its words, wrapped as written."""

    line: int
    text: str
    is_sentence: bool = True

    def line_at(self, offset: int) -> int:
        """Return the line of a place in the text."""
        return self.line + self.text.count("\n", 0, offset)


def without_markup(text: str) -> str:
    """Return Markdown as a reader reads it, its line breaks kept."""
    text = LINK.sub(lambda match: match[1], COMMENT.sub("", text))
    return EMPHASIS.sub("", TAG.sub("", ATTRIBUTES.sub("", ADDRESS.sub("", text))))


def passages_of_meta(page: Page) -> Iterator[Passage]:
    """Return the words of a page's front matter."""
    for name in ("title", "description"):
        if name in page.meta:
            yield Passage(page.line_of(name), page.meta[name], name == "description")
    outcomes = page.meta.get("outcomes")
    if isinstance(outcomes, dict):
        yield from (Passage(page.line_of("outcomes"), sentence) for sentence in outcomes.values())
    for fact in page.meta.get("facts", []):
        yield Passage(page.line_of("facts"), fact["fact"])


def passages_of_body(page: Page) -> Iterator[Passage]:
    """Return the passages of a page's text."""
    lines: list[str] = []
    first, is_quote = 0, False
    is_option = False
    for number, line in enumerate([*without_code(page.body.splitlines()), ""], start=page.body_line):
        opening, heading = BLOCK_OPEN.match(line), parse_heading(line, number)
        starts_quote = QUOTE.match(line) is not None
        is_option = bool(is_option and OPTION_LINE.match(line))
        is_apart = opening or heading or is_option or BLOCK_CLOSE.match(line) or line.lstrip().startswith(("<", "|"))
        if lines and (is_apart or not line.strip() or ITEM.match(line) or starts_quote != is_quote):
            yield Passage(first, "\n".join(lines))
            lines = []
        if opening:
            yield Passage(number, opening[2] or "", is_sentence=False)
            is_option = True
        elif heading:
            yield Passage(number, heading.text, is_sentence=False)
        elif is_option:
            criterion = CRITERION.match(line)
            yield Passage(number, criterion[1].strip("'\"") if criterion else "")
        elif line.lstrip().startswith("|"):
            if not TABLE_RULE.match(line):
                yield from (Passage(number, cell, is_sentence=False) for cell in line.strip().strip("|").split("|"))
        elif not is_apart and line.strip():
            if not lines:
                first, is_quote = number, starts_quote
            lines.append(QUOTE.sub("", line, count=1) if starts_quote else ITEM.sub("", line, count=1).strip())


def passages_of(page: Page) -> list[Passage]:
    """Return everything that a reader reads on a page, in the order of its lines."""
    found = [*passages_of_meta(page), *passages_of_body(page)]
    clean = (Passage(one.line, without_markup(one.text), one.is_sentence) for one in found)
    return [one for one in clean if one.text.strip()]


@dataclass(frozen=True)
class Text:
    """Everything that is read in one file: a page, or the interface words of a language."""

    file: Path
    language: str
    passages: list[Passage]
    page: Page | None = None


def texts_of(course: Course) -> Iterator[Text]:
    """Return every text of the course that readers see: the pages and the interface words."""
    for page in all_pages(course):
        yield Text(page.file, page.language, passages_of(page), page)
    for language, words in course.strings.items():
        file = course.overrides / "locales" / f"{language}.json"
        text = file.read_text(encoding="utf-8")
        passages = [
            Passage(line_of_key(text, key), PLACEHOLDER.sub(" ", word))
            for key, word in words.items()
            if key not in CODES
        ]
        yield Text(file, language, passages)
