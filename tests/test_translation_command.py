"""scripts/translate.py lists what is stale, and records what is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest
import translate
from tiny_course import DANISH_CHECK, DANISH_UNIT, UNIT, TinyCourse, write_tiny_course


def run(tiny: TinyCourse, *arguments: str) -> int:
    """Run the command on a course; return its exit code."""
    files = [str(tiny.file(one)) if one.endswith(".md") else one for one in arguments]
    try:
        return translate.main(["--root", str(tiny.root), *files])
    except SystemExit as end:
        return end.code


def test_the_list_tells_the_lines_of_both_files(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace("partner/partner.yml", "[en]", "[en, da]")
    tiny.replace(UNIT, "Who said", "Who knew")
    tiny.replace(UNIT, "## Say it", "## Wait {#wait}\n\nWait.\n\n## Say it")
    assert run(tiny) == 0
    assert capsys.readouterr().out.splitlines() == [
        "da: 5 pages missing, 1 parts missing, 1 outdated",
        "  docs/da/card.md: missing page",
        "  docs/da/m1-gate/case.md: missing page",
        "  docs/da/m1-gate/index.md: missing page",
        "  docs/da/m1-gate/session.md: missing page",
        "  docs/da/references.md: missing page",
        f"  {UNIT}:11 -> {DANISH_UNIT}:10: outdated `before`",
        f"  {UNIT}:22 -> {DANISH_UNIT}: missing `wait`",
    ]


def test_recording_makes_a_page_current_and_nothing_the_second_time(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "Who said", "Who knew")
    assert run(tiny, "current", DANISH_UNIT) == 0
    assert capsys.readouterr().out == f"{DANISH_UNIT}: 3 parts recorded as up to date, 0 refused.\n"
    assert tiny.told() == []
    before = tiny.file(DANISH_UNIT).read_bytes()
    assert run(tiny, "current", DANISH_UNIT) == 0
    assert tiny.file(DANISH_UNIT).read_bytes() == before


def test_only_the_named_parts_are_recorded(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "Who said", "Who knew")
    tiny.replace(UNIT, "Say the name at", "Tell the name at")
    assert run(tiny, "current", DANISH_UNIT, "before") == 0
    assert [one.found.partition(" (")[0] for one in tiny.findings()] == ["1 not recorded as up to date: say"]


def test_a_part_of_another_structure_is_refused_and_the_others_are_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(UNIT, "Who said", "Who knew")
    tiny.replace(UNIT, "[the card](../card.md)", "the card")
    assert run(tiny, "current", DANISH_UNIT) == 1
    told = capsys.readouterr().out
    assert f"{DANISH_UNIT}:19: error [translation]" in told
    assert told.splitlines()[-1] == f"{DANISH_UNIT}: 2 parts recorded as up to date, 1 refused."
    assert [one.found.partition(" (")[0] for one in tiny.findings() if one.rule == "translation"] == [
        "1 not recorded as up to date: say"
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["current", UNIT], "is no translated page with an English source"),
        (["current", "docs/da/gone.md"], "is no translated page with an English source"),
        (["current", DANISH_CHECK, "gone"], "do not both have gone; they have: top, item-1"),
        (["forget", DANISH_CHECK], "invalid choice"),
    ],
)
def test_a_wrong_call_ends_with_2_and_changes_nothing(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    tiny = write_tiny_course(tmp_path)
    before = tiny.file(DANISH_CHECK).read_bytes()
    assert run(tiny, *arguments) == 2
    assert told in capsys.readouterr().err
    assert tiny.file(DANISH_CHECK).read_bytes() == before
