"""Help translators: list what is missing or outdated, and record what is up to date.

translate.py                                      tell what is missing or outdated, with the lines in both files
translate.py current docs/da/help.md              record every part of the page as up to date
translate.py current docs/da/help.md lines busy   record these parts only
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from check import ROOT, overrides_of, write_utf8
from course.finding import Finding
from course.rules.sound import sound_course
from course.rules.translation import missing_pages, name_of, tell_difference
from course.source.course import Course, read_course
from course.source.page import Page
from course.source.scope import translations
from course.source.strings import SOURCE_LANGUAGE
from course.translation.freshness import parts_of, stale_parts
from course.translation.stamp import stamp, with_current
from course.translation.structure import compare_part


def read_arguments(arguments: list[str] | None) -> tuple[argparse.ArgumentParser, argparse.Namespace]:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="another course than the one of this repository")
    commands = parser.add_subparsers(dest="command")
    current = commands.add_parser("current", help="record parts of a translation as up to date")
    current.add_argument("file", type=Path, help="the translated page, such as docs/da/help.md")
    current.add_argument("parts", nargs="*", help="ids of its sections and quiz items; all of them when none is named")
    return parser, parser.parse_args(arguments)


def list_stale(course: Course) -> list[str]:
    """Return the lines that tell, language by language, what is missing or outdated."""
    missing, lines = missing_pages(course), []
    for language in (code for code in course.languages if code != SOURCE_LANGUAGE):
        pages = [name_of(file, course) for _, file in missing if language in file.relative_to(course.root).parts]
        own = [(page, source) for page, source in translations(course) if page.language == language]
        stale = [(page, source, part) for page, source in own for part in stale_parts(page, source)]
        parts_missing = sum(part.is_missing for _, _, part in stale)
        outdated = len(stale) - parts_missing
        lines.append(f"{language}: {len(pages)} pages missing, {parts_missing} parts missing, {outdated} outdated")
        lines += [f"  {name}: missing page" for name in pages]
        for page, source, part in stale:
            there, here = (name_of(one.file, course) for one in (source, page))
            where = here if part.is_missing else f"{here}:{part.line}"
            state = "missing" if part.is_missing else "outdated"
            lines.append(f"  {there}:{part.source_line} -> {where}: {state} `{part.key}`")
    return lines


def find_translation(course: Course, file: Path) -> tuple[Page, Page] | None:
    """Return the translation that stands in a file, with its source."""
    return next((pair for pair in translations(course) if pair[0].file == file.resolve()), None)


def choose_parts(translation: Page, source: Page, named: list[str]) -> tuple[list[str], list[str]]:
    """Return the parts to record, and those of the named ones that are not in both pages."""
    known = [key for key in parts_of(source) if key in parts_of(translation)]
    return [key for key in known if not named or key in named], [key for key in named if key not in known]


def record(course: Course, translation: Page, source: Page, keys: list[str]) -> tuple[list[str], list[Finding]]:
    """Record parts as up to date; return those recorded, and findings for those whose structure differs."""
    findings, recorded = [], []
    for key in keys:
        differences = compare_part(translation, source, key)
        findings += [tell_difference(difference, translation, source, course) for difference in differences]
        if not differences:
            recorded.append(key)
    data = translation.file.read_bytes()
    stamped = stamp(data, with_current(translation, source, recorded)) if recorded else data
    if stamped != data:
        translation.file.write_bytes(stamped)
    return recorded, findings


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code."""
    parser, chosen = read_arguments(arguments)
    root = chosen.root.resolve()
    course, problems = read_course(root, overrides_of(root))
    course = sound_course(course)
    if chosen.command is None:
        print("\n".join(list_stale(course)))
        return 0
    pair = find_translation(course, chosen.file)
    if pair is None:
        told = [problem.as_text(root) for problem in problems if problem.path == chosen.file.resolve()]
        parser.error("\n".join([f"{chosen.file} is no translated page with an English source", *told]))
    keys, unknown = choose_parts(*pair, chosen.parts)
    if unknown:
        parts = ", ".join(choose_parts(*pair, [])[0])
        parser.error(f"{chosen.file} and its English page do not both have {', '.join(unknown)}; they have: {parts}")
    recorded, findings = record(course, *pair, keys)
    for finding in findings:
        print(finding.as_text(root), end="\n\n")
    counts = f"{len(recorded)} parts recorded as up to date, {len(keys) - len(recorded)} refused"
    print(f"{name_of(pair[0].file, course)}: {counts}.")
    return 1 if findings else 0


if __name__ == "__main__":
    write_utf8()
    sys.exit(main())
