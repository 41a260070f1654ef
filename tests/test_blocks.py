"""The blocks that authors write become the HTML that styles and scripts expect."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from course.site.blocks import CourseBlocksExtension, Surroundings
from course.source.partner import Partner
from course.source.strings import read_strings

OVERRIDES = Path(__file__).parent.parent / "overrides"
COUNTRY = {
    "name": {"en": "Northland", "da": "Nordland"},
    "emergency": "112",
    "lines": [
        {
            "id": "line",
            "name": "The Line",
            "number": "70 00 00",
            "for": {"en": "someone to talk to"},
            "hours": {"en": "day and night", "da": "døgnet rundt"},
            "source": "made up",
            "read": "unknown",
            "checked_by": "nobody yet",
        }
    ],
}


def render(text: str, language: str = "en", partner: Partner | None = None, country: dict | None = None) -> str:
    """Render Markdown with the course's blocks."""
    words = read_strings(OVERRIDES, language)
    surroundings = Surroundings(language, words, partner or Partner(name="A prison"), {"no": country or COUNTRY})
    return markdown.markdown(text, extensions=["attr_list", CourseBlocksExtension(surroundings)])


def test_a_block_without_a_title_gets_the_word_of_the_language():
    assert render("/// on-your-shift\nLook.\n///", "da") == (
        '<div class="block on-your-shift">\n<p class="block-title">På din vagt</p>\n<p>Look.</p>\n</div>'
    )


def test_an_activity_tells_its_minutes_and_when_it_is_good_enough():
    text = "/// activity | Your card\n    minutes: 4\n    outcome: M5-O1\n    criterion: One fact.\n\nWrite.\n///"
    assert render(text) == (
        '<div class="block activity" data-minutes="4">\n'
        '<p class="block-title">Your card<span class="minutes">4 min</span></p>\n'
        "<p>Write.</p>\n"
        '<p class="criterion"><strong>Good enough when:</strong> One fact.</p>\n</div>'
    )


def test_lines_are_ruled_as_often_as_asked_for():
    assert render("/// lines\n    count: 3\n\nFact\n///").count('<div class="line">') == 3


def test_help_lines_are_marked_as_english_where_a_country_lacks_the_language():
    html = render("/// help-lines\n///", "da")
    assert "<h3>Nordland</h3>" in html
    assert '<a class="number" href="tel:700000">70 00 00</a> <strong>The Line</strong>' in html
    assert '<span lang="en">someone to talk to</span> · <span>døgnet rundt</span>' in html
    assert "Ingen har kontrolleret numrene endnu." in html


def test_a_checked_line_names_who_checked_it_and_carries_no_warning():
    checked = COUNTRY | {"lines": [COUNTRY["lines"][0] | {"checked_by": "A. Person"}]}
    html = render("/// help-lines\n///", country=checked)
    assert "Checked by A. Person." in html
    assert "Nobody has checked" not in html


def test_a_line_that_nobody_checked_says_so_where_another_is_checked():
    line = COUNTRY["lines"][0]
    mixed = COUNTRY | {"lines": [line | {"checked_by": "A. Person"}, line]}
    html = render("/// help-lines\n///", country=mixed)
    assert html.count("Checked by A. Person.") == html.count("Not checked yet.") == 1
    assert "Nobody has checked" not in html


def test_short_help_lines_are_one_paragraph_a_country():
    html = render("/// help-lines\n    short: true\n///")
    assert '<p class="numbers"><strong>Northland</strong>: <a href="tel:112">112</a> · ' in html
    assert "someone to talk to" not in html


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("", "It names no contact"),
        ("us@example.org", '<a href="mailto:us@example.org">us@example.org</a>'),
        (
            "https://example.org/contact",
            '<a href="https://example.org/contact">https://example.org/contact</a>',
        ),
    ],
)
def test_contact_tells_how_to_reach_the_host(contact: str, expected: str):
    assert expected in render("/// contact\n///", partner=Partner(name="A prison", contact=contact))
