"""What the pages of carrying along get to show."""

from __future__ import annotations

import pytest
from building import MINI, ROOT
from course.site.carry import carrying_pages, log_context, questions_in, record_context, statements_in
from course.site.edition import Edition, start_edition
from course.source.course import read_course
from markdown import markdown


def edition_of(root) -> Edition:
    course, _ = read_course(root, ROOT / "overrides")
    return start_edition(course, ["en", "da"])


@pytest.fixture(scope="module")
def mini() -> Edition:
    return edition_of(MINI)


@pytest.fixture(scope="module")
def real() -> Edition:
    return edition_of(ROOT)


def test_a_question_is_its_title_and_its_words_without_the_minutes() -> None:
    title = '<p class="block-title">Think <em>back</em><span class="minutes">2 min</span></p>'
    html = f'<div class="block reflection" id="M1-R1">{title}\n<p>Who was it?</p>\n<p>And <b>when</b>?</p></div>'
    without_id = '<div class="block reflection"><p class="block-title">No</p><p>Nothing.</p></div>'
    assert questions_in(html + without_id) == [{"id": "M1-R1", "title": "Think back", "text": "Who was it? And when?"}]


def test_statements_are_the_numbered_rows_and_no_others() -> None:
    rows = "".join(f"<tr><td>{cell}</td><td>9. no</td></tr>" for cell in ("1. ask “why”", "Together", "12. wait"))
    assert statements_in(f"<table><tr><th>3. head</th></tr>{rows}</table>") == [
        {"number": 1, "text": "ask “why”"},
        {"number": 12, "text": "wait"},
    ]


def test_a_course_without_the_paper_log_has_notes_only(mini: Edition) -> None:
    contents = dict.fromkeys(mini.paths("en"), "")
    assert log_context(mini, "start/my-log.md", "en", contents) == {"points": [], "questions": []}


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_the_log_has_the_columns_of_the_paper_log(real: Edition, language: str) -> None:
    course = real.course
    paper = next(page for page in course.pages_of_kind("handout") if page.meta["id"] == "H01")
    paper = course.translation_of(paper.path, language) or paper
    rows = [line.strip("| ").split(" | ") for line in paper.body.splitlines() if line.startswith("| ")]
    words = course.words(language)
    statement, start, now, back = rows[0]
    assert [statement, start, back] == [words[f"log.{name}"] for name in ("can.head", "start", "back")]
    shown = course.translation_of("start/my-log.md", language) or course.source_of("start/my-log.md")
    for name in (start, words["log.now"], now, back):
        assert f"“{name}”" in shown.body


@pytest.mark.parametrize("language", ["en", "da"])
def test_each_course_has_its_own_starting_point_under_keys_of_its_own(real: Edition, language: str) -> None:
    shown = {
        path: real.course.translation_of(path, language) or page for path, page in real.course.source_pages.items()
    }
    contents = {path: markdown(page.body, extensions=["tables"]) for path, page in shown.items()}
    mentors, coordinators = log_context(real, "start/my-log.md", language, contents)["points"]
    assert [one["key"] for one in mentors["statements"]] == [str(number) for number in range(1, 13)]
    assert [one["key"] for one in coordinators["statements"]] == [f"C{number}" for number in range(1, 13)]
    assert coordinators["statements"][2] == {
        "key": "C3",
        "number": 3,
        "text": "tell a goal from something that was merely done",
        "lang": "en",
    }
    assert mentors["statements"][0]["lang"] == mentors["lang"] == coordinators["lang"] == language
    assert mentors["ids"][:2] == ["M0.1", "M0.2"]
    assert coordinators["ids"][:2] == ["C0.1", "C0.2"]


def test_a_record_has_both_courses_with_all_that_is_studied_and_no_day_of_the_event(real: Edition) -> None:
    courses = record_context(real, "da")["courses"]
    assert [[module["id"] for module in one["modules"]] for one in courses] == [
        [f"M{number}" for number in range(9)],
        [f"C{number}" for number in range(8)],
    ]
    minutes = [sum(sum(module["minutes"].values()) for module in one["modules"]) for one in courses]
    assert minutes == [630, 570]
    assert [sum(module["live"] for module in one["modules"]) for one in courses] == [750, 615]


def test_each_page_of_carrying_along_names_the_two_others_in_the_readers_language(mini: Edition) -> None:
    named = carrying_pages(mini, "start/my-log.md", "da")
    assert [(one["title"], one["address"], one["lang"]) for one in named] == [
        ("Tag det med", "carry.html", "da"),
        ("Min dokumentation for deltagelse", "my-record.html", "da"),
    ]
