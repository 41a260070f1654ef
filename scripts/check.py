"""Check the course: tell every finding with file, line, what was found, what was expected, and what to do.

Ends with 0 where there is no error, 1 where there is one, 2 where it was called wrongly. Notices (such as missing
translations) are no errors, unless `--strict` says so.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from course.finding import Finding
from course.rules import check_course
from course.rules.new_ids import record_ids
from course.rules.sound import sound_course
from course.source.course import Course, read_course

ROOT = Path(__file__).resolve().parent.parent


def read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line; what is wrong with it ends the program with 2."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT, help="check another course than the one of this repository")
    parser.add_argument("--strict", action="store_true", help="for a release: notices are errors")
    parser.add_argument("--record-ids", action="store_true", help="add new ids to docs/ids.txt first")
    chosen = parser.parse_args(arguments)
    if not (chosen.root / "docs").is_dir():
        parser.error(f"{chosen.root} holds no course: there is no folder docs/ in it")
    return chosen


def overrides_of(root: Path) -> Path:
    """Return the folder with the interface words: the course's own, or the one of this repository."""
    own = root / "overrides"
    return own if own.is_dir() else ROOT / "overrides"


def count_pages(course: Course) -> int:
    """Count the pages in all languages."""
    return sum(len(pages) for pages in course.pages.values())


def print_findings(findings: list[Finding], root: Path) -> None:
    """Print notices, then errors, which must not scroll away."""
    for finding in sorted(findings, key=lambda finding: (not finding.notice, finding)):
        print(finding.as_text(root), end="\n\n")


def main(arguments: list[str] | None = None) -> int:
    """Run the checks and return the exit code."""
    chosen = read_arguments(arguments)
    root = chosen.root.resolve()
    course, findings = read_course(root, overrides_of(root))
    if chosen.record_ids:
        for line in record_ids(sound_course(course)):
            print(f"docs/ids.txt: added {line}")
    findings = sorted([*findings, *check_course(course)])
    if chosen.strict:
        findings = [replace(finding, notice=False) for finding in findings]
    print_findings(findings, root)
    errors = sum(not finding.notice for finding in findings)
    read = f"{count_pages(course)} pages in {len(course.languages)} languages"
    print(f"{read}: {errors} errors, {len(findings) - errors} notices.")
    return 1 if errors else 0


def write_utf8() -> None:
    """Let the console get every letter: one of another encoding must not stop on “æ”."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    write_utf8()
    sys.exit(main())
