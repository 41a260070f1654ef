"""Make exercises for paper of the blocks in which a unit asks for something: each with ruled lines."""

from __future__ import annotations

from bs4.element import Tag

from course.site.packs.paper import for_paper, read_html

BLOCKS = ".activity, .reflection, .on-your-shift"
FEWEST_LINES, MOST_LINES = 3, 7


def add_lines(block: Tag) -> None:
    """Rule lines to write on under an exercise, about one a minute; one that has its own lines keeps to them."""
    if block.select_one(".lines"):
        return
    soup = read_html("")
    lines = soup.new_tag("div", attrs={"class": "block lines"})
    minutes = round(float(block.get("data-minutes", 0)))
    for _ in range(min(max(minutes, FEWEST_LINES), MOST_LINES)):
        lines.append(soup.new_tag("div", attrs={"class": "line"}))
    block.append(lines)


def exercises_in(html: str) -> str:
    """Return the exercises of a unit's page as HTML for paper, "" where it has none."""
    blocks = read_html(html).select(BLOCKS)
    for block in blocks:
        add_lines(block)
    return "".join(str(for_paper(read_html(str(block)))) for block in blocks)
