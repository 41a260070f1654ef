"""Print packs as they are built: made of the pages that exist, and for the eyes that they are meant for."""

from __future__ import annotations

import re

import pytest
from building import ROOT, Site
from course.source.strings import read_strings

M1 = "mentors/m1-first-week"
PACKS = ["trainer", "participants", "role-cards", "answers"]


def words(language: str) -> dict[str, str]:
    """Return the interface words of a language."""
    return read_strings(ROOT / "overrides", language)


def pieces(site: Site, address: str, selector: str) -> list[str]:
    """Return the HTML of the elements that fit, without the white space between elements."""
    return [re.sub(r"\s+", " ", str(one)).replace("> <", "><") for one in site.soup(address).select(selector)]


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
@pytest.mark.parametrize("name", ["index.html", "session.html"])
def test_a_module_and_its_session_name_every_pack_and_what_it_is_for(mini: Site, name: str, language: str) -> None:
    own = words(language)
    items = mini.soup(mini.address(f"{M1}/{name}", language)).select(".packs li")
    assert [(item.a["href"], item.a.text, item.span.text) for item in items] == [
        (f"print-{pack}.html", own[f"print.{pack}"], own[f"print.{pack}.for"]) for pack in PACKS
    ]


def test_packs_are_in_no_navigation_and_in_no_search(mini: Site) -> None:
    packs = [page for page in mini.pages() if "/print-" in page]
    assert len(packs) == 16
    assert [page for page in packs if not mini.soup(page).select_one('meta[name="robots"][content="noindex"]')] == []
    indexed = [file for file in mini.files if file.startswith("search/") and "print-" in mini.text(file)]
    named = [page for page in mini.pages() if mini.soup(page).select('nav.site-nav [href*="print-"]')]
    assert (indexed, named) == ([], [])


def test_nothing_in_a_pack_leads_away_from_the_paper(mini: Site) -> None:
    inside = ".sheet [id], .sheet a, .cards a, .sheet script, .sheet button"
    assert {page: found for page in mini.pages() if "/print-" in page and (found := pieces(mini, page, inside))} == {}


def test_the_table_says_in_words_what_to_print_how_often(mini: Site) -> None:
    da = words("da")
    person, spare = da["print.copies.person"].format(n=1), da["print.copies.spare"].format(n=2)
    rows = mini.soup(f"da/{M1}/print-trainer.html").select("tr[data-copies]")
    assert [[cell.text for cell in row.select("td")] for row in rows] == [
        ["H1 Kort til den første uge", f"{person} + {spare}", ""],
        ["Spørgsmål to og to", da["print.copies.group"].format(n=1), ""],
    ]
    assert [row.attrs for row in rows] == [
        {"data-copies": "H1", "data-person": "1", "data-spare": "2"},
        {"data-copies": "pairs", "data-group": "1"},
    ]
    fields = mini.soup(f"da/{M1}/print-trainer.html").select("[data-course-copies] [type=number]")
    assert [(field["name"], field["value"]) for field in fields] == [("person", "12"), ("group", "2")]


def test_role_cards_stand_once_in_the_trainer_pack_on_a_sheet_of_their_own(mini: Site) -> None:
    en, address = words("en"), f"{M1}/print-trainer.html"
    assert pieces(mini, address, ".card") == [
        '<div class="card"><p class="block-title">Emil</p>'
        "<p>It is your first day. You answer every question that ends in yes with yes.</p></div>",
        f'<div class="card"><p class="block-title">{en["block.role-card"]}</p>'
        "<p>You are the mentor. You have ten minutes.</p></div>",
    ]
    assert pieces(mini, address, ".role-card") == []
    assert pieces(mini, address, ".own-sheet") == [f'<p class="own-sheet">{en["print.own-sheet"]}</p>']
    assert pieces(mini, address, ".card") == pieces(mini, f"{M1}/print-role-cards.html", ".card")
    assert "Walk around and listen." in mini.soup(address).select_one(".session-text").text


def test_what_is_projected_says_so_on_paper(mini: Site) -> None:
    assert pieces(mini, f"pt/{M1}/print-trainer.html", ".screen > .block-title") == [
        f'<p class="block-title">{words("pt")["print.screen"]}</p>'
    ] * len(mini.soup(f"pt/{M1}/session.html").select(".screen"))


def test_the_participants_pack_has_questions_without_a_trace_of_the_answers(mini: Site) -> None:
    address = f"{M1}/print-participants.html"
    labels = [label.text for label in mini.soup(f"{M1}/m1-2-self-check.html").select("div.quiz fieldset label")]
    options = mini.soup(address).select(".questions li")
    assert [option.text for option in options] == labels
    assert {str(option.attrs) for option in options} == {"{}"}
    reasons = [reason.text for reason in mini.soup(f"{M1}/m1-2-self-check.html").select(".quiz-answer p")]
    assert [reason for reason in reasons if reason in mini.text(address)] == []
    assert "data-correct" not in mini.text(address)


def test_the_participants_pack_has_every_exercise_with_lines_to_write_on(mini: Site) -> None:
    unit = mini.soup(f"{M1}/m1-1-the-first-door.html").select(".activity, .reflection, .on-your-shift")
    exercises = mini.soup(f"{M1}/print-participants.html").select(".exercises .block:not(.lines)")
    assert [block["class"] for block in exercises] == [block["class"] for block in unit]
    assert [len(block.select(".line")) for block in exercises] == [3] * len(unit)


def test_the_answer_key_names_one_answer_an_item_and_the_unit_to_read_again(mini: Site) -> None:
    items = mini.soup(f"nl/{M1}/print-answers.html").select(".item")
    check = mini.soup(f"nl/{M1}/m1-2-self-check.html")
    assert [item.select_one(".right .option").text for item in items] == [
        answer.text for answer in check.select(".quiz-answer .correct .quiz-option")
    ]
    assert [len(item.select(".right")) for item in items] == [1] * 6
    title = mini.soup(f"nl/{M1}/m1-1-the-first-door.html").h1.text
    assert {" ".join(item.select(".place")[0].text.split()) for item in items} == {
        f"{words('nl')['print.reread']} M1.1 {title}"
    }


def test_an_item_that_is_shown_in_english_says_so_on_paper_too(mini: Site) -> None:
    english = [item["data-quiz-id"] for item in mini.soup(f"nl/{M1}/m1-2-self-check.html").select("div.quiz[lang=en]")]
    assert len(english) == 1
    for name, part in (("participants", ".questions"), ("answers", ".key")):
        assert len(mini.soup(f"nl/{M1}/print-{name}.html").select(f"{part} .item[lang=en]")) == 1


def test_every_page_carries_the_line_for_the_foot_of_its_sheets(mini: Site) -> None:
    feet = {page: mini.soup(page).html["data-paper-foot"] for page in mini.pages()}
    danish, english = "maskinudkast, ikke læst af nogen endnu", "machine draft, read by no one yet"
    rest = "· CC BY 4.0"
    assert (
        feet["da/toolkit/h1-first-week-card.html"]
        == f"Kort til den første uge · Dansk · Version 0.1.0 · {danish} {rest}"
    )
    assert feet["da/country/who-is-who.html"] == f"Who is who in Northland · English · Version 0.1.0 · {danish} {rest}"
    assert (
        feet[f"{M1}/print-answers.html"]
        == f"Answer key – M1 The first week · English · Version 0.1.0 · {english} {rest}"
    )
    assert [page for page, foot in feet.items() if foot.count(" · ") != 4] == []
