"""Give the pages on which learners carry their progress what they show: the code's list, questions, modules."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Tag

from course.agenda import minutes_of, steps_of
from course.carried import carried_checks, carried_ids
from course.minutes import pages_of_module
from course.site.edition import Edition
from course.site.planner import address_between
from course.source.page import Page
from course.translation.shown import shown_language

# For each course the page with the statements of the starting point, and what stands before their numbers where the
# learner's own are kept: never changed, since they are in files on sticks.
STARTING_POINTS = {"mentors": ("H01", ""), "coordinators": ("C0.2", "C")}
# Kinds of pages, in the order in which they are named.
CARRYING = ("carry", "log", "record")
NUMBERED = re.compile(r"(\d+)\.\s*(.+)", re.DOTALL)


def carrying_pages(edition: Edition, path: str, language: str) -> list[dict]:
    """Return the pages of carrying along but the one at `path`, as `named_pages` does."""
    return named_pages(edition, CARRYING, path, language)


def named_pages(edition: Edition, kinds: tuple[str, ...], path: str, language: str) -> list[dict]:
    """Return the pages of some kinds but the one at `path`, as {title, description, address, lang}."""
    pages = [page for kind in kinds for page in edition.course.pages_of_kind(kind) if page.path != path]
    return [
        {
            "title": edition.title_of(page.path, language),
            "description": edition.course.meta_of(page.path, language)["description"],
            "address": address_between(path, page.path),
            "lang": language_of(edition, page, language),
        }
        for page in pages
    ]


def carry_context(edition: Edition, path: str, language: str, contents: dict[str, str]) -> dict:
    """Return what the page of carrying along at `path` shows, as {ids, checks, questions}.

    `ids` are the facts of a paper code in their order; `checks` are passed, the others are read. `questions` name notes
    as in the learning log.
    """
    return {
        "ids": carried_ids(edition.course),
        "checks": carried_checks(edition.course),
        "questions": questions_of(edition, path, language, contents),
    }


def log_context(edition: Edition, path: str, language: str, contents: dict[str, str]) -> dict:
    """Return what the learning log at `path` gathers, as {points, questions}.

    `points` are starting points as `starting_points` returns them, `questions` are reflections as of `questions_of`.
    `contents` is the HTML of the pages of this language by path.
    """
    return {
        "points": starting_points(edition, language, contents),
        "questions": questions_of(edition, path, language, contents),
    }


def starting_points(edition: Edition, language: str, contents: dict[str, str]) -> list[dict]:
    """Return the courses that have statements as {title, lang, ids, statements}; `ids` are its units and checks.

    A statement is {key, number, text, lang}; learners' numbers are kept under its `key`.
    """
    pages = {page.meta.get("id"): page for page in edition.course.source_pages.values()}
    points = []
    for folder, (id_, sign) in STARTING_POINTS.items():
        page = pages.get(id_)
        modules = [module for module in modules_of(edition) if module.path.startswith(f"{folder}/")]
        if not page or not modules:
            continue
        lang = language_of(edition, page, language)
        statements = [
            {"key": f"{sign}{statement['number']}", "lang": lang} | statement
            for statement in statements_in(contents[page.path])
        ]
        points.append(
            course_of(edition, modules[0], language)
            | {"ids": [one.meta["id"] for module in modules for one in studied_in(edition, module)]}
            | {"statements": statements}
        )
    return points


def questions_of(edition: Edition, path: str, language: str, contents: dict[str, str]) -> list[dict]:
    """Return the reflections of the course as {id, title, text, where, address, lang}, with addresses for `path`."""
    pages = [page for module in modules_of(edition) for page in pages_of_module(module, edition.course)]
    return [
        question
        | {
            "where": f"{page.meta['id']} {edition.title_of(page.path, language)}",
            "address": address_between(path, page.path),
            "lang": language_of(edition, page, language),
        }
        for page in pages
        if has_notes(page)
        for question in questions_in(contents[page.path])
    ]


def record_context(edition: Edition, language: str) -> dict:
    """Return what a record of participation is made of, as {courses, host, version}.

    A course is {title, lang, modules}, a module {id, title, lang, outcomes, units (ids), checks (ids), minutes (by id),
    live (minutes of its session)}.
    """
    courses: dict[str, dict] = {}
    for module in modules_of(edition):
        described = describe_module(edition, module, language)
        if not described["minutes"]:
            continue  # a day of the event is learned in the room only
        folder = module.path.partition("/")[0]
        entry = courses.setdefault(folder, course_of(edition, module, language) | {"modules": []})
        entry["modules"].append(described)
    return {"courses": list(courses.values()), "host": edition.course.partner.name, "version": edition.version}


def course_of(edition: Edition, module: Page, language: str) -> dict:
    """Return the course that a module belongs to as {title, lang}; the title may be empty."""
    front = edition.course.source_of(f"{module.path.partition('/')[0]}/index.md")
    title = edition.title_of(front.path, language) if front else ""
    return {"title": title, "lang": language_of(edition, front or module, language)}


def studied_in(edition: Edition, module: Page) -> list[Page]:
    """Return the units and self-checks of a module."""
    pages = pages_of_module(module, edition.course)
    return [page for page in pages if page.kind in ("unit", "check") and "id" in page.meta]


def describe_module(edition: Edition, module: Page, language: str) -> dict:
    """Return what a record shows of a module."""
    pages = pages_of_module(module, edition.course)
    studied = studied_in(edition, module)
    return {
        "id": module.meta["id"],
        "title": edition.title_of(module.path, language),
        "lang": language_of(edition, module, language),
        "outcomes": list(edition.course.meta_of(module.path, language)["outcomes"].values()),
        "units": [page.meta["id"] for page in studied if page.kind == "unit"],
        "checks": [page.meta["id"] for page in studied if page.kind == "check"],
        "minutes": {page.meta["id"]: page.meta["minutes"] for page in studied},
        "live": sum(minutes_of(steps_of(page)) for page in pages if page.kind == "session"),
    }


def modules_of(edition: Edition) -> list[Page]:
    """Return the modules, those of the mentor training first, each course in the order of its numbers."""
    modules = edition.course.pages_of_kind("module")
    return sorted(modules, key=lambda module: (not module.path.startswith("mentors/"), module.path))


def language_of(edition: Edition, page: Page, language: str) -> str:
    """Return the tag of the language in which readers of `language` see a page."""
    return edition.words(shown_language(edition.course, page.path, language))["language"]


def has_notes(page: Page) -> bool:
    """Say whether a page asks something that a learner may answer in writing, under a written id."""
    return any(block.type == "reflection" and block.options.get("id") for block in page.blocks)


def statements_in(html: str) -> list[dict]:
    """Return the numbered rows of a page's tables as {number, text}."""
    cells = BeautifulSoup(html, "html.parser").select("tr > td:first-child")
    rows = (NUMBERED.fullmatch(words_of(cell)) for cell in cells)
    return [{"number": int(row[1]), "text": row[2]} for row in rows if row]


def questions_in(html: str) -> list[dict]:
    """Return the reflections of a page that have an id as {id, title, text}."""
    questions = []
    for block in BeautifulSoup(html, "html.parser").select(".reflection[id]"):
        title = block.select_one(".block-title").extract()
        for minutes in title.select(".minutes"):
            minutes.decompose()
        questions.append({"id": block["id"], "title": words_of(title), "text": words_of(block)})
    return questions


def words_of(element: Tag) -> str:
    """Return an element's words in one line."""
    return " ".join(element.get_text().split())
