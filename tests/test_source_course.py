"""Reading a course: encodings, folders, languages, partner and countries."""

from __future__ import annotations

from pathlib import Path

from tiny_course import MODULE, PARTNER, SESSION, UNIT, write_tiny_course


def test_a_file_that_is_not_utf8_is_told_at_the_line_of_the_byte(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write(SESSION, tiny.read_text(SESSION).replace("Anyone", "Café").encode("latin-1"))
    (finding,) = tiny.findings()
    assert (finding.rule, finding.line, finding.found) == ("encoding", 34, "the byte 0xe9, which is not UTF-8")


def test_a_file_with_a_byte_order_mark_and_other_line_ends_reads_like_any(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write(UNIT, "\ufeff" + tiny.read_text(UNIT).replace("\n", "\r\n"))
    assert tiny.told() == []


def test_a_folder_named_like_a_language_is_told(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("docs/fr/index.md", "---\ntitle: A\n---\n")
    tiny.write("docs/en/m1-gate/it/page.md", "---\nkind: page\ntitle: A\ndescription: B.\n---\n\nWords.\n")
    assert tiny.told() == [("docs/en/m1-gate/it/page.md", 1, "language-folder"), ("docs/fr", 1, "language-folder")]


def test_a_language_without_a_folder_is_not_read(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("overrides/locales/nl.json", "{}")
    assert tiny.read()[0].languages == ["en", "da"]


def test_a_broken_partner_file_is_told_with_its_own_line(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.replace(PARTNER, "name: Us", "name: Us: them")
    assert tiny.told() == [(PARTNER, 1, "front-matter")]


def test_a_partners_page_is_laid_over_ours(tmp_path: Path) -> None:
    tiny = write_tiny_course(tmp_path)
    tiny.write("partner/docs/en/m1-gate/index.md", tiny.read_text(MODULE).replace("Words.", "Our words."))
    page = tiny.read()[0].source_pages["m1-gate/index.md"]
    assert page.body == "\nOur words.\n"
    assert tiny.told() == []
