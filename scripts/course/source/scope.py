"""Tell which pages a rule looks at: those that say everything themselves, and those that translate another."""

from __future__ import annotations

from collections.abc import Iterator

from course.source.course import Course
from course.source.page import Page
from course.source.strings import SOURCE_LANGUAGE


def all_pages(course: Course) -> Iterator[Page]:
    """Return every page in every language; a page that could not be read has been told of already."""
    for pages in course.pages.values():
        yield from (page for _, page in sorted(pages.items()) if page.meta)


def is_own(page: Page, course: Course) -> bool:
    """Say whether a page stands for itself: English, written by the partner, or by a country for itself."""
    if page.language == SOURCE_LANGUAGE:
        return True
    return course.source_of(page.path) is None and (
        page.kind == "local" or page.file.is_relative_to(course.root / "partner")
    )


def own_pages(course: Course) -> Iterator[Page]:
    """Return the pages with a whole front matter."""
    return (page for page in all_pages(course) if is_own(page, course))


def translations(course: Course) -> Iterator[tuple[Page, Page]]:
    """Return every translated page with its English source."""
    for page in all_pages(course):
        source = course.source_of(page.path)
        if page.language != SOURCE_LANGUAGE and source and source.meta:
            yield page, source


def kind_of(page: Page, course: Course) -> str:
    """Return the kind of a page, which a translation inherits."""
    source = course.source_of(page.path)
    return source.kind if source else page.kind
