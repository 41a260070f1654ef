"""Know which sections of a translation are up to date with their English source.

A translation records, section by section, the hash of the English words that it translates (front matter `current:`).
A date would not do: any edit of the translation would clear it. Wrapping and attributes do not count.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from course.source.page import Page
from course.translation.inheritance import without_attributes

OPTION_WITH_NUMBER = re.compile(r"^ {4}(?!criterion)[\w-]+:.*$", re.MULTILINE)


@dataclass(frozen=True)
class Stale:
    """A part of a translation that is missing or outdated, with its lines in both files (0: not there)."""

    key: str
    line: int
    source_line: int
    is_missing: bool


def hash_of(text: str) -> str:
    """Return eight hexadecimal digits for words, whatever their wrapping and attributes."""
    words = " ".join(without_attributes(OPTION_WITH_NUMBER.sub("", text)).split())
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:8]


def parts_of(page: Page) -> dict[str, tuple[str, int]]:
    """Return the parts that are recorded apart: {"top", section ids, quiz ids: (words, line)}.

    Title, description and outcomes belong to "top"; a quiz item is a part of its own, outside its section.
    """
    parts = {}
    for section in page.sections:
        text = section.text
        for quiz in page.quizzes:
            if quiz.section == section.id:
                text = text.replace(quiz.text, "")
        text = re.sub(r"^<!--.*-->$", "", text, flags=re.MULTILINE)
        title = section.heading.text if section.heading else ""
        if section.id == "top":
            title = f"{page.meta.get('title')} {page.meta.get('description')} {outcome_words(page)}"
        parts[section.id] = (f"{title}\n{text}", section.line)
    parts |= {quiz.id: (quiz.text, quiz.line) for quiz in page.quizzes if quiz.id}
    return parts


def outcome_words(page: Page) -> str:
    """Return the sentences of a module's outcomes; a unit's list of outcome ids holds no words."""
    outcomes = page.meta.get("outcomes")
    return " ".join(f"{name} {words}" for name, words in outcomes.items()) if isinstance(outcomes, dict) else ""


def hashes_of(source: Page) -> dict[str, str]:
    """Return {part: hash} of an English page."""
    return {key: hash_of(text) for key, (text, _) in parts_of(source).items()}


def stale_parts(translation: Page, source: Page) -> list[Stale]:
    """Return the parts of a translation that are missing or whose source has changed since."""
    recorded = translation.meta.get("current") or {}
    own = parts_of(translation)
    stale = []
    for key, (text, source_line) in parts_of(source).items():
        if key not in own:
            stale.append(Stale(key, 0, source_line, True))
        elif str(recorded.get(key)) != hash_of(text):
            stale.append(Stale(key, own[key][1], source_line, False))
    return stale
