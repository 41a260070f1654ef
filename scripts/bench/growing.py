"""Grow the course: copies of its module stand in for the modules that are still to be written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("mkdocs.yml", "CHANGES.md", "docs", "overrides", "scripts", "partner", "countries")
MODULE = "m5-challenging-conversations"
MODULE_IN_NAV = re.compile(r"^      - M5:\n(?:        .*\n)+", re.MULTILINE)
ID = re.compile(r"\b(M5|S1[5-9]|S20)\b")


def copy_course(target: Path) -> Path:
    """Copy the course with what builds it to `target`."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return target


def number_ids(text: str, number: int) -> str:
    """Give the ids of a copy numbers of their own: M5.2 becomes M1005.2."""
    return ID.sub(lambda match: f"{match[1][0]}{number}{match[1][1:].zfill(3)}", text)


def add_module(root: Path, number: int) -> None:
    """Add one copy of the module in every language."""
    for folder in root.glob(f"docs/*/mentors/{MODULE}"):
        target = folder.with_name(f"m{number}-challenging-conversations")
        shutil.copytree(folder, target)
        for file in target.glob("*.md"):
            file.write_text(number_ids(file.read_text(encoding="utf-8"), number), encoding="utf-8")


def add_to_nav(root: Path, numbers: range) -> None:
    """Name the copies in the navigation, after the module itself."""
    file = root / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    branch = MODULE_IN_NAV.search(text)[0]
    copies = (
        branch.replace("M5:", f"M{number}:").replace(MODULE, f"m{number}-challenging-conversations")
        for number in numbers
    )
    file.write_text(text.replace(branch, branch + "".join(copies)), encoding="utf-8")


def grow(target: Path, pages: int) -> Path:
    """Copy the course to `target`, with as many copies of its module as make at least `pages` pages a language."""
    root = copy_course(target)
    per_module = len(list((root / "docs" / "en" / "mentors" / MODULE).glob("*.md")))
    missing = max(0, pages - count_pages(root))
    numbers = range(101, 101 + -(-missing // per_module))
    for number in numbers:
        add_module(root, number)
    add_to_nav(root, numbers)
    return root


def count_pages(root: Path) -> int:
    """Count the pages that readers of one language see."""
    return len(list((root / "docs" / "en").rglob("*.md")))


def languages_of(root: Path) -> list[str]:
    """Return the languages that a course publishes."""
    return yaml.safe_load((root / "partner" / "partner.yml").read_text(encoding="utf-8"))["languages"]


def build(root: Path, site: Path) -> Path:
    """Build a course in all its languages, and return the site's folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
    subprocess.run(command, check=True, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return site
