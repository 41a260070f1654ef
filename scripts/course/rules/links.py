"""Links: relative, to pages and anchors that the reader of each language really gets."""

from __future__ import annotations

import posixpath
import re

from course.finding import Finding
from course.source.course import Course
from course.source.markup import Link, scan, without_code
from course.source.page import Page
from course.source.scope import all_pages, is_own
from course.translation.inheritance import complete

RULE = "links"
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
WITH_SPACE = re.compile(r"\[[^\[\]]*\]\(([^()\s]*\s[^()]*)\)")
# The pages that may lead out of the course: it must be complete without a network.
WITH_OUTWARD_LINKS = ("references.md", "about.md", "help.md")


def anchors_of(page: Page, course: Course) -> set[str]:
    """Return the ids that a link may lead to on a page as its readers get it."""
    source = course.source_of(page.path)
    markup = page.markup if is_own(page, course) or source is None else scan(complete(page, source))
    named = {heading.id for heading in markup.headings} | {str(block.options.get("id", "")) for block in markup.blocks}
    return named - {""}


def shown_page(course: Course, path: str, language: str) -> Page | None:
    """Return the page that readers of a language get at a path: theirs, or the English one."""
    return course.pages.get(language, {}).get(path) or course.source_of(path)


def check_outward(page: Page, link: Link, course: Course) -> tuple[str, str, str] | None:
    """Return what is wrong with a link that leads out of the course as (found, expected, fix)."""
    if link.target.startswith("mailto:"):
        return f"the mail address `{link.target}`", "`/// contact`: the host's address", "write the block instead"
    if not link.target.startswith("https://"):
        return f"the address `{link.target}`", "an address that begins with https://", "correct the address"
    is_partners = page.file.is_relative_to(course.root / "partner")
    if not (page.path in WITH_OUTWARD_LINKS or page.kind == "local" or is_partners):
        expected = "addresses outside the course on " + ", ".join(WITH_OUTWARD_LINKS) + " only"
        return f"the address `{link.target}`", expected, "move it to references.md and link to the entry there"
    return None


def check_inward(page: Page, link: Link, course: Course, anchors: dict[int, set[str]]) -> tuple[str, str, str] | None:
    """Return what is wrong with a link within the course as (found, expected, fix)."""
    target, _, anchor = link.target.partition("#")
    if target.startswith("/"):
        return f"`{target}`, which starts at the root", "a path relative to this file", "write it with `../`"
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)) if target else page.path
    if path.startswith("../assets/"):
        file = course.root / "docs" / path.removeprefix("../")
        return None if file.is_file() else (f"`{target}`, which is not there", "a file in docs/assets/", "correct it")
    if path.startswith(".."):
        return f"`{target}`, which leads out of docs/{page.language}/", "a page of this language", "correct the path"
    shown = shown_page(course, path, page.language)
    if shown is None:
        expected = f"the path of a page: a file docs/en/{path}"
        return f"a link to `{target}`, which does not exist", expected, "correct the path; it ends with .md"
    if anchor and id(shown) not in anchors:
        anchors[id(shown)] = anchors_of(shown, course)
    if anchor and anchor not in anchors[id(shown)]:
        file = shown.file.relative_to(course.root).as_posix()
        known = ", ".join(sorted(anchors[id(shown)])) or "no id at all"
        return f"a link to `#{anchor}`, which {file} does not have", f"one of its ids: {known}", "correct the id"
    return None


def check_page(page: Page, course: Course, anchors: dict[int, set[str]]) -> list[Finding]:
    """Check the links of one page."""
    findings = []
    for link in page.links:
        if SCHEME.match(link.target):
            wrong = check_outward(page, link, course)
        else:
            wrong = check_inward(page, link, course, anchors)
        if wrong:
            findings.append(Finding(page.file, link.line, RULE, *wrong))
    for number, line in enumerate(without_code(page.body.splitlines()), start=page.body_line):
        for match in WITH_SPACE.finditer(line):
            found, expected = f"a link to `{match[1]}`, with a space in it", "a path without spaces and without a title"
            findings.append(Finding(page.file, number, RULE, found, expected, "correct the target"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check the links of every page in every language."""
    anchors: dict[int, set[str]] = {}
    return [finding for page in all_pages(course) for finding in check_page(page, course, anchors)]
