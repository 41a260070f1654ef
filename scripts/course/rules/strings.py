"""Interface words: the same keys, no empty words and the same placeholders in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

from course.finding import Finding
from course.source.course import Course
from course.source.strings import SOURCE_LANGUAGE, line_of_key

RULE = "strings"
PLACEHOLDER = re.compile(r"\{\w*\}")
FORM = '`"key": {"text": "words", "about": "where they stand"}` in English, `"key": "words"` in other languages'


def repeated_keys(text: str) -> list[str]:
    """Return the keys that stand twice on the same level of a JSON file."""
    repeated = []

    def note(pairs: list[tuple[str, object]]) -> dict:
        names = [name for name, _ in pairs]
        repeated.extend(sorted({name for name in names if names.count(name) > 1}))
        return dict(pairs)

    json.loads(text, object_pairs_hook=note)
    return repeated


def check_form(file: Path, text: str, language: str) -> list[Finding]:
    """Find entries of one file that are not in the form of its language, and keys that stand twice."""
    findings = [
        Finding(file, line_of_key(text, key), RULE, f"the key `{key}` twice", "each key once", "delete one of them")
        for key in repeated_keys(text)
    ]
    for key, entry in json.loads(text).items():
        line = line_of_key(text, key)
        if language == SOURCE_LANGUAGE:
            is_right = isinstance(entry, dict) and set(entry) == {"text", "about"}
            words = [*entry.values()] if is_right else []
        else:
            is_right, words = isinstance(entry, str), [entry]
        if not is_right or not all(isinstance(word, str) for word in words):
            findings.append(Finding(file, line, RULE, f"the entry `{key}`", FORM, "write the entry in this form"))
        elif not all(word.strip() for word in words):
            found = f"an empty text for `{key}`"
            findings.append(Finding(file, line, RULE, found, "words", "write the words"))
    return findings


def check_keys(file: Path, text: str, words: dict[str, str], source: dict[str, str]) -> list[Finding]:
    """Compare the keys and placeholders of a language with the English ones."""
    findings = []
    for key in source:
        if key not in words:
            found, expected = f"no key `{key}`", f"the words for “{source[key]}”"
            findings.append(Finding(file, 1, RULE, found, expected, f'add a line `"{key}": "…"`'))
    for key, word in words.items():
        line = line_of_key(text, key)
        if key not in source:
            found, expected = f"the unknown key `{key}`", "the keys of en.json"
            findings.append(Finding(file, line, RULE, found, expected, "correct the key, or delete the line"))
        elif sorted(PLACEHOLDER.findall(str(word))) != sorted(PLACEHOLDER.findall(str(source[key]))):
            found = f"`{key}`: “{word}”"
            expected = f"the placeholders of the English “{source[key]}”"
            findings.append(Finding(file, line, RULE, found, expected, "keep what stands in { }"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check the words of every language; a file that is no JSON has been told of by the reading."""
    source, findings = course.words(SOURCE_LANGUAGE), []
    for language, words in course.strings.items():
        file = course.overrides / "locales" / f"{language}.json"
        text = file.read_text(encoding="utf-8")
        findings += check_form(file, text, language)
        if language != SOURCE_LANGUAGE and source:
            findings += check_keys(file, text, words, source)
    return findings
