"""The terms of the glossary are explained where a page first uses them, and nowhere else."""

from __future__ import annotations

import markdown
import pytest
from course.site.terms import Term, TermsExtension, link_terms, terms_of
from tiny_course import write_tiny_course

TERMS = [
    Term("peer-mentor", "peer mentor", "A colleague."),
    Term("duty-manager", "duty manager", 'Who “decides" <now>.'),
    Term("gate", "gate", "A door."),
]

GLOSSARY = """\
---
kind: glossary
title: Words
description: Words.
---

## Terms {#terms}

### gate {#gate}

A *door*.

### step {#step .everyday}

A step.

### peer mentor {#peer-mentor}

A [colleague](index.md),
no boss.
"""


def rendered(text: str) -> str:
    """Return the HTML of a text with its terms marked."""
    return markdown.markdown(text, extensions=["attr_list", "tables", TermsExtension(TERMS)])


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A peer mentor rings. The peer mentor waits.", ["peer mentor"]),
        ("Two Gates, *one gate*, no floodgate and no gate-keeper.", ["Gates"]),
        ("**Duty managers** know. So does a peer mentor.\n\n- At the gate", ["Duty managers", "peer mentor", "gate"]),
        ("## The gate\n\n[gate](a.md) `gate`", []),
        ("| who |\n|---|\n| the duty manager |", ["duty manager"]),
    ],
)
def test_the_first_use_is_marked_in_reading_order(text: str, marked: list[str]) -> None:
    html = rendered(text)
    assert [part.partition("</span>")[0].partition(">")[2] for part in html.split("<span data-term=")[1:]] == marked


def test_marking_changes_no_word() -> None:
    text = "Ask the duty manager at the gate, *then the peer mentor*, and wait."
    plain = markdown.markdown(text)
    assert link_terms(rendered(text), TERMS, "") == plain


def test_a_marked_term_becomes_a_link_with_its_meaning() -> None:
    assert link_terms(rendered("The duty manager."), TERMS, "../glossary.html") == (
        '<p>The <a class="term" href="../glossary.html#duty-manager" '
        'data-meaning="Who “decides&quot; &lt;now&gt;.">duty manager</a>.</p>'
    )


def test_a_glossary_gives_its_terms_the_longest_first_and_keeps_everyday_words_to_itself(tmp_path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/en/words.md", GLOSSARY)
    course, _ = tiny.read()
    assert terms_of(course, "en") == [
        Term("peer-mentor", "peer mentor", "A colleague, no boss."),
        Term("gate", "gate", "A door."),
    ]
