"""The learning log and the record of participation: gathered, saved, printed; the name is kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from building import Site
from carrying import LOG, RECORD, come_back, file_of, load_file, recall, remember, save_file, say_yes, status
from playwright.sync_api import Download, Page, expect
from pypdf import PdfReader
from serving import Served

Visit = Callable[..., Page]
UNIT, CHECK = "M1.1", "M1.2"


def lines_of(download: Download) -> list[str]:
    """Return the lines of a saved text."""
    return Path(download.path()).read_bytes().decode().split("\r\n")


def test_the_log_gathers_the_questions_of_the_course_with_the_way_back_to_each(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + LOG)
    section = page.locator(".log-notes section")
    expect(section.locator("h3")).to_have_text(["Think back"])
    expect(section.get_by_text("Write one sentence that you still remember.")).to_be_visible()
    section.get_by_role("link", name="M1.1 The first door").click()
    page.wait_for_url("**/m1-1-the-first-door.html#M1-R1")


def test_the_starting_point_is_the_paper_logs_and_numbers_go_with_the_tab(
    visit: Visit, real: Site, real_served: Served
) -> None:
    page = visit(real_served.address + LOG)
    mentors, coordinators = page.locator(".log-point").all()
    expect(mentors.locator("thead th")).to_have_text(["I can …", "Start", "Now", "Looking back"])
    expect(mentors.locator("tbody tr")).to_have_count(12)
    expect(mentors.locator("table")).to_be_visible()
    expect(coordinators.locator("table")).to_be_hidden()
    page.get_by_label("Start: 4. ask before I give advice").select_option("2")
    page.get_by_label("Now: 4. ask before I give advice").select_option("3")
    page.get_by_label("Looking back: 4. ask before I give advice").select_option("1")
    page.goto(real_served.address + real.address(LOG, "da"))
    expect(page.locator("[name=start-4]")).to_have_value("2")
    expect(page.locator("[name=now-4]")).to_have_value("3")
    page.locator("[name=start-4]").select_option("")
    assert recall(page, "can") == {"4": {"now": 3, "back": 1}}


def test_a_coordinator_finds_the_coordinators_statements_and_only_those_on_paper(
    visit: Visit, real_served: Served
) -> None:
    page = visit(real_served.address + LOG)
    page.emulate_media(media="print")
    expect(page.locator("#can-do")).to_be_hidden()
    page.emulate_media(media="screen")
    remember(page, read={"C0.2": 1})
    page.reload()
    mentors, coordinators = page.locator(".log-point").all()
    expect(coordinators.locator("summary")).to_have_text("Coordinator course")
    expect(mentors.locator("table")).to_be_hidden()
    page.get_by_label("Start: 3. tell a goal from something that was merely done").select_option("2")
    assert recall(page, "can") == {"C3": {"start": 2}}
    with page.expect_download() as download:
        page.locator("[name=text]").click()
    lines = lines_of(download.value)
    assert lines[lines.index("Coordinator course") + 3].endswith("merely done (Start: 2, Now: –, Looking back: –)")
    assert "Mentor training" not in lines
    _, data = save_file(page)
    assert data["values"]["can"] == {"C3": {"start": 2}}
    coordinators.locator("summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(coordinators.locator("tbody tr").nth(2)).to_be_visible()
    expect(mentors).to_be_hidden()


def test_numbers_alone_are_something_to_keep(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + LOG)
    remember(page, can={"4": {"start": 2}})
    page.get_by_role("button", name="Yes, keep it").click()
    other = page.context.new_page()
    other.goto(mini_served.address + LOG)
    assert recall(other, "can") == {"4": {"start": 2}}


def test_numbers_of_one_tab_outlive_a_yes_in_another(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + LOG)
    remember(page, can={"4": {"start": 2}})
    expect(page.locator(".keep-bar")).to_be_visible()
    other = page.context.new_page()
    other.goto(mini_served.address + LOG)
    remember(other, can={"5": {"now": 3}})
    other.get_by_role("button", name="Yes, keep it").click()
    expect(page.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    assert recall(page, "can") == recall(other, "can") == {"4": {"start": 2}, "5": {"now": 3}}


def test_a_guest_fills_the_log_and_takes_it_away_as_text_and_as_a_file(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + LOG)
    page.locator("[name=goal]").fill("At vente. <b>")
    page.locator("textarea[name='M1-R1']").fill("Coffee first.\nThen the name.")
    with page.expect_download() as download:
        page.locator("[name=text]").click()
    expect(status(page)).to_contain_text("delete it there if others use this computer")
    lines = lines_of(download.value)
    assert lines[0] == "My learning log"
    assert "At vente. <b>" in lines
    assert lines[-5:] == [
        "Think back (M1.1 The first door)",
        "Write one sentence that you still remember.",
        "Coffee first.",
        "Then the name.",
        "",
    ]
    _, data = save_file(page)
    page.reload()
    expect(page.locator("[name=goal]")).to_have_value("")
    load_file(page, data)
    expect(page.locator("[name=goal]")).to_have_value("At vente. <b>")
    expect(page.locator("textarea[name='M1-R1']")).to_have_value("Coffee first.\nThen the name.")


def test_a_note_under_an_id_that_this_release_does_not_have_is_shown(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + LOG)
    load_file(page, file_of(notes={"M9-R4": "of another release"}))
    expect(page.locator("textarea[name='M9-R4']")).to_have_value("of another release")


def test_a_printed_log_has_the_words_and_no_buttons(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + LOG)
    page.locator("[name=goal]").fill("To wait.")
    page.emulate_media(media="print")
    expect(page.locator(".note-paper").first).to_have_text("To wait.")
    assert page.locator("course-log").locator("button:visible, textarea:visible, input:visible").count() == 0


def test_the_record_says_what_is_done_and_keeps_no_name(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + RECORD)
    expect(page.get_by_text("Nothing is marked as read here yet.")).to_be_visible()
    remember(page, read={UNIT: 1, CHECK: 1}, passed={CHECK: 1})
    page.reload()
    row = page.locator(".record-modules tbody td")
    expect(row).to_have_text(["M1 The first week", "1 of 1", "80 % or more", "… of 95 min", "", ""])
    expect(page.locator(".record-outcomes")).to_contain_text("Greet a new colleague by name")
    page.get_by_label("Your name").fill("Ane <i>Holm</i>")
    page.get_by_label("Hours").fill("3.5")
    expect(page.locator(".record-blank").first).to_have_text("Ane <i>Holm</i>")
    paper = page.locator(".record-paper")
    for words in ("Self-study in hours: 3.5 (", "The mini course", "It is not a qualification", "Only a national body"):
        expect(paper).to_contain_text(words)
    assert "Ane" not in page.evaluate("window.name + location.href + document.cookie")
    page.goto(mini_address + LOG)
    page.go_back()
    expect(page.get_by_label("Your name")).to_have_value("")


@pytest.mark.parametrize("hours", ["", "-3", "201"])
def test_what_is_no_number_of_hours_leaves_room_to_write_one(visit: Visit, mini_served: Served, hours: str) -> None:
    page = visit(mini_served.address + RECORD)
    workload = page.locator(".record-fields tr").first
    expect(workload).to_contain_text("hours: ………… (")
    page.get_by_label("Hours").fill("1.25")
    expect(workload).to_contain_text("hours: 1.25 (")
    page.get_by_label("Hours").fill(hours)
    expect(workload).to_contain_text("hours: ………… (")


def test_a_record_names_who_publishes_the_edition_and_leaves_room_for_who_awards_it(
    visit: Visit, mini_served: Served
) -> None:
    page = visit(mini_served.address + RECORD)
    publisher = page.locator(".record-fields tr", has_text="Publisher of this edition")
    expect(publisher.locator("td")).to_have_text("The mini course")
    awarding = page.locator(".record-line", has_text="Awarding organisation and country:")
    expect(awarding.locator(".record-blank")).to_have_text("")


def test_log_and_record_show_what_was_marked_meanwhile_after_going_back(
    visit_with_yes: Visit, real_served: Served
) -> None:
    page = visit_with_yes(real_served.address + LOG)
    say_yes(page)
    come_back(page, can={"4": {"start": 2}})
    expect(page.locator("[name=start-4]")).to_have_value("2")
    page.goto(real_served.address + RECORD)
    expect(page.get_by_text("Nothing is marked as read here yet.")).to_be_visible()
    come_back(page, read={"M5.1": 1})
    expect(page.get_by_text("Nothing is marked as read here yet.")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_a_record_of_everything_prints_on_two_sheets_at_most(
    visit: Visit, real: Site, real_served: Served, language: str
) -> None:
    page = visit(real_served.address + real.address(RECORD, language))
    for place in (0, 1):
        done = page.evaluate(
            """(place) => {
              const { courses } = JSON.parse(document.getElementById("carry-data").textContent).course;
              const ids = courses[place].modules.flatMap(({ units, checks }) => [...units, ...checks]);
              return Object.fromEntries(ids.map((id) => [id, 1]));
            }""",
            place,
        )
        remember(page, read=done, passed=done)
        page.reload()
        page.locator("[name=holder]").fill("A name that is rather long, as some of them are")
        sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
        assert len(sheets) <= 2
        assert "A name that is rather long" in sheets[0]
        assert page.locator("#page-text > p").first.inner_text().split(".")[0] not in sheets[0].replace("\n", " ")


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_log_and_record_fit_the_narrowest_screen(visit: Visit, real: Site, real_served: Served, language: str) -> None:
    for path in (LOG, RECORD):
        page = visit(real_served.address + real.address(path, language), width=320)
        remember(page, read={"M5.1": 1, "M5.2": 1, "M5.3": 1, "M5.4": 1, "M5.5": 1}, passed={"M5.5": 1})
        page.reload()
        expect(page.locator("course-log h3, .record-outcomes li").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_scripts_log_and_record_lead_to_their_paper_forms(visit: Visit, mini_served: Served) -> None:
    for path in (LOG, RECORD):
        page = visit(mini_served.address + path, java_script_enabled=False)
        expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
