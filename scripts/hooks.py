"""Connect mkdocs to the course: every event calls plain functions of `course`, which never imports mkdocs.

mkdocs-static-i18n runs every event once per language. `edition` holds what is read once, before the first of them.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents

sys.path.insert(0, str(Path(__file__).parent))

from course.finding import errors_in
from course.rules import check_for_build
from course.site.assets import build_bundles, write_files
from course.site.carry import carry_context, log_context
from course.site.context import context_of_pack, page_context
from course.site.edition import Edition, choose_languages, start_edition
from course.site.loaded_words import loaded_words
from course.site.manifest import copy_icons, light_colours, manifest_text
from course.site.offline import offline_files, worker_while_writing
from course.site.packs.compose import meta_of_pack, pack_context
from course.site.paper_foot import add_foot, foot_of
from course.site.present import conversations_of, words_script
from course.site.quiz import adapt_quizzes, plugin_assets
from course.site.refresh import items_script, items_to_ask, quiz_words_in
from course.site.search import engine_assets, entries_of, index_script
from course.site.security import add_policy
from course.site.study import map_script, studied_pages, study_plan
from course.site.terms import link_terms, way_to_glossary
from course.source.course import read_course
from course.translation.shown import address_of, quizzes_shown, shown_markdown

# The page that holds the course together from disk in Firefox; overrides/course.html.
HUB = "course.html"
# A learner's search finds these pages by their titles only: what stands in them is the facilitator's.
FOR_TRAINERS = ("session",)

edition: Edition
is_served = False


class NoWarningOfOurLanguages(logging.Filter):
    """Drop mkdocs-quiz's warning that it lacks a language: ours stand in overrides/locales/quiz/."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("Built-in translation for")


logging.getLogger("mkdocs.plugins.mkdocs_quiz").addFilter(NoWarningOfOurLanguages())


def on_startup(command, dirty):
    """Know whether the site is only being shown to its author: the script that reloads a page breaks the policy."""
    global is_served
    is_served = command == "serve"


def language_of(config) -> str:
    """Return the language that is being built."""
    return config.plugins["i18n"].current_language or edition.default_language


def read_edition(config) -> Edition:
    """Read and check the course; all errors are told together, before anything is written."""
    root = Path(config.config_file_path).resolve().parent
    course, findings = read_course(root, Path(config.theme.custom_dir).resolve())
    languages, unknown = choose_languages(course, os.environ.get("COURSE_LANGUAGE"))
    errors = errors_in([*findings, *unknown, *check_for_build(course)])
    if errors:
        count = f"{len(errors)} errors in the course; nothing was written."
        raise Abort("\n".join(["", *(finding.as_text(root) for finding in errors), count]))
    return start_edition(course, languages)


def name_languages(config) -> None:
    """Tell the i18n and quiz plugins of the languages to build: the course knows them, mkdocs.yml does not."""
    i18n = config.plugins["i18n"]
    languages = [
        {
            "locale": code,
            "name": edition.words(code)["language.name"],
            "default": code == edition.default_language,
        }
        for code in edition.languages
    ]
    i18n.load_config({**i18n.config.data, "languages": languages})
    i18n.current_language = edition.default_language
    quiz_words = edition.course.overrides / "locales" / "quiz"
    custom = {code: str(quiz_words / f"{code}.po") for code in edition.languages}
    config.plugins["mkdocs_quiz"].config["custom_translations"] = custom


def on_config(config):
    """Read the edition before the first language; give every language its words and blocks."""
    global edition
    if not config.plugins["i18n"].building:
        edition = read_edition(config)
        edition.bundles = build_bundles(edition.course.overrides, plugin_assets() | engine_assets(edition.languages))
        name_languages(config)
        config.site_url = edition.course.partner.address
        if not config.site_url:
            config.theme.static_templates.discard("sitemap.xml")  # it needs whole addresses
        config.theme.static_templates.add(HUB)
        config.extra["own_extensions"] = list(config.markdown_extensions)
        if edition.partner_paths():
            config.nav.append({edition.course.partner.name: edition.partner_paths()})
    language = language_of(config)
    config.site_name = edition.words(language)["site.name"]
    config.theme["language"] = language
    config.extra["words"] = edition.words(language)
    config.extra["untranslated"] = edition.untranslated(language)
    config.extra["studied"] = studied_pages(edition.course)
    config.markdown_extensions = [*config.extra["own_extensions"], *edition.extensions(language)]
    edition.entries[language] = []
    edition.items[language] = {}
    return config


def on_files(files, config):
    """Leave out the theme's files, which ours replace; name the pages that this language lacks, and the print packs."""
    language = language_of(config)
    for file in list(files):
        if not Path(file.abs_src_path).is_relative_to(config.docs_dir):
            files.remove(file)
    for path in edition.paths(language):
        if files.get_file_from_path(f"{language}/{path}") is None:
            files.append(File(f"{language}/{path}", config.docs_dir, config.site_dir, config.use_directory_urls))
    for path in edition.packs:
        place = (config.docs_dir, config.site_dir, config.use_directory_urls)
        files.append(File(f"{language}/{path}", *place, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_nav(nav, config, files):
    """Name every section after its first page, so that titles stand once."""
    waiting = list(nav.items)
    while waiting:
        item = waiting.pop()
        if item.is_section:
            waiting.extend(item.children)
            first = item.children[0]
            if first.is_page and first.file.norm_src_uri.endswith("index.md"):
                item.title = edition.title_of(first.file.norm_src_uri, language_of(config))
    return nav


@event_priority(100)
def on_page_read_source(page, config):
    """Give a page's Markdown: translated and completed from English, or English where it is not translated."""
    path = page.file.norm_src_uri
    return "" if path in edition.packs else shown_markdown(edition.course, path, language_of(config))


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Give a page its whole front matter; the text above came without one."""
    language, path = language_of(config), page.file.norm_src_uri
    if path in edition.packs:
        page.meta = meta_of_pack(edition.packs[path], edition, language)
    else:
        page.meta = dict(edition.course.meta_of(path, language))
    page.title = page.meta["title"]
    page.meta["quiz"] = {"enabled": "<quiz>" in markdown}
    return markdown


@event_priority(-100)
def on_page_content(html, page, config, files):
    """Explain terms; adapt what mkdocs-quiz made: written ids, answers without scripts, no inline code."""
    language, path = language_of(config), page.file.norm_src_uri
    if path in edition.packs:
        return html
    html = link_terms(html, edition.terms(language), way_to_glossary(edition.course, path, language))
    quizzes, stale = quizzes_shown(edition.course, path, language)
    if not quizzes:
        return html
    source = edition.course.source_of(path)
    html = adapt_quizzes(html, quizzes, edition.words(language), stale, source.quizzes if source else quizzes)
    edition.items[language] |= items_to_ask(edition, path, language, html)
    return html


def with_whole_text(toc: TableOfContents) -> TableOfContents:
    """Put the whole text above its headings: Material's link for keyboards leads to the first entry."""
    whole = AnchorLink("", "page-text", 1)
    whole.children = list(toc)
    return TableOfContents([whole])


def on_page_context(context, page, config, nav):
    """Give the templates what they show of a page."""
    language, path = language_of(config), page.file.norm_src_uri
    page.toc = with_whole_text(page.toc)
    context["t"] = edition.words(language)
    context["language"] = language
    contents = {other.file.norm_src_uri: other.content for other in nav.pages}
    pack = edition.packs.get(path)
    if pack:
        context["course"] = context_of_pack(edition, pack, language)
        context["pack"] = pack_context(pack, edition, language, contents)
    else:
        context["course"] = page_context(edition, path, language)
    context["bundles"] = edition.bundles
    context["partner"] = edition.course.partner
    context["is_published"] = not is_served
    context["marks"] = edition.marks()
    if context["course"]["kind"] == "session":
        context["course"]["conversations"] = conversations_of(edition, path, language, contents)
    if context["course"]["kind"] == "carry":
        context["course"]["carry"] = carry_context(edition, path, language, contents)
    if context["course"]["kind"] == "log":
        context["course"]["carry"] = log_context(edition, path, language, contents)
    if context["course"]["kind"] == "refresh":
        context["course"]["quiz_words"] = quiz_words_in(edition, contents)
    if not context["course"]["is_fallback"] and not pack:
        content = "" if context["course"]["kind"] in FOR_TRAINERS else page.content
        edition.entries[language] += entries_of(content, page.title, page.url)
    return context


@event_priority(-100)
def on_template_context(context, template_name, config):
    """Give the pages that no language owns the words of every language; name no print pack to search engines."""
    context["i18n_alternates"] = {
        language: [file for file in files if file.norm_src_uri not in edition.packs]
        for language, files in context["i18n_alternates"].items()
    }
    context["editions"] = edition.language_roots()
    context["bundles"] = edition.bundles
    return context


def on_post_template(output, template_name, config):
    """Add the Content-Security-Policy to the pages that no language owns too."""
    if is_served or not template_name.endswith(".html"):
        return output
    return add_policy(output, has_frame=template_name == HUB)


def on_post_page(output, page, config):
    """Add the line at the foot of printed sheets, and the Content-Security-Policy."""
    output = add_foot(output, foot_of(edition, page.title, page.file.norm_src_uri, language_of(config)))
    return output if is_served else add_policy(output)


@event_priority(100)
def write_language(config):
    """Write the bundles once, and for each language its search index, words, map and quiz items."""
    site, language = Path(config.site_dir), language_of(config)
    words, overrides = edition.words(language), edition.course.overrides
    scripts = {
        f"search/index.{language}.js": index_script(language, edition.entries[language]),
        f"present/words.{language}.js": words_script(words),
        f"progress/course.{language}.js": map_script(study_plan(edition, language)),
        f"refresh/items.{language}.js": items_script(edition.items[language]),
        f"progress/words.{language}.js": loaded_words(words, "progress", "course.progressWords"),
        f"way/words.{language}.js": loaded_words(words, "way", "course.wayWords"),
        f"offline/words.{language}.js": loaded_words(words, "offline", "course.offlineWords"),
        f"manifest.{language}.json": manifest_text(
            words, address_of("index.md", language, edition.default_language), light_colours(overrides)
        ),
    }
    write_files(site, scripts)
    if language == edition.default_language:
        write_files(site, {bundle.file_name: bundle.text for bundle in edition.bundles.values()} | edition.marks())
        copy_icons(overrides, site)


@event_priority(-200)
def write_offline(config):
    """List what each language needs without a network, once, when every file of every language is there."""
    if config.plugins["i18n"].building:
        return
    site, overrides = Path(config.site_dir), edition.course.overrides
    if is_served:
        write_files(site, {"sw.js": worker_while_writing(overrides)})
        return
    template = config.theme.get_env().get_template("not-kept.html")

    def show_not_kept(language: str) -> str:
        words = edition.words(language)
        folder = "" if language == edition.default_language else f"{language}/"
        return add_policy(template.render(t=words, folder=folder, bundles=edition.bundles))

    words = {language: edition.words(language) for language in edition.languages}
    write_files(site, offline_files(site, overrides, words, show_not_kept))


on_post_build = CombinedEvent(write_language, write_offline)
