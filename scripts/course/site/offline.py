"""Lay out what a device needs to hold the course without a network: a list of files for each language, and the worker.

A list names every file that a language's course is made of, with its hash. The hash of the list is the release of that
language. The worker carries the releases in its own text, so that a browser sees a new worker when a file has changed,
and only then.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import rjsmin

# Written for search engines with the day of the build, shown by the host alone (many do not serve it by its name), or
# part of keeping itself.
NOT_KEPT = re.compile(r"sitemap\.xml(?:\.gz)?|404\.html|sw\.js|offline/files\..*")
LENGTH_OF_RELEASE = 16


def language_named(path: str, languages: list[str]) -> str | None:
    """Return the language that a file's path names by its folder or name: `da/help.html`, `search/index.da.js`."""
    folder = path.partition("/")[0]
    if folder in languages[1:]:
        return folder
    named = re.search(rf"(?:\.|stemmer-)({'|'.join(map(re.escape, languages))})\.", path)
    return named[1] if named else None


def is_needed(path: str, language: str, languages: list[str]) -> bool:
    """Say whether the course in a language needs a file; pages that name no language are the default one's."""
    if NOT_KEPT.fullmatch(path):
        return False
    named = language_named(path, languages)
    if named is None and path.endswith(".html"):
        named = languages[0]
    return named in (None, language)


def describe_file(file: Path) -> list:
    """Return a file's hash and its size in bytes."""
    content = file.read_bytes()
    return [hashlib.sha256(content).hexdigest(), len(content)]


def list_text(files: dict[str, list], not_kept: str) -> str:
    """Return the list of a language: {files: {path: [hash, bytes]}, notKept: the page for what is not kept}."""
    listed = {"files": dict(sorted(files.items())), "notKept": not_kept}
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")) + "\n"


def worker_text(parts: list[str], releases: dict[str, dict]) -> str:
    """Return the worker: the releases that it knows, and its own source."""
    known = json.dumps(releases, ensure_ascii=False, separators=(",", ":"))
    return "\n".join([f"const SITE={known};", *(rjsmin.jsmin(part) for part in parts), ""])


def offline_files(
    site: Path, overrides: Path, words: dict[str, dict[str, str]], show_not_kept: Callable[[str], str]
) -> dict[str, str]:
    """Return the lists of all languages and the worker, for a site whose other files are written.

    `words` are those of each language, the default language first; `show_not_kept` makes the page that a reader of a
    language sees without a network in the place of what is not kept.
    """
    languages = list(words)
    paths = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    described = {path: describe_file(site / path) for path in paths}
    lists, releases = {}, {}
    for language in languages:
        files = {path: facts for path, facts in described.items() if is_needed(path, language, languages)}
        text = list_text(files, show_not_kept(language))
        lists[f"offline/files.{language}.json"] = text
        releases[language] = {
            "release": hashlib.sha256(text.encode()).hexdigest()[:LENGTH_OF_RELEASE],
            "name": words[language]["language.name"],
            "lang": words[language]["language"],
            "notKept": words[language]["not-kept.title"],
            "files": len(files),
            "bytes": sum(size for _, size in files.values()),
        }
    sources = sorted((overrides / "assets" / "worker").glob("*.js"))
    return lists | {"sw.js": worker_text([file.read_text(encoding="utf-8") for file in sources], releases)}


def worker_while_writing(overrides: Path) -> str:
    """Return the worker of a site that is being written: its author must see what stands there, not what was kept."""
    return (overrides / "assets" / "worker-undo" / "undo.js").read_text(encoding="utf-8")
