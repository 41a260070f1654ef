"""Gather what the template of a print pack shows, in one language; see overrides/partials/packs/."""

from __future__ import annotations

from course.agenda import minutes_of, steps_of
from course.minutes import pages_of_module
from course.site.edition import Edition
from course.site.packs.copies import fields_of, in_words
from course.site.packs.exercises import exercises_in
from course.site.packs.pack import Pack, packs_of_page
from course.site.packs.paper import for_paper, read_html
from course.site.packs.questions import answers_in, questions_in
from course.site.packs.session import all_cards, take_apart
from course.source.page import Page
from course.translation.shown import shown_language

Contents = dict[str, str]  # the HTML of the pages of one language by path


def title_of_module(pack: Pack, edition: Edition, language: str) -> str:
    """Return the id and title of a pack's module."""
    return f"{pack.module.meta.get('id', '')} {edition.title_of(pack.module.path, language)}".strip()


def meta_of_pack(pack: Pack, edition: Edition, language: str) -> dict:
    """Return what a written page would have as its front matter."""
    words = edition.words(language)
    title = f"{words[f'print.{pack.name}']} – {title_of_module(pack, edition, language)}"
    return {"title": title, "description": words[f"print.{pack.name}.for"]}


def lang_of(page: Page, edition: Edition, language: str) -> str:
    """Return the language tag of a page's text where it is not the reader's own, "" otherwise."""
    shown = shown_language(edition.course, page.path, language)
    return "" if shown == language else edition.words(shown)["language"]


def links_to_packs(page: Page, edition: Edition, language: str) -> list[dict]:
    """Return the packs of a module or page as {name, title, for, file}; `file` is the address from a page beside it."""
    words = edition.words(language)
    return [
        {
            "name": pack.name,
            "title": words[f"print.{pack.name}"],
            "for": words[f"print.{pack.name}.for"],
            "file": f"print-{pack.name}.html",
        }
        for pack in packs_of_page(page, edition.course)
    ]


def handout_sheet(page: Page, edition: Edition, language: str, contents: Contents) -> dict:
    """Return a handout as a sheet of a pack."""
    return {
        "key": page.meta["id"],
        "kind": "handout",
        "title": f"{page.meta['id']} {edition.title_of(page.path, language)}",
        "html": str(for_paper(read_html(contents[page.path]))),
        "cards": [],
        "lang": lang_of(page, edition, language),
    }


def trainer(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return the session with its facilitator's text, and everything that is handed out, once each."""
    words, session = edition.words(language), pack.session
    copies = session.meta["copies"]
    lang = lang_of(session, edition, language)
    text, taken = take_apart(contents[session.path], list(copies), edition.words(language))
    sheets = {sheet["key"]: sheet | {"lang": lang} for sheet in taken}
    for page in edition.course.pages_of_kind("handout"):
        if page.meta["id"] in copies:
            sheets[page.meta["id"]] = handout_sheet(page, edition, language, contents)
    rows = [
        {"key": key, "title": sheets[key]["title"], "lang": sheets[key]["lang"], "counts": counts}
        | {"words": in_words(counts, words)}
        for key, counts in copies.items()
        if key in sheets
    ]
    return {
        "session": {
            "title": edition.title_of(session.path, language),
            "minutes": minutes_of(steps_of(session)),
            "html": text,
            "lang": lang,
        },
        "copies": rows,
        "fields": fields_of(session),
        "sheets": [sheets[row["key"]] for row in rows],
    } | answers(pack, edition, language, contents)


def participants(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return what learners get: exercises of the units, the questions of the check, handouts."""
    course = edition.course
    pages = pages_of_module(pack.module, course)
    units = [
        {
            "title": f"{page.meta['id']} {edition.title_of(page.path, language)}",
            "html": exercises_in(contents[page.path]),
            "lang": lang_of(page, edition, language),
        }
        for page in pages
        if page.kind == "unit"
    ]
    folder = pack.module.path.rpartition("/")[0]
    handouts = [page for page in course.pages_of_kind("handout") if is_for_learners(page, folder, pack.session)]
    return {
        "outcomes": list(course.meta_of(pack.module.path, language)["outcomes"].values()),
        "outcomes_lang": lang_of(pack.module, edition, language),
        "units": [unit for unit in units if unit["html"]],
        "check": pack.check
        and {
            "title": f"{pack.check.meta['id']} {edition.title_of(pack.check.path, language)}",
            "items": questions_in(contents[pack.check.path]),
            "lang": lang_of(pack.check, edition, language),
        },
        "sheets": [handout_sheet(page, edition, language, contents) for page in handouts],
    }


def is_for_learners(handout: Page, folder: str, session: Page) -> bool:
    """Say whether a page of the module uses a handout, and it is not printed for facilitators alone."""
    is_used = any(path.rpartition("/")[0] == folder for path in handout.meta["used_in"])
    return is_used and set(session.meta["copies"].get(handout.meta["id"], {})) != {"facilitator"}


def role_cards(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return every role card of the session."""
    return {"cards": all_cards(contents[pack.session.path]), "lang": lang_of(pack.session, edition, language)}


def answers(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return the key of the check: each item with its reasons, and the units that serve its outcome."""
    if pack.check is None:
        return {"answers": None}
    outcomes = {quiz.id: quiz.outcome for quiz in pack.check.quizzes}
    units = [page for page in pages_of_module(pack.module, edition.course) if page.kind == "unit"]
    items = answers_in(contents[pack.check.path])
    for item in items:
        serving = [unit for unit in units if outcomes[item["id"]] in unit.meta["outcomes"]]
        item["units"] = [f"{unit.meta['id']} {edition.title_of(unit.path, language)}" for unit in serving]
    title = f"{pack.check.meta['id']} {edition.title_of(pack.check.path, language)}"
    return {"answers": {"title": title, "items": items, "lang": lang_of(pack.check, edition, language)}}


def bound(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return the chapters, each with its kind, title and text."""
    chapters = [
        {
            "kind": page.kind,
            "title": edition.title_of(page.path, language),
            "html": str(for_paper(read_html(contents[page.path]))),
            "lang": lang_of(page, edition, language),
        }
        for page in pack.chapters
    ]
    return {"chapters": chapters}


COMPOSE = {
    "trainer": trainer,
    "participants": participants,
    "role-cards": role_cards,
    "answers": answers,
    "booklet": bound,
    "document": bound,
}


def pages_in(pack: Pack) -> list[Page]:
    """Return the written pages that a pack stands on first, for its date and its state of review."""
    return [page for page in (pack.session, pack.check, pack.module, *pack.chapters) if page]


def pack_context(pack: Pack, edition: Edition, language: str, contents: Contents) -> dict:
    """Return what the templates show of a pack."""
    return {
        "name": pack.name,
        "heading": edition.words(language)[f"print.{pack.name}"],
        "for": edition.words(language)[f"print.{pack.name}.for"],
        "module": title_of_module(pack, edition, language),
        "module_lang": lang_of(pack.module, edition, language),
    } | COMPOSE[pack.name](pack, edition, language, contents)
