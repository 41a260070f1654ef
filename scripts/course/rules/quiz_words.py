"""The quiz plugin's own words: `overrides/locales/quiz/xx.po` has each of them, in every language but English."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import polib

from course.finding import Finding
from course.source.course import Course
from course.source.strings import SOURCE_LANGUAGE

RULE = "quiz-words"
PLACEHOLDER = re.compile(r"\{\w*\}")


@cache
def words_of_plugin() -> tuple[str, ...]:
    """Return the English words of the installed plugin; the package itself is not imported."""
    spec = find_spec("mkdocs_quiz")
    if spec is None or not spec.submodule_search_locations:
        return ()
    template = Path(spec.submodule_search_locations[0]) / "locales" / "mkdocs_quiz.pot"
    return tuple(entry.msgid for entry in polib.pofile(str(template), encoding="utf-8"))


def read_entries(file: Path) -> tuple[list[polib.POEntry], list[Finding]]:
    """Read a .po file; one that is missing or broken is a finding."""
    if not file.is_file():
        found, expected = f"no {file.name}", "the words of the quiz plugin in this language"
        fix = f"copy the .po file of another language to {file.name} and translate it"
        return [], [Finding(file, 1, RULE, found, expected, fix)]
    try:
        return [entry for entry in polib.pofile(str(file), encoding="utf-8") if not entry.obsolete], []
    except (OSError, UnicodeDecodeError) as error:
        line = re.search(r"line (\d+)", str(error))
        found, expected = "a file that cannot be read as .po", "lines `msgid` and `msgstr` in UTF-8"
        return [], [Finding(file, int(line[1]) if line else 1, RULE, found, expected, "mend this line")]


def check_language(file: Path) -> list[Finding]:
    """Compare the words of one language with those of the plugin."""
    entries, findings = read_entries(file)
    if findings:
        return findings
    known = {entry.msgid: entry for entry in entries}
    for msgid in words_of_plugin():
        if msgid not in known:
            found, expected = f"no msgid “{msgid}”", "every word of the quiz plugin"
            findings.append(Finding(file, 1, RULE, found, expected, f'add `msgid "{msgid}"` and its `msgstr`'))
    for msgid, entry in known.items():
        if msgid not in words_of_plugin():
            found, expected = f"the unknown msgid “{msgid}”", "the words of the installed quiz plugin"
            findings.append(Finding(file, entry.linenum, RULE, found, expected, "correct it, or delete the entry"))
        elif not entry.msgstr.strip() or entry.fuzzy:
            found = f"no words for “{msgid}”" if not entry.fuzzy else f"“{msgid}” marked fuzzy"
            findings.append(Finding(file, entry.linenum, RULE, found, "words in `msgstr`", "translate the entry"))
        elif sorted(PLACEHOLDER.findall(entry.msgstr)) != sorted(PLACEHOLDER.findall(msgid)):
            found, expected = f"“{entry.msgstr}”", f"the placeholders of “{msgid}”"
            findings.append(Finding(file, entry.linenum, RULE, found, expected, "keep what stands in { }"))
    return findings


def check(course: Course) -> list[Finding]:
    """Check every language but English, which the plugin brings along."""
    folder = course.overrides / "locales" / "quiz"
    languages = (language for language in course.languages if language != SOURCE_LANGUAGE)
    return [finding for language in languages for finding in check_language(folder / f"{language}.po")]
