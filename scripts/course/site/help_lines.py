"""Render the help lines of the partner's countries, in every language, with what is known of each number."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from course.source.strings import SOURCE_LANGUAGE

NOBODY = "nobody yet"


def add_words(parent: etree.Element, tag: str, words: dict[str, str], language: str) -> None:
    """Add an element with words in `language`, or in English and marked as such."""
    element = etree.SubElement(parent, tag)
    element.text = words.get(language, words[SOURCE_LANGUAGE])
    if language not in words and language != SOURCE_LANGUAGE:
        element.set("lang", SOURCE_LANGUAGE)


def as_telephone(number: str) -> str:
    """Return a `tel:` address for a number as it is dialled."""
    return "tel:" + "".join(character for character in number if character.isdigit() or character == "+")


def add_help_lines(parent: etree.Element, countries: dict[str, dict], language: str, words: dict[str, str]) -> None:
    """Add the emergency number and the lines of each country, with what is known of each number."""
    for country in countries.values():
        add_words(parent, "h3", country["name"], language)
        emergency = etree.SubElement(parent, "p", {"class": "emergency"})
        etree.SubElement(emergency, "a", {"href": as_telephone(country["emergency"])}).text = country["emergency"]
        emergency[0].tail = " " + words["help.emergency"]
        lines = etree.SubElement(parent, "ul")
        for line in country["lines"]:
            add_line(lines, line, language, words)
            add_state(lines[-1], line, country["lines"], words)
        add_warning(parent, country["lines"], words)


def add_numbers(parent: etree.Element, countries: dict[str, dict], language: str, words: dict[str, str]) -> None:
    """Add the numbers alone, a line for each country, where the page must stay one screen."""
    all_lines = [line for country in countries.values() for line in country["lines"]]
    for country in countries.values():
        row = etree.SubElement(parent, "p", {"class": "numbers"})
        add_words(row, "strong", country["name"], language)
        row[-1].tail = ": "
        etree.SubElement(row, "a", {"href": as_telephone(country["emergency"])}).text = country["emergency"]
        for line in country["lines"]:
            row[-1].tail = " · "
            etree.SubElement(row, "a", {"href": as_telephone(line["number"])}).text = line["number"]
            etree.SubElement(row, "span").text = f" {line['name']}"
            add_state(row, line, all_lines, words)
    add_warning(parent, all_lines, words)


def add_warning(parent: etree.Element, lines: list[dict], words: dict[str, str]) -> None:
    """Say once that nobody has checked these lines, where that is true of all of them."""
    if all(line["checked_by"] == NOBODY for line in lines):
        etree.SubElement(parent, "p", {"class": "checked"}).text = words["help.unchecked"]


def add_state(item: etree.Element, line: dict, lines: list[dict], words: dict[str, str]) -> None:
    """Say of one line who has checked it, or that nobody has where others are checked."""
    if all(other["checked_by"] == NOBODY for other in lines):
        return
    is_checked = line["checked_by"] != NOBODY
    item[-1].tail = " · "
    state = words["help.checked"].format(name=line["checked_by"]) if is_checked else words["help.line.unchecked"]
    etree.SubElement(item, "small").text = state


def add_line(lines: etree.Element, line: dict, language: str, words: dict[str, str]) -> None:
    """Add one help line: number, name, whom it is for and when it answers."""
    item = etree.SubElement(lines, "li")
    etree.SubElement(item, "a", {"href": as_telephone(line["number"]), "class": "number"}).text = line["number"]
    item[-1].tail = " "
    etree.SubElement(item, "strong").text = line["name"]
    for key in ("for", "hours"):
        item[-1].tail = " · "
        add_words(item, "span", line[key], language)
