"""Make wide tables readable on a phone: there, each cell stands under the next and names its column."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

NOTHING = "–"  # a cell that is not for filling in, and says no more than its place in the table does
NARROW = 2  # so many columns fit the narrowest phone side by side, whatever words stand in them
AFTER_INLINE = 6  # the words of the heads are read by then
# A table that a style sheet lays out as blocks is no table any more for some screen readers, unless it says so.
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "columnheader", "td": "cell"}


class TableProcessor(Treeprocessor):
    """Name the column of every cell in tables of more than two columns."""

    def run(self, root: etree.Element) -> None:
        """Mark the wide tables of a page."""
        for table in root.iter("table"):
            heads = ["".join(head.itertext()).strip() for head in table.iterfind("thead/tr/th")]
            if len(heads) > NARROW:
                self.mark(table, heads)

    def mark(self, table: etree.Element, heads: list[str]) -> None:
        """Give a table its class and roles, and its cells the names of their columns."""
        table.set("class", f"stacked {table.get('class', '')}".strip())
        for element in table.iter():
            if element.tag in ROLES:
                element.set("role", ROLES[element.tag])
        for row in table.iterfind("tbody/tr"):
            for cell, head in zip(row.iterfind("td"), heads, strict=False):
                cell.set("data-label", head)
                if "".join(cell.itertext()).strip() == NOTHING:
                    cell.set("class", "nothing")


class TablesExtension(Extension):
    """Make wide tables readable on a phone."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        md.treeprocessors.register(TableProcessor(md), "course-tables", AFTER_INLINE)
