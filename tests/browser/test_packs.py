"""Print packs as they leave the printer: whole, named on every sheet, nothing cut apart, nothing in the wrong hands."""

import io
import re
import unicodedata

import pytest
from building import ROOT
from course.site.version import read_version
from course.source.strings import read_strings
from pypdf import PdfReader

LANGUAGES = ["en", "da", "nl", "pt"]
M5 = "mentors/m5-challenging-conversations"
SESSION, CHECK = f"{M5}/session.html", f"{M5}/m5-5-self-check.html"
HANDOUTS = {name: f"toolkit/handouts/{name}.html" for name in ("h15-prep-card", "h16-phrases", "h17-aftercare")}
MOST_SHEETS = {"trainer": 30, "participants": 15, "role-cards": 3, "answers": 4}


def joined(text):
    """Return text without what setting it on paper adds or takes: white space, hyphens, letters joined to one."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFKC", text))


def print_page(page):
    """Print a page as a reader would, and return the text of each sheet, joined."""
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [joined(sheet.extract_text()) for sheet in sheets]


@pytest.fixture
def print_path(visit, real):
    """Open a page of the course in a language, and return the text of each sheet it prints on."""

    def print_it(path, language):
        return print_page(visit(f"{real.folder.as_uri()}/{real.address(path, language)}"))

    return print_it


def texts(site, path, language, selector):
    """Return the text of elements of a built page, joined."""
    return [joined(part.get_text()) for part in site.soup(site.address(path, language)).select(selector)]


def without_foot(site, path, language, sheets):
    """Return the sheets without their foot, which says the page, its language, the version, and which sheet it is."""
    words = read_strings(ROOT / "overrides", language)
    title = site.soup(site.address(path, language)).title.get_text().removesuffix(f" – {words['site.name']}")
    line = " · ".join(
        [
            title,
            words["language.name"],
            words["foot.version"].format(version=read_version(ROOT)),
            words["paper.unread"],
            "CC BY 4.0",
        ]
    )
    feet = [joined(f"{number} / {len(sheets)} {line}") for number in range(1, len(sheets) + 1)]
    assert [sheet[: len(foot)] for foot, sheet in zip(feet, sheets, strict=True)] == feet
    return [sheet.removeprefix(foot) for foot, sheet in zip(feet, sheets, strict=True)]


def assert_cards_whole(site, language, sheets):
    """Every role card stands whole on one sheet."""
    cards = texts(site, SESSION, language, ".role-card")
    assert len(cards) == 8
    assert [card[:40] for card in cards if not any(card in sheet for sheet in sheets)] == []


def facilitators_words(site, language):
    """Return what a session's page says to the facilitator or lets say: every paragraph and point of it."""
    found = texts(site, SESSION, language, "section.part p, section.part li")
    return [words for words in found if len(words) > 60]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trainer_pack_holds_the_whole_session_and_a_new_sheet_for_each_thing_to_hand_out(
    print_path, real, language
):
    path = f"{M5}/print-trainer.html"
    sheets = print_path(path, language)
    assert len(sheets) <= MOST_SHEETS["trainer"]
    sheets = without_foot(real, path, language, sheets)
    assert_cards_whole(real, language, sheets)
    whole = "".join(sheets)
    said = texts(real, SESSION, language, ".say p:not(.block-title)")
    assert len(said) > 20
    beginnings = [words[:60] for words in said]
    assert [words for words in beginnings if words not in whole] == []
    titles = texts(real, path, language, ".sheet > h2")
    assert [title for title in titles if not any(sheet.startswith(title) for sheet in sheets)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_participants_pack_holds_nothing_of_the_facilitators_and_no_answer(print_path, real, language):
    path = f"{M5}/print-participants.html"
    sheets = print_path(path, language)
    assert len(sheets) <= MOST_SHEETS["participants"]
    sheets = without_foot(real, path, language, sheets)
    whole = "".join(sheets)
    hidden = facilitators_words(real, language) + texts(
        real, CHECK, language, ".quiz-answer p, .quiz-answer .quiz-mark"
    )
    assert len(hidden) > 100
    assert [words for words in hidden if words in whole] == []
    for questions in (texts(real, CHECK, language, ".quiz-question"), texts(real, CHECK, language, "fieldset label")):
        assert questions and [words for words in questions if words not in whole] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_with_right_answers_looks_like_any_other_option_to_learners(visit, real, language):
    page = visit(f"{real.folder.as_uri()}/{real.address(f'{M5}/print-participants.html', language)}")
    page.emulate_media(media="print")
    looks = page.locator(".questions li").evaluate_all(
        "all => all.map((one) => [...one.attributes].map((name) => name.name) + getComputedStyle(one).fontWeight)"
    )
    assert len(looks) == 8 * 4
    assert len(set(looks)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_role_cards_are_whole_and_at_most_four_on_a_sheet(print_path, real, language):
    path = f"{M5}/print-role-cards.html"
    sheets = print_path(path, language)
    assert len(sheets) <= MOST_SHEETS["role-cards"]
    sheets = without_foot(real, path, language, sheets)
    assert_cards_whole(real, language, sheets)
    cards = texts(real, SESSION, language, ".role-card")
    assert max(sum(card in sheet for card in cards) for sheet in sheets) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_key_holds_every_reason_and_what_to_read_again(print_path, real, language):
    path = f"{M5}/print-answers.html"
    sheets = print_path(path, language)
    assert len(sheets) <= MOST_SHEETS["answers"]
    sheets = without_foot(real, path, language, sheets)
    whole = "".join(sheets)
    right = texts(real, CHECK, language, ".quiz-answer li.correct")
    assert len(right) == 8
    mark = joined(read_strings(ROOT / "overrides", language)["quiz.right"])
    assert whole.count(f"✓{mark}") == 8
    reasons = texts(real, CHECK, language, ".quiz-answer p")
    assert [words for words in reasons if words not in whole] == []
    assert whole.count(joined(read_strings(ROOT / "overrides", language)["print.reread"])) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_check_printed_from_its_page_is_two_sheets_without_answers(visit, real, language):
    page = visit(f"{real.folder.as_uri()}/{real.address(CHECK, language)}")
    # What was answered on the screen must not show on the paper.
    item = page.locator("div.quiz").first
    item.locator("label").first.click()
    item.locator("button:visible").first.click()
    sheets = print_page(page)
    assert len(sheets) <= 2
    sheets = without_foot(real, CHECK, language, sheets)
    whole = "".join(sheets)
    answers = texts(real, CHECK, language, ".quiz-answer p, .quiz-mark")
    assert answers and [words for words in answers if words in whole] == []
    assert joined(read_strings(ROOT / "overrides", language)["print.where"]) in whole
    options = texts(real, CHECK, language, "fieldset label")
    assert [words for words in options if words not in whole] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_and_a_handout_printed_by_themselves_name_themselves_on_every_sheet(print_path, real, language):
    for path in (SESSION, HANDOUTS["h15-prep-card"]):
        without_foot(real, path, language, print_path(path, language))


def test_one_print_holds_every_copy_that_a_group_needs(visit, real):
    page = visit(f"{real.folder.as_uri()}/{M5}/print-trainer.html")
    sums = page.locator("tr[data-copies] .sum")
    assert sums.all_inner_texts() == ["28", "12", "12", "4", "12"]
    page.get_by_label("People").fill("7")
    page.get_by_label("In each group").fill("3")
    assert sums.all_inner_texts() == ["18", "7", "7", "3", "9"]
    path, once = f"{M5}/print-trainer.html", print_page(page)
    page.get_by_label("Put the copies into this print").check()
    sheets = without_foot(real, path, "en", print_page(page))
    titles = [joined(words) for words in page.locator("tr[data-copies] td:first-child").all_inner_texts()]
    # In the plan a line stands in place of what is handed out; a sheet may begin with it.
    line = joined(read_strings(ROOT / "overrides", "en")["print.own-sheet"])
    handed_out = [sheet for sheet in sheets if not any(sheet.startswith(title + line) for title in titles)]
    assert [sum(sheet.startswith(title) for sheet in handed_out) for title in titles] == [18, 7, 7, 3, 9]
    page.get_by_label("In each group").fill("7")
    assert [page.locator(f"[data-sheet='{key}']").count() for key in ("role-cards", "observers-list")] == [1, 3]
    page.get_by_label("Put the copies into this print").uncheck()
    assert len(print_page(page)) == len(once)


@pytest.mark.parametrize("people", ["", "0", "-3", "1000"])
def test_a_number_that_makes_no_sense_never_takes_the_last_copy_away(visit, real, people):
    page = visit(f"{real.folder.as_uri()}/{M5}/print-trainer.html")
    page.get_by_label("Put the copies into this print").check()
    page.get_by_label("People").fill(people)
    counts = [page.locator(f"[data-sheet='{key}']").count() for key in ("H15", "role-cards")]
    assert counts == ([4 + 2 * 99, 33] if people == "1000" else [4, 1])


def test_copies_are_for_the_printer_and_not_for_the_screen(visit, real):
    page = visit(f"{real.folder.as_uri()}/{M5}/print-trainer.html")
    page.get_by_label("Put the copies into this print").check()
    assert page.locator("[data-sheet]").count() == 68
    assert page.locator("[data-sheet]:visible").count() == 5


def test_without_scripts_the_copies_are_said_in_words(visit, real):
    page = visit(f"{real.folder.as_uri()}/{M5}/print-trainer.html", java_script_enabled=False)
    assert page.locator("tr[data-copies] td:nth-child(2)").all_inner_texts() == [
        "2 for each person + 4 to spare",
        "1 for each person",
        "1 for each person",
        "1 for each group",
        "3 for each group",
    ]
    assert page.locator(".copies-tools:visible, .sum:visible, button:visible").count() == 0
    assert len(print_page(page)) <= MOST_SHEETS["trainer"]


def test_the_handbook_prints_as_one_booklet_each_chapter_on_a_new_sheet(print_path, real):
    path = "toolkit/handbook/print-booklet.html"
    sheets = without_foot(real, path, "en", print_path(path, "en"))
    titles = texts(real, path, "en", ".chapter > h2")
    assert [title for title in titles if not any(sheet.startswith(title) for sheet in sheets)] == []
    assert 20 <= len(sheets) <= 28
    assert [link["href"] for link in real.soup("toolkit/handbook/index.html").select(".packs a")] == [
        "print-booklet.html"
    ]
