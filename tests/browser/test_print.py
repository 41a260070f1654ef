"""On paper: handouts on the sheets they are made for, a session with all its steps, no navigation."""

import re

import pytest

LANGUAGES = ["en", "da", "nl", "pt"]
# These fill a second side; every other handout, tool, plan sheet or form is one page.
TWO_SIDED = (
    *(f"h{number:02}-" for number in (1, 4, 6, 16, 21)),
    *(f"t{number:02}-" for number in (1, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 21, 22)),
    *(f"p{number}-" for number in (4, 5, 6)),
    *(f"f{number}-" for number in (1, 3, 4, 5, 7, 8)),
    "guidance",
)


def count_sheets(page):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_handout_fits_its_sheet(visit, real, real_served, language):
    page = visit(real_served.address)
    too_long = {}
    for path in real.distinct_pages(language):
        if real.soup(path).select_one(".kind-handout"):
            page.goto(real_served.address + path)
            sheets = count_sheets(page)
            if sheets > (2 if path.rpartition("/")[2].startswith(TWO_SIDED) else 1):
                too_long[path] = sheets
    assert too_long == {}


def test_a_quiz_prints_its_questions_and_keeps_its_answers(visit, mini_address):
    page = visit(f"{mini_address}mentors/m1-first-week/m1-2-self-check.html")
    page.emulate_media(media="print")
    assert page.locator("div.quiz label:visible").count() == 18
    assert page.locator("details.quiz-answer:visible").count() == 0


def test_paper_is_black_on_white_in_the_dark_scheme_too(visit, mini_address):
    page = visit(f"{mini_address}toolkit/h1-first-week-card.html", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
