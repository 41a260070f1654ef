"""A course with mistakes in it: the build names all of them at once, and leaves the site as it was."""

import re
import shutil
from pathlib import Path

from building import MINI, copy_mini, run_mkdocs

M1 = "mentors/m1-first-week"
CHECK, CASE = f"{M1}/m1-2-self-check.md", f"{M1}/s2-the-wrong-key.md"
# (file, what stands there, what somebody writes instead)
SLIPS = [
    (f"docs/en/{M1}/m1-1-the-first-door.md", "minutes: 10", "minuts: 10"),
    (f"docs/en/{M1}/m1-1-the-first-door.md", "sources: [holm-2020]", "sources: 7"),
    (f"docs/en/{CHECK}", "- [x] “Emil?", "- [ ] “Emil?"),
    (f"docs/en/{CHECK}", "> It already holds the answer.\n", "\n"),
    (f"docs/en/{M1}/index.md", "h1-first-week-card.md", "h9-gone.md"),
    ("docs/en/index.md", "(now/index.md)", "(now/index.md#gone)"),
    ("docs/en/about.md", "/// contact", "## Again {#host}\n\n/// contact"),
    (f"docs/en/{CASE}", '{#end-swap data-ending="mixed"}', "{#end-swap}"),
    (f"docs/da/{CASE}", "(#end-swap)", "(#end-name)"),
    (f"docs/pt/{CHECK}", "- [x] “O que fez", "- [ ] “O que fez"),
    (f"docs/pt/{CHECK}", "- [ ] “Está tudo", "- [x] “Está tudo"),
    ("../../overrides/locales/nl.json", '"header.help": "Hulp",', ""),
]
TOLD = {
    "docs/da/mentors/m1-first-week/s2-the-wrong-key.md: error [translation]",
    "docs/en/about.md: error [headings]",
    "docs/en/glossary.md: error [encoding]",
    "docs/en/index.md: error [links]",
    "docs/en/mentors/m1-first-week/index.md: error [links]",
    "docs/en/mentors/m1-first-week/m1-1-the-first-door.md: error [front-matter]",
    "docs/en/mentors/m1-first-week/m1-2-self-check.md: error [quiz]",
    "docs/en/mentors/m1-first-week/s2-the-wrong-key.md: error [conversation]",
    "docs/pt/mentors/m1-first-week/m1-2-self-check.md: error [translation]",
    "docs/xy: error [language-folder]",
    "overrides/locales/nl.json: error [strings]",
}
FINDING = re.compile(r"^(?P<file>\S+):(?P<line>\d+): (?P<rule>error \[[\w-]+\])$", re.MULTILINE)
PARTS = re.compile(r"^    (found|expected|fix): +\S", re.MULTILINE)


def test_all_mistakes_are_told_at_once_with_file_and_line_and_the_site_stays_as_it_was(tmp_path: Path) -> None:
    root = copy_mini(tmp_path / "copy")
    site = Path(shutil.copytree(MINI, tmp_path / "site"))
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    lines = {}
    for name, right, wrong in SLIPS:
        file = root / name
        text = file.read_text(encoding="utf-8")
        assert text.count(right) == 1, f"{name} does not hold `{right}` once"
        lines.setdefault(name, set()).add(text[: text.index(right)].count("\n") + 1)
        file.write_text(text.replace(right, wrong), encoding="utf-8")
    (root / "docs" / "en" / "glossary.md").write_bytes("---\ntitle: Café".encode("latin-1"))
    (root / "docs" / "xy").mkdir()

    done = run_mkdocs(root, site)

    assert done.returncode != 0
    output = (done.stdout + done.stderr).replace(f"{tmp_path / 'copy'}/", "")
    findings = list(FINDING.finditer(output))
    assert TOLD - {f"{finding['file']}: {finding['rule']}" for finding in findings} == set()
    assert len(PARTS.findall(output)) == 3 * len(findings)
    told = {(finding["file"], int(finding["line"])) for finding in findings}
    for name in (f"docs/en/{M1}/index.md", "docs/en/index.md", f"docs/en/{CASE}"):
        assert {line for file, line in told if file == name} >= lines[name]
    assert f"{len(findings)} errors in the course; nothing was written." in output
    assert "Traceback" not in output
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before
