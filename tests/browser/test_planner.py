"""The planner, used as a trainer does: plans, dates, clock times, paper, and the calendar file, read by a library."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from building import Site
from icalendar import Calendar, Event
from keyboard import tab_to
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from serving import Served

PLANNER = "toolkit/planner.html"
MINI_SESSION = "mentors/m1-first-week/session.html"
NORTHERN = "Europe/Copenhagen"
WESTERN = "Europe/Lisbon"
Visit = Callable[..., Page]


def fill(page: Page, *starts: str) -> None:
    """Type the dates and times of the slots, one after the other."""
    for place, start in enumerate(starts):
        day, _, time = start.partition(" ")
        page.locator("[name=date]").nth(place).fill(day)
        page.locator("[name=time]").nth(place).fill(time)


def open_own(visit: Visit, address: str, **options: object) -> Page:
    """Open the planner with the one session of the mini course ticked."""
    return visit(f"{address}{PLANNER}#M1-L", **options)


def told(page: Page) -> Locator:
    """Return the sentences on what is missing or odd."""
    return page.locator(".planner-state li")


def rows_of(day: Locator) -> list[list[str]]:
    """Return the rows of a day's table, without those that name a session."""
    return [row.locator("td").all_inner_texts() for row in day.locator("tbody tr:has(td)").all()]


def save(page: Page, button: Locator) -> tuple[str, bytes]:
    """Press a button that hands over a file; return the file's name and content."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def read_events(content: bytes) -> list[Event]:
    """Return the events of a calendar file that keeps to the form of such files."""
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", content) is None
    assert [line for line in content.split(b"\r\n") if len(line) > 75] == []
    content.decode("utf-8")
    calendar = Calendar.from_ical(content)
    assert [calendar["VERSION"], "PRODID" in calendar, calendar.errors] == ["2.0", True, []]
    assert {component.name for component in calendar.walk()} == {"VCALENDAR", "VEVENT"}
    events = calendar.walk("VEVENT")
    for event in events:
        assert event.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"} <= set(event)
    return events


def data_of(page: Page) -> dict:
    return json.loads(page.locator("#planner-data").text_content())


def test_a_session_gets_clock_times_for_every_step(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address, timezone_id=NORTHERN)
    fill(page, "2027-01-11 13:15")
    day = page.locator(".day")
    expect(day.locator("h3")).to_have_text("Session 1: M1 The first week")
    expect(day.locator("p").first).to_have_text(re.compile("Monday,? 11 January 2027, 13:15\u2060–\u206015:00"))
    assert rows_of(day) == [
        ["13:15", "Check-in", "15"],
        ["13:30", "Questions in pairs", "45"],
        ["14:15", "Pause", "10"],
        ["14:25", "Your own words", "25"],
        ["14:50", "Close", "10"],
    ]
    assert told(page).all_inner_texts() == []


def test_a_pause_is_added_where_people_would_sit_too_long(visit: Visit, mini_served: Served) -> None:
    page = open_own(visit, mini_served.address)
    fill(page, "2027-01-11 09:00")
    page.locator("summary", has_text="Change the pauses").click()
    page.locator("[name=after]").fill("40")
    page.locator("[name=pause]").fill("5")
    assert rows_of(page.locator(".day"))[:3] == [
        ["09:00", "Check-in", "15"],
        ["09:15", "Pause", "5"],
        ["09:20", "Questions in pairs", "45"],
    ]


@pytest.mark.parametrize("zone", [NORTHERN, WESTERN])
def test_the_calendar_file_of_a_plan_keeps_its_clock_time_over_the_change_to_summer_time(
    visit: Visit, real_address: str, zone: str
) -> None:
    page = visit(real_address + PLANNER, timezone_id=zone)
    page.locator("[name=plan]").select_option("meetings")
    fill(page, "2027-03-25 13:30")  # the change is on the 28th
    page.locator("[name=fill]").click()
    page.locator("[name=place]").fill("Room 2; ask at the gate, door A\\B")
    name, content = save(page, page.locator("[name=whole]"))
    events = read_events(content)
    slots = data_of(page)["plans"][2]["slots"]
    own = ZoneInfo(zone)
    assert name == "mentor-training-meetings.ics"
    assert len(events) == len(slots) > 1
    for number, (event, slot) in enumerate(zip(events, slots, strict=True)):
        start, end = (event[key].dt for key in ("DTSTART", "DTEND"))
        local = start.astimezone(own)
        assert start.utcoffset().total_seconds() == 0
        assert (local.date() - datetime(2027, 3, 25).date()).days == 7 * number
        assert (local.hour, local.minute) == (13, 30)
        assert (end - start).total_seconds() == slot["whole"] * 60
        assert event["LOCATION"] == "Room 2; ask at the gate, door A\\B"
        assert abs(datetime.now(UTC) - event["DTSTAMP"].dt) < timedelta(minutes=5)
    assert len({event["UID"] for event in events}) == len(events)
    assert "ORGANIZER" not in events[0] and "ATTENDEE" not in events[0]


def test_a_night_over_the_change_to_summer_time_lasts_as_long_as_its_steps(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address, timezone_id=NORTHERN)
    fill(page, "2027-03-28 01:30")  # at two o'clock it is three
    expect(page.locator(".day p").first).to_have_text(re.compile("Sunday,? 28 March 2027, 01:30\u2060–\u206004:15"))
    (event,) = read_events(save(page, page.locator("[name=one]"))[1])
    assert (event["DTEND"].dt - event["DTSTART"].dt).total_seconds() == 105 * 60


def test_the_file_of_one_slot_says_what_the_page_says(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address, timezone_id=WESTERN)
    fill(page, "2027-07-01 09:00")
    name, content = save(page, page.locator("[name=one]"))
    (event,) = read_events(content)
    assert name == "mentor-training-M1-L.ics"
    assert event["UID"] == "M1-L-20270701T080000Z@mentor-training"
    assert event["SUMMARY"] == "M1 The first week (Live session: the first minute)"
    assert event["DESCRIPTION"].split("\n") == [
        "M1 The first week",
        "09:00 Check-in (15 min)",
        "09:15 Questions in pairs (45 min)",
        "10:00 Pause (10 min)",
        "10:10 Your own words (25 min)",
        "10:35 Close (10 min)",
    ]
    assert "LOCATION" not in event
    again = read_events(save(page, page.locator("[name=one]"))[1])
    assert again[0]["UID"] == event["UID"]


@pytest.mark.parametrize("language", ["da", "nl", "pt"])
def test_a_calendar_file_is_in_the_language_of_its_page_letter_for_letter(
    visit: Visit, real: Site, real_address: str, language: str
) -> None:
    page = visit(real_address + real.address(PLANNER, language), timezone_id=NORTHERN)
    fill(page, "2027-01-11 09:00")
    slot = data_of(page)["plans"][0]["slots"][0]
    sessions = [data_of(page)["sessions"][part["session"]] for part in slot["parts"]]
    event = read_events(save(page, page.locator("[name=one]").first)[1])[0]
    for session in sessions:
        assert f"{session['module']}" in event["SUMMARY"] and f"({session['title']})" in event["SUMMARY"]
    shown = [[time.replace(".", ":"), title, minutes] for time, title, minutes in rows_of(page.locator(".day").first)]
    lines = [line for line in event["DESCRIPTION"].replace(".", ":").split("\n") if re.match(r"\d\d:\d\d", line)]
    assert [
        line.startswith(f"{time} {title.replace('.', ':')} (")
        for line, (time, title, _) in zip(lines, shown, strict=True)
    ]
    assert page.locator(".day p").first.inner_text().split()[0] in {"mandag", "maandag", "segunda-feira,"}


def test_folding_never_cuts_a_letter_in_two(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address)
    fill(page, "2027-01-11 09:00")
    for place in ("å" * 150, "x" + "ã" * 149, "🗝️" * 40):
        page.locator("[name=place]").fill(place)
        (event,) = read_events(save(page, page.locator("[name=one]"))[1])
        assert event["LOCATION"] == place


def test_the_tables_of_the_page_and_the_plan_reckon_the_same_pauses(visit: Visit, real_address: str) -> None:
    page = visit(real_address + PLANNER)
    for plan in data_of(page)["plans"]:
        page.locator("[name=plan]").select_option(plan["name"])
        fill(page, *["2027-01-11 08:00"] * len(plan["slots"]))
        for day, slot in zip(page.locator(".day").all(), plan["slots"], strict=True):
            assert sum(int(minutes) for _, _, minutes in rows_of(day)) == slot["whole"], plan["name"]


def test_several_sessions_make_one_day_with_a_pause_between_them_and_a_meal(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + PLANNER)
    laid = page.evaluate(
        """() => {
          const part = (name, part) => [40, 30, 20].map((minutes) => ({ title: name, minutes, is_pause: false, part }));
          const steps = [...part("a", 0), ...part("b", 1), ...part("c", 2)];
          const { rules } = course.planner.read();
          return course.planner.agendaOf(steps, new Date(2027, 0, 11, 8), rules).map((row) => [row.title, row.minutes]);
        }"""
    )
    first, second, third = ([[name, minutes] for minutes in (40, 30, 20)] for name in "abc")
    assert laid == [*first, ["", 45], *second, ["", 15], *third]


def test_the_link_of_a_session_chooses_it_in_the_planner(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + MINI_SESSION)
    page.locator("a[href$='planner.html#M1-L']").click()
    expect(page.locator("[value=M1-L]")).to_be_checked()
    expect(page.locator("[name=plan]")).to_have_value("own")
    expect(page.locator("#your-plan")).to_be_in_viewport()


def test_what_is_missing_or_odd_is_said_in_words(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address)
    expect(told(page)).to_have_text(["Still without a date or a time: Session 1."])
    expect(page.locator(".buttons")).to_be_hidden()
    fill(page, "2027-01-11 23:00")
    expect(told(page)).to_have_text(["Session 1 ends after midnight."])
    both = "Monday,? 11 January 2027, 23:00 – Tuesday,? 12 January 2027, 00:45"
    expect(page.locator(".day p").first).to_have_text(re.compile(both))
    page.locator("[name=time]").fill("")
    expect(told(page)).to_have_text(["Still without a date or a time: Session 1."])
    fill(page, "2027-01-11 09:00")
    page.locator("summary", has_text="Change the pauses").click()
    page.locator("[name=after]").fill("30")
    page.locator("[name=pause]").fill("120")
    expect(told(page)).to_have_text(["Session 1: one pause is longer than all the work (95 minutes)."])
    page.locator("[name=pause]").fill("")
    expect(told(page)).to_have_text(["An added pause (minutes): give a whole number from 0 to 120."])
    expect(page.locator("[name=pause]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".day")).to_have_count(0)
    page.locator("[name=pause]").fill("0")
    expect(told(page)).to_have_count(0)
    page.locator("[value=M1-L]").uncheck()
    expect(told(page)).to_have_text(["Tick at least one session."])


def test_slots_that_overlap_or_stand_in_the_wrong_order_are_told(visit: Visit, real_address: str) -> None:
    page = visit(real_address + PLANNER)
    page.locator("[name=plan]").select_option("meetings")
    page.locator("[name=fill]").click()
    expect(page.locator("[name=date]").first).to_be_focused()
    fill(page, "2027-01-11 09:00", "2027-01-11 09:30")
    expect(told(page).last).to_have_text("Meeting 2 begins before Meeting 1 has ended.")


def test_a_plan_is_made_by_keyboard_alone(visit: Visit, mini_address: str) -> None:
    page = open_own(visit, mini_address)
    tab_to(page, "[name=date]")
    page.keyboard.type("11012027" if page.evaluate("navigator.language") != "en-US" else "01112027")
    tab_to(page, "[name=one]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    (event,) = read_events(Path(download.value.path()).read_bytes())
    assert event["DTSTART"].dt.date().isoformat() == "2027-01-11"


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_a_printed_plan_is_the_plan_alone(visit: Visit, mini: Site, mini_address: str, language: str) -> None:
    page = open_own(visit, mini_address) if language == "en" else visit(mini_address + mini.address(PLANNER, language))
    fill(page, "2027-01-11 09:00")
    page.emulate_media(media="print")
    expect(page.locator(".day table")).to_be_visible()
    for hidden in (".planner-form", ".planner-state", "course-planner button", "#before", "#sessions", "#plans"):
        assert page.locator(hidden).locator("visible=true").count() == 0, hidden


def test_without_scripts_the_sessions_and_the_plans_stand_on_the_page(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + PLANNER, java_script_enabled=False)
    assert page.locator("course-planner").inner_text() == ""
    steps = page.locator("#M1-L tbody td").all_inner_texts()
    assert [text.strip() for text in steps] == [
        *("Check-in", "15"),
        *("Questions in pairs", "45"),
        *("Pause", "(10)"),
        *("Your own words\nthe session may be cut before this step", "25"),
        *("Close", "10"),
    ]
    slots = page.locator(".slots").nth(2).locator("tbody td").all_inner_texts()
    assert [text.strip() for text in slots] == [
        "Meeting 1\n\nM1 The first week, part 1 of\u00a02\nfrom “Check-in” to “Questions in pairs”",
        "60 (70)",
        "Meeting 2\n\nM1 The first week, part 2 of\u00a02\nfrom “Your own words” to “Close”",
        "35 (45)",
    ]


def test_sessions_of_another_course_stand_in_a_group_of_their_own(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + PLANNER)
    shown = page.evaluate(
        """() => {
          const data = course.planner.read();
          const [session] = data.sessions;
          const other = { ...session, id: "C1-L", module: "C1 The start", course: "For coordinators" };
          const sessions = [{ ...session, course: "Mentor training" }, other];
          const { element } = new course.planner.Form({ ...data, sessions });
          const all = [...element.querySelectorAll(".own > p, .own [name=session]")];
          return all.map((one) => one.value || one.textContent);
        }"""
    )
    assert shown == ["Mentor training", "M1-L", "For coordinators", "C1-L"]


def test_a_whole_day_fits_on_a_sheet_of_paper(visit: Visit, mini_served: Served) -> None:
    page = open_own(visit, mini_served.address)
    fill(page, "2027-01-11 09:00")
    page.evaluate(
        """() => {
          const body = document.querySelector(".day tbody");
          while (body.rows.length < 30) body.append(body.rows[0].cloneNode(true));
        }"""
    )
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    assert sheets[0].count("Check-in") == 26
    assert "Session 1" in sheets[0]


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_a_whole_plan_fits_the_narrowest_screen(visit: Visit, real: Site, real_served: Served, language: str) -> None:
    page = visit(real_served.address + real.address(PLANNER, language), width=320)
    page.locator("[name=plan]").select_option("meetings")
    fill(page, "2027-01-11 09:00")
    page.locator("[name=fill]").click()
    page.locator(".planner-form summary").click()
    expect(page.locator(".day").last).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
