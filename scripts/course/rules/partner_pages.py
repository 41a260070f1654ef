"""The partner's own pages: each must be there for the readers of every language that the partner publishes."""

from __future__ import annotations

from course.finding import Finding
from course.source.course import Course
from course.source.strings import SOURCE_LANGUAGE

RULE = "partner-page"


def check(course: Course) -> list[Finding]:
    """Find a page that stands in some published languages only, without English to stand in for the others."""
    findings = []
    published = course.partner.languages
    for language in course.languages:
        for path, page in sorted(course.pages.get(language, {}).items()):
            missing = [code for code in published if path not in course.pages.get(code, {})]
            if path in course.source_pages or not missing or not page.file.is_relative_to(course.root / "partner"):
                continue
            found = f"a page without English, which the languages {', '.join(missing)} lack"
            expected = f"partner/docs/{SOURCE_LANGUAGE}/{path}, which stands in for missing languages"
            fix = f"write it, or write the page in {', '.join(missing)} too"
            findings.append(Finding(page.file, 1, RULE, found, expected, fix))
    return findings
