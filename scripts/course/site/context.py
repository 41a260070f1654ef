"""Gather what the templates show of a page besides its text."""

from __future__ import annotations

from course.agenda import minutes_of, steps_of
from course.minutes import minutes_of_module, pages_of_module
from course.site.agenda import agenda_of
from course.site.carry import CARRYING, carrying_pages, has_notes, named_pages, record_context
from course.site.edition import Edition
from course.site.packs.compose import links_to_packs, pages_in
from course.site.packs.pack import Pack
from course.site.planner import address_of_planner, planner_context
from course.site.study import STUDIED, address_of_my_course, study_plan, units_to_look_at
from course.source.page import CHAPTERS, Page
from course.source.strings import SOURCE_LANGUAGE
from course.translation.shown import address_of, shown_language, stale_of

WITH_PACKS = ("module", "session", "check")
BUNDLES_OF_BLOCK = {"contact": "help", "help-lines": "help", "lines": "handout"}
BUNDLES_OF_KIND = {
    "case": ["steps", "case"],
    "check": ["quiz"],
    "handout": ["handout"],
    "module": ["module"],
    "session": ["steps", "session"],
    "planner": ["session", "form", "planner"],
    "my-course": ["boxes", "my-course"],
    "refresh": ["form", "boxes", "refresh"],
} | {kind: ["form", "note", "carry"] for kind in CARRYING}
# Pages that name those of carrying along.
NAMING = ("my-course", "refresh", *CARRYING)


def outcomes_of(edition: Edition, source: Page, language: str) -> list[str]:
    """Return the sentences of the outcomes that a page serves, in a language, in the order of its front matter."""
    named = source.meta.get("outcomes") or []
    sentences: dict[str, str] = {}
    for module in edition.course.pages_of_kind("module"):
        sentences |= edition.course.meta_of(module.path, language)["outcomes"]
    return [sentences[name] for name in named if name in sentences]


def bundles_of(source: Page) -> list[str]:
    """Return the names of the style sheets and scripts that a page loads at once."""
    of_blocks = [BUNDLES_OF_BLOCK.get(block.type) for block in source.blocks]
    own = {"home": source.path == "index.md", "now": source.path.startswith("now/"), "note": has_notes(source)}
    names = ["page", *of_blocks, *BUNDLES_OF_KIND.get(source.kind, []), *(name for name in own if own[name])]
    return [name for name in dict.fromkeys(names) if name]


def module_of(edition: Edition, path: str) -> Page | None:
    """Return the module page of the folder that a page stands in."""
    source = edition.course.source_of(path.rpartition("/")[0] + "/index.md")
    return source if source and source.kind == "module" else None


def contents_of_module(edition: Edition, module: Page, language: str) -> list[dict]:
    """Return the pages of a module as {path, title, kind, id, minutes}, cases right after the unit that counts them."""
    pages = pages_of_module(module, edition.course)
    cases = [page for page in pages if page.kind == "case"]
    ordered: list[Page] = []
    for page in pages:
        if page.kind != "case":
            ordered.append(page)
            ordered += [case for case in cases if case.meta.get("unit") == page.meta.get("id")]
    return [
        {
            "path": page.path,
            "title": edition.title_of(page.path, language),
            "kind": page.kind,
            "id": page.meta.get("id", ""),
            "minutes": page.meta.get("minutes", 0),
        }
        for page in ordered
    ]


def language_links(edition: Edition, path: str, language: str) -> list[dict]:
    """Return the page's address in every language of this build, relative to the site's root."""
    return [
        {
            "code": code,
            "lang": edition.words(code)["language"],
            "name": edition.words(code)["language.name"],
            "address": address_of(path, code, edition.default_language),
            "is_current": code == language,
        }
        for code in edition.languages
    ]


def page_context(edition: Edition, path: str, language: str) -> dict:
    """Return what the templates show of a page; see overrides/main.html and overrides/partials/head/."""
    course = edition.course
    source = course.source_of(path) or course.translation_of(path, language)
    shown = course.translation_of(path, language) or source
    module = module_of(edition, path)
    context = {
        "path": path,
        "kind": source.kind,
        "is_home": path == "index.md",
        "id": source.meta.get("id", ""),
        "minutes": source.meta.get("minutes", 0),
        "outcomes": outcomes_of(edition, source, language),
        "lang": edition.words(shown_language(course, path, language))["language"],
        "is_fallback": language != SOURCE_LANGUAGE and shown_language(course, path, language) == SOURCE_LANGUAGE,
        "has_missing_parts": any(part.is_missing for part in stale_of(course, path, language)),
        "languages": language_links(edition, path, language),
        "module": module
        and {
            "title": edition.title_of(module.path, language),
            "path": module.path,
            "id": module.meta.get("id", ""),
        },
        "reviewed": shown.meta.get("reviewed") or [],
        "date": edition.date_of(shown.file),
        "version": edition.version,
        "bundles": bundles_of(source),
        "facts": shown.meta.get("facts", []),
        "my_course": address_of_my_course(edition, path),
        "studied": source.meta.get("id", "") if source.kind in STUDIED else "",
    }
    if source.kind == "module":
        context |= {
            "outcomes": list(course.meta_of(path, language)["outcomes"].values()),
            "contents": contents_of_module(edition, source, language),
            "minutes": minutes_of_module(source, course),
        }
    if source.kind in WITH_PACKS and module:
        context["packs"] = links_to_packs(module, edition, language)
    if any(source.meta.get(field) for field in CHAPTERS):
        context["packs"] = links_to_packs(source, edition, language)
    if source.kind == "session":
        context |= {"minutes": minutes_of(steps_of(source)), "steps": agenda_of(source, shown)}
        context["planner"] = address_of_planner(edition, path)
    if source.kind == "planner":
        context["planner"] = planner_context(edition, path, language)
    if source.kind == "check":
        context["look_again"] = units_to_look_at(edition, source, language)
    if source.kind in ("my-course", "refresh"):
        context["plan"] = study_plan(edition, language)
    if source.kind == "my-course":
        context["refresh"] = next(iter(named_pages(edition, ("refresh",), path, language)), None)
    if source.kind in NAMING:
        context["carrying"] = carrying_pages(edition, path, language)
    if source.kind == "record":
        context["carry"] = record_context(edition, language)
    if source.kind == "case":
        context["unit"] = unit_of(edition, source, language)
    return context


def context_of_pack(edition: Edition, pack: Pack, language: str) -> dict:
    """Return for a print pack what the templates show of every page; what is in it is composed apart."""
    shown = [edition.course.translation_of(page.path, language) or page for page in pages_in(pack)]
    first, *others = [page.meta.get("reviewed") or [] for page in shown]
    return {
        "path": pack.path,
        "kind": "pack",
        "is_home": False,
        "lang": edition.words(language)["language"],
        "is_fallback": False,
        "has_missing_parts": False,
        "languages": language_links(edition, pack.path, language),
        "reviewed": [review for review in first if all(review in other for other in others)],
        "date": max(edition.date_of(page.file) for page in shown),
        "version": edition.version,
        "bundles": ["page", "help", "handout", "steps", "session", "pack"],
        "steps": agenda_of(pack.session, shown[0]) if pack.session else [],
        "my_course": address_of_my_course(edition, pack.path),
    }


def unit_of(edition: Edition, case: Page, language: str) -> dict | None:
    """Return the unit that a case belongs to as {path, title, id}."""
    for unit in edition.course.pages_of_kind("unit"):
        if unit.meta.get("id") == case.meta.get("unit"):
            return {"path": unit.path, "title": edition.title_of(unit.path, language), "id": unit.meta["id"]}
    return None
