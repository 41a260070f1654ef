"""Render the blocks that authors write (`/// activity | title`), with the words of the page's language."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_boolean, type_number, type_string

from course.site.help_lines import add_help_lines, add_numbers
from course.source.partner import Partner
from course.source.schema import read_schema
from course.source.strings import SOURCE_LANGUAGE
from course.translation.missing import UNTRANSLATED

DESCRIBED = read_schema("blocks")
STALE = "stale"  # the build's own: the notice under an outdated section
TYPES = (*DESCRIBED["blocks"], STALE, UNTRANSLATED)
READERS = {
    "number": [0, type_number],
    "integer": [0, type_number],
    "string": ["", type_string],
    "boolean": [False, type_boolean],
}
OPTIONS = {name: READERS[option["type"]] for name, option in DESCRIBED["options"].items()} | {"href": READERS["string"]}


@dataclass
class Surroundings:
    """What blocks need to know of the edition: its language, words, host, and countries' help data."""

    language: str
    words: dict[str, str]
    partner: Partner
    countries: dict[str, dict] = field(default_factory=dict)


class CourseBlock(Block):
    """A block of the course; subclasses differ in their type only."""

    NAME = ""
    ARGUMENT = None
    OPTIONS = OPTIONS

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the block with its title; what an author writes follows inside."""
        words = self.config["surroundings"].words
        element = etree.SubElement(parent, "div", {"class": f"block {self.NAME}"})
        if self.NAME == UNTRANSLATED:
            element.attrib = {"class": UNTRANSLATED, "lang": SOURCE_LANGUAGE}
        if self.options["id"]:
            element.set("id", self.options["id"])
        minutes = self.options["minutes"]
        if minutes:
            element.set("data-minutes", f"{minutes:g}")
        title = self.argument or words.get(f"block.{self.NAME}", "")
        if title:
            line = etree.SubElement(element, "p", {"class": "block-title"})
            line.text = title
            if minutes:
                etree.SubElement(line, "span", {"class": "minutes"}).text = words["minutes.short"].format(
                    n=f"{minutes:g}"
                )
        return element

    def on_end(self, block: etree.Element) -> None:
        """Close the block with what the build knows: criterion, ruled lines, help lines, contact, link to English."""
        surroundings = self.config["surroundings"]
        words = surroundings.words
        if self.options["criterion"]:
            line = etree.SubElement(block, "p", {"class": "criterion"})
            etree.SubElement(line, "strong").text = words["block.criterion"]
            line[0].tail = " " + self.options["criterion"]
        if self.NAME == "lines":
            for _ in range(int(self.options["count"]) or 1):
                etree.SubElement(block, "div", {"class": "line"})
        elif self.NAME == "help-lines":
            add = add_numbers if self.options["short"] else add_help_lines
            add(block, surroundings.countries, surroundings.language, words)
        elif self.NAME == "contact":
            add_contact(block, surroundings.partner, words)
        elif self.NAME == "stale":
            # It becomes a link after mkdocs has looked at links: the target is a page of another language.
            line = etree.SubElement(block, "p")
            line.text = words["stale.section"] + " "
            if not self.options["href"]:
                return
            etree.SubElement(line, "span", {"data-href": self.options["href"], "hreflang": "en"}).text = words[
                "stale.link"
            ]


def add_contact(block: etree.Element, partner: Partner, words: dict[str, str]) -> None:
    """Write who hosts this edition and how to reach them."""
    line = etree.SubElement(block, "p")
    line.text = words["contact.host"].format(name=partner.name) + " "
    if not partner.contact:
        line.text += words["contact.none"]
        return
    address = partner.contact if partner.contact.startswith("https://") else f"mailto:{partner.contact}"
    etree.SubElement(line, "a", {"href": address}).text = partner.contact


class CourseBlocksExtension(BlocksExtension):
    """Register every type of block for one language."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        super().__init__()

    def extendMarkdownBlocks(self, md, block_mgr) -> None:
        """Register one block class a type."""
        for name in TYPES:
            block_type = type(f"Block_{name.replace('-', '_')}", (CourseBlock,), {"NAME": name})
            block_mgr.register(block_type, {"surroundings": self.surroundings})
