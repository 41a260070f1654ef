"""The mini course is what the other tests take it for: whole, sound, and with every kind and block in it."""

import subprocess
import sys

import pytest
from building import MINI, ROOT
from course.source.course import Course, read_course
from course.source.schema import read_schema


@pytest.fixture(scope="module")
def course() -> Course:
    course, findings = read_course(MINI, ROOT / "overrides")
    assert findings == []
    return course


def test_it_passes_the_check_with_the_three_notices_that_other_tests_need() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "check.py"), "--root", str(MINI)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    notices = [line.split(":")[0] for line in done.stdout.splitlines() if "notice [" in line]
    assert notices == [
        "docs/da/mentors/m1-first-week/m1-1-the-first-door.md",
        "docs/nl/mentors/m1-first-week/m1-2-self-check.md",
        "docs/pt/mentors/m1-first-week/session.md",
    ]


def test_it_has_every_kind_of_page(course: Course) -> None:
    kinds = set(read_schema("front_matter")["kinds"]) - {"translation"}
    assert {page.kind for page in course.source_pages.values()} == kinds


def test_it_has_every_block_that_authors_write(course: Course) -> None:
    written = {block.type for page in course.source_pages.values() for block in page.blocks}
    assert written == {*read_schema("blocks")["blocks"]}


def test_one_page_of_it_is_untranslated_in_every_language(course: Course) -> None:
    english = set(course.source_pages)
    missing = {language: english - set(course.pages[language]) for language in ("da", "nl", "pt")}
    assert set(map(frozenset, missing.values())) == {frozenset(["country/who-is-who.md"])}
