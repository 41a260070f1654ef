"""A learner in pieces of ten minutes: other computers, languages and addresses, and no trace that was not asked for."""

import json
import re
import shutil

import pytest
from carrying import BLOCKED, CARRY, FULL, LOG, RECORD, RUBBISH, forget, load_file, remember, save_file, type_code
from playwright.sync_api import expect
from serving import serve
from visiting import LEFT_ON_DEVICE, NOTHING_LEFT, Visitor

MODULE = "mentors/m1-first-week"
UNIT = f"{MODULE}/m1-1-the-first-door.html"
CHECK = f"{MODULE}/m1-2-self-check.html"
MY_COURSE = "start/my-course.html"
NOTE = "textarea[name='M1-R1']"
RIGHT_TO_LEFT = "\u202eecurps\u202c \u200f\u2067<b>"
HOSTILE = "<img src=x onerror=\"document.title='taken'\">"


@pytest.fixture
def two_addresses(mini, tmp_path):
    """The same course at two addresses of one host, as before and after a move."""
    for name in ("a", "b"):
        shutil.copytree(mini.folder, tmp_path / name)
    with serve(tmp_path, "/") as served:
        yield f"{served.address}a/", f"{served.address}b/"


def read_unit(page):
    page.locator("[name=read]").click()
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")


def say_yes(page):
    page.locator(".keep-bar button").first.click()
    expect(page.locator(".keep-bar button")).to_have_count(1)
    page.locator(".keep-bar button").click()


def pass_check(page):
    for item in page.locator("div.quiz").all():
        item.locator("fieldset label").filter(has=page.locator("input[data-correct]")).or_(
            item.locator("fieldset div:has(input[data-correct]) label")
        ).first.click()
        item.locator("button:visible").first.click()
    expect(page.locator(".site-nav [aria-current] .done")).to_have_count(1)


def expect_answers(page):
    """Wait until all items of the check show their answers."""
    expect(page.locator("div.quiz[data-answered]")).to_have_count(6)


def switch(page, language):
    page.locator(".languages summary").click()
    page.locator(f".languages a[lang^={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", re.compile(f"^{language}"))
    page.wait_for_load_state()


def learn(page, address):
    """Read the unit, say yes, write a note, answer the check: what a learner has after ten minutes."""
    page.goto(address + UNIT)
    read_unit(page)
    say_yes(page)
    page.locator(NOTE).fill("Coffee first.")
    page.goto(address + CHECK)
    pass_check(page)


def see_everything(page, address, language=""):
    """Find on another page, in another language or at another address all that `learn` left."""
    page.goto(f"{address}{language}{CHECK}")
    expect_answers(page)
    expect(page.locator(".site-nav .done")).to_have_count(2)
    page.goto(f"{address}{language}{UNIT}")
    expect(page.locator(NOTE)).to_have_value("Coffee first.")
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    page.goto(f"{address}{language}{MY_COURSE}")
    expect(page.locator(".module .done")).to_have_count(2)


def test_a_site_that_moves_on_its_host_finds_everything_again(visit_with_yes, two_addresses):
    before, after = two_addresses
    page = visit_with_yes(before)
    learn(page, before)
    see_everything(page, after)
    forget(page)
    page.goto(before + UNIT)
    expect(page.locator(".done")).to_have_count(0)


def test_a_guest_too_goes_on_at_the_new_address(visit, two_addresses):
    before, after = two_addresses
    page = visit(before + CHECK)
    pass_check(page)
    page.goto(after + CHECK)
    expect_answers(page)
    assert page.evaluate(LEFT_ON_DEVICE) == NOTHING_LEFT


def test_through_three_languages_everything_stays_and_nothing_is_doubled(visit_with_yes, mini_address):
    page = visit_with_yes(f"{mini_address}index.html")
    learn(page, mini_address)
    for language in ("da", "pt", "nl", "en"):
        switch(page, language)
        assert page.url.endswith(CHECK)  # the same page
        expect_answers(page)
        expect(page.locator(".site-nav .done")).to_have_count(2)
        expect(page.locator(".result .done, .result + .result")).to_have_count(0)
    for folder in ("da/", "pt/", ""):
        see_everything(page, mini_address, folder)
    assert page.evaluate("course.recall('read')") == {"M1.1": 1, "M1.2": 1}
    for folder in ("da/", "pt/", ""):
        page.goto(f"{mini_address}{folder}{UNIT}")
        page.goto(f"{mini_address}{folder}index.html")
        expect(page.locator(".continue")).to_be_hidden()  # all is read


def test_a_language_menu_that_is_opened_and_left_changes_nothing(visit, mini_address):
    page = visit(mini_address + UNIT)
    read_unit(page)
    before = page.evaluate("course.recall()")
    page.locator(".languages summary").click()
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.locator(".languages summary").click()
    expect(page.locator(".languages a").first).to_be_hidden()
    assert page.evaluate("course.recall()") == before
    expect(page.locator(".site-nav .done")).to_have_count(1)
    switch(page, "en")
    assert page.evaluate("course.recall()") == before


def test_the_place_where_one_stopped_is_found_in_the_other_language(visit, mini_address):
    page = visit(mini_address + UNIT)
    page.goto(f"{mini_address}help.html")
    switch(page, "da")
    page.goto(f"{mini_address}da/index.html")
    page.locator(".continue a").click()
    page.wait_for_url(f"{mini_address}da/{UNIT}")


def test_what_this_release_does_not_know_is_left_as_it_is(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    later = {"read": {"M9.9": 1}, "quiz": {"M9-Q1": {"answered": True}}, "notes": {"M9-R1": "mine"}, "newer": [1]}
    remember(page, consent="yes", **later)
    page.goto(mini_served.address + CHECK)
    pass_check(page)
    page.goto(mini_served.address + UNIT)
    page.locator(NOTE).fill("here")
    page.locator("[name=read]").click()
    kept = page.evaluate("course.recall()")
    assert kept["newer"] == [1]
    assert kept["read"]["M9.9"] == 1
    assert "M9-Q1" in kept["quiz"]
    assert kept["notes"] == {"M9-R1": "mine", "M1-R1": "here"}


def test_from_the_wing_in_danish_to_home_in_english_with_a_code_on_paper_and_no_trace_on_either(browser, mini_served):
    wing = Visitor(browser)
    page = wing.open(f"{mini_served.address}da/index.html")
    page.goto(f"{mini_served.address}da/{UNIT}")
    read_unit(page)
    page.locator(".keep-bar button").last.click()  # not now
    page.goto(f"{mini_served.address}da/{CHECK}")
    pass_check(page)
    page.goto(f"{mini_served.address}da/{CARRY}")
    code = "-".join(page.locator(".carry-code span").all_inner_texts())
    assert page.evaluate(LEFT_ON_DEVICE) == NOTHING_LEFT
    context = page.context
    page.close()
    page = context.new_page()
    page.goto(f"{mini_served.address}da/{MY_COURSE}")
    expect(page.locator(".done")).to_have_count(0)
    assert page.evaluate("window.name") == ""
    assert [*context.cookies(), page.evaluate(LEFT_ON_DEVICE)] == [NOTHING_LEFT]
    assert not any(code.lower() in path.lower() for path in mini_served.asked)
    wing.close()

    home = Visitor(browser)
    page = home.open(mini_served.address + CARRY)
    type_code(page, code.lower().replace("-", " "))
    expect(page.get_by_text("New here: 2.")).to_be_visible()
    page.goto(mini_served.address + MY_COURSE)
    expect(page.locator(".module [data-done]")).to_have_text("All 15 minutes done")
    page.goto(mini_served.address + RECORD)
    expect(page.locator(".record-modules")).to_contain_text("80 % or more")
    page.goto(mini_served.address + UNIT)
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    forget(page)
    assert page.evaluate("window.name") == ""
    assert [*page.context.cookies(), page.evaluate(LEFT_ON_DEVICE)] == [NOTHING_LEFT]
    home.close()
    assert [*wing.faults, *home.faults] == []


def test_a_code_on_paper_leads_on_from_the_last_unit_that_is_read(browser, mini_served):
    wing = Visitor(browser)
    page = wing.open(f"{mini_served.address}da/{UNIT}")
    read_unit(page)
    page.goto(f"{mini_served.address}da/{CARRY}")
    code = "-".join(page.locator(".carry-code span").all_inner_texts())
    wing.close()
    home = Visitor(browser)
    page = home.open(mini_served.address + CARRY)
    type_code(page, code)
    expect(page.get_by_text("New here: 1.")).to_be_visible()
    page.goto(f"{mini_served.address}index.html")
    expect(page.locator(".continue")).to_have_text("Continue where you stopped: M1.2 Self-check")
    home.close()
    assert [*wing.faults, *home.faults] == []


def test_from_disk_a_yes_holds_on_the_next_page_and_forgetting_ends_it(visit_with_yes, mini):
    address = f"{mini.folder.as_uri()}/"
    page = visit_with_yes(f"{address}index.html")
    learn(page, address)
    see_everything(page, address, "da/")
    forget(page)
    assert page.evaluate("[localStorage.length, window.name]") == [0, ""]
    page.goto(address + UNIT)
    expect(page.locator(".done")).to_have_count(0)
    expect(page.locator(NOTE)).to_have_value("")


@pytest.mark.parametrize("language", ["", "da/", "nl/", "pt/"])
def test_without_scripts_the_pages_of_progress_read_well_and_show_no_field_that_does_nothing(
    visit, mini_address, language
):
    page = visit(f"{mini_address}index.html", java_script_enabled=False, width=320)
    for path in (MY_COURSE, CARRY, LOG, RECORD, UNIT, CHECK):
        page.goto(mini_address + language + path)
        dead = page.locator("button, textarea, select, input").locator("visible=true")
        assert (
            dead.evaluate_all("fields => fields.filter((one) => !one.closest('.quiz')).map((one) => one.outerHTML)")
            == []
        )
        assert page.locator("#page-text").inner_text().strip()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("trouble", [BLOCKED, FULL, RUBBISH], ids=["blocked", "full", "rubbish"])
def test_my_course_log_and_record_work_where_storage_is_blocked_full_or_full_of_rubbish(visitor, mini_served, trouble):
    page = visitor.open(mini_served.address)
    page.add_init_script(trouble)
    page.goto(mini_served.address + UNIT)
    read_unit(page)
    if trouble != RUBBISH:
        page.locator(".keep-bar button").first.click()
    page.goto(mini_served.address + MY_COURSE)
    expect(page.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    page.get_by_role("button", name="15 minutes").click()
    expect(page.locator(".proposal li")).to_have_text(["M1.2 Self-check (5 min)"])
    page.goto(mini_served.address + LOG)
    page.locator(NOTE).fill("Here.")
    expect(page.locator(".note-paper").last).to_have_text("Here.")
    assert save_file(page)[1]["values"]["notes"] == {"M1-R1": "Here."}
    page.goto(mini_served.address + RECORD)
    expect(page.locator(".record-modules tbody td").nth(1)).to_have_text("1 of 1")
    visitor.faults = [fault for fault in visitor.faults if not fault.endswith("kept on the device: course")]


def test_hostile_values_in_the_name_of_the_tab_are_no_markup_and_break_no_page(visit, mini_served):
    page = visit(mini_served.address)
    hostile = {
        "scheme": HOSTILE,
        "last": HOSTILE,
        "read": {HOSTILE: 1, "__proto__": {"M1.1": 1}, "constructor": 1, "x" * 100_000: 1, RIGHT_TO_LEFT: 1},
        "passed": {"toString": HOSTILE},
        "quiz": {"M1-Q1": {"answered": True, "correct": True, "selectedValues": [HOSTILE], "of": HOSTILE}},
        "can": {"1": {"start": HOSTILE}, HOSTILE: {"now": 1}},
        "notes": HOSTILE,
        "hub": HOSTILE,
    }
    name = json.dumps({"course": hostile}, ensure_ascii=False)
    for path in (UNIT, CHECK, MY_COURSE, CARRY, LOG, RECORD, "index.html"):
        page.evaluate("(name) => { window.name = name; }", name)
        page.goto(mini_served.address + path)
        page.wait_for_load_state("networkidle")
        assert page.title() != "taken"
        assert page.locator("img").count() == 0
        expect(page.locator(".done")).to_have_count(0)
        assert page.evaluate("({}).M1 === undefined && Object.keys(Object.prototype).length === 0")
    page.goto(mini_served.address + UNIT)
    read_unit(page)


def test_words_that_run_from_right_to_left_come_back_as_they_were(visit, mini_served):
    page = visit(mini_served.address + LOG)
    page.locator(NOTE).fill(RIGHT_TO_LEFT)
    _, data = save_file(page)
    page.reload()
    load_file(page, data)
    expect(page.locator(NOTE)).to_have_value(RIGHT_TO_LEFT)
    assert page.locator("course-log b").count() == 0


def test_two_hundred_units_and_notes_fit_on_the_device_and_are_listed(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + LOG)
    many = {f"X{number}-R1": f"{number} " + "ord " * 900 for number in range(200)}
    remember(page, consent="yes", read={f"X{number}.1": 1 for number in range(200)}, notes=many)
    page.reload()
    expect(page.locator("textarea[name='X199-R1']")).to_have_value(many["X199-R1"])
    assert save_file(page)[1]["values"]["notes"] == many
    page.goto(f"{mini_served.address}pt/{UNIT}")
    read_unit(page)
    assert len(page.evaluate("course.recall('read')")) == 201


@pytest.mark.parametrize("place", ["over http", "from disk"])
def test_the_page_for_firefox_leads_on_where_pages_know_each_other(visit, mini, mini_served, place):
    address = mini_served.address if place == "over http" else f"{mini.folder.as_uri()}/"
    for asked, opened in (
        (f"da/{UNIT}#M1-R1", f"da/{UNIT}#M1-R1"),
        ("", "index.html"),
        ("//example.org/a.html", "index.html"),
    ):
        page = visit(f"{address}course.html#{asked}")
        page.wait_for_url(address + opened)
        expect(page.locator("iframe")).to_have_count(0)


def test_without_scripts_the_page_for_firefox_leads_to_every_language(visit, mini, mini_address):
    page = visit(f"{mini_address}course.html", java_script_enabled=False, width=320)
    for folder in ("", "da/", "nl/", "pt/"):
        page.goto(f"{mini_address}course.html")
        page.locator(f"a[href='{folder}index.html']").click()
        page.wait_for_url(f"{mini_address}{folder}index.html")
