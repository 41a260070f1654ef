"""Render the help lines of the partner's countries, in every language, with what is known of each number."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from course.source.strings import SOURCE_LANGUAGE


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
    """Add the emergency number and the lines of each country as a list, checked or said to be unchecked."""
    for country in countries.values():
        add_words(parent, "h3", country["name"], language)
        emergency = etree.SubElement(parent, "p", {"class": "emergency"})
        etree.SubElement(emergency, "a", {"href": as_telephone(country["emergency"])}).text = country["emergency"]
        emergency[0].tail = " " + words["help.emergency"]
        lines = etree.SubElement(parent, "ul")
        for line in country["lines"]:
            item = etree.SubElement(lines, "li")
            number = etree.SubElement(item, "a", {"href": as_telephone(line["number"]), "class": "number"})
            number.text = line["number"]
            number.tail = " "
            etree.SubElement(item, "strong").text = line["name"]
            item[-1].tail = " – "
            add_words(item, "span", line["for"], language)
            item[-1].tail = " "
            add_words(item, "span", line["hours"], language)
            unchecked = line["checked_by"] == "nobody yet"
            state = words["help.unchecked"] if unchecked else words["help.checked"].format(name=line["checked_by"])
            etree.SubElement(item, "small", {"class": "state"}).text = state
