"""Use the pages on which learners carry their progress: say yes, mark units, save and load files."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

CARRY = "start/carry.html"
LOG = "start/my-log.html"
RECORD = "start/my-record.html"
# What a browser does that allows a page nothing, and one whose disk is full.
BLOCKED = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("The operation is insecure."); } });
window.BroadcastChannel = class { constructor() { throw new DOMException("The operation is insecure."); } };
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("The quota has been exceeded.", "QuotaExceededError"); };
"""
RUBBISH = """localStorage.course = '{"course": [[['"""


def say_yes(page: Page) -> None:
    """Allow the page to keep things on this device."""
    page.evaluate("course.remember('consent', 'yes')")


def forget(page: Page | FrameLocator) -> None:
    """Forget everything in two clicks, and wait for the page that says so: an address alone says it too early."""
    page.locator("[name=forget]").click()
    page.locator(".sure button").first.click()
    expect(page.locator("#forgotten")).to_be_visible()


def remember(page: Page, **values: object) -> None:
    """Put values where the course keeps them."""
    for name, value in values.items():
        page.evaluate("([name, value]) => { course.remember(name, value); }", [name, value])


def recall(page: Page, name: str) -> object:
    """Return a value that the course keeps."""
    return page.evaluate("(name) => course.recall(name) ?? null", name)


def come_back(page: Page, **values: object) -> None:
    """Show a page as browsers do that held it ready, after other pages of its tab have kept these values."""
    page.evaluate(
        """(values) => {
          localStorage.course = JSON.stringify({ course: { ...course.recall(), ...values } });
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }""",
        values,
    )


def status(page: Page) -> Locator:
    """Return the lines that say what has happened, those with words in them."""
    return page.locator(".carry-status:not(:empty)")


def type_code(page: Page, code: str) -> None:
    """Type a code and have it read."""
    page.locator("[name=code]").fill(code)
    page.locator("[name=take]").click()


def save_file(page: Page) -> tuple[str, dict]:
    """Save the file; return its name and what is in it."""
    with page.expect_download() as download:
        page.locator("[name=save]").click()
    return download.value.suggested_filename, json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def load_file(page: Page, data: object) -> None:
    """Load a file: bytes as they are, anything else as JSON."""
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    page.locator("[name=file]").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": content})


def file_of(**values: object) -> dict:
    """Return a file as the course saves it, with these values."""
    return {"course": "peer-mentoring-for-prison-staff", "form": 1, "saved": "2027-01-31", "values": values}
