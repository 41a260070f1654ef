"""Search in a hosted site on a slow line: what is loaded up to the first result, and how fast a key is answered."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

from bench.hosting import Hosted
from bench.visiting import FIRST, RUNS, slow_page

INPUT = "dialog.search input"
RESULT = "dialog.search a[href]"
# Remembers when the last key went down, and when the list of results changed after it.
WATCH = """
(dialog) => {
  window.bench = {};
  addEventListener("keydown", (event) => { bench.key = event.timeStamp; bench.answer = 0; }, true);
  new MutationObserver(() => {
    if (bench.key && !bench.answer && dialog.querySelector("a[href]")) bench.answer = performance.now();
  }).observe(dialog, { childList: true, subtree: true, characterData: true });
}
"""


@dataclass(frozen=True)
class SearchCost:
    """KiB of gzipped content up to the first result, and milliseconds from a key to its result."""

    kib: float
    milliseconds: float


def measure_search(browser: Browser, hosted: Hosted) -> SearchCost:
    """Return the medians of a search for a word that is on many pages, typed key by key."""
    kib, milliseconds = [], []
    for _ in range(RUNS):
        with slow_page(browser) as page:
            page.goto(hosted.address + FIRST)
            hosted.start()
            page.keyboard.press("/")
            page.locator(INPUT).fill("a")
            page.locator(INPUT).fill("talk")
            page.locator(RESULT).first.wait_for(timeout=120_000)
            kib.append(hosted.kib)
            page.evaluate(f"({WATCH})(document.querySelector('dialog.search'))")
            page.locator(INPUT).fill("m")
            page.locator(RESULT).first.wait_for(state="detached")
            for key in "entor":
                page.evaluate("bench.key = bench.answer = 0")
                page.keyboard.press(key)
                page.wait_for_function("bench.answer", timeout=120_000)
                milliseconds.append(page.evaluate("bench.answer - bench.key"))
    return SearchCost(statistics.median(kib), statistics.median(milliseconds))
