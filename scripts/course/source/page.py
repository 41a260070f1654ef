"""Read one page: front matter with the line of each field, and the scanned Markdown below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from course.finding import Finding
from course.source.markup import Block, Heading, Link, Markup, Quiz, Section, scan

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# The fields of a page's front matter that name the chapters of one print, A5 and A4.
CHAPTERS = ("booklet", "document")


@dataclass
class Page:
    """One page in one language.

    `path` is relative to the language's folder and the same in all languages, e.g. `mentors/m5-…/session.md`;
    `meta` is the front matter as written; `meta_lines` has the line of each of its fields.
    """

    path: str
    language: str
    file: Path
    meta: dict = field(default_factory=dict)
    meta_lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    markup: Markup = field(default_factory=Markup)

    @property
    def kind(self) -> str:
        """Return the page's kind, "" when none is written (a translation inherits it)."""
        return self.meta.get("kind", "")

    @property
    def sections(self) -> list[Section]:
        return self.markup.sections

    @property
    def headings(self) -> list[Heading]:
        return self.markup.headings

    @property
    def blocks(self) -> list[Block]:
        return self.markup.blocks

    @property
    def quizzes(self) -> list[Quiz]:
        return self.markup.quizzes

    @property
    def links(self) -> list[Link]:
        return self.markup.links

    def line_of(self, field_name: str) -> int:
        """Return the line of a front-matter field; 1 when it is not there."""
        return self.meta_lines.get(field_name, 1)


def read_text(file: Path) -> tuple[str, list[Finding]]:
    """Read a UTF-8 text file; a file in another encoding is a finding at the line of the first bad byte."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        found = f"the byte 0x{data[error.start]:02x}, which is not UTF-8"
        return "", [Finding(file, line, "encoding", found, "a UTF-8 text file", "save the file again as UTF-8")]


def read_front_matter(text: str, file: Path) -> tuple[dict, dict[str, int], list[Finding]]:
    """Read YAML front matter; return its fields, the line of each, and findings."""
    fix = "look at the line; quote a value that holds a colon and a space"
    try:
        node = yaml.compose(text)
        meta = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        found = getattr(error, "problem", None) or "YAML that cannot be read"
        return {}, {}, [Finding(file, line, "front-matter", found, "fields as `name: value`", fix)]
    if not isinstance(meta, dict):
        found = "front matter without fields"
        return {}, {}, [Finding(file, 1, "front-matter", found, "fields as `name: value`", fix)]
    lines, findings = {}, []
    for key, _ in node.value:
        line = key.start_mark.line + 2
        if key.value in lines:
            found, expected = f"the field `{key.value}` a second time", f"one field `{key.value}`"
            findings.append(Finding(file, line, "front-matter", found, expected, "delete one of the two lines"))
        lines.setdefault(key.value, line)
    return {str(name): value for name, value in meta.items()}, lines, findings


def read_page(file: Path, path: str, language: str) -> tuple[Page, list[Finding]]:
    """Read the page at `file`; what cannot be read becomes findings and an empty page."""
    page = Page(path, language, file)
    text, findings = read_text(file)
    if findings:
        return page, findings
    match = FRONT_MATTER.match(text)
    if not match:
        found = "no front matter" if not text.startswith("---") else "front matter without a closing `---`"
        expected = "`---`, the fields, `---` at the top of the page"
        return page, [Finding(file, 1, "front-matter", found, expected, "copy the top of a page of the same kind")]
    page.meta, page.meta_lines, findings = read_front_matter(match[1], file)
    page.body = text[match.end() :]
    page.body_line = text[: match.end()].count("\n") + 1
    page.markup = scan(page.body, page.body_line)
    return page, findings
