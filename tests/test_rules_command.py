"""scripts/check.py tells all findings of a run together and ends with 0, 1 or 2."""

from __future__ import annotations

from pathlib import Path

import check
import pytest
from course.rules import check_for_build
from tiny_course import CASE, CHECK, DANISH_UNIT, IDS, MODULE, SESSION, UNIT, TinyCourse, write_tiny_course


def run(tiny: TinyCourse, *arguments: str) -> int:
    """Run the command on a course; return its exit code."""
    try:
        return check.main(["--root", str(tiny.root), *arguments])
    except SystemExit as end:
        return end.code


def test_a_clean_course_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert run(write_tiny_course(tmp_path)) == 0
    assert capsys.readouterr().out == "9 pages in 2 languages: 0 errors, 0 notices.\n"


def test_all_findings_of_a_run_are_told_together(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/en/latin.md", "---\nkind: page\ntitle: Caf\u00e9\n---\n".encode("latin-1"))
    tiny.replace(UNIT, "minutes: 7", "minuts: 7")
    tiny.replace(MODULE, "Words.", "[a](gone.md) <br>")
    tiny.replace(SESSION, "/// care", "/// caer")
    tiny.replace(DANISH_UNIT, "{#say}", "{#say .cut}")
    tiny.replace(CHECK, "<!-- quiz: M1-Q1, outcome: M1-O1 -->\n", "")
    assert run(tiny) == 1
    told = capsys.readouterr().out
    rules = ("encoding", "front-matter", "links", "raw-html", "blocks", "session", "headings", "quiz", "ids")
    assert [rule for rule in rules if f"[{rule}]" not in told] == []
    assert told.splitlines()[-1].startswith("10 pages in 2 languages: ")


def test_notices_end_with_0_and_with_1_for_a_release(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "Who said", "Who knew")
    assert run(tiny) == 0
    assert "0 errors, 1 notices." in capsys.readouterr().out
    assert run(tiny, "--strict") == 1
    assert "1 errors, 0 notices." in capsys.readouterr().out


def test_new_ids_are_recorded_before_the_check(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(IDS, "S1#mixed m1-gate/case.md\n", "")
    assert run(tiny) == 1
    capsys.readouterr()
    assert run(tiny, "--record-ids") == 0
    assert capsys.readouterr().out.splitlines()[0] == "docs/ids.txt: added S1#mixed m1-gate/case.md"
    assert tiny.read_text(IDS).splitlines()[-1] == "S1#mixed m1-gate/case.md"


@pytest.mark.parametrize("arguments", [["--strickt"], ["here"], ["--root"]])
def test_a_wrong_call_ends_with_2(arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert run(write_tiny_course(tmp_path), *arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_a_folder_without_a_course_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert run(TinyCourse(tmp_path)) == 2
    assert "there is no folder docs/" in capsys.readouterr().err


def test_the_build_refuses_what_breaks_a_site_and_lets_an_author_go_on_with_the_rest(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "minutes: 7", "minutes: 15")
    tiny.replace(MODULE, "Words.", "A nmae.")
    tiny.replace(CHECK, "- [x] You say a word.", "- [ ] You say a word.")
    tiny.replace(CASE, "#mixed", "#nods")
    tiny.replace(CASE, "#mixed", "#nods")
    told = [(one.rule, one.line) for one in check_for_build(tiny.read()[0]) if not one.notice]
    assert told == [("quiz", 12), ("ids", 9)]
