"""Headings: ids, levels and attributes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, DANISH_UNIT, MODULE, SESSION, UNIT, assert_told

RULE = "headings"
CASES = {
    "a title written as a heading": (
        [(MODULE, "Words.", "# The gate {#gate}\n\nWords.")],
        [(MODULE, "# The gate", RULE)],
    ),
    "a level that is left out": ([(MODULE, "Words.", "### Bring {#bring}\n\nWords.")], [(MODULE, "### Bring", RULE)]),
    "a heading without an id": ([(MODULE, "Words.", "## Bring\n\nWords.")], [(MODULE, "## Bring", RULE)]),
    "an id in another form": ([(MODULE, "Words.", "## Bring {#Bring_it}\n\nWords.")], [(MODULE, "## Bring", RULE)]),
    "an id twice in a page": (
        [(MODULE, "Words.", "## Bring {#bring}\n\nWords.\n\n## Take {#bring}\n\nWords.")],
        [(MODULE, "## Take", RULE)],
    ),
    "an id of a block that a heading has": (
        [(UNIT, "id: first-door", "id: say"), ("docs/ids.txt", "#first-door", "#say")],
        [(UNIT, "/// reflection", RULE)],
    ),
    "a class that means nothing": ([(SESSION, ".cut", ".cut .ctu")], [(SESSION, ".ctu", RULE)]),
    "an attribute of another kind": (
        [(CASE, 'data-ending="good"', 'data-ending="good" data-minutes="3"')],
        [(CASE, "data-minutes", RULE)],
    ),
    "minutes that are no number": (
        [(SESSION, 'data-shortest="20"', 'data-shortest="some"')],
        [(SESSION, "some", RULE)],
    ),
    "an attribute in a translation": (
        [(DANISH_UNIT, "{#say}", "{#say .cut}")],
        [(DANISH_UNIT, "{#say", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])
