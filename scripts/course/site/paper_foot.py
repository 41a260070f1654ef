"""Name a page on the foot of each of its printed sheets: title, language and version.

The margins of a sheet show text from style sheets only. The root element carries the words, and print.css takes them
from there with `attr()`: it needs no script, and no inline style that the policy would forbid.
"""

from __future__ import annotations

from html import escape

from course.site.edition import Edition
from course.translation.shown import shown_language

LICENCE = "CC BY 4.0"


def foot_of(edition: Edition, title: str, path: str, language: str) -> str:
    """Return the line at the foot of a page's sheets: title, language, version, review state, licence.

    A page that is shown in English says so.
    """
    shown = language if path in edition.packs else shown_language(edition.course, path, language)
    parts = [title, edition.words(shown)["language.name"]]
    if edition.version:
        parts.append(edition.words(language)["foot.version"].format(version=edition.version))
    page = edition.course.translation_of(path, language) or edition.course.source_of(path)
    parts.append(edition.words(language)["paper.read" if page and page.meta.get("reviewed") else "paper.unread"])
    return " · ".join([*parts, LICENCE])


def add_foot(html: str, foot: str) -> str:
    """Write the line into the page's root element."""
    return html.replace("<html ", f'<html data-paper-foot="{escape(foot)}" ', 1)
