"""Fill in what a translation lacks: sections and entries of the English page, at their place and marked as English.

So an edit of the English page never breaks a translation: what other pages link to is always there.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from course.source.markup import parse_heading
from course.source.page import Page
from course.translation.inheritance import written_attributes

SECTION, ENTRY = 2, 3
UNTRANSLATED = "untranslated"  # the block around an entry; the mark of a section
FENCE = "/" * 9  # longer than any that authors write, so that it may hold theirs


@dataclass
class Piece:
    """A heading of the second or third level with the lines up to the next one; the first piece has none."""

    id: str
    level: int
    lines: list[str]


def pieces_of(markdown: str) -> list[Piece]:
    """Cut a page at its `##` and `###` headings."""
    pieces = [Piece("", SECTION, [])]
    for line in markdown.splitlines():
        heading = parse_heading(line, 0)
        if heading and heading.id and heading.level in (SECTION, ENTRY):
            pieces.append(Piece(heading.id, heading.level, []))
        pieces[-1].lines.append(line)
    return pieces


def in_english(piece: Piece) -> list[str]:
    """Return the lines of an English piece, marked: a section by its heading, an entry by a block around it."""
    if piece.level == ENTRY:
        return [FENCE + f" {UNTRANSLATED}", "", *piece.lines, "", FENCE, ""]
    heading = parse_heading(piece.lines[0], 0)
    heading.classes.append(UNTRANSLATED)
    return [f"## {heading.text} {written_attributes(heading)}", *piece.lines[1:]]


def with_missing(markdown: str, source: Page) -> str:
    """Return a translation's Markdown with the English sections and entries that it lacks, each after the one before.

    The entries of a missing section come with it, and need no mark of their own.
    """
    own, theirs = pieces_of(markdown), pieces_of(source.body)
    present = {piece.id for piece in own}
    added: set[str] = set()
    section = ""
    for before, piece in pairwise(theirs):
        section = piece.id if piece.level == SECTION else section
        if piece.id in present:
            continue
        lines = piece.lines if piece.level == ENTRY and section in added else in_english(piece)
        place = next(index for index, other in enumerate(own) if other.id == before.id) + 1
        while piece.level == SECTION and place < len(own) and own[place].level == ENTRY:
            place += 1
        own.insert(place, Piece(piece.id, piece.level, lines))
        added.add(piece.id)
    return "\n".join(line for piece in own for line in piece.lines) + "\n"
