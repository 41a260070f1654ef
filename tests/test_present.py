"""What the presenter gets besides a session's own page."""

from __future__ import annotations

from pathlib import Path

from course.site.edition import start_edition
from course.site.present import conversations_of, words_script
from tiny_course import CASE, write_tiny_course

PATHS = {"m1-gate/session.md": "", "m1-gate/case.md": '<h2 class="a" id="start">At the <em>gate</em></h2>'}


def offered(tmp_path: Path, care: str = "") -> list[dict]:
    """Return the conversations that the tiny session offers to the room."""
    tiny = write_tiny_course(tmp_path)
    file = tiny.file(CASE)
    file.write_text(file.read_text(encoding="utf-8") + care, encoding="utf-8")
    course, _ = tiny.read()
    return conversations_of(start_edition(course, ["en"]), "m1-gate/session.md", "en", PATHS)


def test_a_session_offers_the_cases_beside_it_without_ids_that_could_clash(tmp_path: Path) -> None:
    [conversation] = offered(tmp_path)
    assert conversation["content"] == '<h2 class="a" data-id="start">At the <em>gate</em></h2>'


def test_a_case_with_a_care_note_is_not_offered_to_a_room(tmp_path: Path) -> None:
    assert offered(tmp_path, "\n/// care\nYou may stop here.\n///\n") == []


def test_the_words_are_those_of_the_presenter_only() -> None:
    words = {"present.next": "Næste", "search.none": "Intet"}
    assert words_script(words) == 'window.coursePresentWords = {"next": "Næste"};\n'
