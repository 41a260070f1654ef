"""Lay out what a learner studies alone: the courses, their modules, and the units and self-checks of each, in order.

One list for the page "My course", for the marks in the menus, and for the map that scripts read in the browser.
"""

from __future__ import annotations

import json

from course.delivery import ORDER
from course.minutes import minutes_of_module, pages_of_module
from course.site.edition import Edition
from course.site.planner import address_between
from course.site.quiz import hash_of_item
from course.source.course import Course
from course.source.page import Page
from course.translation.shown import address_of, shown_language

STUDIED = ("unit", "check")
# What a mentor must have before the first meeting with a mentee.
INTRO = ("M0", "M1", "M2", "M6")
# A care note in so short a unit says how the course looks after its readers, and weighs nothing.
MINUTES_OF_A_LIGHT_UNIT = 9


def studied_pages(course: Course) -> dict[str, str]:
    """Return the ids of all units and self-checks as {path: id}."""
    pages = (page for kind in STUDIED for page in course.pages_of_kind(kind))
    return {page.path: page.meta["id"] for page in pages if "id" in page.meta}


def is_heavy(page: Page) -> bool:
    """Say whether a unit touches what somebody may have lived through: nothing is proposed behind it."""
    has_care = any(block.type == "care" for block in page.blocks)
    return has_care and page.meta.get("minutes", 0) > MINUTES_OF_A_LIGHT_UNIT


def modules_in_order(course: Course) -> list[Page]:
    """Return the modules in the order in which they are studied: each course apart, the intro course first in its own.

    A module without a live session, which `ORDER` does not name, comes before the others.
    """

    def place(module: Page) -> tuple[bool, str, int, str]:
        folder, name = module.path.partition("/")[0], module.meta["id"]
        return folder != "mentors", folder, ORDER.index(name) if name in ORDER else -1, module.path

    return sorted(course.pages_of_kind("module"), key=place)


def describe(edition: Edition, page: Page, language: str) -> dict:
    """Return what is shown of a page as {id, title, path, address (from the site's root), lang}."""
    return {
        "id": page.meta.get("id", ""),
        "title": edition.title_of(page.path, language),
        "path": page.path,
        "address": address_of(page.path, language, edition.default_language),
        "lang": edition.words(shown_language(edition.course, page.path, language))["language"],
    }


def study_plan(edition: Edition, language: str) -> list[dict]:
    """Return the courses as {id, title, lang (both "" without a front page), modules}; what is only live is left out.

    A module is a description with {minutes, is_intro, units}, a unit or self-check one with {kind, minutes, is_heavy},
    and a self-check has its `items` besides, as `items_of` returns them.
    """
    course = edition.course
    plan: dict[str, dict] = {}
    for module in modules_in_order(course):
        units = [page for page in pages_of_module(module, course) if page.kind in STUDIED]
        if not units:
            continue
        folder = module.path.partition("/")[0]
        front = course.source_of(f"{folder}/index.md")
        if folder not in plan:
            named = describe(edition, front, language) if front else {"title": "", "lang": ""}
            plan[folder] = {"id": folder, "title": named["title"], "lang": named["lang"], "modules": []}
        plan[folder]["modules"].append(
            describe(edition, module, language)
            | {
                "minutes": minutes_of_module(module, course),
                "is_intro": module.meta["id"] in INTRO,
                "units": [
                    describe(edition, unit, language)
                    | {"kind": unit.kind, "minutes": unit.meta.get("minutes", 0), "is_heavy": is_heavy(unit)}
                    | ({"items": items_of(edition, unit)} if unit.kind == "check" else {})
                    for unit in units
                ],
            }
        )
    return list(plan.values())


def map_script(plan: list[dict]) -> str:
    """Return the script that gives a browser the map of the course in one language; it is loaded when it is needed."""
    return f"course.map = {json.dumps(plan, ensure_ascii=False)};\n"


def units_serving(edition: Edition, check: Page) -> list[tuple[Page, list[str]]]:
    """Return the units beside a self-check, in order, each with the ids of the items that it prepares for.

    An item tests an outcome; the units beside the check that serve it are where it can be learned.
    """
    folder = check.path.rpartition("/")[0]
    beside = [page for page in edition.course.pages_of_kind("unit") if page.path.rpartition("/")[0] == folder]
    serving = []
    for unit in sorted(beside, key=lambda page: str(page.meta.get("id", ""))):
        items = [quiz.id for quiz in check.quizzes if quiz.outcome in (unit.meta.get("outcomes") or [])]
        if items:
            serving.append((unit, items))
    return serving


def units_to_look_at(edition: Edition, check: Page, language: str) -> list[dict]:
    """Return the units that a wrong answer of a self-check leads back to, each with the ids of its `items`."""
    return [describe(edition, unit, language) | {"items": items} for unit, items in units_serving(edition, check)]


def items_of(edition: Edition, check: Page) -> list[dict]:
    """Return the items of a self-check as {id, of (the hash of what is asked), units (ids: where to look again)}."""
    serving = units_serving(edition, check)
    return [
        {"id": quiz.id, "of": hash_of_item(quiz), "units": [unit.meta["id"] for unit, ids in serving if quiz.id in ids]}
        for quiz in check.quizzes
    ]


def address_of_my_course(edition: Edition, path: str) -> str:
    """Return the way from a page to "My course", "" in a course without that page."""
    pages = edition.course.pages_of_kind("my-course")
    return address_between(path, pages[0].path) if pages else ""
