"""Raw HTML: pages are Markdown, so that they can be translated, printed and shown anywhere."""

from __future__ import annotations

import re

from course.finding import Finding
from course.source.course import Course
from course.source.markup import QUIZ_COMMENT, without_code
from course.source.page import Page
from course.source.scope import all_pages

RULE = "raw-html"
TAG = re.compile(r"<(/?[A-Za-z][^\s>]*|!--)")
IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s*\]\(")


def check_page(page: Page) -> list[Finding]:
    """Find HTML and images without words in one page."""
    findings = []
    for number, line in enumerate(without_code(page.body.splitlines()), start=page.body_line):
        if line.strip() in ("<quiz>", "</quiz>") or QUIZ_COMMENT.match(line):
            continue
        for match in TAG.finditer(line):
            if match[1] == "!--":
                found, expected = "a comment", "no comment but `<!-- quiz: M5-Q1, outcome: M5-O3 -->` above `<quiz>`"
            else:
                found, expected = f"the HTML `<{match[1]}>`", "Markdown and the blocks of CONTRIBUTING.md"
            fix = "write it in Markdown, or delete it; `` `<code>` `` shows a tag"
            findings.append(Finding(page.file, number, RULE, found, expected, fix))
        if IMAGE_WITHOUT_WORDS.search(line):
            found, expected = "an image without words", "what it shows, for those who cannot see it: ![A key safe](…)"
            findings.append(Finding(page.file, number, RULE, found, expected, "write what the image shows"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check every page."""
    return [finding for page in all_pages(course) for finding in check_page(page)]
