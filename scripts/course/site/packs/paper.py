"""Make of a page's HTML what paper can use: links are words, and nothing carries an id, for a pack holds many pages."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag

POINTERS = ("id", "for", "aria-labelledby", "aria-describedby", "aria-controls")
HEADING = re.compile(r"^h([2-5])$")
LEFT_OUT = "script, button, .present-tools"


def read_html(html: str) -> BeautifulSoup:
    """Read HTML to take parts of it."""
    return BeautifulSoup(html, "html.parser")


def inner(tag: Tag | None) -> str:
    """Return the HTML inside an element."""
    return tag.decode_contents().strip() if tag else ""


def for_paper(soup: BeautifulSoup) -> BeautifulSoup:
    """Change HTML in place for paper, each heading a level lower: above it stands the title of its page."""
    for tag in soup.select(LEFT_OUT):
        tag.decompose()
    for tag in soup.find_all(True):
        for name in POINTERS:
            del tag[name]
        heading = HEADING.match(tag.name)
        if heading:
            tag.name = f"h{int(heading[1]) + 1}"
        elif tag.name == "a":
            # The look of a telephone number hangs on its class.
            tag.name = "span"
            tag.attrs = {"class": tag["class"]} if tag.get("class") else {}
    return soup
