"""Print what is being measured, and in the end the table."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, the figure, and the target where there is one."""

    what: str
    figure: str
    target: str = ""


def note(text: str) -> None:
    """Say what is being measured now."""
    print(f"… {text}", file=sys.stderr, flush=True)


def print_table(rows: list[Row]) -> None:
    """Print the rows under a heading, in columns."""
    lines = [Row("Measured", "Figure", "Target"), *rows]
    what = max(len(row.what) for row in lines)
    figure = max(len(row.figure) for row in lines)
    for row in lines:
        print(f"{row.what:{what}}  {row.figure:>{figure}}  {row.target}".rstrip())
