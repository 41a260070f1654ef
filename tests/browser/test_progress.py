"""Progress belongs to the learner: a guest until they say yes, forgotten in two clicks, found where it was left."""

import json
import time

import pytest
from carrying import BLOCKED, forget
from playwright.sync_api import expect

MODULE = "mentors/m1-first-week"
UNIT = f"{MODULE}/m1-1-the-first-door.html"
CHECK = f"{MODULE}/m1-2-self-check.html"
MY_COURSE = "start/my-course.html"
KEPT = "JSON.parse(localStorage.getItem('course'))"
HALF_AN_HOUR = 30 * 60


def read_unit(page):
    page.get_by_role("button", name="I have read this").click()
    expect(page.get_by_role("button", name="I have read this")).to_have_attribute("aria-pressed", "true")


def say_yes(page):
    page.get_by_role("button", name="Yes, keep it").click()
    expect(page.locator(".kept [data-kept]")).to_have_text("Kept on this device.")


def answer(page, places):
    """Choose an option of each item by its place, and send it."""
    for item, place in zip(page.locator("div.quiz").all(), places, strict=False):
        item.locator("fieldset label").nth(place).click()
        item.locator("button:visible").first.click()


def right_answers(page):
    """Return the place of the right option of each item."""
    return page.locator("div.quiz").evaluate_all(
        """items => items.map((item) =>
             [...item.querySelectorAll("fieldset input")].findIndex((input) => input.hasAttribute("data-correct")))"""
    )


def test_a_first_visit_of_a_unit_loads_nothing_of_progress(mini_served, visit):
    mini_served.asked.clear()
    page = visit(mini_served.address + UNIT)
    page.wait_for_load_state("networkidle")
    assert [path for path in mini_served.asked if "progress" in path] == []
    expect(page.locator(".kept")).to_contain_text("Nothing is kept on this device.")


def test_a_unit_is_marked_as_read_in_menus_and_lists_and_the_mark_can_be_taken_back(visit, mini_address):
    page = visit(mini_address + UNIT)
    read_unit(page)
    expect(page.locator(".site-nav [aria-current] .done")).to_have_text(" (read)")
    page.goto(f"{mini_address}{MODULE}/index.html")
    expect(page.locator(".contents [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    expect(page.locator(".contents").get_by_role("link", name="The first door (read)")).to_be_visible()
    page.goto(mini_address + UNIT)
    page.get_by_role("button", name="I have read this").click()
    expect(page.locator(".done")).to_have_count(0)
    page.goto(f"{mini_address}{MODULE}/index.html")
    expect(page.locator(".contents [data-done]")).to_be_empty()


def test_marks_follow_to_another_language_and_are_said_in_it(visit, mini_address):
    page = visit(mini_address + UNIT)
    read_unit(page)
    page.locator(".languages summary").click()
    page.locator(".languages a[lang=da]").click()
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".site-nav [aria-current] .done")).to_have_text(" (læst)")


def test_the_question_comes_once_and_never_again_after_not_now(visit, mini_address):
    page = visit(mini_address + UNIT)
    bar = page.get_by_role("complementary", name="Keep it on this device?")
    expect(bar).to_be_hidden()
    read_unit(page)
    expect(bar.get_by_role("status")).to_contain_text("shared PC")
    page.get_by_role("button", name="Not now").click()
    expect(bar).to_be_hidden()
    expect(page.locator("[name=read]")).to_be_focused()
    page.goto(mini_address + CHECK)
    answer(page, [0])
    expect(page.locator(".site-nav .done")).to_have_count(1)
    expect(bar).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_after_a_yes_the_next_tab_knows(visit_with_yes, mini_address):
    page = visit_with_yes(mini_address + UNIT)
    read_unit(page)
    say_yes(page)
    expect(page.locator(".keep-bar [role=status]")).to_contain_text("Kept on this device from now on.")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("[name=read]")).to_be_focused()
    assert page.evaluate("window.name") == ""
    other = page.context.new_page()
    other.goto(f"{mini_address}da/index.html")
    expect(other.locator(".continue")).to_contain_text("Fortsæt, hvor du slap: M1.2 Selvtest")
    assert page.evaluate("Object.keys(localStorage)") == ["course"]


def test_everything_is_forgotten_two_clicks_from_every_kind_of_page(mini, visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    read_unit(page)
    say_yes(page)
    for address in ["index.html", *mini.one_of_each_kind("en")]:
        page.goto(mini_served.address + address)
        page.evaluate("course.remember('consent', 'yes'); course.remember('scheme', 'dark')")
        forget(page)
        assert page.evaluate("[localStorage.length, window.name]") == [0, ""]
        expect(page.locator(":checked, .quiz [role=status]:not(:empty)")).to_have_count(0)


def test_forgetting_says_what_stays_and_can_be_left(visit, mini_address):
    page = visit(mini_address + UNIT)
    read_unit(page)
    button = page.get_by_role("button", name="Forget everything here")
    button.click()
    group = page.get_by_role("group", name="the browser’s own list of opened pages")
    expect(group.get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(group).to_be_hidden()
    expect(button).to_be_focused()
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")


def test_back_shows_no_answer_that_has_been_forgotten(visit, mini_address):
    page = visit(mini_address + CHECK)
    answer(page, [1, 1])
    page.goto(mini_address + UNIT)
    forget(page)
    page.go_back()
    page.wait_for_load_state()
    for item in page.locator("div.quiz").all():
        expect(item.locator("[role=status]")).to_be_empty()
        expect(item.locator(":checked")).to_have_count(0)


def test_another_tab_forgets_too(visit, mini_served):
    page = visit(mini_served.address + UNIT)
    read_unit(page)
    other = page.context.new_page()
    other.goto(mini_served.address + UNIT)
    read_unit(other)
    forget(page)
    expect(other.get_by_text("Everything here is forgotten.")).to_be_visible()
    assert other.evaluate("window.name") == ""


def test_a_guest_who_has_gone_is_forgotten_after_a_warning(visit, mini_address):
    page = visit(f"{mini_address}index.html")
    page.clock.install()
    page.goto(mini_address + UNIT)
    read_unit(page)
    page.get_by_role("button", name="Not now").click()
    page.clock.run_for((HALF_AN_HOUR + 5) * 1000)
    expect(page.get_by_role("alert")).to_contain_text("Nobody has been here for half an hour.")
    page.get_by_role("button", name="I am still here").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("[name=read]")).to_be_focused()
    page.clock.run_for((HALF_AN_HOUR + 5) * 1000)
    expect(page.get_by_role("alert")).to_be_visible()
    page.clock.run_for(65_000)
    expect(page.get_by_text("Everything here is forgotten.")).to_be_visible()
    assert page.evaluate("window.name") == ""


def test_who_wakes_a_computer_that_slept_finds_nothing_of_a_guest(visit, mini_address):
    page = visit(f"{mini_address}index.html")
    page.clock.install()
    page.goto(mini_address + UNIT)
    read_unit(page)
    asleep = page.evaluate("Date.now()") + 40 * 60_000
    page.clock.set_system_time(asleep / 1000)
    page.mouse.move(200, 200)
    page.mouse.move(300, 300)
    page.clock.run_for(5_000)
    expect(page.get_by_text("Everything here is forgotten.")).to_be_visible()
    assert page.evaluate("window.name") == ""


def test_who_said_yes_is_not_forgotten(visit_with_yes, mini_served):
    page = visit_with_yes(f"{mini_served.address}index.html")
    page.clock.install()
    page.goto(mini_served.address + UNIT)
    read_unit(page)
    say_yes(page)
    page.clock.run_for(3 * HALF_AN_HOUR * 1000)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert page.evaluate(f"{KEPT}.course.read") == {"M1.1": 1}


def test_a_self_check_tells_how_many_are_right_where_to_look_and_tries_the_wrong_ones_again(visit, mini_address):
    page = visit(mini_address + CHECK)
    right = right_answers(page)
    result = page.locator(".result")
    told = result.get_by_role("status")
    answer(page, [(place + 1) % 3 for place in right[:2]] + right[2:-1])
    expect(told).to_be_empty()
    answer_last = page.locator("div.quiz").last
    answer_last.locator("fieldset label").nth(right[-1]).click()
    answer_last.locator("button:visible").first.click()
    expect(told).to_have_text("4 of 6 right.")
    expect(result.get_by_role("link", name="M1.1 The first door")).to_be_visible()
    expect(page.locator(".site-nav .done")).to_have_count(0)
    result.get_by_role("button", name="Try the wrong ones again").click()
    expect(page.locator("div.quiz input").first).to_be_focused()
    assert page.locator("div.quiz[data-answered]").count() == 4
    answer(page, right[:2])
    expect(told).to_have_text("6 of 6 right. That is enough: this self-check counts as passed.")
    expect(page.locator(".site-nav [aria-current] .done")).to_have_text(" (passed)")
    expect(result.get_by_role("button")).to_be_hidden()


def test_an_item_that_asks_something_else_is_asked_again_and_the_others_stay(visit, mini_address):
    page = visit(mini_address + CHECK)
    answer(page, right_answers(page)[:2])
    page.evaluate("""() => {
        const quiz = course.recall("quiz");
        course.remember("quiz", { ...quiz, "M1-Q1": { ...quiz["M1-Q1"], of: "00000000" } });
    }""")
    page.reload()
    expect(page.locator("#m1-q1 [role=status]")).to_be_empty()
    expect(page.locator("#m1-q2 [role=status]")).not_to_be_empty()


def test_two_tabs_on_one_self_check_lose_no_answer(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    read_unit(page)
    say_yes(page)
    page.goto(mini_served.address + CHECK)
    other = page.context.new_page()
    other.goto(mini_served.address + CHECK)
    page.locator("#m1-q1 label").first.click()
    page.locator("#m1-q1 button:visible").click()
    other.locator("#m1-q2 label").first.click()
    other.locator("#m1-q2 button:visible").click()
    assert sorted(page.evaluate(f"{KEPT}.course.quiz")) == ["M1-Q1", "M1-Q2"]
    page.goto(mini_served.address + UNIT)
    page.locator("[name=read]").click()
    expect(page.locator(".done")).to_have_count(0)
    expect(other.locator(".done")).to_have_count(0)


def test_a_yes_in_one_tab_takes_along_what_the_other_held(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    other = page.context.new_page()
    other.goto(mini_served.address + CHECK)
    other.locator("#m1-q1 label").first.click()
    other.locator("#m1-q1 button:visible").click()
    expect(other.locator(".keep-bar")).to_be_visible()
    read_unit(page)
    say_yes(page)
    expect(other.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    assert page.evaluate(f"[Object.keys({KEPT}.course.quiz), Object.keys({KEPT}.course.read)]") == [["M1-Q1"], ["M1.1"]]


def test_an_answer_in_one_tab_ends_the_question_in_the_other(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    other = page.context.new_page()
    other.goto(mini_served.address + UNIT)
    read_unit(other)
    expect(other.locator(".keep-bar")).to_be_visible()
    read_unit(page)
    say_yes(page)
    expect(other.locator(".keep-bar")).to_have_count(0)
    expect(page.locator(".keep-bar")).to_contain_text("Kept on this device from now on.")


def test_a_second_press_while_the_first_still_loads_is_none(visit, mini_served):
    page = visit(f"{mini_served.address}index.html")
    page.route("**/course-progress.*.js", lambda route: (time.sleep(1), route.continue_()))
    page.goto(mini_served.address + UNIT)
    page.evaluate("window.name = ''")
    twice = "(name) => { const [button] = document.getElementsByName(name); button.click(); button.click(); }"
    page.evaluate(twice, "read")
    expect(page.locator(".keep-bar")).to_be_visible()
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    page.evaluate("window.name = ''")
    page.goto(f"{mini_served.address}help.html")
    page.evaluate(twice, "forget")
    expect(page.locator(".sure")).to_have_count(1)


def test_where_the_scripts_of_progress_do_not_come_everything_can_be_forgotten_all_the_same(visitor, mini_served):
    page = visitor.open(mini_served.address + CHECK)
    page.route("**/course-progress.*.js", lambda route: route.abort())
    page.reload()
    answer(page, right_answers(page)[:1])
    page.locator("[name=forget]").click()
    expect(page.get_by_text("Everything here is forgotten.")).to_be_visible()
    assert page.evaluate("window.name") == ""
    page.goto(mini_served.address + UNIT)
    with page.expect_navigation():
        page.locator("[name=read]").click()
    page.unroute("**/course-progress.*.js")
    page.reload()
    read_unit(page)
    visitor.faults.clear()


def test_a_word_that_did_not_come_does_not_stop_forgetting(visit, mini_served):
    page = visit(mini_served.address + UNIT)
    words = "course.progressWords = {};"
    page.route("**/progress/words.en.js", lambda route: route.fulfill(body=words, content_type="text/javascript"))
    page.reload()
    page.locator("[name=read]").click()
    expect(page.locator("[name=read]")).to_have_attribute("aria-pressed", "true")
    forget(page)
    assert page.evaluate("window.name") == ""


def test_where_storage_is_blocked_progress_stays_in_the_tab_and_the_page_says_so(visit, mini_address):
    page = visit(f"{mini_address}index.html")
    page.add_init_script(BLOCKED)
    page.goto(mini_address + UNIT)
    read_unit(page)
    page.get_by_role("button", name="Yes, keep it").click()
    expect(page.locator(".kept [data-kept]")).to_contain_text("This browser takes nothing more.")
    page.goto(f"{mini_address}{MODULE}/index.html")
    expect(page.locator(".contents .done")).to_have_count(1)
    expect(page.locator(".keep-bar")).to_have_count(0)
    forget(page)


def test_a_full_device_loses_nothing_before_the_tab_is_closed(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    read_unit(page)
    say_yes(page)
    page.evaluate("course.remember('notes', { 'M1-R1': 'mine' })")
    page.add_init_script(
        """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }"""
    )
    page.goto(mini_served.address + CHECK)
    answer(page, right_answers(page))
    expect(page.locator(".kept [data-kept]")).to_contain_text("takes nothing more")
    page.goto(f"{mini_served.address}{MODULE}/index.html")
    expect(page.locator(".contents [data-done]")).to_have_text("All 15 minutes done")
    assert page.evaluate("course.recall('notes')") == {"M1-R1": "mine"}
    assert "mine" not in page.evaluate("window.name")
    assert page.evaluate(f"{KEPT}.course.read") == {"M1.1": 1}


@pytest.mark.parametrize(
    "rubbish", [7, "text", [], {"read": 7, "quiz": [1], "passed": "x", "last": {"a": 1}, "notes": 0}]
)
def test_rubbish_is_no_progress_and_breaks_no_page(visit, mini_served, rubbish):
    page = visit(mini_served.address)
    page.evaluate("(rubbish) => { window.name = JSON.stringify({ course: rubbish }); }", rubbish)
    for address in (UNIT, CHECK, MY_COURSE, "index.html", f"{MODULE}/index.html"):
        page.goto(mini_served.address + address)
        expect(page.locator(".done")).to_have_count(0)
        expect(page.locator(".keep-bar")).to_have_count(0)
    page.goto(mini_served.address + UNIT)
    read_unit(page)


def test_words_that_somebody_typed_never_stand_in_the_name_of_the_tab(visit, mini_address):
    page = visit(mini_address + UNIT)
    page.evaluate("course.remember('notes', { 'M1-R1': 'a secret' }); course.remember('goal', 'another')")
    name = page.evaluate("window.name")
    assert "secret" not in name
    assert "another" not in name


def test_my_course_shows_what_is_done_and_proposes_what_fits(visit, mini_address):
    page = visit(mini_address + MY_COURSE)
    page.get_by_role("button", name="40 minutes").click()
    proposal = page.locator(".proposal")
    expect(proposal.get_by_role("listitem")).to_have_text(["M1.1 The first door (10 min)"])
    expect(proposal).to_contain_text("someone in reach")
    page.get_by_role("button", name="5 minutes", exact=True).click()
    expect(proposal.get_by_role("listitem")).to_have_text(["M1.1 The first door (10 min)"])
    expect(proposal).to_contain_text("longer than that")
    page.goto(mini_address + UNIT)
    read_unit(page)
    page.get_by_role("button", name="Not now").click()
    page.goto(mini_address + MY_COURSE)
    expect(page.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    expect(page.locator("section > .so-far")).to_have_text("10 of 15 minutes done, 5 left")
    expect(page.locator(".continue").get_by_role("link")).to_have_text("M1.2 Self-check")
    page.locator(".continue a").click()
    page.wait_for_url(f"**/{CHECK}")


def test_where_the_list_of_units_does_not_come_nobody_is_told_that_all_is_read(visitor, mini_served):
    page = visitor.open(f"{mini_served.address}index.html")
    page.route("**/progress/course.en.js", lambda route: route.abort())
    page.goto(mini_served.address + MY_COURSE)
    page.get_by_role("button", name="15 minutes").click()
    expect(page.locator(".proposal")).to_have_text("Nothing can be proposed just now. All units are in the list below.")
    visitor.faults.clear()


def use_map(page, *courses):
    """Give the pages courses of modules {name: (is_intro, [(id, minutes, is_heavy)])} instead of their own."""
    names = ("id", "minutes", "is_heavy")
    course_map = [
        {
            "modules": [
                {
                    "is_intro": is_intro,
                    "units": [dict(zip(names, unit, strict=True), title="", address="x.html") for unit in units],
                }
                for is_intro, units in modules.values()
            ]
        }
        for modules in courses
    ]
    script = f"course.map = {json.dumps(course_map)};"
    page.route("**/progress/course.en.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))


def test_without_a_last_place_the_course_goes_on_of_which_most_is_read(visit, mini_address):
    page = visit(f"{mini_address}index.html")
    page.evaluate("course.remember('read', { 'M1.1': 1, 'C0.1': 1, 'C0.3': 1 })")
    mentors = {"M1": (True, [("M1.1", 5, False), ("M1.2", 5, False)])}
    coordinators = {"C0": (False, [(f"C0.{number}", 5, False) for number in range(1, 6)])}
    use_map(page, mentors, coordinators)
    page.goto(mini_address + MY_COURSE)
    expect(page.locator(".continue a")).to_have_text("C0.4 ")
    page.get_by_role("button", name="15 minutes").click()
    expect(page.locator(".proposal li a")).to_have_text(["C0.2 ", "C0.4 ", "C0.5 "])


@pytest.mark.parametrize(
    ("read", "minutes", "proposed"),
    [
        ([], 5, ["M0.1"]),
        ([], 15, ["M0.1"]),
        ([], 40, ["M0.1", "M1.1", "M1.2"]),
        (["M0.1"], 15, ["M2.1"]),
        (["M0.1", "M1.1", "M2.1"], 15, ["M1.2"]),
        (["M0.1", "M1.1", "M1.2", "M2.1"], 5, ["M3.1"]),
        (["M0.1", "M1.1", "M1.2", "M2.1", "M3.1"], 40, ["M3.2"]),
    ],
)
def test_nothing_is_proposed_before_what_it_builds_on(visit, mini_address, read, minutes, proposed):
    page = visit(f"{mini_address}index.html")
    page.evaluate("(read) => course.remember('read', read)", dict.fromkeys(read, 1))
    modules = {
        "M0": (True, [("M0.1", 5, False)]),
        "M1": (True, [("M1.1", 20, False), ("M1.2", 15, False)]),
        "M2": (True, [("M2.1", 15, False)]),
        "M3": (False, [("M3.1", 5, False), ("M3.2", 20, True), ("M3.3", 5, False)]),
    }
    use_map(page, modules)
    page.goto(mini_address + MY_COURSE)
    page.get_by_role("button", name=f"{minutes} minutes", exact=True).click()
    expect(page.locator(".proposal li a")).to_have_text([f"{one} " for one in proposed])


def test_a_yes_on_my_course_takes_back_not_now(visit_with_yes, mini_address):
    page = visit_with_yes(mini_address + UNIT)
    read_unit(page)
    page.get_by_role("button", name="Not now").click()
    page.goto(mini_address + MY_COURSE)
    page.get_by_role("button", name="Keep it on this device").click()
    expect(page.locator("strong[data-kept]")).to_have_text("Kept on this device.")
    expect(page.get_by_role("button", name="Keep it on this device")).to_be_disabled()


def test_two_hundred_units_are_kept_and_found_again(visit_with_yes, mini_served):
    page = visit_with_yes(mini_served.address + UNIT)
    many = {f"X{number}.{number}": 1 for number in range(200)}
    page.evaluate("(many) => course.remember('read', many)", many)
    say_yes(page)
    read_unit(page)
    page.goto(f"{mini_served.address}da/{UNIT}")
    expect(page.locator(".site-nav .done")).to_have_text(" (læst)")
    assert page.evaluate(f"{KEPT}.course.read") == many | {"M1.1": 1}
