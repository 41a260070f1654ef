"""Explain the terms of the glossary where a page first uses them."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from posixpath import dirname, relpath

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from course.language.prose import without_markup
from course.source.course import Course
from course.source.markup import scan
from course.translation.shown import shown_language, shown_markdown

EVERYDAY = "everyday"  # the class of entries whose word is mostly used in its common sense
KINDS = ("unit", "module", "page")
LEFT_OUT_PAGES = ("now/", "help.md", "references.md")  # they must not hold anybody up
# Where a term is not explained: it is a link or a title, somebody says it aloud, or the eye must not be held up.
LEFT_OUT_TAGS = {"a", "h1", "h2", "h3", "h4", "code", "script", "button", "svg"}
LEFT_OUT_CLASSES = {"block-title", "screen", "say", "role-card", "lines", "help-lines", "untranslated", "stale"}
BEFORE_SECTIONS = 5  # after the words inside paragraphs are read, before sections are made
MARK = re.compile(r'<span data-term="([^"]*)">(.*?)</span>', re.DOTALL)
# What a word may end in and still be the same: plural and genitive in our languages.
ENDING = r"(?:s|es|en|er|e|n|et|erne|ene|’s)?"


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: its id, its words, and what they mean, in plain text."""

    id: str
    words: str
    meaning: str


def terms_of(course: Course, language: str) -> list[Term]:
    """Return the terms that a language explains, the longest first, so that “peer mentor” is not taken for “mentor”."""
    terms: list[Term] = []
    path = path_of_glossary(course)
    markdown = shown_markdown(course, path, language) if path else ""
    lines = markdown.splitlines()
    headings = [heading for heading in scan(markdown).headings if heading.level in (2, 3)]
    for heading, following in pairwise([*headings, None]):
        if heading.level != 3 or EVERYDAY in heading.classes:
            continue
        entry = lines[heading.line : following.line - 1 if following else None]
        text = " ".join(line for line in entry if not line.startswith("///"))
        terms.append(Term(heading.id, heading.text, " ".join(without_markup(text).split())))
    return sorted(terms, key=lambda term: -len(term.words))


class TermProcessor(Treeprocessor):
    """Mark the first use of each term in a page."""

    def __init__(self, md: Markdown, terms: list[Term]) -> None:
        super().__init__(md)
        self.waiting = {term.words.casefold(): term for term in terms}
        words = "|".join(re.escape(word) for word in self.waiting)
        self.pattern = re.compile(rf"(?<![\w-])({words}){ENDING}(?![\w-])", re.IGNORECASE) if words else None

    def run(self, root: etree.Element) -> None:
        """Mark the terms in the text of the page, in reading order."""
        if self.pattern:
            self.mark(root)

    def mark(self, parent: etree.Element) -> None:
        """Mark the terms in an element and what stands inside it."""
        if parent.tag in LEFT_OUT_TAGS or LEFT_OUT_CLASSES & set(parent.get("class", "").split()):
            return
        children = list(parent)
        parent.text = self.put(parent, 0, parent.text)
        for child in children:
            self.mark(child)
            child.tail = self.put(parent, list(parent).index(child) + 1, child.tail)

    def put(self, parent: etree.Element, place: int, text: str | None) -> str | None:
        """Put marks into a text that stands before the child at `place`; return what is left before the first one."""
        marks: list[etree.Element] = []
        before, end = text, 0
        for match in self.first_uses(text or ""):
            if marks:
                marks[-1].tail = text[end : match.start()]
            else:
                before = text[: match.start()]
            mark = etree.Element("span", {"data-term": self.waiting.pop(match[1].casefold()).id})
            mark.text, mark.tail, end = match[0], text[match.end() :], match.end()
            marks.append(mark)
        for mark in reversed(marks):
            parent.insert(place, mark)
        return before

    def first_uses(self, text: str) -> Iterator[re.Match]:
        """Yield the places where a term stands that this page has not used yet."""
        for match in self.pattern.finditer(text):
            if match[1].casefold() in self.waiting:
                yield match


class TermsExtension(Extension):
    """Mark the terms of one language."""

    def __init__(self, terms: list[Term]) -> None:
        self.terms = terms
        super().__init__()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        md.treeprocessors.register(TermProcessor(md, self.terms), "course-terms", BEFORE_SECTIONS)


def path_of_glossary(course: Course) -> str:
    """Return the path of the page that explains the terms, "" in a course without one."""
    return next((page.path for page in course.pages_of_kind("glossary")), "")


def way_to_glossary(course: Course, path: str, language: str) -> str:
    """Return the address of the glossary relative to a page that explains its terms, "" for every other page."""
    source = course.source_of(path)
    is_shown = shown_language(course, path, language) == language
    glossary = path_of_glossary(course)
    if not glossary or not source or source.kind not in KINDS or path.startswith(LEFT_OUT_PAGES) or not is_shown:
        return ""
    return relpath(glossary, dirname(path) or ".").removesuffix(".md") + ".html"


def link_terms(content: str, terms: list[Term], glossary: str) -> str:
    """Return a page's HTML with its marked terms as links to the glossary, which hold the meaning for a tooltip.

    Without an address of the `glossary` the marks are taken away.
    """
    meanings = {term.id: term.meaning for term in terms}

    def link(match: re.Match) -> str:
        if not glossary:
            return match[2]
        meaning = html.escape(meanings[match[1]])
        return f'<a class="term" href="{glossary}#{match[1]}" data-meaning="{meaning}">{match[2]}</a>'

    return MARK.sub(link, content)
