"""Ask axe what is wrong with a page: WCAG 2.0 to 2.2, A and AA, with its colours in both schemes."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES = ("light", "dark")
# The schemes differ in their colours only, so that everything else is looked at once.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
WITHOUT_COLOURS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {name: {"enabled": False} for name in OF_COLOUR},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": OF_COLOUR}, "resultTypes": ["violations"]}
RUN = """
async ([part, rules]) => (await axe.run(part ?? document, rules)).violations.map((violation) =>
  violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | "))
"""


def run_axe(page: Page, part: str | None, rules: dict[str, object]) -> list[str]:
    """Return what axe finds on a page, or in the parts that a selector names: rule and elements."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, [part, rules])


def violations(page: Page, part: str | None = None) -> list[str]:
    """Return all that axe finds on a page, or in the parts that a selector names."""
    return [*violations_without_colours(page, part), *violations_of_colour(page, part)]


def violations_without_colours(page: Page, part: str | None = None) -> list[str]:
    """Return what axe finds, but for what it has to say of colours, which takes most of its time."""
    return run_axe(page, part, WITHOUT_COLOURS)


def violations_of_colour(page: Page, part: str | None = None) -> list[str]:
    """Return what axe finds wrong with the colours of the light and of the dark scheme."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in run_axe(page, part, COLOURS)]
    return found
