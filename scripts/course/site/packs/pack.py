"""Know which print packs a course has: what a session needs on paper, and the answer key of each self-check."""

from __future__ import annotations

from dataclasses import dataclass

from course.minutes import pages_of_module
from course.source.course import Course
from course.source.page import Page


@dataclass(frozen=True)
class Pack:
    """One print pack of a module: its name (`trainer`), its path, and the English pages that it is made of."""

    name: str
    module: Page
    session: Page | None = None
    check: Page | None = None

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


def packs_of(course: Course) -> dict[str, Pack]:
    """Return every print pack of a course by its path."""
    packs = [pack for module in course.pages_of_kind("module") for pack in packs_of_module(module, course)]
    return {pack.path: pack for pack in packs}
