"""Wrap every `##` section in a `<section>`, and say what its attributes mean.

Browser features, print and the presenter find a session's steps and a case's steps by these elements.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from course.source.strings import SOURCE_LANGUAGE
from course.translation.missing import UNTRANSLATED

AFTER_ALL_OTHERS = -10  # ids, attributes and mkdocs' link check are done by then


def facts_of_step(step: etree.Element, words: dict[str, str]) -> str:
    """Return what a session's step asks for, in words: minutes, the least of them, groups, where it may be cut."""
    facts = [words["minutes.short"].format(n=step.get("data-minutes"))]
    if step.get("data-shortest"):
        facts.append(words["session.shortest"].format(n=step.get("data-shortest")))
    if step.get("data-groups"):
        size = step.get("data-groups")
        facts.append(words.get(f"session.groups.{size}", words["session.groups.n"]).format(n=size))
    if "cut" in step.get("class", "").split():
        facts.append(words["session.cut"])
    return " · ".join(facts)


class SectionProcessor(Treeprocessor):
    """Group the top-level elements of a page by its `h2` headings."""

    def __init__(self, md: Markdown, words: dict[str, str]) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: etree.Element) -> None:
        """Move each `h2` and what follows it into a section that carries the heading's id and classes."""
        parent = root
        for child in list(root):
            if child.tag == "h2":
                parent = etree.SubElement(root, "section", self.attributes_of(child))
                root.remove(child)
                parent.append(child)
                self.add_meaning(parent)
            elif parent is not root:
                root.remove(child)
                parent.append(child)
        number_conversation(root)
        for link in root.iter("span"):
            if "data-href" in link.attrib:
                link.tag = "a"
                link.set("href", link.attrib.pop("data-href"))

    def attributes_of(self, heading: etree.Element) -> dict[str, str]:
        """Take classes and data from a heading; its id stays with it, as links and the contents list point there."""
        attributes = {"class": ("part " + heading.attrib.pop("class", "")).strip()}
        data = [name for name in heading.attrib if name.startswith("data-")]
        attributes |= {name: heading.attrib.pop(name) for name in data}
        return attributes | ({"lang": SOURCE_LANGUAGE} if UNTRANSLATED in attributes["class"].split() else {})

    def add_meaning(self, section: etree.Element) -> None:
        """Say in words what the attributes of a session's step or a case's ending mean."""
        lang = {"lang": self.words["language"]} if section.get("lang") else {}
        if section.get("data-minutes"):
            facts = facts_of_step(section, self.words)
            etree.SubElement(section, "p", {"class": "step-facts"} | lang).text = facts
        ending = section.get("data-ending")
        if ending:
            words = self.words.get(f"case.ending.{ending}", ending)
            etree.SubElement(section, "p", {"class": f"ending {ending}"} | lang).text = words


def number_conversation(root: etree.Element) -> None:
    """Number the steps of a case, and name the number behind each choice: paper has no links."""
    sections = root.findall("section")
    if not any(section.get("data-ending") for section in sections):
        return
    steps = [section for section in sections if "after" not in section.get("class", "").split()]
    numbers = {section[0].get("id"): str(number) for number, section in enumerate(steps, start=1)}
    for section in steps:
        heading = section[0]
        section.set("class", section.get("class", "") + " step")
        label = etree.Element("span", {"class": "step-number"})
        label.text, label.tail, heading.text = numbers[heading.get("id")], heading.text, ""
        heading.insert(0, label)
        for link in section.iterfind("ul/li/a"):
            target = numbers.get(link.get("href", "").removeprefix("#"))
            if target:
                etree.SubElement(link, "span", {"class": "step-target"}).text = f"\u00a0→\u00a0{target}"


class SectionsExtension(Extension):
    """Wrap sections, with the words of one language."""

    def __init__(self, words: dict[str, str]) -> None:
        self.words = words
        super().__init__()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor as the last one."""
        md.treeprocessors.register(SectionProcessor(md, self.words), "course-sections", AFTER_ALL_OTHERS)
