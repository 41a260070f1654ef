"""Build a course as readers of it get it, and look at the pages that come out."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parent.parent
MINI = ROOT / "tests" / "mini-course"
# What a copy of the repository needs to build a course, besides the course itself.
MACHINERY = ("mkdocs.yml", "overrides", "scripts", "countries", "CHANGES.md")
# What belongs to no language: the page for wrong addresses, and the one that holds the course together from disk.
OF_NO_LANGUAGE = ("404.html", "course.html")
SHOWN = re.compile(r'<div class="kind-(?P<kind>[\w-]+)[^"]*" id="page-text" lang="(?P<lang>[\w-]+)"')


@dataclass
class Site:
    """A built site: its folder and its languages, the default first."""

    folder: Path
    languages: list[str]
    log: str = ""
    read: dict[str, BeautifulSoup] = field(default_factory=dict)
    known_ids: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def files(self) -> list[str]:
        """Return the paths of all files, sorted."""
        return sorted(file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file())

    def pages(self, language: str | None = None) -> list[str]:
        """Return the addresses of all pages, or of those of one language; what belongs to no language is none."""
        pages = [file for file in self.files if file.endswith(".html") and file not in OF_NO_LANGUAGE]
        return [page for page in pages if language in (None, self.language_of(page))]

    def distinct_pages(self, language: str | None = None) -> list[str]:
        """Return the pages, but of the English pages that stand in for untranslated ones only the first of each kind.

        A stand-in is the English page once more, with a notice and the reader's own menus. Looking at each of them in a
        browser would take most of the time and find nothing new.
        """
        seen: set[tuple[str, str]] = set()
        return [page for page in self.pages(language) if not self.is_repeated(page, seen)]

    def is_repeated(self, address: str, seen: set[tuple[str, str]]) -> bool:
        """Say whether a page is a stand-in of a kind and language that `seen` holds; note it there."""
        own = self.language_of(address)
        kind, shown = self.kind_of(address)
        if own in (self.languages[0], shown):
            return False
        is_repeated = (own, kind) in seen
        seen.add((own, kind))
        return is_repeated

    def one_of_each_kind(self, language: str) -> list[str]:
        """Return the first page of each kind of a language; print packs are as many kinds as a module has."""
        firsts = {self.kind_of(page)[0]: page for page in reversed(self.pages(language))}
        return sorted(firsts.values())

    def kind_of(self, address: str) -> tuple[str, str]:
        """Return the kind of a page and the language that its text is really in."""
        folder, _, name = address.rpartition("/")
        is_pack = name.startswith("print-")
        shown = SHOWN.search(self.text(f"{folder}/index.html" if is_pack else address))
        return name if is_pack else shown["kind"], shown["lang"].partition("-")[0]

    def language_of(self, address: str) -> str:
        """Return the language whose folder an address stands in."""
        folder = address.partition("/")[0]
        return folder if folder in self.languages[1:] else self.languages[0]

    def address(self, path: str, language: str) -> str:
        """Return the address of a path such as `help.html` in a language."""
        return path if language == self.languages[0] else f"{language}/{path}"

    def path(self, address: str) -> str:
        """Return an address without its language."""
        return address.removeprefix(f"{self.language_of(address)}/")

    def text(self, address: str) -> str:
        """Return the HTML of a page."""
        return (self.folder / address).read_text(encoding="utf-8")

    def soup(self, address: str) -> BeautifulSoup:
        """Return a page to look for elements in; it is read once and must not be changed."""
        if address not in self.read:
            self.read[address] = BeautifulSoup(self.text(address), "html.parser")
        return self.read[address]

    def ids(self, address: str) -> set[str]:
        """Return what a link into a page can lead to; looking through the page for each link takes far longer."""
        if address not in self.known_ids:
            self.known_ids[address] = {element["id"] for element in self.soup(address).select("[id]")}
        return self.known_ids[address]


def run_mkdocs(root: Path, folder: Path, **variables: str) -> subprocess.CompletedProcess:
    """Build the course that stands at `root` into `folder`, strictly, as `make build` does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COURSE_LANGUAGE")}
    return subprocess.run(
        [*command, "--site-dir", str(folder)],
        cwd=root,
        env=environment | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"} | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def build(root: Path, folder: Path, languages: list[str], **variables: str) -> Site:
    """Build a course and return the site; a build that fails, or warns, ends the test with what it said."""
    done = run_mkdocs(root, folder, **variables)
    assert done.returncode == 0, f"the build of {root} failed:\n{done.stdout}{done.stderr}"
    return Site(folder, languages, done.stdout + done.stderr)


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Let one process at a time do something; the others wait. A database's lock is the same on every system."""
    with closing(sqlite3.connect(lock, timeout=600, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield


def build_once(shared: Path, name: str, languages: list[str], make: Callable[[Path], Path]) -> Site:
    """Build a site that several processes use: the first one builds it, the others find it.

    `make` gets an empty folder to prepare a course in, and returns the course's root.
    """
    folder = shared / name
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    with only_one(folder / "lock"):
        if not log.exists():
            done = run_mkdocs(make(folder), folder / "site")
            log.write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
    status, _, text = log.read_text(encoding="utf-8").partition("\n")
    assert status == "0", f"the build of the site `{name}` failed:\n{text}"
    return Site(folder / "site", languages, text)


def copy_machinery(target: Path) -> Path:
    """Copy what builds a course, without any course, to `target` and return it."""
    for name in MACHINERY:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return target


def copy_mini(target: Path) -> Path:
    """Copy the mini course, with its machinery where it expects it, below `target`; return the course's root."""
    copy_machinery(target)
    return Path(shutil.copytree(MINI, target / "tests" / "mini-course"))
