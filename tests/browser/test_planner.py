"""The planner: clock times for every step, and calendar files that other programs can read."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

PLANNER = "toolkit/planner.html"
SESSION = "mentors/m1-first-week/session.html"


def rows(page):
    """Return the plan as [clock time, step, minutes]."""
    lines = page.locator(".day tbody tr")
    return lines.evaluate_all("lines => lines.map((line) => [...line.cells].map((cell) => cell.textContent))")


def choose(page, plan, *dates, time="09:00"):
    """Choose a plan and give its slots dates and a time."""
    page.locator("[name=plan]").select_option(plan)
    for place, date in enumerate(dates):
        page.locator(".slots [type=date]").nth(place).fill(date)
        page.locator(".slots [type=time]").nth(place).fill(time)


def calendar(page, button):
    """Press a button and return the events of the file that it hands over, and its text."""
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename.endswith(".ics")
    text = download.value.path().read_bytes().decode("utf-8")
    return Calendar.from_ical(text).walk("VEVENT"), text


def test_a_session_is_planned_from_its_own_page_to_the_minute(visit, mini_address):
    page = visit(mini_address + SESSION)
    page.get_by_role("link", name="Plan this session").click()
    page.wait_for_url("**/planner.html#M1-L")
    choose(page, "own", "2026-12-07")
    assert rows(page) == [
        ["09:00", "Check-in", "15"],
        ["09:15", "Questions in pairs", "45"],
        ["10:00", "Pause", "10"],
        ["10:10", "Your own words", "25"],
        ["10:35", "Close", "10"],
    ]
    expect(page.locator(".day")).to_contain_text("7 December 2026, 09:00–10:45")


def test_a_pause_is_added_where_people_would_sit_too_long(visit, mini_address):
    page = visit(mini_address + PLANNER)
    choose(page, "half-days", "2026-12-07")
    page.get_by_label("After at most, minutes").fill("40")
    page.get_by_label("Pause, minutes").fill("5")
    assert [row[1:] for row in rows(page)][:3] == [["Check-in", "15"], ["Pause", "5"], ["Questions in pairs", "45"]]


def test_a_long_day_has_one_long_pause_nearest_to_its_middle(visit, mini_address):
    page = visit(mini_address + PLANNER)
    found = page.evaluate(
        """() => {
          const steps = Array.from({ length: 10 }, (_, place) => ({ title: `${place}`, minutes: 30, is_pause: false }));
          const rules = { pause: 15, after: 90, long: 45 };
          return course.planner.agendaOf(steps, new Date(2026, 11, 7, 9), rules)
            .filter((row) => row.isPause).map((row) => [row.from.getHours(), row.from.getMinutes(), row.minutes]);
        }"""
    )
    assert found == [[10, 30, 15], [12, 15, 45], [14, 30, 15]]


@pytest.mark.parametrize(("zone", "hours"), [("Europe/Copenhagen", (8, 7)), ("Europe/Lisbon", (9, 8))])
def test_the_calendar_file_holds_over_the_change_to_summer_time(visit, mini_served, zone, hours):
    page = visit(mini_served.address + PLANNER, timezone_id=zone)
    choose(page, "meetings", "2027-03-26")
    page.locator("[name=place]").fill("Room 4; second floor, left")
    page.locator("[name=every]").select_option("7")
    page.locator(".planner-form button").click()
    events, text = calendar(page, page.locator(".buttons button").last)
    assert [event.decoded("dtstart") for event in events] == [
        datetime(2027, 3, 26, hours[0], tzinfo=UTC),
        datetime(2027, 4, 2, hours[1], tzinfo=UTC),
    ]
    assert [event.decoded("dtend") - event.decoded("dtstart") for event in events] == [
        timedelta(minutes=60),
        timedelta(minutes=35),
    ]
    assert {str(event["location"]) for event in events} == {"Room 4; second floor, left"}
    assert len({str(event["uid"]) for event in events}) == 2
    assert all(abs(datetime.now(UTC) - event.decoded("dtstamp")) < timedelta(minutes=5) for event in events)
    assert text.endswith("END:VCALENDAR\r\n")


@pytest.mark.parametrize("language", ["da", "nl", "pt"])
def test_long_words_of_every_language_survive_the_folding_of_lines(visit, real_served, language):
    page = visit(f"{real_served.address}{language}/{PLANNER}")
    choose(page, "half-days", "2026-12-07")
    steps = [row[1] for row in rows(page)]
    [event], text = calendar(page, page.locator(".day button").first)
    lines = str(event["description"]).split("\n")
    assert [line[6:].rpartition(" (")[0] for line in lines] == steps
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_a_file_of_one_slot_holds_that_slot_only(visit, mini_address):
    page = visit(mini_address + PLANNER)
    choose(page, "meetings", "2026-12-07", "2026-12-14")
    events, _ = calendar(page, page.locator(".day button").last)
    assert [event.decoded("dtstart").day for event in events] == [14]


def test_what_is_missing_is_said_and_nothing_breaks(visit, mini_address):
    page = visit(mini_address + PLANNER)
    state = page.locator(".planner-state")
    expect(state).to_have_text("Still without a date or time: Half day 1.")
    expect(page.locator(".buttons")).to_be_hidden()
    page.locator("[name=plan]").select_option("own")
    expect(state).to_have_text("Tick at least one session.")
    page.locator("[name=session]").first.check()
    choose(page, "own", "2026-12-07", time="23:30")
    expect(state).to_have_text("Session 1 ends after midnight.")
    page.get_by_label("Pause, minutes").fill("")
    expect(page.locator(".day tbody tr")).to_have_count(5)


def test_without_scripts_the_plans_read_as_tables(visit, mini_address):
    page = visit(mini_address + PLANNER, java_script_enabled=False)
    assert page.locator("#meetings + table tbody tr").all_inner_texts() == [
        "Meeting 1\tThe first week: from “Check-in” to “Questions in pairs”\t60",
        "Meeting 2\tThe first week: from “Your own words” to “Close”\t35",
    ]


def test_the_printed_plan_is_the_plan_and_nothing_else(visit, mini_address):
    page = visit(mini_address + PLANNER)
    choose(page, "half-days", "2026-12-07")
    page.emulate_media(media="print")
    expect(page.locator(".day table")).to_be_visible()
    for other in (".planner-form", "#before", "#plans", ".day button"):
        expect(page.locator(other).first).to_be_hidden()
