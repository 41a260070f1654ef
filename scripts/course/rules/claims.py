"""Claims that nobody can keep, or that are not ours to make; `words/claims/` lists them, language by language."""

from __future__ import annotations

from course.finding import Finding
from course.language.phrases import check_phrases
from course.source.course import Course


def check(course: Course) -> list[Finding]:
    """Find banned claims on every page."""
    return check_phrases(course, "claims", "claims", "say what is known, softly, with its source")
