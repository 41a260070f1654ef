"""Ask axe what is wrong with a page: WCAG 2.0 to 2.2, A and AA, with its colours in both schemes."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

SCHEMES = ("light", "dark")
# The schemes differ in their colours only, so that everything else is looked at once.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
COLOURS = {"runOnly": {"type": "rule", "values": OF_COLOUR}, "resultTypes": ["violations"]}
WITHOUT_COLOURS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]},
    "rules": {name: {"enabled": False} for name in OF_COLOUR},
    "resultTypes": ["violations"],
}
# Runs axe on the whole page, on the parts that a selector names, or on the elements of the sorts of a list.
RUN = """
async ([part, rules]) => {
  const elementsOf = (sorts) => [...axe.sorts].filter(([, sort]) => sorts.includes(sort)).map(([element]) => element);
  const context = Array.isArray(part) ? { include: elementsOf(part) } : part;
  return (await axe.run(context ?? document, rules)).violations.map((violation) =>
    violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | "));
}
"""
# The sort of an element is how a style sheet tells it from others: its name, its classes, the names of its other
# attributes, and the sort of what it stands in. Returns the sorts of those that show words of their own.
SORTS = """
() => {
  axe.sorts = new Map([[document.body, "body"]]);
  for (const element of document.body.querySelectorAll("*")) {
    const own = [element.localName, element.getAttribute("class"), ...element.getAttributeNames().sort()];
    axe.sorts.set(element, `${axe.sorts.get(element.parentElement)} > ${own.join(" ")}`);
  }
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = [...axe.sorts].filter(([element]) => hasWords(element) && element.checkVisibility());
  return [...new Set(shown.map(([, sort]) => sort))];
}
"""


def run_axe(page: Page, part: str | list[str] | None, rules: dict[str, object]) -> list[str]:
    """Return what axe finds on a page, in the parts that a selector names, or in elements of some sorts."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, [part, rules])


def violations(page: Page, part: str | None = None) -> list[str]:
    """Return all that axe finds on a page, or in the parts that a selector names: rule and elements."""
    return [*run_axe(page, part, WITHOUT_COLOURS), *violations_of_colour(page, part)]


def violations_of_colour(page: Page, part: str | list[str] | None = None) -> list[str]:
    """Return what axe finds wrong with the colours of the light and of the dark scheme."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {violation}" for violation in run_axe(page, part, COLOURS)]
    return found


def violations_of_one_among_many(page: Page, seen: set[str], part: str | None = None) -> list[str]:
    """Return what axe finds, but of colours only in elements of a sort that is not in `seen` yet, on the whole page.

    Colours take most of axe's time, and an element of the same sort in the same surroundings has the same ones.
    """
    found = run_axe(page, part, WITHOUT_COLOURS)
    unseen = sorted(set(page.evaluate(SORTS)) - seen)
    seen.update(unseen)
    return [*found, *(violations_of_colour(page, unseen) if unseen else [])]
