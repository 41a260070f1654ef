"""Give the presenter what it shows besides a session's own page: its words, and the conversations to play."""

from __future__ import annotations

import re

from course.site.edition import Edition
from course.site.loaded_words import loaded_words

ID = re.compile(r'(<[^<>]*\s)id="')


def words_script(words: dict[str, str]) -> str:
    """Return a script that holds the presenter's words of one language; it is loaded with the presenter only."""
    return loaded_words(words, "present", "window.coursePresentWords")


def conversations_of(edition: Edition, path: str, language: str, contents: dict[str, str]) -> list[dict]:
    """Return the cases beside a session as {id, title, content}, in the order of their ids.

    A case with a care note is for one person alone, who may stop: a room cannot. It is not offered to one.
    `contents` is the HTML of the pages of this language by path. Ids become `data-id`, since the session has its own.
    """
    folder = path.rpartition("/")[0]
    beside = [page for page in edition.course.pages_of_kind("case") if page.path.rpartition("/")[0] == folder]
    cases = [case for case in beside if not any(block.type == "care" for block in case.blocks)]
    return [
        {
            "id": str(case.meta["id"]).lower(),
            "title": edition.title_of(case.path, language),
            "content": ID.sub(r'\1data-id="', contents[case.path]),
        }
        for case in sorted(cases, key=lambda page: str(page.meta["id"]))
    ]
