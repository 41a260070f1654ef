"""Adapt what mkdocs-quiz makes: written ids, no inline code, answers that read without scripts, words for what it says.

The plugin puts its style sheet and scripts into every page. Here they become files, and its translations a data block,
which overrides/assets/javascripts/quiz/ reads into the globals that the plugin's script expects.
"""

from __future__ import annotations

import json
import re

from bs4 import BeautifulSoup
from bs4.element import Comment, Tag

from course.site.assets import installed_text
from course.source.markup import Quiz
from course.translation.freshness import hash_of

TRANSLATIONS = re.compile(r"window\.mkdocsQuizTranslations = (\{.*\});")
PLUGIN_PARTS = "style, script, #quiz-progress-sidebar, #quiz-progress-mobile, .quiz-header-link"
WORDS = ("quiz.right", "quiz.wrong", "quiz.choose", "quiz.result", "quiz.enough")
NOTICE = "/*! mkdocs-quiz: Copyright Phil Ewels, Apache License 2.0, https://github.com/ewels/mkdocs-quiz */\n"


def plugin_assets() -> dict[str, str]:
    """Return the plugin's style sheet and script, for `build_bundles`.

    The style sheet goes below ours in the cascade. The script keeps every character, but what it takes for the
    browser's `localStorage` is our store, which keeps nothing on the device before the learner's yes.
    """
    script = installed_text("mkdocs_quiz", "js/quiz.js")
    style = installed_text("mkdocs_quiz", "css/quiz.css")
    return {
        "quiz/30-plugin.js": f"{NOTICE}(function (localStorage) {{\n{script}\n}})(course.quizStore);\n",
        "quiz/30-plugin.css": f"{NOTICE}@layer features.plugin {{\n{style}\n}}\n",
    }


def new_tag(soup: BeautifulSoup, name: str, words: str = "", **attributes: str) -> Tag:
    """Make an element; `class_` and `data_x` stand for `class` and `data-x`."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value}
    tag = soup.new_tag(name, attrs=named)
    if words:
        tag.string = words
    return tag


def copy_content(source: Tag | None, target: Tag) -> Tag:
    """Copy what stands inside one element to the end of another."""
    for child in source.contents if source else ():
        target.append(child.__copy__())
    return target


def data_block(soup: BeautifulSoup, words: dict[str, str]) -> Tag:
    """Return the words that the scripts need as a data block: the plugin's own, and ours."""
    found = (TRANSLATIONS.search(script.string or "") for script in soup.find_all("script"))
    plugin_words = next((json.loads(match[1]) for match in found if match), {})
    data = {"plugin": plugin_words, **{key.removeprefix("quiz."): words[key] for key in WORDS}}
    # `<` is written as an escape, so that no word can end the script element.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return new_tag(soup, "script", text, type="application/json", id="quiz-words")


def rename_ids(item: Tag, identifier: str) -> None:
    """Replace the ids that count positions by the written one, and everything that points to them."""
    counted = item["id"]
    for tag in [item, *item.find_all(True)]:
        for name in ("id", "for", "aria-labelledby"):
            if tag.get(name) == counted or str(tag.get(name, "")).startswith(f"{counted}-"):
                tag[name] = identifier + tag[name].removeprefix(counted)


def answer_of(soup: BeautifulSoup, item: Tag, words: dict[str, str], lang: str) -> Tag:
    """Return the right answer and the reason of every option, for readers without scripts, on paper and on request."""
    answer = new_tag(soup, "details", class_="quiz-answer")
    answer.append(new_tag(soup, "summary", words["quiz.answer"], lang=lang))
    options = new_tag(soup, "ul")
    for field in item.select("fieldset input"):
        is_right = field.has_attr("data-correct")
        option = new_tag(soup, "li", class_="correct" if is_right else "wrong")
        option.append(copy_content(field.parent.find("label"), new_tag(soup, "span", class_="quiz-option")))
        option.append(" ")
        option.append(
            new_tag(
                soup,
                "strong",
                words["quiz.right" if is_right else "quiz.wrong"],
                lang=lang,
                class_="quiz-mark",
            )
        )
        option.append(copy_content(field.parent.select_one(".answer-feedback"), new_tag(soup, "p")))
        options.append(option)
    answer.append(options)
    return answer


def hash_of_item(quiz: Quiz) -> str:
    """Return what changes when an item asks something else: then an answer to the old one is no answer any more."""
    options = (f"[{'x' if option.is_right else ' '}] {option.text}" for option in quiz.options)
    return hash_of("\n".join([quiz.stem, *options]))


def adapt_item(soup: BeautifulSoup, item: Tag, quiz: Quiz, words: dict[str, str], is_stale: bool) -> None:
    """Adapt one quiz item in place.

    The options' `name` stays: the plugin's script looks for it, and each item's own form keeps the groups apart.
    """
    if quiz.id:
        rename_ids(item, quiz.id.lower())
        item["data-quiz-id"] = quiz.id
    for tag in [item, *item.find_all(True)]:
        for name in ("onsubmit", "action", "style"):
            del tag[name]
    # A browser fills in what was chosen when somebody comes back, whoever that is: our store alone does that.
    item.form["autocomplete"] = "off"
    feedback = item.select_one(".quiz-feedback")
    feedback["role"] = "status"
    feedback["aria-live"] = "polite"
    lang = words["language"] if is_stale else ""
    if is_stale:
        item["lang"] = "en"
        item.insert(0, new_tag(soup, "p", words["quiz.stale"], lang=lang, class_="quiz-stale"))
        item.select_one("button")["lang"] = lang
    item.append(answer_of(soup, item, words, lang))


def adapt_quizzes(
    html: str, quizzes: list[Quiz], words: dict[str, str], stale: set[str], sources: list[Quiz] | None = None
) -> str:
    """Return a page's content as mkdocs-quiz made it, adapted.

    `stale` are the ids of items shown in English. `sources` are the English items, the same answers in every language.
    """
    hashes = {quiz.id: hash_of_item(quiz) for quiz in sources or quizzes}
    soup = BeautifulSoup(html, "html.parser")
    words_block = data_block(soup, words)
    for part in soup.select(PLUGIN_PARTS):
        part.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for item, quiz in zip(soup.select("div.quiz"), quizzes, strict=True):
        adapt_item(soup, item, quiz, words, quiz.id in stale)
        if quiz.id:
            item["data-of"] = hashes.get(quiz.id) or hash_of_item(quiz)
    soup.append(words_block)
    return str(soup)
