"""Typed words: a guest's end with the page, kept ones stand on this device only, and paper takes them over."""

from __future__ import annotations

from collections.abc import Callable

from building import Site
from carrying import BLOCKED, FULL, LOG, come_back, file_of, load_file, recall, remember, say_yes
from playwright.sync_api import Page, expect
from serving import Served

Visit = Callable[..., Page]
UNIT = "mentors/m1-first-week/m1-1-the-first-door.html"
GUEST = "Nothing is kept"
KEPT = "Kept on this device"
FIELD = "textarea[name='M1-R1']"


def test_a_reflection_takes_a_note_that_ends_with_the_page_of_a_guest(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + UNIT)
    field = page.get_by_label("Your note")
    expect(field).to_have_accessible_description(
        f"{GUEST}: these words end with the page. Print them or copy them if you want them."
    )
    field.fill("Coffee first.")
    assert "Coffee" not in page.evaluate("window.name")
    page.goto(mini_address + LOG)
    expect(page.locator(FIELD)).to_have_value("")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("")


def test_a_note_alone_brings_the_question_whether_to_keep_it(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + UNIT)
    page.get_by_label("Your note").fill("Coffee first.")
    expect(page.get_by_role("button", name="Yes, keep it")).to_be_visible()
    expect(page.get_by_label("Your note")).to_be_focused()


def test_after_a_yes_a_note_is_kept_in_every_language_and_never_in_the_tabs_name(
    visit_with_yes: Visit, mini: Site, mini_address: str
) -> None:
    page = visit_with_yes(mini_address + UNIT)
    page.locator(FIELD).fill("Coffee first.")
    say_yes(page)
    page.locator("h1").click()
    expect(page.locator(".note-state")).to_contain_text(KEPT)
    page.locator(FIELD).fill("Coffee first, then the name.")
    page.goto(mini_address + mini.address(UNIT, "da"))
    expect(page.locator(FIELD)).to_have_value("Coffee first, then the name.")
    page.goto(mini_address + mini.address(LOG, "pt"))
    expect(page.locator(FIELD)).to_have_value("Coffee first, then the name.")
    page.locator(FIELD).fill("")
    assert recall(page, "notes") == {}


def test_a_note_of_another_tab_is_shown_and_not_overwritten(visit_with_yes: Visit, mini_served: Served) -> None:
    first = visit_with_yes(mini_served.address + UNIT)
    say_yes(first)
    second = visit_with_yes(mini_served.address + LOG)
    second.locator("[name=goal]").fill("To wait.")
    second.locator(FIELD).fill("from the log")
    expect(first.locator(FIELD)).to_have_value("from the log")
    first.locator(FIELD).fill("from the unit")
    expect(second.locator(FIELD)).to_have_value("from the unit")
    assert recall(second, "goal") == "To wait."


def test_a_note_that_was_changed_meanwhile_is_shown_after_going_back(
    visit_with_yes: Visit, mini_served: Served
) -> None:
    for path in (UNIT, LOG):
        page = visit_with_yes(mini_served.address + path)
        say_yes(page)
        page.locator(FIELD).fill("earlier")
        come_back(page, notes={"M1-R1": "later"})
        expect(page.locator(FIELD)).to_have_value("later")


def test_what_the_device_refuses_is_said_and_stays_on_the_page(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + UNIT)
    say_yes(page)
    page.evaluate("() => { localStorage.course; " + FULL + " }")
    page.locator(FIELD).fill("Coffee first.")
    state = page.locator(".note-state")
    expect(state).to_contain_text("could not be kept")
    page.locator("h1").click()
    expect(page.locator(FIELD)).to_have_value("Coffee first.")
    page.evaluate("dispatchEvent(new Event('storage'))")
    expect(state).to_contain_text("could not be kept")


def test_a_file_that_the_device_refuses_is_not_said_to_be_kept(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + LOG)
    say_yes(page)
    page.evaluate("() => { localStorage.course; " + FULL + " }")
    load_file(page, file_of(notes={"M1-R1": "Coffee first."}))
    expect(page.locator(FIELD)).to_have_value("Coffee first.")
    expect(page.locator("#state-M1-R1")).to_contain_text("could not be kept")


def test_where_the_device_takes_nothing_after_a_yes_no_field_says_that_it_keeps(
    visit: Visit, mini_served: Served
) -> None:
    page = visit(mini_served.address + UNIT)
    page.add_init_script(BLOCKED)
    page.reload()
    say_yes(page)
    page.reload()
    expect(page.locator(".note-state")).to_contain_text("could not be kept")


def test_what_a_guest_typed_in_two_tabs_is_kept_from_a_yes_in_one(visit_with_yes: Visit, mini_served: Served) -> None:
    first = visit_with_yes(mini_served.address + UNIT)
    first.locator(FIELD).fill("from the unit")
    remember(first, read={"M1.1": 1})
    second = visit_with_yes(mini_served.address + LOG)
    second.locator(FIELD).fill("from the log")
    second.locator("[name=goal]").fill("To wait.")
    say_yes(second)
    expect(first.locator(FIELD)).to_have_value("from the log\n\nfrom the unit")
    expect(second.locator(FIELD)).to_have_value("from the log\n\nfrom the unit")
    expect(first.locator(".note-state")).to_contain_text(KEPT)
    assert recall(second, "notes") == {"M1-R1": "from the log\n\nfrom the unit"}
    assert [recall(second, "goal"), recall(second, "read")] == ["To wait.", {"M1.1": 1}]


def test_with_blocked_storage_a_note_lives_in_the_page(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + UNIT)
    page.add_init_script(BLOCKED)
    page.reload()
    page.locator(FIELD).fill("Coffee first.")
    expect(page.locator(".note-state")).to_contain_text(GUEST)
    expect(page.locator(".note-paper")).to_have_text("Coffee first.")


def test_who_says_no_again_loses_the_words_from_the_page_too(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + UNIT)
    say_yes(page)
    page.locator(FIELD).fill("Coffee first.")
    page.evaluate("() => { localStorage.removeItem('course'); window.name = ''; }")
    page.locator("h1").click()
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator(".note-state")).to_contain_text(GUEST)


def test_paper_shows_the_words_or_room_to_write(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + UNIT)
    page.emulate_media(media="print")
    paper = page.locator(".note-paper")
    assert paper.bounding_box()["height"] > 80
    page.emulate_media(media="screen")
    page.locator(FIELD).fill("<b>Coffee</b> first.\nThen the name.")
    page.emulate_media(media="print")
    expect(paper).to_have_text("<b>Coffee</b> first.\nThen the name.")
    expect(page.locator(FIELD)).to_be_hidden()


def test_without_scripts_there_is_no_field_and_nothing_broken(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + UNIT, java_script_enabled=False)
    expect(page.locator(".reflection")).to_be_visible()
    assert page.locator("textarea").count() == 0


def test_pages_without_a_question_load_nothing_for_notes(mini: Site) -> None:
    with_notes = {address for address in mini.pages("en") if "course-note." in mini.text(address)}
    assert with_notes == {UNIT, "start/carry.html", LOG, "start/my-record.html"}
