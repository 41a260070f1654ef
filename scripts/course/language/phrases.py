"""Find phrases of a word list in the texts of its language."""

from __future__ import annotations

from collections.abc import Iterator

from course.finding import Finding
from course.language.prose import Passage, texts_of
from course.language.wordlist import phrase_pattern, read_allowed, read_phrases
from course.source.course import Course

# It quotes titles as they are.
WITHOUT_OWN_WORDS = ("references.md",)


def without_allowed(text: str, allowed: tuple[str, ...]) -> str:
    """Return the text with the allowed phrases blanked out, each character in its place."""
    for phrase in allowed:
        text = phrase_pattern(phrase).sub(lambda match: "".join(c if c == "\n" else " " for c in match[0]), text)
    return text


def find_in(passage: Passage, name: str) -> Iterator[tuple[int, str, str]]:
    """Return what a list finds in a passage as (line, words, what to say instead)."""
    text = without_allowed(passage.text, read_allowed(name))
    for phrase, instead in read_phrases(name):
        for match in phrase_pattern(phrase).finditer(text):
            yield passage.line_at(match.start()), " ".join(match[0].split()), instead


def check_phrases(course: Course, rule: str, folder: str, fix: str) -> list[Finding]:
    """Check every text with the list `words/FOLDER/LANGUAGE.txt` of its language."""
    return [
        Finding(text.file, line, rule, f"“{words}”", instead, fix)
        for text in texts_of(course)
        if text.page is None or text.page.path not in WITHOUT_OWN_WORDS
        for passage in text.passages
        for line, words, instead in find_in(passage, f"{folder}/{text.language}")
    ]
