"""Take a session's page apart: the plan with the facilitator's text, and the sheets that are handed out."""

from __future__ import annotations

from bs4 import BeautifulSoup
from bs4.element import Tag

from course.site.packs.paper import for_paper, inner, read_html

CARDS = ".role-card"


def parts_under(heading: Tag) -> list[Tag]:
    """Return the elements between a heading and the next one of its level or above."""
    parts = []
    for sibling in heading.find_next_siblings(True):
        if sibling.name in ("h2", "h3") and sibling.name <= heading.name:
            break
        parts.append(sibling)
    return parts


def take_section(soup: BeautifulSoup, heading: Tag, words: dict[str, str]) -> list[Tag]:
    """Take out of a session what is handed out, and say in its place that it has sheets of its own.

    Of a section with role cards only the cards are taken; what stands around them is the facilitator's.
    """
    parts = parts_under(heading)
    cards = [
        card for part in parts for card in ([part] if "role-card" in part.get("class", []) else part.select(CARDS))
    ]
    note = soup.new_tag("p", attrs={"class": "own-sheet"})
    note.string = words["print.own-sheet"]
    (cards or parts)[0].insert_before(note)
    return [part.extract() for part in cards or parts]


def take_apart(html: str, keys: list[str], words: dict[str, str]) -> tuple[str, list[dict]]:
    """Return a session's text without the sections named by `keys`, and those as {key, kind, title, html, cards}.

    `cards` are the HTML of a section's role cards, [] where it has none; then `html` is the whole section.
    """
    soup, sheets = read_html(html), []
    for key in keys:
        heading = soup.find(["h2", "h3"], id=key)
        if heading is None or not parts_under(heading):
            continue
        title, taken = heading.get_text(), take_section(soup, heading, words)
        is_cards = "role-card" in taken[0].get("class", [])
        whole = "".join(str(for_paper(read_html(str(part)))) for part in taken)
        cards = [inner(for_paper(read_html(str(part))).div) for part in taken] if is_cards else []
        sheets.append(
            {"key": key, "kind": "section", "title": title, "html": "" if is_cards else whole, "cards": cards}
        )
    name_screens(soup, words)
    return str(for_paper(soup)), sheets


def name_screens(soup: BeautifulSoup, words: dict[str, str]) -> None:
    """Put a title on what is projected: on paper a frame alone would have to tell it."""
    for screen in soup.select(".screen"):
        title = soup.new_tag("p", attrs={"class": "block-title"})
        title.string = words["print.screen"]
        screen.insert(0, title)


def all_cards(html: str) -> list[str]:
    """Return the HTML of every role card of a session."""
    return [inner(for_paper(read_html(str(card))).div) for card in read_html(html).select(CARDS)]
