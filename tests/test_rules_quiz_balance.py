"""A self-check as a whole: how many items, and what the right answers give away."""

from __future__ import annotations

from pathlib import Path

from course.rules.quiz_balance import check_page
from course.source.page import Page, read_page


def write_check(folder: Path, right_places: list[int], right: str = "A name", wrong: str = "A word") -> Page:
    """Write and read a self-check whose right answers stand at some places."""
    items = []
    for number, place in enumerate(right_places):
        options = (f"- [{'x' if at == place else ' '}] {right if at == place else wrong}\n> Why." for at in (1, 2, 3))
        items.append(f"## Item {{#item-{number}}}\n\n<quiz>\nWhat?\n\n" + "\n".join(options) + "\n\n</quiz>\n")
    file = folder / "check.md"
    file.write_text("---\nkind: check\n---\n" + "\n".join(items), encoding="utf-8")
    return read_page(file, "check.md", "en")[0]


def found_in(page: Page) -> list[str]:
    """Return what was found, in words."""
    return [finding.found for finding in check_page(page)]


def test_a_balanced_check_has_no_finding(tmp_path: Path) -> None:
    assert found_in(write_check(tmp_path, [1, 2, 3, 1, 2, 3, 2])) == []


def test_too_few_and_too_many_items_are_told(tmp_path: Path) -> None:
    assert found_in(write_check(tmp_path, [1, 2, 3])) == ["3 quiz items"]
    assert found_in(write_check(tmp_path, [1, 2, 3] * 3)) == ["9 quiz items"]


def test_a_place_that_is_right_too_often_and_one_that_never_is_are_told(tmp_path: Path) -> None:
    assert found_in(write_check(tmp_path, [1, 1, 1, 1, 2, 2])) == [
        "the right answer at place 1 in 4 of 6 items",
        "no right answer at place 3",
    ]


def test_right_answers_that_are_the_longest_are_told(tmp_path: Path) -> None:
    page = write_check(tmp_path, [1, 2, 3, 1, 2, 3], right="A name that she can hear and keep")
    assert found_in(page) == ["the right answer is the longest option in 6 of 6 items"]


def test_right_answers_that_are_the_shortest_are_told(tmp_path: Path) -> None:
    page = write_check(tmp_path, [1, 2, 3, 1, 2, 3], wrong="A word that she can hear and keep")
    assert found_in(page) == ["the right answer is the shortest option in 6 of 6 items"]


def test_a_difference_in_length_that_nobody_sees_is_not_told(tmp_path: Path) -> None:
    page = write_check(tmp_path, [1, 2, 3, 1, 2, 3], right="A name that she hears", wrong="A word that she hear")
    assert found_in(page) == []
