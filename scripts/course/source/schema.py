"""Validate a YAML mapping against one of our described schemas, with the line of each field."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from course.finding import Finding

SCHEMAS = Path(__file__).parent / "schemas"


@cache
def read_schema(name: str) -> dict:
    """Read `schemas/NAME.yml`; every field in it carries a description."""
    return yaml.safe_load((SCHEMAS / f"{name}.yml").read_text(encoding="utf-8"))


def validate(data: dict, lines: dict[str, int], file: Path, schema: dict, rule: str) -> list[Finding]:
    """Return a finding for each unknown, missing or wrongly typed field of `data`."""
    known = schema["properties"]
    findings = []
    for error in Draft202012Validator(schema).iter_errors(data):
        if error.validator == "additionalProperties" and not error.absolute_path:
            for name in sorted(set(data) - set(known)):
                expected = "one of " + ", ".join(known)
                fix = f"correct the name or delete the line `{name}:`"
                findings.append(Finding(file, lines.get(name, 1), rule, f"the unknown field `{name}`", expected, fix))
        elif error.validator == "required" and not error.absolute_path:
            name = error.message.split("'")[1]
            about = known[name]["description"]
            findings.append(Finding(file, 1, rule, f"no field `{name}`", about, f"add a line `{name}:`"))
        else:
            name = str(error.absolute_path[0]) if error.absolute_path else ""
            about = known.get(name, {}).get("description", "a value that fits the schema")
            found = f"`{name}`: {error.message}"
            findings.append(Finding(file, lines.get(name, 1), rule, found, about, f"correct the value of `{name}`"))
    return findings
