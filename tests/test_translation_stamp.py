"""Recording "brought up to date" changes one field and not a byte besides."""

from __future__ import annotations

import pytest
from course.source.page import read_front_matter
from course.translation.stamp import stamp

CURRENT = {"top": "0123e567", "on": "12345678", "M1-Q1": "abcdefab"}
FIELD = 'current:\n  top: "0123e567"\n  "on": "12345678"\n  M1-Q1: "abcdefab"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: Æ\n---\nOrd  \n", f"---\ntitle: Æ\n{FIELD}---\nOrd  \n"),
        ('---\ncurrent:\n  old: "1"\ntitle: Æ\n---\n', f"---\n{FIELD}title: Æ\n---\n"),
        ('---\ncurrent: {old: "1"}\n---\n\n---\ncurrent: text\n', f"---\n{FIELD}---\n\n---\ncurrent: text\n"),
        ("\ufeff---\ntitle: Æ\n---\nOrd", f"\ufeff---\ntitle: Æ\n{FIELD}---\nOrd"),
        ("---\r\ntitle: Æ\r\n---\r\nOrd\n", "---\r\ntitle: Æ\r\n" + FIELD.replace("\n", "\r\n") + "---\r\nOrd\n"),
    ],
    ids=["no record yet", "a record before other fields", "a record in one line", "a byte order mark", "CRLF"],
)
def test_the_record_is_written_and_all_else_kept(before: str, after: str) -> None:
    stamped = stamp(before.encode(), CURRENT)
    assert stamped.decode() == after
    assert stamp(stamped, CURRENT) == stamped


def test_the_record_is_read_back_as_it_was_written(tmp_path) -> None:
    text = stamp(b"---\ntitle: A\n---\n", CURRENT).decode().split("---\n")[1]
    assert read_front_matter(text, tmp_path)[0]["current"] == CURRENT
