"""Session plans: frame, steps, pause, cut and screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import SESSION, assert_told

RULE = "session"
CASES = {
    "a missing frame section": ([(SESSION, "## Part {#online}\n\nWords.\n\n", "")], [(SESSION, 10, RULE)]),
    "minutes in a frame section": (
        [(SESSION, "{#aim}", '{#aim data-minutes="5"}')],
        [(SESSION, "{#aim", RULE), (SESSION, "minutes: 60", RULE)],
    ),
    "no care note": ([(SESSION, "/// care\nAnyone may leave.\n///", "Words.")], [(SESSION, "## Care", RULE)]),
    "a step without minutes": (
        [(SESSION, '.cut data-minutes="30"', ".cut")],
        [(SESSION, "## Last", RULE), (SESSION, "minutes: 60", RULE)],
    ),
    "a step without groups": ([(SESSION, ' data-groups="0"', "")], [(SESSION, "## Last", RULE)]),
    "a pause without minutes": (
        [(SESSION, "## Last", "## Pause {#pause .pause}\n\nTea.\n\n## Last")],
        [(SESSION, "## Pause", RULE)],
    ),
    "steps that do not add up to the session": (
        [(SESSION, '.cut data-minutes="30"', '.cut data-minutes="25"')],
        [(SESSION, "minutes:", RULE)],
    ),
    "a long session without a pause": (
        [(SESSION, '.cut data-minutes="30"', '.cut data-minutes="61"'), (SESSION, "minutes: 60", "minutes: 91")],
        [(SESSION, "## First", RULE)],
    ),
    "no place to cut": ([(SESSION, " .cut", "")], [(SESSION, "## First", RULE)]),
    "too many words on a screen": ([(SESSION, "Say a name.", "Say a name. " * 16)], [(SESSION, "/// screen", RULE)]),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_pause_is_extra_to_the_minutes_of_a_session(tmp_path: Path) -> None:
    pause = '## Pause {#pause .pause data-minutes="45"}\n\nTea.\n\n## Last'
    assert_told(tmp_path, [(SESSION, "## Last", pause)], [])
