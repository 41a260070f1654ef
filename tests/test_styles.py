"""What style sheets cannot say once, and what they must not say at all."""

from __future__ import annotations

import re
from pathlib import Path

STYLES = Path(__file__).parent.parent / "overrides" / "assets" / "stylesheets"


def test_the_dark_colours_are_the_same_whoever_asks_for_dark():
    text = (STYLES / "page" / "tokens.css").read_text(encoding="utf-8")
    by_system = re.search(r':root:not\(\[data-scheme="light"\]\) \{(.*?)\}', text, re.DOTALL)[1]
    by_reader = re.search(r':root\[data-scheme="dark"\] \{(.*?)\}', text, re.DOTALL)[1]
    assert by_system.split() == by_reader.split()


def test_every_style_sheet_names_its_layer_so_that_order_never_depends_on_selectors():
    for file in sorted(STYLES.rglob("*.css")):
        rules = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL).strip()
        assert rules.startswith("@layer "), file


def test_colours_are_named_in_one_file():
    colour = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", re.IGNORECASE)
    allowed = {"tokens.css", "print.css"}
    found = {
        f"{file.name}: {match[0]}"
        for file in STYLES.rglob("*.css")
        if file.name not in allowed
        for match in colour.finditer(file.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_no_selector_begins_a_descendant_with_a_colon_which_the_minifier_would_join_to_its_parent():
    joined = re.compile(r"[\w\])\"]\s+:(?:is|where|not|has)\(")
    found = {
        f"{file.name}: {match[0]}"
        for file in STYLES.rglob("*.css")
        for match in joined.finditer(file.read_text("utf-8"))
    }
    assert found == set()
