"""Scan the Markdown of one page: headings, blocks, quiz items and links, each with its line.

This is not a Markdown renderer. It reads the few forms that the authoring contract in CONTRIBUTING.md defines, so that
rules can name the line, and it leaves everything else alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{(?P<attributes>[^{}]*)\})?\s*$")
BLOCK_OPEN = re.compile(r"^/{3,}\s*([a-z][\w-]*)\s*(?:\|\s*(.*?)\s*)?$")
BLOCK_CLOSE = re.compile(r"^/{3,}\s*$")
OPTION_LINE = re.compile(r"^ {4}\S")
LINK = re.compile(r"(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^()\s]+)\)")
INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
QUIZ_COMMENT = re.compile(r"^<!--\s*quiz:\s*(?P<id>[\w-]+)\s*(?:,\s*outcome:\s*(?P<outcome>[\w-]+)\s*)?-->\s*$")
QUIZ_OPTION = re.compile(r"^[-*] \[(?P<mark>.?)\]\s+(?P<text>.*)$")
ATTRIBUTE = re.compile(
    r"""#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|(?P<key>[\w-]+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))"""
)


@dataclass
class Heading:
    """A heading: its level (2 to 6), words, written id ("" when missing), classes and other attributes."""

    level: int
    text: str
    line: int
    id: str = ""
    classes: list[str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class Block:
    """A `/// type | title` block: its options, its own text, and the id of the section that it stands in."""

    type: str
    title: str
    line: int
    section: str
    options: dict = field(default_factory=dict)
    options_error: str = ""
    text: str = ""
    last_line: int = 0
    parent: str = ""


@dataclass
class Option:
    """One option of a quiz item, with its feedback ("" when missing)."""

    text: str
    is_right: bool
    line: int
    feedback: str = ""


@dataclass
class Quiz:
    """A quiz item: the written id and outcome from the comment above it, stem and options."""

    line: int
    section: str
    id: str = ""
    outcome: str = ""
    stem: str = ""
    options: list[Option] = field(default_factory=list)
    text: str = ""
    first_line: int = 0
    last_line: int = 0


@dataclass
class Link:
    """A Markdown link: its words, target as written, line, and the id of the section that it stands in."""

    text: str
    target: str
    line: int
    section: str


@dataclass
class Section:
    """A `##` section, or the part before the first one (id "top"): its text without the heading line."""

    id: str
    heading: Heading | None
    line: int
    text: str = ""


@dataclass
class Markup:
    """Everything that the scan of one page found, in the order of its lines."""

    sections: list[Section] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    quizzes: list[Quiz] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unclosed: list[tuple[int, str]] = field(default_factory=list)


def parse_attributes(text: str) -> tuple[str, list[str], dict[str, str]]:
    """Split an attribute list such as `#open .cut data-minutes="10"` into id, classes and the rest."""
    identifier, classes, attributes = "", [], {}
    for match in ATTRIBUTE.finditer(text):
        if match["id"]:
            identifier = match["id"]
        elif match["class"]:
            classes.append(match["class"])
        else:
            attributes[match["key"]] = match["quoted"] if match["quoted"] is not None else match["bare"]
    return identifier, classes, attributes


def parse_heading(line: str, number: int) -> Heading | None:
    """Return the heading that stands in `line`, or None."""
    match = HEADING.match(line)
    if not match:
        return None
    identifier, classes, attributes = parse_attributes(match["attributes"] or "")
    return Heading(len(match[1]), match[2], number, identifier, classes, attributes)


def parse_quiz(lines: list[str], first: int, section: str) -> Quiz:
    """Read a quiz item from its lines, `<quiz>` and `</quiz>` included; `first` is the line of `<quiz>`."""
    quiz = Quiz(line=first, section=section, text="\n".join(lines), first_line=first, last_line=first + len(lines) - 1)
    stem: list[str] = []
    for offset, line in enumerate(lines[1:], start=1):
        option = QUIZ_OPTION.match(line)
        if option:
            quiz.options.append(Option(option["text"].strip(), option["mark"].lower() == "x", first + offset))
        elif quiz.options and line.lstrip().startswith(">"):
            words = line.lstrip()[1:].strip()
            quiz.options[-1].feedback = f"{quiz.options[-1].feedback} {words}".strip()
        elif not quiz.options and line.strip() != "</quiz>":
            stem.append(line)
    quiz.stem = "\n".join(stem).strip()
    return quiz


def read_options(lines: list[str], start: int) -> tuple[dict, str, int]:
    """Read a block's indented YAML options from `lines[start:]`; return them, an error or "", and the next index."""
    end = start
    while end < len(lines) and OPTION_LINE.match(lines[end]):
        end += 1
    if end == start:
        return {}, "", start
    try:
        options = yaml.safe_load("\n".join(line[4:] for line in lines[start:end]))
    except yaml.YAMLError as error:
        return {}, " ".join(str(error).split()), end
    if not isinstance(options, dict):
        return {}, "options are not `name: value` lines", end
    return options, "", end


def scan(body: str, first_line: int = 1) -> Markup:
    """Scan a page's Markdown without its front matter; `first_line` is the line of its first line in the file."""
    lines = body.splitlines()
    markup = Markup(sections=[Section("top", None, first_line)])
    texts: list[list[str]] = [[]]
    open_blocks: list[Block] = []
    comment = None
    fence = ""
    index = 0
    while index < len(lines):
        line, number = lines[index], first_line + index
        section = markup.sections[-1].id
        index += 1
        if fence or FENCE.match(line):
            marker = FENCE.match(line)
            if not fence:
                fence = marker[1]
            elif marker and marker[1].startswith(fence):
                fence = ""
            texts[-1].append(line)
            continue
        heading = parse_heading(line, number)
        if heading:
            markup.headings.append(heading)
            if heading.level == 2:
                markup.sections.append(Section(heading.id or f"line-{number}", heading, number))
                texts.append([])
                continue
        elif line.strip() == "<quiz>":
            last = next((i for i in range(index, len(lines)) if lines[i].strip() == "</quiz>"), None)
            if last is None:
                markup.unclosed.append((number, "<quiz>"))
            else:
                quiz = parse_quiz(lines[index - 1 : last + 1], number, section)
                if comment:
                    quiz.id, quiz.outcome = comment["id"], comment["outcome"] or ""
                    quiz.first_line = number - 1
                markup.quizzes.append(quiz)
                texts[-1].extend(lines[index - 1 : last + 1])
                index, comment = last + 1, None
                continue
        elif BLOCK_OPEN.match(line):
            match = BLOCK_OPEN.match(line)
            parent = open_blocks[-1].type if open_blocks else ""
            block = Block(match[1], match[2] or "", number, section, parent=parent)
            block.options, block.options_error, after = read_options(lines, index)
            texts[-1].extend(lines[index - 1 : after])
            markup.blocks.append(block)
            open_blocks.append(block)
            index = after
            continue
        elif BLOCK_CLOSE.match(line):
            if open_blocks:
                block = open_blocks.pop()
                block.last_line = number
            else:
                markup.unclosed.append((number, "///"))
        comment = QUIZ_COMMENT.match(line)
        for block in open_blocks:
            block.text += line + "\n"
        texts[-1].append(line)
    markup.unclosed.extend((block.line, f"/// {block.type}") for block in open_blocks)
    for section, text in zip(markup.sections, texts, strict=True):
        section.text = "\n".join(text).rstrip("\n")  # its first line stays the one below the heading
    markup.links = find_links(lines, first_line, markup.sections)
    return markup


def without_code(lines: list[str]) -> list[str]:
    """Return the lines with fenced code blocks emptied and inline code blanked out, each character in its place."""
    result, fence = [], ""
    for line in lines:
        marker = FENCE.match(line)
        if fence or marker:
            if not fence:
                fence = marker[1]
            elif marker and marker[1].startswith(fence):
                fence = ""
            line = ""
        result.append(INLINE_CODE.sub(lambda match: " " * len(match[0]), line))
    return result


def find_links(lines: list[str], first_line: int, sections: list[Section]) -> list[Link]:
    """Return the links of a page, quiz items included; the words of a link may be wrapped over two lines."""
    text = "\n".join(without_code(lines))
    links = []
    for match in LINK.finditer(text):
        number = first_line + text.count("\n", 0, match.start())
        section = [section.id for section in sections if section.line <= number or section.heading is None][-1]
        links.append(Link(" ".join(match["text"].split()), match["target"], number, section))
    return links
