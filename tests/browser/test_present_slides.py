"""The projected screen: slides of a session, and any other page in large type."""

import pytest
from playwright.sync_api import expect
from presenting import MINI_SESSION, SESSION, begin, heading, open_tool

MODULE = "mentors/m5-challenging-conversations/"


def test_keys_and_clickers_move_and_a_reload_keeps_the_place(visit, real_address):
    page = begin(visit(real_address + SESSION))
    for key, place in [("PageDown", "demo.1"), ("ArrowRight", "round-1.1"), ("PageUp", "demo.1"), ("End", "close.1")]:
        page.keyboard.press(key)
        page.wait_for_url(f"**#present={place}")
    title = heading(page).inner_text()
    page.reload()
    expect(heading(page)).to_have_text(title)
    page.keyboard.press("b")
    expect(page.locator("course-stage .slide")).to_be_hidden()
    page.keyboard.press(".")
    expect(page.locator("course-stage .slide")).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_url("**#close")
    expect(page.locator("#close")).to_be_focused()


def test_a_finger_swipes_and_taps_and_the_list_jumps(visit, mini_address):
    page = begin(visit(mini_address + MINI_SESSION, has_touch=True))
    page.touchscreen.tap(900, 300)
    page.wait_for_url("**#present=pairs.1")
    page.touchscreen.tap(100, 300)
    page.wait_for_url("**#present=check-in.1")
    page.mouse.move(800, 300)
    page.mouse.down()
    page.mouse.move(500, 310)
    page.mouse.up()
    page.wait_for_url("**#present=pairs.1")
    page.locator(".stage-bar select").select_option("close")
    page.wait_for_url("**#present=close.1")


def test_the_bar_hides_after_a_click_and_stays_for_the_keyboard(visit, mini_address):
    page = begin(visit(mini_address + MINI_SESSION))
    page.clock.install()
    bar = page.locator(".stage-bar")
    bar.locator("button").nth(1).click()
    page.clock.run_for(4000)
    expect(bar).to_have_css("opacity", "0")
    page.keyboard.press("Tab")
    expect(bar).to_have_css("opacity", "1")


def test_full_screen_is_asked_for_and_left_with_the_slides(visit, mini_address):
    page = begin(visit(mini_address + MINI_SESSION))
    page.keyboard.press("f")
    expect(page.locator(":fullscreen")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(":fullscreen")).to_have_count(0)


def test_a_reload_of_the_slides_never_shows_the_page_behind_them(visitor, mini_served):
    page = visitor.open(mini_served.address + MINI_SESSION)
    held = []
    page.route("**/course-present.*.js", lambda route: held.append(route))
    page.goto(f"{mini_served.address}{MINI_SESSION}#present=pairs.1")
    page.reload(wait_until="commit")
    page.wait_for_selector("body", state="attached")
    page.wait_for_selector("script[src*=course-present]", state="attached")
    assert not page.locator("h1").is_visible()
    held[-1].continue_()
    expect(page.locator("course-stage")).to_be_visible()


def test_where_the_presenter_does_not_come_the_page_does(visitor, mini_served):
    page = visitor.open(mini_served.address + MINI_SESSION)
    page.route("**/course-present.*.js", lambda route: route.abort())
    page.goto(f"{mini_served.address}{MINI_SESSION}#present=pairs.1")
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    visitor.faults = [fault for fault in visitor.faults if "ERR_FAILED" not in fault]


def test_the_presenter_is_not_loaded_before_it_is_asked_for(visit, mini_served):
    before = len(mini_served.asked)
    page = visit(mini_served.address + MINI_SESSION)
    assert not [path for path in mini_served.asked[before:] if "present" in path]
    begin(page)
    assert [path for path in mini_served.asked[before:] if "words" in path] == ["/a/b/present/words.en.js"]


def test_a_page_is_projected_part_by_part(visit, real_address):
    page = visit(f"{real_address}{MODULE}m5-2-six-steps.html", height=720)
    page.locator("[name=page]").click()
    expect(page.locator(".site-header")).to_be_hidden()
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1 ~ div li')).fontSize)") >= 24
    seen = []
    for _ in range(40):
        part = page.locator("section.part[data-current] > h2")
        seen.append(part.get_attribute("id") if part.count() else "")
        page.keyboard.press("PageDown")
    order = list(dict.fromkeys(seen))
    ids = page.locator("#page-text > section.part > h2").evaluate_all("parts => parts.map((part) => part.id)")
    assert order == ["", *ids]
    page.wait_for_url(f"**#present={ids[-1]}")
    page.reload()
    expect(page.locator(f"#{ids[-1]}")).to_be_visible()
    expect(page.locator(f"#{ids[0]}")).to_be_hidden()
    page.keyboard.press("Escape")
    page.wait_for_url(f"**#{ids[-1]}")
    expect(page.locator(".site-header")).to_be_visible()


def test_a_conversation_and_a_quiz_go_on_working_in_large_type(visit, real_address):
    page = visit(f"{real_address}{MODULE}s17-early-shift.html")
    page.locator("[name=page]").click()
    page.keyboard.press("3")
    assert page.locator("mentor-case section[data-current] h2").get_attribute("id") != "start"
    expect(page.locator(".site-header")).to_be_hidden()
    page.goto(f"{real_address}{MODULE}m5-5-self-check.html#present=observation")
    page.locator("section[data-current] label").first.click()
    page.locator("section[data-current] button[type=submit]").click()
    expect(page.locator("section[data-current] [role=status]")).to_contain_text("Not the best answer")


def test_the_room_plays_a_conversation_step_by_step(visit, real_address):
    page = begin(visit(real_address + SESSION))
    page.locator(".stage-tools > summary").click()
    open_tool(page, "conversation").get_by_role("button", name="Two minutes").click()
    expect(heading(page)).to_have_text("Two minutes")
    page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text("Two minutes · Ilse looks at the floor")
    choices = page.locator(".stage-choices li").count()
    page.keyboard.press("PageDown")  # The room chooses; a clicker does not.
    expect(heading(page)).to_have_text("Two minutes · Ilse looks at the floor")
    page.keyboard.press(str(choices + 1))
    expect(heading(page)).to_have_text("Two minutes · Ilse looks at the floor")
    page.keyboard.press(str(choices))
    expect(heading(page)).not_to_have_text("Two minutes · Ilse looks at the floor")
    reached = heading(page).inner_text()
    page.reload()
    expect(heading(page)).to_have_text(reached)
    page.keyboard.press("PageUp")
    expect(heading(page)).to_have_text("Two minutes · Ilse looks at the floor")
    while page.locator(".stage-choices").count():
        page.locator(".stage-choices button").last.click()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text("Check-in")


def test_two_presenters_of_one_page_do_not_disturb_each_other(visit, mini_address):
    first, second = begin(visit(mini_address + MINI_SESSION)), begin(visit(mini_address + MINI_SESSION))
    first.keyboard.press("End")
    first.wait_for_url("**#present=close.1")
    assert second.url.endswith("#present=check-in.1")


@pytest.mark.parametrize("address", [MINI_SESSION, "index.html"])
def test_without_scripts_no_button_promises_slides(visit, mini_address, address):
    page = visit(mini_address + address, java_script_enabled=False)
    assert page.locator("[data-course-present]:visible, .present-tools:visible").count() == 0
    expect(page.locator("h1")).to_be_visible()
