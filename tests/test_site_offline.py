"""The list of what each language needs without a network, the worker, and the manifest."""

import hashlib
import json
import re
import struct
from pathlib import Path

import pytest
from building import Site
from course.site.manifest import ICONS
from course.site.offline import is_needed, list_text, offline_files

OVERRIDES = Path(__file__).parent.parent / "overrides"
LANGUAGES = ["en", "da", "nl", "pt"]
WORDS = {
    "en": {"language": "en", "language.name": "English", "not-kept.title": "Not kept"},
    "da": {"language": "da", "language.name": "Dansk", "not-kept.title": "Ikke gemt"},
}


def make_lists(site: Path) -> dict[str, str]:
    """Return the lists and the worker of a site in English and Danish."""
    return offline_files(site, OVERRIDES, WORDS, lambda language: f"<p>{language}</p>")


def write(site: Path, **texts: str) -> None:
    """Write files into a site; `__` stands for a slash and `_` for a dot."""
    for name, text in texts.items():
        file = site / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two languages."""
    write(tmp_path, index_html="home", da__index_html="hjem", search__index_da_js="da", assets__page_css="css")
    return tmp_path


def files_in(text: str) -> list[str]:
    return list(json.loads(text)["files"])


@pytest.mark.parametrize(
    ("path", "needed_by"),
    [
        ("index.html", ["en"]),
        ("mentors/m1/index.html", ["en"]),
        ("da/index.html", ["da"]),
        ("nl/mentors/m1/print-trainer.html", ["nl"]),
        ("404.html", []),
        ("assets/course-page.0a1b2c3d.js", LANGUAGES),
        ("assets/course-stemmer-pt.0a1b2c3d.js", ["pt"]),
        ("assets/favicon.svg", LANGUAGES),
        ("assets/images/da.svg", LANGUAGES),
        ("search/index.en.js", ["en"]),
        ("manifest.da.json", ["da"]),
        ("offline/words.nl.js", ["nl"]),
        ("offline/files.nl.json", []),
        ("sw.js", []),
        ("sitemap.xml.gz", []),
    ],
)
def test_a_language_needs_its_own_files_and_those_of_no_language(path: str, needed_by: list[str]) -> None:
    assert [language for language in LANGUAGES if is_needed(path, language, LANGUAGES)] == needed_by


def test_in_a_build_of_one_language_every_page_is_needed() -> None:
    assert is_needed("mentors/index.html", "da", ["da"])


def test_each_file_of_the_mini_course_is_needed_by_some_language_and_listed_as_it_is(mini: Site) -> None:
    listed = {}
    for language in LANGUAGES:
        listed |= json.loads(mini.text(f"offline/files.{language}.json"))["files"]
    left_out = [file for file in mini.files if file not in listed]
    assert left_out == ["404.html", *(f"offline/files.{language}.json" for language in sorted(LANGUAGES)), "sw.js"]
    contents = {path: (mini.folder / path).read_bytes() for path in listed}
    assert listed == {path: [hashlib.sha256(text).hexdigest(), len(text)] for path, text in contents.items()}


def test_the_worker_names_the_release_of_each_list_and_its_size(mini: Site) -> None:
    site = json.loads(re.match(r"const SITE=(.*);\n", mini.text("sw.js"))[1])
    assert list(site) == LANGUAGES
    for language, facts in site.items():
        text = mini.text(f"offline/files.{language}.json")
        sizes = [size for _, size in json.loads(text)["files"].values()]
        assert hashlib.sha256(text.encode()).hexdigest().startswith(facts["release"])
        assert [facts["files"], facts["bytes"]] == [len(sizes), sum(sizes)]


def test_nothing_changes_where_no_file_has_changed(small: Path) -> None:
    assert make_lists(small) == make_lists(small)


def test_a_change_gives_another_release_to_the_languages_that_need_the_file_and_another_worker(small: Path) -> None:
    before = make_lists(small)
    write(small, da__index_html="et andet hjem")
    after = make_lists(small)
    assert [name for name in before if before[name] != after[name]] == ["offline/files.da.json", "sw.js"]


def test_the_page_for_what_is_not_kept_is_part_of_the_release(small: Path) -> None:
    lists = make_lists(small)
    assert json.loads(lists["offline/files.da.json"])["notKept"] == "<p>da</p>"
    assert files_in(lists["offline/files.da.json"]) == ["assets/page.css", "da/index.html", "search/index.da.js"]
    assert list_text({}, "a") != list_text({}, "b")


def test_the_page_for_what_is_not_kept_starts_every_address_at_the_root(mini: Site) -> None:
    for language in LANGUAGES:
        page = json.loads(mini.text(f"offline/files.{language}.json"))
        addresses = re.findall(r'(?:href|src)="([^"]*)"', page["notKept"])
        assert [address for address in addresses if not address.startswith("{root}")] == []
        assert {address.removeprefix("{root}") for address in addresses} <= set(page["files"])
        assert "Content-Security-Policy" in page["notKept"]


def test_the_manifest_of_a_language_opens_its_front_page(mini: Site) -> None:
    starts = {}
    for language in LANGUAGES:
        manifest = json.loads(mini.text(f"manifest.{language}.json"))
        starts[language] = manifest["start_url"]
        assert manifest["name"] == mini.soup(manifest["start_url"]).title.text
        assert len(manifest["short_name"]) <= 12
    assert starts == {"en": "index.html", "da": "da/index.html", "nl": "nl/index.html", "pt": "pt/index.html"}


def test_every_icon_is_as_large_as_the_manifest_says(mini: Site) -> None:
    for name, facts in ICONS.items():
        header = (mini.folder / "assets" / name).read_bytes()[:24]
        assert header.startswith(b"\x89PNG")
        assert "x".join(map(str, struct.unpack(">II", header[16:24]))) == facts["sizes"]


def test_no_page_names_a_manifest_or_a_worker_by_itself(mini: Site) -> None:
    assert [page for page in mini.pages() if 'rel="manifest"' in mini.text(page) or "sw.js" in mini.text(page)] == []
