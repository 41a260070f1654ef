"""Interface words: the same keys, forms and placeholders in every language, and every word of the quiz plugin."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import assert_told, write_tiny_course

ENGLISH, DANISH, QUIZ = (f"overrides/locales/{name}" for name in ("en.json", "da.json", "quiz/da.po"))
CASES = {
    "a key that one language lacks": ([(DANISH, ',\n  "minutes": "{n} minutter"', "")], [(DANISH, 1, "strings")]),
    "a key that English does not have": (
        [(DANISH, '"minutes"', '"minuts"')],
        [(DANISH, 1, "strings"), (DANISH, "minuts", "strings")],
    ),
    "a key twice": (
        [(DANISH, '  "minutes"', '  "minutes": "{n} min.",\n  "minutes"')],
        [(DANISH, '"minutes"', "strings")],
    ),
    "an empty text": ([(DANISH, '"Dansk"', '" "')], [(DANISH, "language.name", "strings")]),
    "a lost placeholder": ([(DANISH, "{n} minutter", "mange minutter")], [(DANISH, '"minutes"', "strings")]),
    "a word without a description": (
        [(ENGLISH, '"text": "English",\n    "about": "The language"', '"text": "English"')],
        [(ENGLISH, "language.name", "strings")],
    ),
    "an English entry in another language": (
        [(DANISH, '"Dansk"', '{"text": "Dansk", "about": "Sproget"}')],
        [(DANISH, "language.name", "strings")],
    ),
    "a file that is no JSON": ([(DANISH, '"Dansk",', '"Dansk"')], [(DANISH, 3, "strings")]),
    "a file that is a list": ([(DANISH, "{", "[{"), (DANISH, '"\n}', '"\n}]')], [(DANISH, 1, "strings")]),
    "a word of the quiz plugin that is missing": (
        [(QUIZ, 'msgid "Reset"\nmsgstr "Nulstil"\n', "")],
        [(QUIZ, 1, "quiz-words")],
    ),
    "a word that the quiz plugin does not have": (
        [(QUIZ, 'msgid "Reset"', 'msgid "Rest"')],
        [(QUIZ, 1, "quiz-words"), (QUIZ, 'msgid "Rest"', "quiz-words")],
    ),
    "a word of the quiz plugin without a translation": (
        [(QUIZ, 'msgstr "Nulstil"', 'msgstr ""')],
        [(QUIZ, 'msgid "Reset"', "quiz-words")],
    ),
    "a placeholder of the quiz plugin that is lost": (
        [(QUIZ, 'msgstr "Spørgsmål {n}"', 'msgstr "Spørgsmål"')],
        [(QUIZ, 'msgid "Question {n}"', "quiz-words")],
    ),
    "quiz words that cannot be read": ([(QUIZ, 'msgid "Reset"', 'mgid "Reset"')], [(QUIZ, "mgid ", "quiz-words")]),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    assert_told(tmp_path, *CASES[name])


def test_a_language_without_quiz_words_is_told(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.file(QUIZ).unlink()
    assert tiny.told() == [(QUIZ, 1, "quiz-words")]
