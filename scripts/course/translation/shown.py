"""Give the Markdown that a reader of one language is shown: translated, completed, and honest about what is old."""

from __future__ import annotations

from course.source.course import Course
from course.source.markup import QUIZ_COMMENT
from course.source.page import Page
from course.source.strings import SOURCE_LANGUAGE
from course.translation.freshness import Stale, stale_parts
from course.translation.inheritance import complete
from course.translation.missing import with_missing


def address_of(path: str, language: str, default_language: str) -> str:
    """Return a page's address relative to the site's root, such as `da/mentors/index.html`."""
    folder = "" if language == default_language else f"{language}/"
    return folder + path.removesuffix(".md") + ".html"


def way_to_root(path: str, language: str, default_language: str) -> str:
    """Return the `../` that lead from a page to the site's root."""
    return "../" * address_of(path, language, default_language).count("/")


def shown_language(course: Course, path: str, language: str) -> str:
    """Return the language in which a page is really shown: English when it is not translated."""
    return language if course.translation_of(path, language) else SOURCE_LANGUAGE


def stale_of(course: Course, path: str, language: str) -> list[Stale]:
    """Return the outdated and missing parts of a page in one language; none for English and untranslated pages."""
    translation, source = course.translation_of(path, language), course.source_of(path)
    return stale_parts(translation, source) if translation and source else []


def shown_markdown(course: Course, path: str, language: str) -> str:
    """Return the Markdown of a page for readers of `language`.

    An untranslated page is English. Missing sections are English too, at their place. Outdated sections carry a `stale`
    block with a link to the English section; outdated quiz items are English, since a wrong question teaches wrong.
    """
    translation, source = course.translation_of(path, language), course.source_of(path)
    if translation is None or source is None:
        return (translation or source).body
    english = english_address(course, path, language)
    markdown = complete(translation, source)
    quizzes = {quiz.id: quiz for quiz in translation.quizzes}
    models = {quiz.id: quiz for quiz in source.quizzes}
    for part in stale_parts(translation, source):
        if part.key in models:
            if part.key in quizzes:
                markdown = markdown.replace(quizzes[part.key].text, models[part.key].text)
        elif part.key != "top" and not part.is_missing:
            markdown = mark_stale(markdown, part.key, english and f"{english}#{part.key}")
    return with_missing(markdown, source)


def english_address(course: Course, path: str, language: str) -> str:
    """Return the way from a page to its English version, "" where the partner publishes no English."""
    default = course.partner.default_language
    if SOURCE_LANGUAGE not in course.partner.languages:
        return ""
    return way_to_root(path, language, default) + address_of(path, SOURCE_LANGUAGE, default)


def mark_stale(markdown: str, section: str, href: str) -> str:
    """Put a notice under the heading of an outdated section."""
    lines = markdown.splitlines()
    for index, line in enumerate(lines):
        if line.startswith("## ") and (f"#{section}}}" in line or f"#{section} " in line):
            lines[index + 1 : index + 1] = ["", "/// stale", f"    href: '{href}'", "///", ""]
            break
    return "\n".join(lines) + "\n"


def quizzes_shown(course: Course, path: str, language: str) -> tuple[list, set[str]]:
    """Return the quiz items of a page as shown, and the ids of those that are shown in English: outdated or missing."""
    translation, source = course.translation_of(path, language), course.source_of(path)
    if translation is None or source is None:
        page: Page = translation or source
        return page.quizzes, set()
    models = {quiz.id: quiz for quiz in source.quizzes}
    own = {quiz.id: quiz for quiz in translation.quizzes}
    stale = {part.key for part in stale_of(course, path, language) if part.key in models}
    lines = shown_markdown(course, path, language).splitlines()
    shown = [match["id"] for line in lines if (match := QUIZ_COMMENT.match(line))]
    return [models[name] if name in stale else own[name] for name in shown], stale
