"""Find what is wrong in a course: one rule or tight family of rules a file, each with `check(course)`."""

from __future__ import annotations

from course.finding import Finding
from course.rules import (
    blocks,
    claims,
    compounds,
    conversation,
    copies,
    front_matter,
    headings,
    ids,
    languages,
    links,
    minutes,
    new_ids,
    outcomes,
    partner_pages,
    quiz,
    quiz_balance,
    quiz_words,
    raw_html,
    readability,
    relations,
    session,
    spelling,
    strings,
    terms,
    translation,
    unit,
)
from course.rules.sound import sound_course
from course.source.course import Course

# They look at types themselves, so that all others may trust them.
TYPES = (front_matter, headings, blocks)
# Without these a page would break, lead nowhere or teach something wrong: the build refuses them too.
FORM = (raw_html, relations, links, partner_pages, conversation, quiz, ids, strings, quiz_words, translation)
# These hold what the course promises; an author may look at a page before they do.
QUALITY = (
    unit,
    session,
    copies,
    minutes,
    outcomes,
    quiz_balance,
    new_ids,
    claims,
    terms,
    compounds,
    languages,
    spelling,
    readability,
)


def run(course: Course, rules: tuple) -> list[Finding]:
    """Return the findings of some rules, sorted by file and line."""
    sound = sound_course(course)
    findings = [finding for rule in TYPES for finding in rule.check(course)]
    findings += [finding for rule in rules for finding in rule.check(sound)]
    return sorted(findings)


def check_course(course: Course) -> list[Finding]:
    """Return every finding of every rule."""
    return run(course, FORM + QUALITY)


def check_for_build(course: Course) -> list[Finding]:
    """Return the findings that must not get into a site, even while a page is being written."""
    return run(course, FORM)
