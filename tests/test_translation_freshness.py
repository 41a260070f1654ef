"""What counts as a change of the English words."""

from __future__ import annotations

import pytest
from course.translation.freshness import hash_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Say the name.", "Say\nthe   name."),
        ('## A {#a data-minutes="5"}', '## A {#a data-minutes="9"}'),
        ("/// activity\n    minutes: 4\n\nDo.\n///", "/// activity\n    minutes: 5\n\nDo.\n///"),
    ],
)
def test_wrapping_attributes_and_numbers_are_no_change(one: str, other: str) -> None:
    assert hash_of(one) == hash_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Say the name.", "Say a name."),
        ("[a](b.md)", "[a](c.md)"),
        ("    criterion: One.", "    criterion: Two."),
        ("/// care", "/// scenario"),
    ],
)
def test_words_links_criteria_and_blocks_are_a_change(one: str, other: str) -> None:
    assert hash_of(one) != hash_of(other)
