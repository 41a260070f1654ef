"""Bundles: one folder is one bundle, one file is one feature, and the name tells the content."""

import gzip
import re
from pathlib import Path

import pytest
from course.site.assets import build_bundles, installed_text, write_files
from course.site.loaded_words import loaded_words
from course.site.quiz import plugin_assets
from course.site.search import engine_assets
from course.source.strings import read_strings

OVERRIDES = Path(__file__).parent.parent / "overrides"


def write(root, path, text):
    file = root / "assets" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_files_of_a_folder_are_joined_in_the_order_of_their_names(tmp_path):
    write(tmp_path, "javascripts/page/b.js", "two();")
    write(tmp_path, "javascripts/page/a.js", "one();")
    write(tmp_path, "stylesheets/page/a.css", "a { color: red; }")
    bundles = build_bundles(tmp_path, {"page/aa.js": "between();"})
    assert {name: bundle.text for name, bundle in bundles.items()} == {
        "page.js": "one();\nbetween();\ntwo();\n",
        "page.css": "a{color:red}\n",
    }


def test_a_bundle_of_installed_files_alone_is_a_bundle(tmp_path):
    assert list(build_bundles(tmp_path, {"stemmer-da/10-support.js": "a();"})) == ["stemmer-da.js"]


def test_the_name_changes_with_the_text_and_only_then(tmp_path):
    write(tmp_path, "javascripts/page/a.js", "one();")
    first = build_bundles(tmp_path, {})["page.js"]
    assert re.fullmatch(r"assets/course-page\.[0-9a-f]{8}\.js", first.file_name)
    write(tmp_path, "javascripts/page/a.js", "// The same, with a reason.\none( );")
    assert build_bundles(tmp_path, {})["page.js"] == first
    write(tmp_path, "javascripts/page/a.js", "two();")
    assert build_bundles(tmp_path, {})["page.js"].file_name != first.file_name


def test_what_is_no_style_sheet_or_script_is_left_out(tmp_path):
    write(tmp_path, "javascripts/page/notes.txt", "not for readers")
    write(tmp_path, "javascripts/page/a.css", "a {}")
    write(tmp_path, "javascripts/loose.js", "outside();")
    assert build_bundles(tmp_path, {}) == {}


def test_minifying_keeps_the_notices_that_licences_ask_for():
    bundles = build_bundles(OVERRIDES, plugin_assets() | engine_assets(["da"]))
    assert "Oliver Nightingale" in bundles["search.js"].text
    assert "Mihai Valentin" in bundles["stemmer-da.js"].text
    assert "Apache License 2.0" in bundles["quiz.js"].text


def test_our_own_scripts_stay_small():
    bundles = build_bundles(OVERRIDES, {})
    sizes = {name: len(bundle.text) for name, bundle in bundles.items()}
    assert sizes["head.js"] + sizes["page.js"] + sizes["case.js"] <= 9 * 1024
    assert sizes["search.js"] < 8000


@pytest.mark.parametrize("language", ["da", "nl", "pt"])
def test_a_unit_stays_light_with_a_note_with_progress_and_with_what_keeps_it_for_use_without_a_network(language):
    bundles = build_bundles(OVERRIDES, {})
    names = [f"{name}.{kind}" for name in ("head", "page", "note", "progress", "offline") for kind in ("js", "css")]
    words = read_strings(OVERRIDES, language)
    loaded = [loaded_words(words, name, f"course.{name}Words") for name in ("progress", "offline")]
    texts = [*(bundles[name].text for name in names if name in bundles), *loaded]
    assert sum(len(gzip.compress(text.encode())) for text in texts) <= 14 * 1024


def test_no_script_of_ours_touches_what_the_reader_did_not_allow():
    touching = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|XMLHttpRequest|import\(")
    scripts = (OVERRIDES / "assets" / "javascripts").glob("*/*.js")
    named = {file.name: touching.findall(re.sub(r"//.*", "", file.read_text(encoding="utf-8"))) for file in scripts}
    assert {name: found for name, found in named.items() if found} == {"10-storage.js": ["localStorage"]}


def test_a_package_that_is_not_installed_is_named():
    with pytest.raises(FileNotFoundError, match="no_such_package"):
        installed_text("no_such_package", "file.js")


def test_files_are_written_with_their_folders(tmp_path):
    write_files(tmp_path, {"search/index.da.js": "å\n"})
    assert (tmp_path / "search" / "index.da.js").read_bytes() == "å\n".encode()
