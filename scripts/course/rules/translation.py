"""Translations: the structure of what is recorded as up to date, right answers, and what is missing or outdated.

An English edit never makes an error here: missing and outdated parts are notices, until `--strict`.
"""

from __future__ import annotations

from pathlib import Path

from course.finding import Finding
from course.source.course import Course
from course.source.page import Page
from course.source.scope import translations
from course.source.strings import SOURCE_LANGUAGE
from course.translation.freshness import Stale, parts_of, stale_parts
from course.translation.structure import (
    Difference,
    compare_answers,
    compare_order,
    compare_part,
)

RULE = "translation"


def name_of(file: Path, course: Course) -> str:
    """Return a file's path as people type it."""
    return file.relative_to(course.root).as_posix()


def tell_difference(difference: Difference, translation: Page, source: Page, course: Course) -> Finding:
    """Turn a difference in structure into a finding with the lines of both files."""
    there = f"{name_of(source.file, course)}:{difference.source_line}"
    expected = f"{difference.expected}, as in {there}"
    fix = f"make `{difference.key}` like the English part"
    return Finding(translation.file, difference.line, RULE, difference.found, expected, fix)


def differences(translation: Page, source: Page) -> list[Difference]:
    """Return the differences that are errors: in recorded parts, and in right answers wherever they can be compared."""
    own = parts_of(translation)
    stale = {part.key for part in stale_parts(translation, source)}
    current = [key for key in parts_of(source) if key in own and key not in stale]
    found = [difference for key in current for difference in compare_part(translation, source, key)]
    models = {quiz.id: quiz for quiz in source.quizzes if quiz.id}
    for quiz in translation.quizzes:
        if quiz.id in models and quiz.id not in current:
            found += compare_answers(quiz, models[quiz.id])
    return found


def check_surplus(translation: Page, source: Page, course: Course) -> list[Finding]:
    """Find sections and quiz items that English does not have; one that English had once is only a notice."""
    theirs, findings = parts_of(source), []
    recorded = translation.meta.get("current") or {}
    for key, (_, line) in parts_of(translation).items():
        if key in theirs or (key.startswith("line-") and key not in recorded):
            continue
        name = name_of(source.file, course)
        expected = f"the ids of {name}: {', '.join(theirs)}"
        if key in recorded:
            found, fix = f"`{key}`, which {name} does not have any more", "delete it, when nothing in it is needed"
        else:
            found, fix = f"`{key}`, which {name} does not have", "correct the id, or delete it"
        findings.append(Finding(translation.file, line, RULE, found, expected, fix, notice=key in recorded))
    return findings


def tell_stale(parts: list[Stale], translation: Page, source: Page, course: Course) -> list[Finding]:
    """Turn missing and outdated parts of a page into at most two notices, with the lines of both files."""
    here, there = name_of(translation.file, course), name_of(source.file, course)
    findings = []
    missing = [part for part in parts if part.is_missing]
    if missing:
        found = f"{len(missing)} missing: " + ", ".join(f"{part.key} ({there}:{part.source_line})" for part in missing)
        fix = f"translate, then run `scripts/translate.py current {here}`"
        findings.append(Finding(translation.file, 1, RULE, found, f"the parts of {there}", fix, notice=True))
    outdated = [part for part in parts if not part.is_missing]
    if outdated:
        lines = (f"{part.key} ({there}:{part.source_line} -> {here}:{part.line})" for part in outdated)
        found = f"{len(outdated)} not recorded as up to date: " + ", ".join(lines)
        expected = "a translation of the English words as they stand now"
        names = " ".join(part.key for part in outdated)
        fix = f"bring them up to date, then run `scripts/translate.py current {here} {names}`"
        findings.append(Finding(translation.file, outdated[0].line, RULE, found, expected, fix, notice=True))
    return findings


def tell_order(translation: Page, source: Page, course: Course) -> list[Finding]:
    """Tell that sections stand in another order; English may have been moved, so it is a notice."""
    found = compare_order(translation, source)
    told = (tell_difference(difference, translation, source, course) for difference in found)
    return [Finding(one.path, one.line, RULE, one.found, one.expected, "move the section", notice=True) for one in told]


def missing_pages(course: Course) -> list[tuple[Page, Path]]:
    """Return the English pages that a published language lacks, each with the path where it is missing."""
    missing = []
    for language in course.partner.languages:
        for path, source in sorted(course.source_pages.items()):
            is_translated = language == SOURCE_LANGUAGE or path in course.pages.get(language, {})
            if language in course.languages and not is_translated and source.meta and source.kind != "local":
                folder = source.file.parents[path.count("/") + 1]
                missing.append((source, folder / language / path))
    return missing


def check(course: Course) -> list[Finding]:
    """Check every translation against its source, and look for pages that are not translated."""
    findings = []
    for translation, source in translations(course):
        found = differences(translation, source)
        findings += [tell_difference(difference, translation, source, course) for difference in found]
        findings += check_surplus(translation, source, course)
        findings += tell_order(translation, source, course)
        findings += tell_stale(stale_parts(translation, source), translation, source, course)
    for source, file in missing_pages(course):
        name = name_of(file, course)
        found, expected = f"no {name}", f"a translation of {name_of(source.file, course)}"
        fix = "translate the page; until then readers get it in English, and are told so"
        findings.append(Finding(file, 1, RULE, found, expected, fix, notice=True))
    return findings
