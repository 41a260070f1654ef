"""Know the version of the course: the newest heading of CHANGES.md."""

from __future__ import annotations

import re
from pathlib import Path

VERSION = re.compile(r"^## (\d+\.\d+\.\d+)", re.MULTILINE)


def read_version(root: Path) -> str:
    """Return the newest version in CHANGES.md, "" when there is none."""
    file = root / "CHANGES.md"
    match = VERSION.search(file.read_text(encoding="utf-8")) if file.is_file() else None
    return match[1] if match else ""
