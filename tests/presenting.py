"""Run a session in the browser as a trainer does: the slides, the trainer's window, the tools."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

SESSION = "mentors/m5-challenging-conversations/session.html"
MINI_SESSION = "mentors/m1-first-week/session.html"


def begin(page: Page) -> Page:
    """Press the button that shows the slides."""
    page.locator("[name=present]").click()
    expect(page.locator("course-stage")).to_be_visible()
    return page


def heading(page: Page) -> Locator:
    """Return the heading of the slide."""
    return page.locator("course-stage h1")


def open_trainer(page: Page) -> Page:
    """Open the trainer's window from the slides or from the page, and wait until the two are in step."""
    page.mouse.move(300, 300)
    is_presenting = page.locator("course-stage").is_visible()
    with page.expect_popup() as popup:
        page.locator(".stage-bar .trainer" if is_presenting else "[name=trainer]").click()
    expect(popup.value.locator("course-trainer")).to_have_attribute("data-link", "linked" if is_presenting else "off")
    return popup.value


def current(trainer: Page) -> Locator:
    """Return the heading of the step whose notes the trainer's window shows."""
    return trainer.locator("section[data-current] h2")


def press(trainer: Page, name: str) -> None:
    """Press one of the trainer's buttons: next, previous or blank."""
    trainer.locator(f"course-trainer .controls .{name}").click()


def open_tool(window: Page, name: str) -> Locator:
    """Unfold a tool for the room: countdown, groups, poll or conversation."""
    tool = window.locator(f".tool-{name}").locator("visible=true")
    tool.locator("summary").click()
    return tool
