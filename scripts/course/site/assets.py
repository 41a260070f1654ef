"""Join what the browser gets: one folder is one bundle, one file is one feature.

`overrides/assets/javascripts/page/*.js` become `assets/course-page.1a2b3c4d.js`. The hash in a name changes with the
text and only then, so that a browser may keep a file for as long as it likes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import rcssmin
import rjsmin

FOLDERS = {"javascripts": "js", "stylesheets": "css"}
MINIFIERS = {"js": rjsmin.jsmin, "css": rcssmin.cssmin}


@dataclass(frozen=True)
class Bundle:
    """One built file: its name in templates (`page.css`), its path in the site, and its text."""

    name: str
    file_name: str
    text: str


def installed_text(package: str, path: str) -> str:
    """Read a file of an installed package without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"The package {package} is not installed.")
    return (Path(spec.submodule_search_locations[0]) / path).read_text(encoding="utf-8")


def read_parts(overrides: Path) -> dict[str, str]:
    """Return our own style sheets and scripts as {"page/menu.js": text}."""
    files = [file for folder in FOLDERS for file in (overrides / "assets" / folder).glob("*/*.*")]
    wanted = (file for file in files if file.suffix[1:] == FOLDERS[file.parent.parent.name])
    return {f"{file.parent.name}/{file.name}": file.read_text(encoding="utf-8") for file in wanted}


def join(name: str, texts: list[str]) -> Bundle:
    """Join the files of one bundle, minified, under a name that tells their content."""
    stem, _, suffix = name.rpartition(".")
    text = "\n".join(MINIFIERS[suffix](text, keep_bang_comments=True) for text in texts) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Bundle(name, f"assets/course-{stem}.{digest}.{suffix}", text)


def build_bundles(overrides: Path, extra: dict[str, str]) -> dict[str, Bundle]:
    """Return the bundles by name, the files of each joined in the order of their names.

    `extra` holds files of installed packages, named like ours: {"quiz/30-plugin.js": text}.
    """
    parts: dict[str, list[str]] = {}
    for path, text in sorted((read_parts(overrides) | extra).items()):
        folder, _, name = path.partition("/")
        parts.setdefault(f"{folder}.{name.rpartition('.')[2]}", []).append(text)
    return {name: join(name, texts) for name, texts in parts.items()}


def write_files(site: Path, texts: dict[str, str]) -> None:
    """Write files into the built site."""
    for name, text in texts.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
