"""Links: files, anchors, and ways out of the course."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import DANISH_UNIT, MODULE, REFERENCES, assert_told, write_tiny_course

RULE = "links"
CASES = {
    "a link to a page that does not exist": ("[a](gone.md)", 1),
    "a link to an anchor that does not exist": ("[a](unit.md#gone)", 1),
    "a link to an anchor that this page does not have": ("[a](#gone)", 1),
    "a link to a built page": ("[a](unit.html)", 1),
    "a link from the root": ("[a](/m1-gate/unit.md)", 1),
    "a link into another language": ("[a](../../da/m1-gate/unit.md)", 1),
    "a link to a file that is not there": ("[a](../../assets/plan.pdf)", 1),
    "a link with a title": ('[a](unit.md "A name")', 1),
    "a link that is wrapped over two lines": ("Words\nand [a long\nname](gone.md)", 1),
    "an address outside the course": ("[a](https://example.org)", 1),
    "an address that is not encrypted": ("[a](http://example.org)", 1),
    "a mail address": ("[a](mailto:us@example.org)", 1),
    "nothing in right links": ("[a](unit.md#say) [b](#bring) [c](../card.md)\n\n## Bring {#bring}\n\nWords.", 0),
    "nothing in code": ("`[a](gone.md)`", 0),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    text, count = CASES[name]
    place = "and [a long" if "wrapped" in name else text.splitlines()[0]
    assert_told(tmp_path, [(MODULE, "Words.", text)], [(MODULE, place, RULE)] * count)


def test_the_references_may_lead_out_of_the_course(tmp_path: Path) -> None:
    assert_told(tmp_path, [(REFERENCES, "A book.", "A [book](https://example.org).")], [])


def test_an_anchor_is_looked_for_in_the_page_that_readers_of_the_language_get(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    page = "---\ntitle: En side\ndescription: En side.\n---\n\nSe [her](m1-gate/unit.md#say) og [der](card.md#new).\n"
    tiny.write("docs/da/m1-gate/index.md", page.replace("m1-gate/", "").replace("card.md", "../card.md"))
    tiny.replace(DANISH_UNIT, "{#say}", "{#sig}")
    links = [(finding.found, finding.line) for finding in tiny.findings() if finding.rule == RULE]
    assert links == [
        ("a link to `#new`, which docs/en/card.md does not have", 6),
        ("a link to `#say`, which docs/da/m1-gate/unit.md does not have", 6),
    ]


def test_an_inherited_id_of_a_block_is_an_anchor_of_the_translation(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(DANISH_UNIT, "Resten kan", "[Resten](#first-door) kan")
    assert [one.found for one in tiny.findings() if one.rule == RULE] == []
