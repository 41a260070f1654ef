"""Readability as a drift alarm: one figure a page by the usual formula of its language, and the length of sentences.

Formulas are crude: they catch a page that has drifted into officialese, and say nothing about a good one. Long words
that every officer knows stand in `words/readability/` and count as short.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from course.finding import Finding
from course.language.prose import Text, texts_of
from course.language.syllables import count_syllables
from course.language.wordlist import phrase_pattern, read_entries
from course.source.course import Course
from course.source.scope import kind_of

RULE = "readability"
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
END = re.compile(r"[.!?…:]+[”’\")]*(?=\s|$)")
FEWEST_WORDS = 100  # a figure of fewer words is chance
LONGEST_SENTENCE = 20.0
SYLLABLES_OF_KNOWN = 2
LETTERS_OF_LONG = 7
WITHOUT_FIGURE = ("references.md", "changes.md")
HARDER = ("glossary.md", "about.md")


@dataclass(frozen=True)
class Counts:
    """What the formulas need of a page."""

    words: int
    sentences: int
    syllables: int
    long_words: int


@dataclass(frozen=True)
class Formula:
    """The formula of a language: its name, whether more is easier, and the limits for pages and for harder pages."""

    name: str
    is_ease: bool
    limit: float
    limit_of_harder: float
    reckon: Callable[[Counts], float]


FORMULAS = {
    # Flesch 1948
    "en": Formula(
        "Flesch", True, 55, 50, lambda c: 206.835 - 1.015 * c.words / c.sentences - 84.6 * c.syllables / c.words
    ),
    # Björnsson: LIX
    "da": Formula("LIX", False, 40, 48, lambda c: c.words / c.sentences + 100 * c.long_words / c.words),
    # Douma 1960
    "nl": Formula(
        "Flesch-Douma", True, 55, 45, lambda c: 206.8 - 0.93 * c.words / c.sentences - 77 * c.syllables / c.words
    ),
    # Martins et al. 1996, made for Brazil
    "pt": Formula(
        "Flesch (Martins)",
        True,
        45,
        35,
        lambda c: 248.835 - 1.015 * c.words / c.sentences - 84.6 * c.syllables / c.words,
    ),
}


def is_known(word: str, language: str) -> bool:
    """Say whether a word is long, but everyday to every officer."""
    return any(phrase_pattern(entry).fullmatch(word) for entry in read_entries(f"readability/{language}"))


def count(text: Text) -> Counts:
    """Count the words, sentences, syllables and long words of a text; titles and headings are no sentences."""
    words = sentences = syllables = long_words = 0
    for passage in text.passages:
        found = WORD.findall(passage.text) if passage.is_sentence else []
        if not found:
            continue
        ends = [match.end() for match in END.finditer(passage.text.strip())]
        words += len(found)
        sentences += len(ends) + (not ends or ends[-1] < len(passage.text.strip()))
        for word in found:
            known = is_known(word, text.language)
            syllables += min(count_syllables(word, text.language), SYLLABLES_OF_KNOWN if known else 99)
            long_words += len(word) >= LETTERS_OF_LONG and not known
    return Counts(words, sentences, syllables, long_words)


def check_text(text: Text) -> list[Finding]:
    """Reckon the figures of one page."""
    formula, counts, path = FORMULAS[text.language], count(text), text.page.path
    if counts.words < FEWEST_WORDS:
        return []
    figure, limit = formula.reckon(counts), formula.limit_of_harder if path in HARDER else formula.limit
    length, findings, line = counts.words / counts.sentences, [], text.page.body_line
    if figure < limit if formula.is_ease else figure > limit:
        found, expected = (
            f"{formula.name} {figure:.0f}",
            f"{limit} or {'more' if formula.is_ease else 'less'}",
        )
        fix = "shorten sentences and words; a long word that every officer knows goes into words/readability/"
        findings.append(Finding(text.file, line, RULE, found, expected, fix))
    if length > LONGEST_SENTENCE:
        found, expected = f"{length:.1f} words a sentence", f"at most {LONGEST_SENTENCE:.0f} on average"
        findings.append(Finding(text.file, line, RULE, found, expected, "make two sentences of the longest ones"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check every page in a language that has a formula; what a country writes about its law is left alone."""
    findings = []
    for text in texts_of(course):
        if text.page is None or text.language not in FORMULAS or text.page.path in WITHOUT_FIGURE:
            continue
        if kind_of(text.page, course) != "local":
            findings += check_text(text)
    return findings
