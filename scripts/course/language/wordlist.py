"""Read the word lists in `language/words/`: plain text, one entry a line, `#` begins a comment."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "words"
ALLOWED = "allow:"


@cache
def read_entries(name: str) -> tuple[str, ...]:
    """Return the entries of the list `words/NAME.txt`; none when there is no such list."""
    file = WORDS / f"{name}.txt"
    if not file.is_file():
        return ()
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase, whatever its case and wrapping; `*` stands for the rest of a word."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return re.compile(r"(?<![\w-])" + r"\s+".join(words) + r"(?![\w-])", re.IGNORECASE)


@cache
def read_phrases(name: str) -> tuple[tuple[str, str], ...]:
    """Return the lines `phrase -> what to say instead` of a list."""
    pairs = (entry.partition("->") for entry in read_entries(name) if not entry.startswith(ALLOWED))
    return tuple((phrase.strip(), instead.strip()) for phrase, _, instead in pairs)


@cache
def read_allowed(name: str) -> tuple[str, ...]:
    """Return the phrases, such as proper names, in which a list's words are allowed: lines `allow: …`."""
    return tuple(entry.removeprefix(ALLOWED).strip() for entry in read_entries(name) if entry.startswith(ALLOWED))
