"""Know which print packs a course has: what a session needs on paper, answer keys, and several pages bound as one."""

from __future__ import annotations

from dataclasses import dataclass

from course.minutes import pages_of_module
from course.source.course import Course
from course.source.page import CHAPTERS, Page


@dataclass(frozen=True)
class Pack:
    """One print pack: its name (`trainer`), and the English pages that it is made of.

    `module` is the page that it belongs to; of a bound pack (`CHAPTERS`) it is the page that names the chapters.
    """

    name: str
    module: Page
    session: Page | None = None
    check: Page | None = None
    chapters: tuple[Page, ...] = ()

    @property
    def path(self) -> str:
        """Return the path that the pack would have as a written page."""
        return f"{self.module.path.rpartition('/')[0]}/print-{self.name}.md"


def packs_of_module(module: Page, course: Course) -> list[Pack]:
    """Return the packs of one module, in the order in which a trainer needs them."""
    pages = pages_of_module(module, course)
    session = next((page for page in pages if page.kind == "session"), None)
    check = next((page for page in pages if page.kind == "check"), None)
    names = []
    if session:
        names += ["trainer", "participants"]
        names += ["role-cards"] * any(block.type == "role-card" for block in session.blocks)
    names += ["answers"] * bool(check)
    return [Pack(name, module, session, check) for name in names]


def bound_packs_of(page: Page, course: Course) -> list[Pack]:
    """Return the booklet and the document whose chapters a page names."""
    folder = page.path.rpartition("/")[0]
    packs = []
    for name in CHAPTERS:
        chapters = [course.source_of(f"{folder}/{file}".lstrip("/")) for file in page.meta.get(name, [])]
        packs += [Pack(name, page, chapters=tuple(filter(None, chapters)))] * bool(chapters)
    return packs


def packs_of_page(page: Page, course: Course) -> list[Pack]:
    """Return the packs that a page links to: those of its module, or those whose chapters it names."""
    return packs_of_module(page, course) if page.kind == "module" else bound_packs_of(page, course)


def packs_of(course: Course) -> dict[str, Pack]:
    """Return every print pack of a course by its path."""
    pages = [*course.pages_of_kind("module"), *course.pages_of_kind("page")]
    return {pack.path: pack for page in pages for pack in packs_of_page(page, course)}
