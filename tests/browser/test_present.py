"""A session is projected from its own page: what the room sees, and the trainer's window in step with it."""

import pytest
from playwright.sync_api import expect

SESSION = "mentors/m5-challenging-conversations/session.html"


@pytest.fixture(params=["http", "disk"])
def address(request, real, real_served):
    root = real_served.address if request.param == "http" else f"{real.folder.as_uri()}/"
    return root + SESSION


def test_the_room_sees_screens_only_and_a_reload_keeps_the_place(visit, address):
    page = visit(address)
    page.get_by_role("button", name="Present").click()
    stage = page.locator("course-stage")
    expect(stage).to_contain_text("Hard talks out loud")
    page.keyboard.press("PageDown")
    expect(stage).to_contain_text("Sunday, the top landing")
    expect(stage).not_to_contain_text("What can go wrong")
    assert page.locator("main .say:visible").count() == 0
    page.reload()
    expect(page.locator("course-stage")).to_contain_text("Sunday, the top landing")
    page.keyboard.press("Escape")
    expect(page.locator("course-stage")).to_be_hidden()


def test_the_trainers_window_and_the_projector_move_together(visit, address):
    page = visit(address)
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Trainer’s window").click()
    trainer = opened.value
    expect(trainer.locator("course-trainer")).to_be_visible()
    trainer.locator("course-trainer .next").click()
    expect(page.locator("course-stage")).to_contain_text("Sunday, the top landing")
    expect(trainer.locator("#demo")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(trainer.locator("#round-1")).to_be_visible()
    expect(trainer.locator("#demo")).to_be_hidden()
    expect(trainer.locator(".site-nav")).to_be_hidden()
    trainer.close()


def test_the_buttons_wait_for_scripts(browser, real_served):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_served.address + SESSION)
    expect(page.locator("[data-course-present]")).to_be_hidden()
    expect(page.locator("#round-1")).to_be_visible()
    context.close()
