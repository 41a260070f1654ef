"""Read the words of the interface: one file per language, described once, in English."""

from __future__ import annotations

import json
import re
from pathlib import Path

SOURCE_LANGUAGE = "en"


def read_strings(overrides: Path, language: str) -> dict[str, str]:
    """Return the interface words of one language; English entries are `{"text": …, "about": …}`.

    Raises `OSError` or `json.JSONDecodeError` when the file is missing or broken; the rule `strings` tells people.
    """
    text = (overrides / "locales" / f"{language}.json").read_text(encoding="utf-8")
    entries = json.loads(text)
    if not isinstance(entries, dict):
        raise json.JSONDecodeError("not a mapping of keys to words", text, 0)
    return {key: str(entry.get("text", "") if isinstance(entry, dict) else entry) for key, entry in entries.items()}


def line_of_key(text: str, key: str) -> int:
    """Return the line where a key stands in a JSON file, 1 when it does not."""
    match = re.search(rf"^\s*{re.escape(json.dumps(key, ensure_ascii=False))}\s*:", text, re.MULTILINE)
    return text.count("\n", 0, match.end()) + 1 if match else 1
