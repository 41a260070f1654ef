"""Front matter: the fields that each kind of page must and may have, and their types."""

from __future__ import annotations

from course.finding import Finding
from course.source.course import Course
from course.source.page import Page
from course.source.schema import read_schema, validate
from course.source.scope import all_pages, is_own

RULE = "front-matter"
WITH_SENTENCES = ("module", "translation")
SENTENCES = {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "minLength": 1}}
IDS = {"type": "array", "minItems": 1, "items": {"type": "string"}}


def schema_of(kind: str) -> dict:
    """Return the JSON schema of one kind of page; `translation` is the kind of every translated page."""
    described = read_schema("front_matter")
    named = described["kinds"][kind]
    names = [*named["required"], *named["optional"], *described["everywhere"]]
    properties = {name: described["fields"][name] for name in dict.fromkeys(names)}
    if "outcomes" in properties:
        # One word for two things: a module writes the sentences of its outcomes, every other page names their ids.
        shape = SENTENCES if kind in WITH_SENTENCES else IDS
        properties["outcomes"] = {"description": properties["outcomes"]["description"], **shape}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": named["required"],
        "properties": properties,
    }


def schema_name(page: Page, course: Course) -> str:
    """Return the name of the schema that a page follows, "" when its kind is missing or unknown."""
    if not is_own(page, course):
        return "translation"
    kinds = set(read_schema("front_matter")["kinds"]) - {"translation"}
    return page.kind if isinstance(page.kind, str) and page.kind in kinds else ""


def check_kind(page: Page) -> list[Finding]:
    """Tell that a page has no kind that we know."""
    kinds = [kind for kind in read_schema("front_matter")["kinds"] if kind != "translation"]
    found = f"the kind `{page.kind}`" if "kind" in page.meta else "no field `kind`"
    fix = "write one of these kinds behind `kind:`"
    return [Finding(page.file, page.line_of("kind"), RULE, found, "one of " + ", ".join(kinds), fix)]


def check_translation(page: Page, course: Course) -> list[Finding]:
    """Return what is wrong with the front matter of a translation besides its fields."""
    source = course.source_of(page.path)
    if source is None:
        found = f"a page without an English page docs/en/{page.path}"
        expected = "the same path in English, which is the source of every translation"
        fix = "write the English page first, correct the path, or delete this page"
        return [Finding(page.file, 1, RULE, found, expected, fix)]
    if source.kind != "module" and "outcomes" in page.meta:
        found = "`outcomes` in a translation"
        expected = "outcomes on a module page only; other pages inherit them from English"
        return [Finding(page.file, page.line_of("outcomes"), RULE, found, expected, "delete `outcomes`")]
    return []


def check(course: Course) -> list[Finding]:
    """Check the front matter of every page."""
    findings = []
    for page in all_pages(course):
        name = schema_name(page, course)
        if not name:
            findings += check_kind(page)
            continue
        if name == "translation":
            findings += check_translation(page, course)
        findings += validate(page.meta, page.meta_lines, page.file, schema_of(name), RULE)
    return findings
