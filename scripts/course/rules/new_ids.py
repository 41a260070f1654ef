"""New ids: those that docs/ids.txt does not list yet, and how they get there."""

from __future__ import annotations

from course.finding import Finding
from course.rules.ids import RULE, list_of, new_ids
from course.source.course import Course
from course.source.page import read_text

HEAD = """\
# Ids under which learners' progress is stored, each with its page. Lines are only added, by
# `scripts/check.py --record-ids`; an id that is given up keeps its line and gets the word `retired` behind it.
"""


def record_ids(course: Course) -> list[str]:
    """Add the new ids to the end of docs/ids.txt; return the added lines."""
    file = list_of(course)
    text = read_text(file)[0] if file.is_file() else HEAD
    added = [f"{one.id} {one.page.path}" for one in new_ids(course)]
    if added:
        end = "" if text.endswith("\n") or not text else "\n"
        file.write_text(text + end + "\n".join(added) + "\n", encoding="utf-8", newline="\n")
    return added


def check(course: Course) -> list[Finding]:
    """Find ids that are not listed."""
    expected, fix = "ids that are listed in docs/ids.txt", "run `scripts/check.py --record-ids`"
    return [Finding(one.page.file, one.line, RULE, f"the new id `{one.id}`", expected, fix) for one in new_ids(course)]
