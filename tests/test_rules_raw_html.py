"""Raw HTML and images without words are told; code and prices are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import MODULE, assert_told

CASES = {
    "a tag": ("Words <br> here.", 1),
    "an attribute": ('<a href="x">here</a>', 2),
    "a comment": ("<!-- later -->", 1),
    "an address in angle brackets": ("<https://example.org>", 1),
    "an image without words": ("![](../assets/key.svg)", 1),
    "nothing in code": ("`<br>` and 3 < 4\n\n```\n<div>\n```", 0),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    text, count = CASES[name]
    assert_told(tmp_path, [(MODULE, "Words.", text)], [(MODULE, 11, "raw-html")] * count)
