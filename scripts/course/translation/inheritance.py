"""Complete a translation with what it inherits: numbers, ids and attributes stand once, in the English page."""

from __future__ import annotations

import re

from course.source.markup import BLOCK_OPEN, Block, Heading, parse_heading, read_options
from course.source.page import Page
from course.source.schema import read_schema

TRANSLATED_OPTIONS = tuple(read_schema("blocks")["translated"])


def written_attributes(heading: Heading) -> str:
    """Write a heading's attributes back as an attribute list."""
    parts = [f"#{heading.id}"] if heading.id else []
    parts += [f".{name}" for name in heading.classes]
    parts += [f'{key}="{value}"' for key, value in heading.attributes.items()]
    return "{" + " ".join(parts) + "}"


def inherited_options(block: Block, source: Block) -> list[str]:
    """Return the option lines of a translated block: the source's, with the translated words."""
    options = {key: value for key, value in source.options.items() if key not in TRANSLATED_OPTIONS}
    options |= {key: value for key, value in block.options.items() if key in TRANSLATED_OPTIONS}
    return [f"    {key}: {quoted(value)}" for key, value in options.items()]


def quoted(value: object) -> str:
    """Write an option's value so that YAML reads it back as it was."""
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def complete(translation: Page, source: Page) -> str:
    """Return the translation's Markdown with the attributes and options of its source.

    Headings are matched by id, blocks by their order within a section. Where the structures differ (the section is
    outdated), the block keeps what is written.
    """
    headings = {heading.id: heading for heading in source.headings if heading.id}
    partners = matched_blocks(translation, source)
    lines = translation.body.splitlines()
    result = []
    index = 0
    while index < len(lines):
        line, number = lines[index], translation.body_line + index
        index += 1
        heading = parse_heading(line, number)
        if heading and heading.id in headings:
            model = headings[heading.id]
            line = f"{'#' * heading.level} {heading.text} {written_attributes(model)}"
        elif BLOCK_OPEN.match(line) and number in partners:
            block, model = partners[number]
            _, _, index = read_options(lines, index)
            result += [line, *inherited_options(block, model)]
            continue
        result.append(line)
    return "\n".join(result) + "\n"


def matched_blocks(translation: Page, source: Page) -> dict[int, tuple[Block, Block]]:
    """Match blocks by section and order: {line in the translation: (its block, the source's block)}."""
    matched = {}
    for section in translation.sections:
        own = [block for block in translation.blocks if block.section == section.id]
        theirs = [block for block in source.blocks if block.section == section.id]
        if [block.type for block in own] == [block.type for block in theirs]:
            matched |= {block.line: (block, model) for block, model in zip(own, theirs, strict=True)}
    return matched


def without_attributes(text: str) -> str:
    """Return Markdown without attribute lists, which are not translated."""
    return re.sub(r"\s*\{[#.][^{}]*\}", "", text)
