"""What front matter names exists: sources, the unit of a case, the module of a session, the users of a handout."""

from __future__ import annotations

from course.finding import Finding
from course.source.course import Course
from course.source.page import CHAPTERS, Page
from course.source.scope import own_pages

RULE = "relations"
REFERENCES = "references.md"


def ids_of_kind(course: Course, kind: str) -> list[str]:
    """Return the ids of the English pages of one kind."""
    return [page.meta["id"] for page in course.pages_of_kind(kind) if "id" in page.meta]


def check_sources(page: Page, course: Course) -> list[Finding]:
    """Find sources that the references page does not have."""
    references = course.source_of(REFERENCES)
    known = {heading.id for heading in references.headings if heading.level == 3} if references else set()
    expected = f"the id of an entry (###) in docs/en/{REFERENCES}"
    fix = f"correct the id, or add the entry to docs/en/{REFERENCES}"
    return [
        Finding(page.file, page.line_of("sources"), RULE, f"the unknown source `{source}`", expected, fix)
        for source in page.meta.get("sources", [])
        if source not in known
    ]


def check_named_page(page: Page, course: Course, field: str) -> list[Finding]:
    """Find a unit or module that a page names and nobody has written; the field is named after the kind."""
    name, known = page.meta.get(field), ids_of_kind(course, field)
    if name is None or name in known:
        return []
    expected = f"one of {', '.join(known)}" if known else f"the id of a page of kind {field}"
    fix = f"correct the id, or write the {field} first"
    return [Finding(page.file, page.line_of(field), RULE, f"the unknown {field} `{name}`", expected, fix)]


def check_used_in(page: Page, course: Course) -> list[Finding]:
    """Find pages that a handout names as its users and that do not exist, or do not link to it."""
    findings = []
    for path in page.meta.get("used_in", []):
        user = course.source_of(path)
        name = page.path.rpartition("/")[2]
        if user is None:
            found, expected = f"the page `{path}`, which does not exist", "paths from the language's folder"
            fix = "correct the path"
        elif not any(link.target.partition("#")[0].endswith(name) for link in user.links):
            found, expected = f"the page `{path}`, which does not link to this handout", "the pages that use it"
            fix = f"link to {name} there, or delete the line here"
        else:
            continue
        findings.append(Finding(page.file, page.line_of("used_in"), RULE, found, expected, fix))
    return findings


def check_chapters(page: Page, course: Course) -> list[Finding]:
    """Find chapters of a booklet or document that are no pages beside the page that names them."""
    folder = page.path.rpartition("/")[0]
    expected = "names of pages in the same folder, such as 1-in-short.md"
    return [
        Finding(page.file, page.line_of(field), RULE, f"the chapter `{name}`", expected, "correct the name")
        for field in CHAPTERS
        for name in page.meta.get(field, [])
        if course.source_of(f"{folder}/{name}".lstrip("/")) is None
    ]


def check_country(page: Page, course: Course) -> list[Finding]:
    """Find a country that has no file of national facts."""
    code = page.meta.get("country")
    folders = (course.root / "countries", course.root / "partner" / "countries")
    if code is None or any((folder / f"{code}.yml").is_file() for folder in folders):
        return []
    found, expected = f"the country `{code}`", f"a country with a file countries/{code}.yml"
    return [Finding(page.file, page.line_of("country"), RULE, found, expected, "correct the code, or add the country")]


def check(course: Course) -> list[Finding]:
    """Check every page that says everything itself; a translation inherits what is checked here."""
    findings = []
    for page in own_pages(course):
        findings += check_sources(page, course)
        findings += check_named_page(page, course, "unit")
        findings += check_named_page(page, course, "module")
        findings += check_used_in(page, course)
        findings += check_chapters(page, course)
        findings += check_country(page, course)
    return findings
