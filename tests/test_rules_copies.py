"""What a session prints: everything that is handed out, and nothing that does not exist."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import SESSION, assert_told, write_tiny_course

RULE = "copies"
COPIES = "copies: {}"
CARD = "/// role-card\nYou wait.\n///\n"
CASES = {
    "copies of something that does not exist": (
        [(SESSION, COPIES, "copies: {H9: {person: 1}, nowhere: {group: 1}}")],
        [(SESSION, "copies:", RULE), (SESSION, "copies:", RULE)],
    ),
    "a handout that is linked to and not printed": (
        [(SESSION, "Thank them.", "Give [the card](../card.md), again [the card](../card.md).")],
        [(SESSION, "Give", RULE)],
    ),
    "role cards that are not printed": (
        [(SESSION, "Thank them.", f"### Cards {{#cards}}\n\n{CARD}\n{CARD}")],
        [(SESSION, "/// role-card", RULE)],
    ),
}
SOUND = {
    "a handout that is linked to and printed": [
        (SESSION, COPIES, "copies: {H1: {person: 1, spare: 2}}"),
        (SESSION, "Thank them.", "Give [the card](../card.md#front)."),
        ("docs/en/card.md", "/// lines", "## Front {#front}\n\n/// lines"),
    ],
    "role cards printed by the name of their own section": [
        (SESSION, COPIES, "copies: {cards: {group: 1}}"),
        (SESSION, "Thank them.", f"### Cards {{#cards}}\n\n{CARD}"),
    ],
    "role cards printed by the name of their step": [
        (SESSION, COPIES, "copies: {last: {group: 1}}"),
        (SESSION, "Thank them.", f"### Cards {{#cards}}\n\n{CARD}"),
    ],
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


@pytest.mark.parametrize("name", SOUND)
def test_it_is_content_with(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, SOUND[name], [])


def test_it_finds_a_second_session_beside_one(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    second = SESSION.replace("session", "session-two")
    tiny.write(second, tiny.read_text(SESSION).replace("M1-L", "M1-M"))
    assert tiny.told() == [(second, 2, RULE)]
