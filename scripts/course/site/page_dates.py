"""Know when each page last changed, from the repository's history."""

from __future__ import annotations

import subprocess
from pathlib import Path


def read_page_dates(root: Path) -> dict[str, str]:
    """Return {path from the repository's root: date of the last commit, YYYY-MM-DD}, empty outside a repository.

    One call of git for all files: a call for each page would take longer than the build.
    """
    command = [
        "git",
        "-C",
        str(root),
        "-c",
        "core.quotepath=off",
        "log",
        "--format=@%cs",
        "--name-only",
        "--relative",
    ]
    try:
        log = subprocess.run(
            [*command, "--", "docs", "partner"], capture_output=True, text=True, check=True, encoding="utf-8"
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, str] = {}
    date = ""
    for line in log.splitlines():
        if line.startswith("@"):
            date = line[1:]
        elif line:
            dates.setdefault(line, date)
    return dates
