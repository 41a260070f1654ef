"""Write the smallest course that every rule is content with, so that a test may break one thing in it."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from course.finding import Finding
from course.rules import check_course
from course.source.course import Course, read_course
from course.translation.freshness import hashes_of
from course.translation.stamp import stamp

ROOT = Path(__file__).parent.parent
MODULE = "docs/en/m1-gate/index.md"
UNIT = "docs/en/m1-gate/unit.md"
CASE = "docs/en/m1-gate/case.md"
CHECK = "docs/en/m1-gate/check.md"
SESSION = "docs/en/m1-gate/session.md"
HANDOUT = "docs/en/card.md"
REFERENCES = "docs/en/references.md"
DANISH_UNIT = "docs/da/m1-gate/unit.md"
DANISH_CHECK = "docs/da/m1-gate/check.md"
IDS = "docs/ids.txt"
PARTNER = "partner/partner.yml"

PARAGRAPH = "Say the name at the gate. Then say your own name, and wait. The rest can wait for tea.\n\n"
DANISH_PARAGRAPH = "Sig navnet ved porten. Sig så dit eget navn, og vent. Resten kan vente til kaffen.\n\n"


def front_matter(**fields: str) -> str:
    """Write front matter, one field a line."""
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n\n"


def quiz_item(number: int, right: int) -> str:
    """Write one quiz item whose right answer stands at a place."""
    marks = ["x" if place == right else " " for place in (1, 2, 3)]
    words = [("a word", "One."), ("a name", "Two."), ("a nod", "Six.")]
    options = "".join(f"- [{mark}] You say {word}.\n> {why}\n" for mark, (word, why) in zip(marks, words, strict=True))
    comment = f"<!-- quiz: M1-Q{number}, outcome: M1-O1 -->"
    return f"## Item {number} {{#item-{number}}}\n\n{comment}\n<quiz>\nWhat do you say?\n\n{options}\n</quiz>\n\n"


def danish(text: str) -> str:
    """Make the Danish check of the English one."""
    words = {
        "What do you say?": "Hvad siger du?",
        "You say a word.": "Du siger et ord.",
        "You say a name.": "Du siger et navn.",
        "You say a nod.": "Du nikker bare.",
        ", outcome: M1-O1": "",
        "> One.": "> En.",
        "> Two.": "> To.",
        "> Six.": "> Seks.",
        "## Item": "## Opgave",
    }
    for english, own in words.items():
        text = text.replace(english, own)
    return text


ITEMS = "".join(quiz_item(number, right) for number, right in enumerate([1, 2, 3, 1, 2, 3], start=1))
FILES = {
    PARTNER: "name: Us\nlanguages: [en]\ncountries: [xx]\n",
    "countries/xx.yml": """\
name: {en: Northland, da: Nordland}
emergency: "112"
lines:
  - {id: line, name: A Line, number: "1", for: {en: you}, hours: {en: now}, source: us, read: unknown, checked_by: us}
""",
    "overrides/locales/en.json": json.dumps(
        {
            "language.name": {"text": "English", "about": "The language"},
            "minutes": {"text": "{n} minutes", "about": "A number of minutes"},
        },
        indent=2,
    ),
    "overrides/locales/da.json": json.dumps({"language.name": "Dansk", "minutes": "{n} minutter"}, indent=2),
    MODULE: front_matter(
        kind="module",
        id="M1",
        title="The gate",
        description="A name.",
        outcomes="\n  M1-O1: Say a name.\n  M1-O2: Ask a question.",
    )
    + "Words.\n",
    UNIT: front_matter(
        kind="unit",
        id="M1.1",
        title="A name",
        description="Say a name.",
        minutes="7",
        outcomes="[M1-O1]",
        sources="[holm]",
    )
    + "## Before you read {#before}\n\nWho said your name ([Holm](../references.md#holm))?\n\n"
    + "/// reflection\n    id: first-door\n    minutes: 1\n\nWrite it down.\n///\n\n"
    + "## Say it {#say}\n\n"
    + PARAGRAPH * 20
    + "/// example | Poor\nYou nod.\n///\n\n/// example | Better\nYou say a name.\n///\n\n"
    + "/// activity\n    minutes: 2\n    outcome: M1-O2\n    criterion: A question.\n\n"
    + "Ask. Use [the card](../card.md).\n///\n\n"
    + "/// case\n    minutes: 1\n\nNow try it: [the key](case.md)\n///\n\n"
    + "/// on-your-shift\nSay one name.\n///\n",
    CASE: front_matter(
        kind="case",
        id="S1",
        title="The key",
        description="A key.",
        outcomes="[M1-O2]",
        unit="M1.1",
    )
    + "She holds your key.\n\n"
    + "## At the safe {#start}\n\nWhat do you say?\n\n- [A name](#good)\n- [A word](#mixed)\n- [You go](#poor)\n\n"
    + '## She smiles {#good data-ending="good"}\n\nYou said it.\n\n'
    + '## She nods {#mixed data-ending="mixed"}\n\nYou did not.\n\n'
    + '## She looks away {#poor data-ending="poor"}\n\nYou went.\n\n'
    + "## After {#after .after}\n\nA name helps.\n",
    CHECK: front_matter(kind="check", id="M1.2", title="Check", description="Six items.", minutes="4") + ITEMS,
    SESSION: front_matter(
        kind="session", id="M1-L", title="Together", description="An hour.", module="M1", minutes="60", copies="{}"
    )
    + "".join(f"## Part {{#{name}}}\n\nWords.\n\n" for name in ("aim", "room", "before", "online", "coordinator"))
    + "## Care {#care}\n\n/// care\nAnyone may leave.\n///\n\n"
    + '## First {#first data-minutes="30" data-shortest="20" data-groups="2"}\n\n/// screen\nSay a name.\n///\n\n'
    + '## Last {#last .cut data-minutes="30" data-groups="0"}\n\nThank them.\n',
    HANDOUT: front_matter(kind="handout", id="H1", title="A card", description="A card.", used_in="[m1-gate/unit.md]")
    + "/// lines\n    count: 2\n\nA name\n///\n",
    REFERENCES: front_matter(kind="page", title="References", description="Sources.")
    + "## Entries {#entries}\n\n### Holm {#holm}\n\nA book.\n",
    DANISH_UNIT: front_matter(title="Et navn", description="Sig et navn.")
    + "## Før du læser {#before}\n\nHvem sagde dit navn ([Holm](../references.md#holm))?\n\n"
    + "/// reflection\n\nSkriv det ned.\n///\n\n"
    + "## Sig det {#say}\n\n"
    + DANISH_PARAGRAPH * 20
    + "/// example | Dårligt\nDu nikker.\n///\n\n/// example | Bedre\nDu siger et navn.\n///\n\n"
    + "/// activity\n    criterion: Et spørgsmål.\n\nSpørg. Brug [kortet](../card.md).\n///\n\n"
    + "/// case\n\nPrøv det nu: [nøglen](case.md)\n///\n\n"
    + "/// on-your-shift\nSig ét navn.\n///\n",
    DANISH_CHECK: front_matter(title="Prøve", description="Seks opgaver.") + danish(ITEMS),
}
LISTED = """\
# Ids
M1-O1 m1-gate/index.md
M1-O2 m1-gate/index.md
M1.1 m1-gate/unit.md
m1-gate/unit.md#first-door m1-gate/unit.md
S1 m1-gate/case.md
S1#start m1-gate/case.md
S1#good m1-gate/case.md
S1#mixed m1-gate/case.md
S1#poor m1-gate/case.md
M1.2 m1-gate/check.md
M1-Q1 m1-gate/check.md
M1-Q2 m1-gate/check.md
M1-Q3 m1-gate/check.md
M1-Q4 m1-gate/check.md
M1-Q5 m1-gate/check.md
M1-Q6 m1-gate/check.md
"""


@dataclass
class TinyCourse:
    """A course in a folder of its own that a test may break."""

    root: Path

    def file(self, name: str) -> Path:
        """Return a file of the course."""
        return self.root / name

    def write(self, name: str, text: str | bytes) -> None:
        """Write a file, with its folders."""
        file = self.file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def read_text(self, name: str) -> str:
        """Return the text of a file."""
        return self.file(name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace the first place of some words, which must be there."""
        text = self.read_text(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def line(self, name: str, words: str) -> int:
        """Return the line where some words stand for the first time."""
        text = self.read_text(name)
        return text.count("\n", 0, text.index(words)) + 1

    def read(self) -> tuple[Course, list[Finding]]:
        """Read the course."""
        return read_course(self.root)

    def findings(self) -> list[Finding]:
        """Return every finding of reading and of all rules."""
        course, findings = self.read()
        return sorted([*findings, *check_course(course)])

    def told(self) -> list[tuple[str, int, str]]:
        """Return every finding as (path, line, rule), a notice as `notice RULE`."""
        return [
            (
                finding.path.relative_to(self.root).as_posix(),
                finding.line,
                f"notice {finding.rule}" if finding.notice else finding.rule,
            )
            for finding in self.findings()
        ]


Change = tuple[str, str, str]
Told = tuple[str, int | str, str]


def assert_told(root: Path, changes: list[Change], expected: list[Told]) -> None:
    """Change the course (file, old words, new words) and compare all findings (file, line or words there, rule)."""
    tiny = write_tiny_course(root)
    for change in changes:
        tiny.replace(*change)
    lines = [
        (file, place if isinstance(place, int) else tiny.line(file, place), rule) for file, place, rule in expected
    ]
    assert sorted(tiny.told()) == sorted(lines), "\n".join(one.as_text(root) for one in tiny.findings())


def record_translations(tiny: TinyCourse) -> None:
    """Record both Danish pages as up to date."""
    course, _ = tiny.read()
    for path, page in course.pages["da"].items():
        page.file.write_bytes(stamp(page.file.read_bytes(), hashes_of(course.source_pages[path])))


def write_tiny_course(root: Path) -> TinyCourse:
    """Write the course below `root`."""
    tiny = TinyCourse(root)
    for name, text in FILES.items():
        tiny.write(name, text)
    tiny.write(IDS, LISTED)
    words = "overrides/locales/quiz/da.po"
    tiny.file(words).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / words, tiny.file(words))
    record_translations(tiny)
    return tiny
