"""Pages are grouped into sections, with the meaning of their attributes in words."""

from __future__ import annotations

from pathlib import Path

import markdown
from course.site.sections import SectionsExtension
from course.source.strings import read_strings

WORDS = read_strings(Path(__file__).parent.parent / "overrides", "en")


def render(text: str) -> str:
    """Render Markdown with sections."""
    return markdown.markdown(text, extensions=["attr_list", "toc", SectionsExtension(WORDS)])


def test_what_stands_before_the_first_heading_stays_outside():
    assert render("Before.\n\n## One {#one}\nText.\n\n## Two {#two}\n") == (
        '<p>Before.</p>\n<section class="part"><h2 id="one">One</h2>\n<p>Text.</p>\n</section>'
        '<section class="part"><h2 id="two">Two</h2>\n</section>'
    )


def test_a_step_of_a_session_tells_its_minutes_groups_and_cut():
    html = render('## Round {#round .cut data-minutes="25" data-shortest="18" data-groups="3"}\n')
    assert (
        '<section class="part cut" data-groups="3" data-minutes="25" data-shortest="18"><h2 id="round">Round</h2>'
        in html
    )
    facts = "25 min · at least 18 · groups of three · the session may be cut before this step"
    assert f'<p class="step-facts">{facts}</p>' in html


def test_the_steps_of_a_case_are_numbered_and_choices_name_the_number():
    html = render('## A {#a}\n\n- [“Yes.”](#b)\n\n## B {#b data-ending="good"}\n\n## C {#c .after}\n')
    assert '<h2 id="a"><span class="step-number">1</span>A</h2>' in html
    assert '<a href="#b">“Yes.”<span class="step-target">\u00a0→\u00a02</span></a>' in html
    assert '<p class="ending good">A good ending</p>' in html
    assert '<section class="part after"><h2 id="c">C</h2>' in html
