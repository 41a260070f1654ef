"""Visit a hosted site on a slow line, and weigh what a page costs."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from bench.growing import MODULE
from bench.hosting import Hosted

FIRST = f"mentors/{MODULE}/m5-2-six-steps.html"
SECOND = f"mentors/{MODULE}/m5-3-mistakes-and-shortcuts.html"
IDLE_SECONDS = 5
RUNS = 3
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
SLOW_PROCESSOR = {"rate": 4}
ARGUMENTS = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@dataclass(frozen=True)
class Weight:
    """What one page cost: KiB of gzipped content, and requests."""

    kib: float
    requests: int


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open the browser that COURSE_BROWSER names, or else Playwright's own."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*ARGUMENTS, "--no-sandbox"] if is_root else ARGUMENTS
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("COURSE_BROWSER"), args=arguments)
        yield browser
        browser.close()


@contextmanager
def slow_page(browser: Browser) -> Iterator[Page]:
    """Open a page with an empty cache on a slow line and a slow processor."""
    context = browser.new_context(bypass_csp=True)  # the page's policy forbids the code that waits for a result
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_LINE)
    tools.send("Emulation.setCPUThrottlingRate", SLOW_PROCESSOR)
    yield page
    context.close()


def weigh(page: Page, hosted: Hosted, address: str) -> Weight:
    """Open an address and wait until nothing has been asked for in five seconds, by the page or a worker of it."""
    hosted.start()
    page.goto(hosted.address + address)
    while time.monotonic() - hosted.last < IDLE_SECONDS:
        page.wait_for_timeout(250)
    return Weight(hosted.kib, hosted.requests)


def median(weights: list[Weight]) -> Weight:
    """Return the median of KiB and of requests."""
    return Weight(
        statistics.median(weight.kib for weight in weights),
        int(statistics.median(weight.requests for weight in weights)),
    )


def measure_visit(browser: Browser, hosted: Hosted) -> tuple[Weight, Weight]:
    """Return what the first page costs a new reader, and what the next one costs."""
    cold, further = [], []
    for _ in range(RUNS):
        with slow_page(browser) as page:
            cold.append(weigh(page, hosted, FIRST))
            further.append(weigh(page, hosted, SECOND))
    return median(cold), median(further)
