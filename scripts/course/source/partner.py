"""Read what a fork owns: `partner/partner.yml`, and the data of the countries that it names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from course.finding import Finding
from course.source.page import read_front_matter, read_text
from course.source.schema import read_schema, validate


@dataclass
class Partner:
    """The host of this edition: `languages` are those published, the default first; `countries` are codes."""

    name: str = ""
    contact: str = ""
    address: str = ""
    languages: list[str] = field(default_factory=lambda: ["en"])
    countries: list[str] = field(default_factory=list)

    @property
    def default_language(self) -> str:
        return self.languages[0]


def read_data(file: Path, schema_name: str, rule: str) -> tuple[dict, dict[str, int], list[Finding]]:
    """Read a YAML file and validate it against one of our schemas; a broken file gives findings and no data."""
    text, findings = read_text(file)
    if findings:
        return {}, {}, findings
    data, lines, findings = read_front_matter(text, file)
    # These files have no `---` line above the fields.
    if findings:
        return {}, {}, [replace(finding, line=max(1, finding.line - 1)) for finding in findings]
    lines = {name: line - 1 for name, line in lines.items()}
    findings = validate(data, lines, file, read_schema(schema_name), rule)
    return data, lines, findings


def read_partner(root: Path, published: list[str]) -> tuple[Partner, list[Finding]]:
    """Read `partner/partner.yml`; `published` are the languages that this repository can publish."""
    file = root / "partner" / "partner.yml"
    if not file.is_file():
        found = "no partner/partner.yml"
        expected = "the file in which a host names itself, its languages and countries"
        return Partner(), [Finding(file, 1, "partner", found, expected, "take the file from the upstream repository")]
    data, lines, findings = read_data(file, "partner", "partner")
    if findings:
        return Partner(), findings
    for language in data["languages"]:
        if language not in published:
            found = f"the language `{language}`, which has no docs/{language}/ with overrides/locales/{language}.json"
            expected = "some of " + ", ".join(published)
            fix = "correct the code, or add the language: see CONTRIBUTING.md, “Add a language”"
            findings.append(Finding(file, lines["languages"], "partner", found, expected, fix))
    return Partner(**data), findings


def read_countries(root: Path, partner: Partner) -> tuple[dict[str, dict], list[Finding]]:
    """Read the help data of the countries that the partner names: {code: data}; the partner's own file comes first."""
    countries, findings = {}, []
    for code in partner.countries:
        own = root / "partner" / "countries" / f"{code}.yml"
        file = own if own.is_file() else root / "countries" / f"{code}.yml"
        if not file.is_file():
            available = ", ".join(sorted(path.stem for path in (root / "countries").glob("*.yml")))
            found = f"the country `{code}`, which has no help data"
            expected = f"a file countries/{code}.yml (there are: {available or 'none'})"
            fix = f"write partner/countries/{code}.yml after the model of another country, or correct the code"
            partner_file = root / "partner" / "partner.yml"
            _, lines, _ = read_data(partner_file, "partner", "partner")
            findings.append(Finding(partner_file, lines["countries"], "partner", found, expected, fix))
            continue
        data, _, problems = read_data(file, "country", "country")
        findings += problems
        countries[code] = data
    return countries, findings
