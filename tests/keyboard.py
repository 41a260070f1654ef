"""Use a page by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page


def tab_to(page: Page, selector: str, limit: int = 80) -> None:
    """Press Tab until an element that fits `selector` has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"`{selector}` was not reached by {limit} times Tab")


def focused_text(page: Page) -> str:
    """Return the words of the element that has the focus."""
    return page.evaluate("document.activeElement.textContent.trim()")
