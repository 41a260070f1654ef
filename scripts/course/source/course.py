"""Read a whole course: every page in every language, the interface words, the partner and the countries."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from course.finding import Finding
from course.source.page import Page, read_page
from course.source.partner import Partner, read_countries, read_partner
from course.source.strings import SOURCE_LANGUAGE, read_strings

LANGUAGE_FOLDER = re.compile(r"^[a-z]{2}(-[A-Za-z]{2,4})?$")


@dataclass
class Course:
    """Everything that authors, translators and the partner wrote.

    `pages` is {language: {path: Page}} as the files stand, partner's pages laid over ours; `strings` is
    {language: {key: words}}; `countries` is {code: data}.
    """

    root: Path
    overrides: Path
    languages: list[str]
    partner: Partner = field(default_factory=Partner)
    countries: dict[str, dict] = field(default_factory=dict)
    strings: dict[str, dict[str, str]] = field(default_factory=dict)
    pages: dict[str, dict[str, Page]] = field(default_factory=dict)

    @property
    def source_pages(self) -> dict[str, Page]:
        """Return the English pages by path."""
        return self.pages.get(SOURCE_LANGUAGE, {})

    def translation_of(self, path: str, language: str) -> Page | None:
        """Return the page as written in `language`, None when it is not translated (or `language` is English)."""
        return None if language == SOURCE_LANGUAGE else self.pages.get(language, {}).get(path)

    def source_of(self, path: str) -> Page | None:
        """Return the English page at `path`."""
        return self.source_pages.get(path)

    def words(self, language: str) -> dict[str, str]:
        """Return the interface words of a language."""
        return self.strings.get(language, {})

    def meta_of(self, path: str, language: str) -> dict:
        """Return a page's whole front matter: English, with the translated words laid over it."""
        source, translation = self.source_of(path), self.translation_of(path, language)
        meta = dict(source.meta) if source else {}
        return meta | translation.meta if translation else meta

    def pages_of_kind(self, kind: str) -> list[Page]:
        """Return the English pages of one kind, in the order of their paths."""
        return [page for _, page in sorted(self.source_pages.items()) if page.kind == kind]


def find_languages(root: Path, overrides: Path) -> tuple[list[str], list[Finding]]:
    """Return the languages with interface words and a folder in docs/, English first; stray folders are findings."""
    with_words = {file.stem for file in (overrides / "locales").glob("*.json")}
    findings = []
    for folder in sorted(path for path in (root / "docs").glob("*") if path.is_dir()):
        if LANGUAGE_FOLDER.match(folder.name) and folder.name not in with_words:
            found = f"the folder docs/{folder.name}/, named like a language that the site does not have"
            expected = "a folder for each of " + ", ".join(sorted(with_words)) + ", and docs/assets/ for media"
            fix = "rename it; mkdocs would drop its pages without a word. To add a language, see CONTRIBUTING.md"
            findings.append(Finding(folder, 1, "language-folder", found, expected, fix))
    languages = sorted(code for code in with_words if (root / "docs" / code).is_dir())
    languages.sort(key=lambda code: code != SOURCE_LANGUAGE)
    return languages, findings


def read_pages(root: Path, language: str) -> tuple[dict[str, Page], list[Finding]]:
    """Read the pages of one language, with the partner's pages laid over ours."""
    pages, findings = {}, []
    for folder in (root / "docs" / language, root / "partner" / "docs" / language):
        for file in sorted(folder.rglob("*.md")):
            path = file.relative_to(folder).as_posix()
            pages[path], problems = read_page(file, path, language)
            findings += problems
            for part in file.relative_to(folder).parts[:-1]:
                if LANGUAGE_FOLDER.match(part):
                    found = f"a folder named `{part}`, which reads like a language"
                    fix = "give the folder a longer name"
                    findings.append(
                        Finding(file, 1, "language-folder", found, "folder names of three letters or more", fix)
                    )
    return pages, findings


def read_course(root: Path, overrides: Path | None = None) -> tuple[Course, list[Finding]]:
    """Read the course that stands at `root`; return it with every finding of the reading.

    `overrides` is the theme folder with the interface words; `root/overrides` when not given.
    """
    overrides = overrides or root / "overrides"
    languages, findings = find_languages(root, overrides)
    course = Course(root, overrides, languages)
    course.partner, problems = read_partner(root, languages)
    findings += problems
    course.countries, problems = read_countries(root, course.partner)
    findings += problems
    for language in languages:
        try:
            course.strings[language] = read_strings(overrides, language)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            file = overrides / "locales" / f"{language}.json"
            line = getattr(error, "lineno", 1)
            findings.append(
                Finding(file, line, "strings", str(error), "a JSON file of words", "mend the JSON at this line")
            )
        course.pages[language], problems = read_pages(root, language)
        findings += problems
    return course, findings
