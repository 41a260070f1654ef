"""A finding: one thing that is wrong, where it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in one place of the source.

    `rule` is the stable name of the check (kebab-case); `line` is 1-based. A `notice` is told and counted but is
    not an error: an English edit must never force a false "brought up to date" stamp.
    """

    path: Path
    line: int
    rule: str
    found: str
    expected: str
    fix: str
    notice: bool = False

    def as_text(self, root: Path) -> str:
        """Return the finding as the lines a person reads, with the path relative to `root`."""
        path = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return (
            f"{path.as_posix()}:{self.line}: {'notice' if self.notice else 'error'} [{self.rule}]\n"
            f"    found:    {self.found}\n"
            f"    expected: {self.expected}\n"
            f"    fix:      {self.fix}"
        )


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are errors, in the order of files and lines."""
    return sorted(finding for finding in findings if not finding.notice)
