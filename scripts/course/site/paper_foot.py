"""Name a page on the foot of each of its printed sheets: title, language and version.

The margins of a sheet show text from style sheets only. The root element carries the words, and print.css takes them
from there with `attr()`: it needs no script, and no inline style that the policy would forbid.
"""

from __future__ import annotations

from html import escape

from course.site.edition import Edition
from course.translation.shown import shown_language


def foot_of(edition: Edition, title: str, path: str, language: str) -> str:
    """Return the line at the foot of a page's sheets; a page that is shown in English says so."""
    shown = language if path in edition.packs else shown_language(edition.course, path, language)
    parts = [title, edition.words(shown)["language.name"]]
    if edition.version:
        parts.append(edition.words(language)["foot.version"].format(version=edition.version))
    return " · ".join(parts)


def add_foot(html: str, foot: str) -> str:
    """Write the line into the page's root element."""
    return html.replace("<html ", f'<html data-paper-foot="{escape(foot)}" ', 1)
