"""A case is read as steps and choices."""

from __future__ import annotations

from pathlib import Path

from course.source.conversation import longest_path, reachable_from, read_steps
from course.source.page import read_page

CASE = """\
---
kind: case
---
Before.

## Start {#start}

She waits.

- [“One.”](#one)
- [“A choice that is so long that it is
  wrapped.”](#two)

## One {#one}

- [Back](#start)
- [On](#two)

## Two {#two data-ending="good"}

The end.

## After {#after .after}

Look back.
"""


def read_case(folder: Path):
    """Read the steps of the case above."""
    file = folder / "case.md"
    file.write_text(CASE, encoding="utf-8")
    return read_steps(read_page(file, "case.md", "en")[0])


def test_steps_choices_and_endings_are_read_with_their_lines(tmp_path: Path) -> None:
    assert [(step.id, step.line, step.ending, step.choices) for step in read_case(tmp_path)] == [
        (
            "start",
            6,
            "",
            [("“One.”", "one", 10), ("“A choice that is so long that it is wrapped.”", "two", 11)],
        ),
        ("one", 14, "", [("Back", "start", 16), ("On", "two", 17)]),
        ("two", 19, "good", []),
    ]


def test_the_words_of_a_step_leave_its_choices_out(tmp_path: Path) -> None:
    assert [step.text.split() for step in read_case(tmp_path)] == [["She", "waits."], [], ["The", "end."]]


def test_ways_through_a_case(tmp_path: Path) -> None:
    steps = read_case(tmp_path)
    assert reachable_from(steps, "start") == {"start", "one", "two"}
    assert longest_path(steps, {"start": 1, "one": 10, "two": 100}) == 111
