"""Record in a translation which parts are up to date: the field `current:` and nothing else in the file."""

from __future__ import annotations

import re

import yaml

from course.source.page import Page
from course.translation.freshness import hashes_of

HEAD = re.compile(r"\A(\ufeff?---[ \t]*(\r?\n))(.*?)(?=^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"^current:[^\n]*\n(?:[ \t][^\n]*\n)*", re.MULTILINE)


def quoted_key(key: str) -> str:
    """Write a part's id so that YAML reads it back as text: `on` and `no` would be truth values."""
    return key if yaml.safe_load(key) == key else f'"{key}"'


def field_lines(current: dict[str, str]) -> str:
    """Write the field `current:` for the front matter."""
    return "current:\n" + "".join(f'  {quoted_key(key)}: "{value}"\n' for key, value in current.items())


def with_current(translation: Page, source: Page, keys: list[str]) -> dict[str, str]:
    """Return the record with `keys` up to date, in the order of the source; parts that English lost are dropped."""
    recorded = translation.meta.get("current") or {}
    hashes = hashes_of(source)
    record = {key: str(recorded[key]) for key in hashes if key in recorded} | {key: hashes[key] for key in keys}
    return {key: record[key] for key in hashes if key in record}


def stamp(data: bytes, current: dict[str, str]) -> bytes:
    """Return a page's bytes with the record in its front matter; all other bytes stay as they are."""
    text = data.decode("utf-8")
    head = HEAD.match(text)
    opening, newline, fields = head[1], head[2], head[3]
    field = field_lines(current).replace("\n", newline)
    changed = FIELD.sub(lambda _: field, fields, count=1) if FIELD.search(fields) else fields + field
    return (opening + changed + text[head.end() :]).encode("utf-8")
