"""Make two things of a self-check: a sheet of questions without a trace of the answers, and the key to it."""

from __future__ import annotations

from bs4.element import Tag

from course.site.packs.paper import for_paper, inner, read_html


def clean(tag: Tag | None) -> str:
    """Return the HTML inside an element, for paper."""
    return inner(for_paper(read_html(inner(tag))))


def option_in_key(option: Tag) -> dict:
    """Return one option of the key as {text, is_right, mark, reason}."""
    return {
        "text": clean(option.select_one(".quiz-option")),
        "is_right": "correct" in option["class"],
        "mark": option.select_one(".quiz-mark").get_text(),
        "reason": clean(option.p),
    }


def questions_in(html: str) -> list[dict]:
    """Return the items of a check as {id, title, lang, question, options}; nothing in them tells the right one."""
    return [
        {
            "id": item["data-quiz-id"],
            "title": item.find_previous("h2").get_text(),
            "lang": item.get("lang", ""),
            "question": clean(item.select_one(".quiz-question")),
            "options": [clean(label) for label in item.select("fieldset label")],
        }
        for item in read_html(html).select("div.quiz[data-quiz-id]")
    ]


def answers_in(html: str) -> list[dict]:
    """Return the items of a check with their options as {text, is_right, mark, reason}."""
    items = read_html(html).select("div.quiz[data-quiz-id]")
    keys = [[option_in_key(option) for option in item.select(".quiz-answer li")] for item in items]
    return [question | {"options": key} for question, key in zip(questions_in(html), keys, strict=True)]
