"""Take out of a course what has a wrong type, so that the rules which come after may trust what they read.

What is taken out has been told of by the rules `front-matter`, `blocks` and `headings`.
"""

from __future__ import annotations

from dataclasses import replace

from jsonschema import Draft202012Validator

from course.rules.front_matter import schema_name, schema_of
from course.source.course import Course
from course.source.markup import Block, Heading
from course.source.page import Page
from course.source.schema import read_schema

WHOLE_NUMBERS = ("data-minutes", "data-shortest", "data-groups")


def is_valid(value: object, schema: dict) -> bool:
    """Say whether a value fits a JSON schema."""
    return Draft202012Validator(schema).is_valid(value)


def sound_meta(page: Page, course: Course) -> dict:
    """Return the fields of a page that have the type they should; those that nobody knows are left alone."""
    name = schema_name(page, course)
    if not name:  # a page of no known kind: what depends on the kind goes, the rest has the types of any page
        fields = read_schema("front_matter")["fields"]
        plain = {key: value for key, value in page.meta.items() if key not in ("kind", "outcomes")}
        return {key: value for key, value in plain.items() if is_valid(value, fields.get(key, {}))}
    properties = schema_of(name)["properties"]
    return {key: value for key, value in page.meta.items() if is_valid(value, properties.get(key, {}))}


def sound_block(block: Block) -> Block:
    """Return a block with those of its options that have the type they should."""
    schemas = read_schema("blocks")["options"]
    options = {key: value for key, value in block.options.items() if is_valid(value, schemas.get(str(key), {}))}
    return replace(block, options=options)


def sound_heading(heading: Heading) -> Heading:
    """Return a heading with those of its numbers that are numbers."""
    attributes = {
        key: value for key, value in heading.attributes.items() if key not in WHOLE_NUMBERS or is_number(value)
    }
    return replace(heading, attributes=attributes)


def is_number(value: str) -> bool:
    """Say whether an attribute holds a whole number that a plan can use."""
    return value.isascii() and value.isdigit() and len(value) <= 3


def sound_page(page: Page, course: Course) -> Page:
    """Return a page that the other rules can read without looking at types."""
    headings = {heading.line: sound_heading(heading) for heading in page.headings}
    sections = [
        replace(section, heading=section.heading and headings[section.heading.line]) for section in page.sections
    ]
    markup = replace(
        page.markup,
        headings=list(headings.values()),
        sections=sections,
        blocks=[sound_block(block) for block in page.blocks],
    )
    return replace(page, meta=sound_meta(page, course), markup=markup)


def sound_course(course: Course) -> Course:
    """Return the course with sound pages."""
    pages = {
        language: {path: sound_page(page, course) for path, page in pages.items()}
        for language, pages in course.pages.items()
    }
    return replace(course, pages=pages)
