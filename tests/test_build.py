"""The built site, file by file: what is there, in which language, valid, and linked to what exists."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from building import OF_NO_LANGUAGE, ROOT, Site, build, copy_mini
from course.source.strings import read_strings

TAGS = {"en": "en", "da": "da", "nl": "nl-BE", "pt": "pt-PT"}
# The one page that no language has, English aside: what a country writes for itself.
UNTRANSLATED = "country/who-is-who.html"
# What the reader's browser would load by itself, as against a link that a person follows.
LOADED = {"link": "href", "script": "src", "img": "src", "source": "srcset", "iframe": "src", "use": "href"}
MARKUP = re.compile(r"&lt;/?quiz|<quiz|\[[ xX]\]|^///|{#|{\.\w|data-href|<!-- quiz", re.MULTILINE)


@pytest.fixture(params=["mini", "real"])
def site(request: pytest.FixtureRequest) -> Site:
    """The mini course and the course itself, one after the other."""
    return request.getfixturevalue(request.param)


def words(language: str) -> dict[str, str]:
    """Return the interface words of a language."""
    return read_strings(ROOT / "overrides", language)


def test_the_strict_build_says_no_warning(site: Site) -> None:
    assert [line for line in site.log.splitlines() if "WARNING" in line or "ERROR" in line] == []


def test_the_build_makes_exactly_the_files_that_are_listed(mini: Site) -> None:
    paths = (Path(__file__).parent / "built-files.txt").read_text(encoding="utf-8").split()
    expected = [path for path in paths if not path.endswith(".html") or path in OF_NO_LANGUAGE]
    for page in set(paths) - set(expected):
        expected += [page, f"da/{page}", f"nl/{page}", f"pt/{page}"]
    hash_in_name = re.compile(r"(?<=\.)[0-9a-f]{8}(?=\.)")
    assert sorted(hash_in_name.sub("HASH", file) for file in mini.files) == sorted(expected)


def test_every_page_exists_in_every_language(site: Site) -> None:
    first, *others = site.languages
    paths = [site.path(address) for address in site.pages(first)]
    assert {language: [site.path(page) for page in site.pages(language)] for language in others} == {
        language: paths for language in others
    }


def test_every_page_names_its_language(site: Site) -> None:
    tags = {address: site.soup(address).html["lang"] for address in site.pages()}
    assert tags == {address: TAGS[site.language_of(address)] for address in site.pages()}


def test_the_text_of_every_page_names_the_language_that_it_is_really_in(mini: Site) -> None:
    tags = {address: mini.soup(address).select_one("[class^=kind-]")["lang"] for address in mini.pages()}
    expected = {address: TAGS[mini.language_of(address)] for address in mini.pages()}
    untranslated = [address for address in mini.pages() if mini.path(address) == UNTRANSLATED]
    assert tags == expected | dict.fromkeys(untranslated, "en")


def test_an_untranslated_page_says_so_in_the_readers_language_and_no_other_page_does(mini: Site) -> None:
    notices = {
        address: notice.text
        for address in mini.pages()
        if (notice := mini.soup(address).select_one("article > .notice"))
    }
    assert notices == {
        f"da/{UNTRANSLATED}": words("da")["fallback.notice"],
        f"nl/{UNTRANSLATED}": words("nl")["fallback.notice"],
        f"pt/{UNTRANSLATED}": words("pt")["fallback.notice"],
        "pt/mentors/m1-first-week/session.html": words("pt")["missing.notice"],
    }


def test_the_title_of_an_untranslated_page_is_marked_as_english_wherever_it_stands(mini: Site) -> None:
    unmarked = [
        address
        for address in mini.pages("pt")
        for element in mini.soup(address).find_all(string="Who is who in Northland")
        if next(parent for parent in element.parents if parent.get("lang"))["lang"] != "en"
        and element.parent.name != "title"
    ]
    assert unmarked == []


def test_no_markup_of_the_authors_is_left_in_any_page(site: Site) -> None:
    assert {address: leaks for address in site.pages() if (leaks := MARKUP.findall(site.text(address)))} == {}


def test_every_page_is_valid_html(site: Site) -> None:
    errors = {}
    for address in [*site.distinct_pages(), *OF_NO_LANGUAGE]:
        parser = html5lib.HTMLParser()
        parser.parse(site.text(address))
        if parser.errors:
            errors[address] = [(position, code, data) for position, code, data in parser.errors]
    assert errors == {}


def test_every_id_is_unique_in_its_page(site: Site) -> None:
    repeated = {}
    for address in site.pages():
        ids = [element["id"] for element in site.soup(address).select("[id]")]
        if len(ids) > len(set(ids)):
            repeated[address] = sorted({name for name in ids if ids.count(name) > 1})
    assert repeated == {}


def is_elsewhere(target: str) -> bool:
    """Say whether an address leads out of the site."""
    return bool(urlsplit(target).scheme or urlsplit(target).netloc)


def resolve(address: str, target: str) -> tuple[str, str]:
    """Return the file and the fragment that a link on a page leads to."""
    parts = urlsplit(target)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path)))
    return (path if parts.path else address), unquote(parts.fragment)


def dead_links(site: Site, address: str) -> list[str]:
    """Return the links of a page that are not relative, or lead to no file or no element of the site.

    What stands in a template is no part of the page: the presenter makes plain text of its links.
    """
    dead = []
    for element in site.soup(address).select("a[href], link[href], script[src], img[src]"):
        if element.find_parent("template"):
            continue
        target = element.get("href") or element.get("src")
        if is_elsewhere(target):
            continue
        path, fragment = resolve(address, target)
        is_found = (site.folder / path).is_file() and (not fragment or fragment in site.ids(path))
        if target.startswith("/") or not is_found:
            dead.append(target)
    return dead


def test_every_link_and_every_anchor_leads_somewhere(site: Site) -> None:
    assert {address: dead for address in site.pages() if (dead := dead_links(site, address))} == {}


def test_every_link_out_of_the_site_is_encrypted_a_mail_or_a_number(site: Site) -> None:
    schemes = {
        urlsplit(link["href"]).scheme
        for address in site.pages()
        for link in site.soup(address).select("a[href]")
        if is_elsewhere(link["href"])
    }
    assert schemes <= {"https", "mailto", "tel"}


def test_no_page_loads_anything_from_another_host(site: Site) -> None:
    loaded = {
        f"{address}: {element}"
        for address in [*site.pages(), *OF_NO_LANGUAGE]
        for name, attribute in LOADED.items()
        for element in site.soup(address).select(f"{name}[{attribute}]")
        if is_elsewhere(element[attribute])
    }
    assert loaded == set()


def test_no_script_and_no_style_names_another_host(site: Site) -> None:
    comment = re.compile(r"/\*.*?\*/", re.DOTALL)  # a licence may name where a work comes from
    host = re.compile(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}")
    named = {
        file: hosts
        for file in site.files
        if file.endswith((".js", ".css")) and not file.startswith("search/index.")
        if (hosts := set(host.findall(comment.sub("", site.text(file)))) - {"http://www.w3.org"})
    }
    assert named == {}


def test_every_page_carries_a_strict_policy_and_nothing_that_would_break_it(site: Site) -> None:
    wrong = {}
    for address in [*site.pages(), *OF_NO_LANGUAGE]:
        page = site.soup(address)
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
        handlers = page.find_all(lambda tag: any(name.startswith("on") or name == "style" for name in tag.attrs))
        links = page.select('[href^="javascript:"], [action], style, iframe, object')
        if not policy.startswith("default-src 'none'; ") or "unsafe" in policy or handlers or links:
            wrong[address] = [policy, *handlers, *links]
    assert wrong == {}


def test_now_and_help_are_one_click_away_in_the_same_place_of_every_page(site: Site) -> None:
    wrong = {}
    for address in site.pages():
        language = site.language_of(address)
        links = [link["href"] for link in site.soup(address).select("header nav.site-help > a")]
        targets = [resolve(address, link)[0] for link in links]
        if targets != [site.address("now/index.html", language), site.address("help.html", language)]:
            wrong[address] = links
    assert wrong == {}


def test_the_language_switch_of_every_page_names_that_page_in_every_language(site: Site) -> None:
    wrong = {}
    for address in site.pages():
        links = site.soup(address).select(".languages a")
        targets = [resolve(address, link["href"])[0] for link in links]
        current = [link["hreflang"] for link in links if link.get("aria-current")]
        expected = [site.address(site.path(address), language) for language in site.languages]
        if targets != expected or current != [TAGS[site.language_of(address)]]:
            wrong[address] = targets
    assert wrong == {}


def test_a_page_is_as_heavy_with_two_pages_in_another_branch_as_with_a_dozen(tmp_path: Path) -> None:
    sites = {}
    for count in (2, 12):
        root = copy_mini(tmp_path / str(count))
        add_branch(root, count)
        sites[count] = build(root, tmp_path / f"site-{count}", ["en", "da", "nl", "pt"])
    outside = [address for address in sites[2].pages() if not sites[2].path(address).startswith("other/")]
    assert [address for address in outside if sites[2].text(address) != sites[12].text(address)] == []


def add_branch(root: Path, count: int) -> None:
    """Add a branch of the navigation with `count` pages to a copy of the mini course."""
    folder = root / "docs" / "en" / "other"
    folder.mkdir()
    names = ["index.md", *(f"page-{number}.md" for number in range(1, count))]
    for name in names:
        title = f"A page named {name.removesuffix('.md')}"
        text = f"---\nkind: page\ntitle: {title}\ndescription: {title}.\n---\n\nOne more page.\n"
        (folder / name).write_text(text, encoding="utf-8")
    config = root / "mkdocs.yml"
    branch = ["  - Other:", *(f"      - other/{name}" for name in names)]
    text = config.read_text(encoding="utf-8")
    config.write_text("\n".join([text.rstrip(), *branch, ""]), encoding="utf-8")
