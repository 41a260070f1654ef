"""Words of another language: a passage that was forgotten in translating, or pasted into the wrong file."""

from __future__ import annotations

import re
from functools import cache

from course.finding import Finding
from course.language.prose import texts_of
from course.language.wordlist import WORDS, read_entries
from course.source.course import Course

RULE = "languages"
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 8
FEWEST_FOREIGN = 3
# It quotes titles in their own language.
WITH_OTHER_LANGUAGES = ("references.md",)


def languages_with_words() -> list[str]:
    """Return the languages that have a list of their commonest words."""
    return sorted(file.stem for file in (WORDS / "common").glob("*.txt"))


@cache
def words_only_in(language: str) -> frozenset[str]:
    """Return the common words of a language that are not common in any other language that we know."""
    others = {word for other in languages_with_words() if other != language for word in read_entries(f"common/{other}")}
    return frozenset(read_entries(f"common/{language}")) - others


def foreign_language(text: str, language: str) -> str:
    """Return the language that a passage seems to be written in where it is not its own, otherwise ""."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < FEWEST_WORDS:
        return ""
    counts = {other: len(words_only_in(other).intersection(words)) for other in languages_with_words()}
    own = counts.pop(language, 0)
    other = max(counts, key=lambda name: counts[name], default="")
    return other if other and counts[other] >= FEWEST_FOREIGN and counts[other] > 2 * own else ""


def check(course: Course) -> list[Finding]:
    """Find passages of another language in every text; a language without a word list is not looked at."""
    findings = []
    for text in texts_of(course):
        if text.language not in languages_with_words() or (text.page and text.page.path in WITH_OTHER_LANGUAGES):
            continue
        for passage in text.passages:
            other = foreign_language(passage.text, text.language)
            if other:
                words = " ".join(passage.text.split()[:FEWEST_WORDS])
                found = f"“{words} …”, which reads like {course.words(other).get('language.name', other)}"
                expected = course.words(text.language).get("language.name", text.language)
                fix = "translate the passage"
                findings.append(Finding(text.file, passage.line, RULE, found, expected, fix))
    return findings
