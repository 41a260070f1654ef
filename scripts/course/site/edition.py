"""One build of the course: what is read once and used for every language and page of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from markdown.extensions import Extension

from course.finding import Finding
from course.site.assets import Bundle
from course.site.blocks import CourseBlocksExtension, Surroundings
from course.site.packs.pack import Pack, packs_of
from course.site.page_dates import read_page_dates
from course.site.sections import SectionsExtension
from course.site.tables import TablesExtension
from course.site.terms import Term, TermsExtension, terms_of
from course.site.version import read_version
from course.source.course import Course
from course.source.strings import SOURCE_LANGUAGE
from course.translation.shown import shown_language


@dataclass
class Edition:
    """A course with the languages that this run builds (the default first), and all that is gathered for them."""

    course: Course
    languages: list[str]
    version: str = ""
    dates: dict[str, str] = field(default_factory=dict)
    bundles: dict[str, Bundle] = field(default_factory=dict)
    entries: dict[str, list[dict]] = field(default_factory=dict)
    items: dict[str, dict[str, str]] = field(default_factory=dict)
    known_terms: dict[str, list[Term]] = field(default_factory=dict)

    @property
    def default_language(self) -> str:
        return self.languages[0]

    @cached_property
    def packs(self) -> dict[str, Pack]:
        """Return the print packs by path: pages that nobody writes."""
        return packs_of(self.course)

    def words(self, language: str) -> dict[str, str]:
        """Return the interface words of a language."""
        return self.course.words(language)

    def paths(self, language: str) -> list[str]:
        """Return the paths of all pages that readers of a language see: its own, and English for the rest."""
        return sorted(set(self.course.source_pages) | set(self.course.pages.get(language, {})))

    def untranslated(self, language: str) -> set[str]:
        """Return the paths of the pages that readers of a language see in English."""
        return {path for path in self.paths(language) if shown_language(self.course, path, language) != language}

    def title_of(self, path: str, language: str) -> str:
        """Return a page's title in a language."""
        return str(self.course.meta_of(path, language).get("title", path))

    def extensions(self, language: str) -> list[Extension]:
        """Return our Markdown extensions with the words of a language."""
        words = self.words(language)
        surroundings = Surroundings(language, words, self.course.partner, self.course.countries)
        return [
            CourseBlocksExtension(surroundings),
            TablesExtension(),
            TermsExtension(self.terms(language)),
            SectionsExtension(words),
        ]

    def terms(self, language: str) -> list[Term]:
        """Return the terms that the pages of a language explain."""
        if language not in self.known_terms:
            self.known_terms[language] = terms_of(self.course, language)
        return self.known_terms[language]

    def language_roots(self) -> list[dict]:
        """Return the words and the folder ("" for the default language) of every language of this build."""
        return [
            {"words": self.words(code), "folder": "" if code == self.default_language else f"{code}/"}
            for code in self.languages
        ]

    def marks(self) -> dict[str, str]:
        """Return the site's icon, and the partner's logo where there is one: {path in the site: SVG}."""
        icon, logo = (
            self.course.overrides / "assets" / "favicon.svg",
            self.course.root / "partner" / "logo.svg",
        )
        marks = {"assets/favicon.svg": icon.read_text(encoding="utf-8")}
        return marks | ({"assets/logo.svg": logo.read_text(encoding="utf-8")} if logo.is_file() else {})

    def date_of(self, file: Path) -> str:
        """Return the date of a file's last change, "" when the history does not know it."""
        return self.dates.get(file.relative_to(self.course.root).as_posix(), "")

    def partner_paths(self) -> list[str]:
        """Return the paths of pages that only the partner has, in the order of their names."""
        folder = self.course.root / "partner" / "docs"
        files = (page.file for pages in self.course.pages.values() for page in pages.values())
        own = {file.relative_to(folder).as_posix().partition("/")[2] for file in files if file.is_relative_to(folder)}
        return sorted(path for path in own if not (self.course.root / "docs" / SOURCE_LANGUAGE / path).is_file())


def choose_languages(course: Course, only: str | None) -> tuple[list[str], list[Finding]]:
    """Return the languages to build: the partner's, or the `only` one that an author asked for."""
    if not only or only in course.languages:
        return [only] if only else course.partner.languages, []
    expected = "one of " + ", ".join(course.languages)
    finding = Finding(course.root / "docs", 1, "language", f"LANGUAGE={only}", expected, "correct the language's code")
    return course.partner.languages, [finding]


def start_edition(course: Course, languages: list[str]) -> Edition:
    """Gather what one build needs besides the course; links between languages reach only those built."""
    course.partner.languages = languages
    return Edition(course, languages, read_version(course.root), read_page_dates(course.root))
