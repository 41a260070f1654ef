"""Practice conversations: dead ends, lost steps, loops and endings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import CASE, assert_told

RULE = "conversation"


def listed(*steps: str) -> tuple[str, str, str]:
    """Add the ids of new steps to docs/ids.txt, which is not what these tests are about."""
    lines = "".join(f"S1#{step} m1-gate/case.md\n" for step in steps)
    return "docs/ids.txt", "S1#poor m1-gate/case.md\n", f"S1#poor m1-gate/case.md\n{lines}"


CASES = {
    "a dead end": (
        [(CASE, ' data-ending="mixed"', "")],
        [(CASE, "## She nods", RULE), (CASE, "## At the safe", RULE)],
    ),
    "an ending that goes on": (
        [(CASE, "You did not.", "You did not.\n\n- [Again](#start)")],
        [(CASE, "## She nods", RULE)],
    ),
    "an ending of an unknown kind": ([(CASE, '"mixed"', '"sad"')], [(CASE, "## She nods", RULE)]),
    "a choice to an unknown step": (
        [(CASE, "(#good)", "(#god)")],
        [(CASE, "(#god)", RULE), (CASE, "(#god)", "links"), (CASE, "## She smiles", RULE)],
    ),
    "a choice that is wrapped and leads nowhere": (
        [(CASE, "- [A name](#good)", "- [A name](#good)\n- [A name and\n  a nod](#god)")],
        [(CASE, "- [A name and", RULE), (CASE, "- [A name and", "links"), (CASE, "## At the safe", RULE)],
    ),
    "a step that nothing leads to": (
        [(CASE, "- [A word](#mixed)\n", "")],
        [(CASE, "## She nods", RULE), (CASE, "## At the safe", RULE)],
    ),
    "a loop without a way out": (
        [
            (CASE, "- [A name](#good)", "- [A name](#good)\n- [A question](#round)"),
            (
                CASE,
                "## After",
                "## Round {#round}\n\n- [On](#about)\n\n## About {#about}\n\n- [On](#round)\n\n## After",
            ),
            listed("round", "about"),
        ],
        [(CASE, "## Round", RULE), (CASE, "## About", RULE), (CASE, "## At the safe", RULE)],
    ),
    "a link among the words of a step": (
        [(CASE, "What do you say?", "What do you say? Or [go](#poor).")],
        [(CASE, "## At the safe", RULE)],
    ),
    "a case that is too small": (
        [(CASE, "- [A name](#good)", "- [A name](#good)\n- [A question](#good)")],
        [(CASE, "## At the safe", RULE)],
    ),
    "a case that does not say what it was about": (
        [(CASE, "## After {#after .after}\n\nA name helps.\n", "")],
        [(CASE, "## She looks away", RULE)],
    ),
    "a section behind the last one": (
        [(CASE, "A name helps.", 'A name helps.\n\n## More {#more data-ending="good"}\n\nWords.'), listed("more")],
        [(CASE, "## After", RULE), (CASE, "## More", RULE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_case_without_steps_is_told(tmp_path: Path) -> None:
    text = "\n## After {#after .after}\n"
    (tmp_path / "docs" / "en").mkdir(parents=True)
    head = "---\nkind: case\nid: S2\ntitle: A\ndescription: B.\noutcomes: [M1-O1]\nunit: M1.1\n---\n"
    (tmp_path / "docs" / "en" / "s2.md").write_text(head + text, encoding="utf-8")
    told = [("docs/en/s2.md", 9, RULE), ("docs/en/s2.md", 3, "ids"), ("docs/en/m1-gate/unit.md", 10, "unit")]
    assert_told(tmp_path, [], told)
