"""The course that the bench grows is a sound course of the size that it asked for."""

from pathlib import Path

from bench.growing import ROOT, count_pages, grow
from course.finding import errors_in
from course.rules import check_for_build
from course.source.course import read_course


def test_a_grown_course_is_sound_and_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    wanted = count_pages(ROOT) + 30
    root = grow(tmp_path / "course", wanted)
    course, findings = read_course(root)
    assert errors_in([*findings, *check_for_build(course)]) == []
    assert wanted <= len(course.source_pages) == count_pages(root) < wanted + 15
    ids = [page.meta["id"] for page in course.source_pages.values() if "id" in page.meta]
    assert len(ids) == len(set(ids))
    listed = (root / "mkdocs.yml").read_text(encoding="utf-8")
    assert [path for path in course.source_pages if path.startswith("mentors/") and path not in listed] == []
