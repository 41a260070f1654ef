"""In the room: slides, the trainer's window in step with them, and nothing of the facilitator's text on the screen."""

import pytest
from playwright.sync_api import expect

SESSION = "mentors/m5-challenging-conversations/session.html"
LANGUAGES = ["en", "da", "nl", "pt"]


def heading(page):
    return page.locator("course-stage h1")


def present(visit, address, **options):
    page = visit(address + SESSION, **options)
    page.locator("[name=present]").click()
    return page


def open_trainer(page):
    with page.expect_popup() as popup:
        page.locator("button", has_text="Trainer’s window").locator("visible=true").click()
    trainer = popup.value
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "linked")
    return trainer


def test_keys_and_clickers_move_and_a_reload_keeps_the_place(visit, real_address):
    page = present(visit, real_address)
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


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_fits_in_24_pixels_and_shows_screen_blocks_only(visit, real, real_served, language, size):
    page = visit(real_served.address + real.address(SESSION, language), width=size[0], height=size[1])
    page.locator("[name=present]").click()
    soup = real.soup(real.address(SESSION, language))
    screens = [" ".join(block.get_text(" ").split()) for block in soup.select("section[data-minutes] .screen")]
    shown = []
    for _ in range(int(page.locator(".stage-count").inner_text().split("/")[1])):
        slide = page.locator("course-stage .slide")
        expect(slide).not_to_have_attribute("data-overflow", "")
        sizes = slide.evaluate("e => [...e.querySelectorAll('*')].map((p) => parseFloat(getComputedStyle(p).fontSize))")
        assert min(sizes) >= 24
        parts = slide.evaluate("slide => [...slide.children].slice(1).map((part) => part.textContent)")
        shown.append("".join("".join(parts).split()))
        assert page.locator("body > :not(course-stage):visible").count() == 0
        page.keyboard.press("PageDown")
    assert shown == ["".join(screen.split()) for screen in screens]


def test_both_windows_drive_each_other_and_survive_reloads(visit, real_address):
    page = present(visit, real_address)
    trainer = open_trainer(page)
    trainer.locator("course-trainer .controls .next").click()
    page.wait_for_url("**#present=demo.1")
    expect(trainer.locator("section[data-current] h2")).to_have_attribute("id", "demo")
    page.keyboard.press("PageDown")
    expect(trainer.locator("section[data-current] h2")).to_have_attribute("id", "round-1")
    page.reload()
    trainer.locator("course-trainer select").select_option("close")
    page.wait_for_url("**#present=close.1")
    trainer.reload()
    expect(trainer.locator("section[data-current] h2")).to_have_attribute("id", "close")
    trainer.close()
    page.mouse.move(300, 300)
    again = open_trainer(page)
    expect(again.locator("section[data-current] h2")).to_have_attribute("id", "close")
    page.close()
    expect(again.locator("course-trainer")).to_have_attribute("data-link", "lost")
    again.locator("course-trainer .controls .previous").click()
    expect(again.locator("section[data-current] h2")).to_have_attribute("id", "dare")


def test_the_notes_follow_in_another_language(visit, real_address):
    page = present(visit, real_address)
    trainer = open_trainer(page)
    trainer.locator(".trainer-languages a[hreflang=da]").click()
    trainer.wait_for_url("**/da/**#trainer=*")
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "linked")
    page.keyboard.press("PageDown")
    expect(trainer.locator("section[data-current] h2")).to_have_attribute("id", "demo")
    trainer.locator("course-trainer .controls .next").click()
    page.wait_for_url("**/session.html#present=round-1.1")


def test_a_blocked_window_offers_the_notes_here_and_only_on_request(visit, real_address):
    page = visit(real_address + SESSION)
    page.evaluate("window.open = () => null")
    page.locator("[name=trainer]").click()
    assert page.locator("course-trainer").count() == 0
    page.locator(".blocked a").click()
    expect(page.locator("course-trainer")).to_have_attribute("data-link", "alone")
    expect(page.locator(".site-header")).to_be_hidden()
    page.locator("course-trainer .controls .next").click()
    expect(page.locator("section[data-current] h2")).to_have_attribute("id", "demo")


def test_the_room_sees_groups_a_poll_and_a_countdown(visit, real_address):
    page = present(visit, real_address)
    trainer = open_trainer(page)
    for summary in trainer.locator("course-trainer summary:visible").all():
        summary.click()
    trainer.locator(".tool-poll input").first.fill("5")
    trainer.locator(".tool-poll button").first.click()
    expect(page.locator(".poll-bar").first).to_contain_text("5")
    trainer.locator(".tool-groups input").first.fill("14")
    trainer.locator(".tool-groups button").first.click()
    expect(page.locator("course-stage .slide")).to_contain_text("4 × 3 people, 1 × 2 people")
    trainer.locator(".tool-countdown button").first.click()
    expect(page.locator(".stage-countdown")).to_contain_text("0:5")


def test_without_scripts_no_button_promises_slides(visit, real_address):
    page = visit(real_address + SESSION, java_script_enabled=False)
    expect(page.locator(".present-tools")).to_be_hidden()
    expect(page.locator("#round-1")).to_be_visible()
