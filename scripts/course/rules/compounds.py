"""Compounds that are split: Danish and Dutch write in one word what English writes in two, and no dictionary sees it.

Two words side by side are told where the course itself writes them as one elsewhere. `words/compounds.txt` names the
languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.finding import Finding
from course.language.prose import Text, texts_of
from course.language.wordlist import read_entries
from course.source.course import Course

RULE = "compounds"
WORD = re.compile(r"[^\W\d_]+")
# Short words stand side by side by chance.
PAIR = re.compile(r"(?<![\w-])(?=([^\W\d_]{4,})\s+([^\W\d_]{4,})(?![\w-]))")


def words_of(texts: list[Text]) -> set[str]:
    """Return all words of some texts, in small letters."""
    return {word.lower() for text in texts for passage in text.passages for word in WORD.findall(passage.text)}


def split_compounds(text: Text, words: set[str]) -> Iterator[tuple[int, str, str]]:
    """Return the pairs of a text that are one word elsewhere, as (line, pair, that word)."""
    for passage in text.passages:
        for match in PAIR.finditer(passage.text):
            joined = (match[1] + match[2]).lower()
            if joined in words:
                yield passage.line_at(match.start()), f"{match[1]} {match[2]}", joined


def check(course: Course) -> list[Finding]:
    """Check the texts of every language that joins its compounds."""
    findings = []
    for language in read_entries("compounds"):
        texts = [text for text in texts_of(course) if text.language == language]
        words = words_of(texts)
        for text in texts:
            for line, pair, joined in split_compounds(text, words):
                expected = f"“{joined}”, as elsewhere in the course"
                findings.append(Finding(text.file, line, RULE, f"“{pair}”", expected, "write one word, in both places"))
    return findings
