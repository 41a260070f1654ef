"""Terms: words that are not used in this course, each with the one to use; `words/terms/` lists them."""

from __future__ import annotations

from course.finding import Finding
from course.language.phrases import check_phrases
from course.source.course import Course


def check(course: Course) -> list[Finding]:
    """Find words on every page for which the course has another one."""
    fix = "use the other word; a proper name goes into the list as `allow: …`"
    return check_phrases(course, "terms", "terms", fix)
