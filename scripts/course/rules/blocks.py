"""Blocks: known types and options, where they may stand, what they hold, and that they are closed."""

from __future__ import annotations

import re

from jsonschema import Draft202012Validator

from course.finding import Finding
from course.source.course import Course
from course.source.markup import BLOCK_OPEN, Block
from course.source.page import Page
from course.source.schema import read_schema
from course.source.scope import all_pages, is_own, kind_of

RULE = "blocks"
RECKONED_KINDS = ("unit", "check")
LIST = re.compile(r"^([-*]|\d+\.) ", re.MULTILINE)
NUMBERED = re.compile(r"^\d+\. ", re.MULTILINE)


def check_type(page: Page, block: Block, kind: str) -> list[Finding]:
    """Find a type that does not exist, or not on this kind of page."""
    known = read_schema("blocks")["blocks"]
    if block.type not in known:
        found, expected = f"a block of the type `{block.type}`", "one of " + ", ".join(known)
        return [Finding(page.file, block.line, RULE, found, expected, "correct the type")]
    kinds = known[block.type].get("in", [kind])
    if kind not in kinds:
        found, expected = f"`/// {block.type}` on a page of kind {kind}", "it on pages of kind " + ", ".join(kinds)
        return [Finding(page.file, block.line, RULE, found, expected, "take another type of block, or plain text")]
    return []


def option_names(block: Block, kind: str, is_whole: bool) -> tuple[list[str], list[str]]:
    """Return the options that a block may have and those that it must have; a translation has the translated ones."""
    schema = read_schema("blocks")
    described = schema["blocks"][block.type]
    allowed, required = described.get("options", []), list(described.get("requires", []))
    if not is_whole:
        return [name for name in allowed if name in schema["translated"]], []
    if block.type in schema["timed"] and kind in RECKONED_KINDS and "minutes" not in required:
        required.append("minutes")
    return allowed, required


def check_options(page: Page, block: Block, kind: str, is_whole: bool) -> list[Finding]:
    """Find options that a block may not have, lacks, or that have a wrong value."""
    if block.options_error:
        fix = "write `name: value` lines, indented by four spaces; quote a value that holds a colon"
        found, expected = f"options that cannot be read: {block.options_error}", "`    minutes: 4`"
        return [Finding(page.file, block.line + 1, RULE, found, expected, fix)]
    allowed, required = option_names(block, kind, is_whole)
    schemas = read_schema("blocks")["options"]
    findings = []
    for name, value in block.options.items():
        if name not in allowed:
            found = f"the option `{name}` of `/// {block.type}`" + ("" if is_whole else " in a translation")
            expected = "one of " + ", ".join(allowed) if allowed else "no option"
            findings.append(Finding(page.file, block.line, RULE, found, expected, f"delete the line `{name}:`"))
            continue
        for error in Draft202012Validator(schemas[name]).iter_errors(value):
            found, expected = f"`{name}`: {error.message}", schemas[name]["description"]
            findings.append(Finding(page.file, block.line, RULE, found, expected, f"correct the value of `{name}`"))
    for name in required:
        if name not in block.options:
            found, expected = f"`/// {block.type}` without `{name}`", schemas[name]["description"]
            fix = f"write `    {name}:` straight below the first line"
            findings.append(Finding(page.file, block.line, RULE, found, expected, fix))
    return findings


def check_task(page: Page, block: Block) -> list[Finding]:
    """Find a named task that lacks its criterion, or a criterion that belongs to no outcome."""
    one, other = ("outcome", "criterion") if "outcome" in block.options else ("criterion", "outcome")
    if (one in block.options) == (other in block.options):
        return []
    found, expected = f"`{one}` without `{other}`", "both: the task of an outcome tells when it is good enough"
    return [Finding(page.file, block.line, RULE, found, expected, f"add `    {other}:`, or delete `{one}:`")]


def check_content(page: Page, block: Block) -> list[Finding]:
    """Find a block that holds something else than it should."""
    holds = read_schema("blocks")["blocks"][block.type].get("holds")
    text = block.text.strip()
    if holds == "nothing" and text:
        found, expected = f"text in `/// {block.type}`", "nothing: the build fills it in"
    elif holds == "list" and not LIST.search(text):
        found, expected = f"`/// {block.type}` without a list", "a question and a list of options"
    elif holds == "steps" and not (NUMBERED.match(text) and all(map(is_of_list, text.splitlines()))):
        found, expected = f"`/// {block.type}` with something else than one numbered list", "lines such as `1. Open`"
    elif not holds and not text and not has_children(page, block):
        found, expected = f"an empty `/// {block.type}`", "the words that belong into it"
    else:
        return []
    return [Finding(page.file, block.line, RULE, found, expected, "move the text, or take another type of block")]


def is_of_list(line: str) -> bool:
    """Say whether a line belongs to a numbered list."""
    return not line.strip() or line.startswith(" ") or NUMBERED.match(line) is not None


def has_children(page: Page, block: Block) -> bool:
    """Say whether another block stands inside this one."""
    return any(block.line < other.line < block.last_line for other in page.blocks)


def check_form(page: Page) -> list[Finding]:
    """Find what makes Markdown read a block otherwise than it looks: text below options, and wrong nesting."""
    lines, findings = page.body.splitlines(), []
    for block in page.blocks:
        index = block.line - page.body_line
        after = index + 1
        while after < len(lines) and lines[after].startswith("    ") and lines[after].strip():
            after += 1
        if after > index + 1 and after < len(lines) and lines[after].strip() and not lines[after].startswith("///"):
            found, expected = "text straight below the options of a block", "an empty line between options and text"
            findings.append(Finding(page.file, page.body_line + after, RULE, found, expected, "add an empty line"))
        outer = [other for other in page.blocks if other.line < block.line <= other.last_line]
        if outer and slashes(lines[outer[-1].line - page.body_line]) <= slashes(lines[index]):
            found = f"`/// {block.type}` inside `/// {outer[-1].type}` with as many slashes"
            expected = "more slashes outside than inside"
            fix = "write `////` in the first and last line of the outer block"
            findings.append(Finding(page.file, block.line, RULE, found, expected, fix))
    return findings


def slashes(line: str) -> int:
    """Count the slashes that a line begins with."""
    return len(line) - len(line.lstrip("/"))


def check_unclosed(page: Page) -> list[Finding]:
    """Find blocks and quiz items that are never closed, and closing lines that close nothing."""
    findings = []
    for line, opening in page.markup.unclosed:
        if BLOCK_OPEN.match(opening):
            found, expected, fix = f"`{opening}` without an end", "a line `///` at its end", "add the line `///`"
        elif opening == "///":
            found, expected, fix = "`///` that closes nothing", "a first line such as `/// care`", "delete the line"
        else:
            found, expected, fix = f"`{opening}` without an end", "a line `</quiz>`", "add the line `</quiz>`"
        findings.append(Finding(page.file, line, RULE, found, expected, fix))
    return findings


def check(course: Course) -> list[Finding]:
    """Check the blocks of every page."""
    known = read_schema("blocks")["blocks"]
    findings = []
    for page in all_pages(course):
        kind, is_whole = kind_of(page, course), is_own(page, course)
        findings += check_unclosed(page)
        findings += check_form(page)
        for block in page.blocks:
            findings += check_type(page, block, kind)
            if block.type in known:
                findings += check_options(page, block, kind, is_whole)
                findings += check_content(page, block)
                findings += check_task(page, block) if is_whole else []
    return findings
