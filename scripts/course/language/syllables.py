"""Count the syllables of a word by its vowels: rough, and good enough for the average of a page.

Hyphenation patterns would not do: they leave out breaks that look ugly in print, so *duty* has one part.
"""

from __future__ import annotations

import re

GROUP = re.compile(r"[aeiouyáàâãéèêëíïîóôõöúüûæøå]+")
ENGLISH_SILENT = re.compile(
    r"(?:(?<=[^laeiouy])e|(?<=[aeiouy])le(?=$)|(?<=[^laeiouycsxzgtd])es|(?<=[^aeiouytd])ed|gue)$"
)
DUTCH_APART = re.compile(r"[ëïöü]")
# In Portuguese a vowel with i or u behind it is one syllable, and so is u between q or g and a vowel; others are two.
PORTUGUESE_NUCLEUS = re.compile(
    r"(?<=[qg])u(?=[aeioáãâéêíóôõ])|[aeoáâéêóô][iu](?![aeoáãâéêóô])|ã[eo]|õe|[ií]u|u[ií]|[aeiouáàâãéêíóôõúü]"
)


def count_syllables(word: str, language: str) -> int:
    """Return the number of syllables of a word, at least one."""
    word = word.lower()
    if language == "pt":
        nuclei = [match[0] for match in PORTUGUESE_NUCLEUS.finditer(word)]
        silent = len(re.findall(r"[qg]u(?=[aeioáãâéêíóôõ])", word))
        return max(1, len(nuclei) - silent)
    if language == "en":
        word = ENGLISH_SILENT.sub("", word) or word
    if language == "nl":
        word = DUTCH_APART.sub("-e", word)
    return max(1, len(GROUP.findall(word)))
