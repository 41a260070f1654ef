"""A fork: everything that it owns is in partner/, and it works from its own address, in its own languages."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup
from building import ROOT, Site, build_once, copy_machinery, copy_mini, run_mkdocs
from course.source.strings import read_strings
from serving import Served, serve

ADDRESS = "https://example.org/a/b/"
PARTNER = f"""\
name: Our prison
contact: mentoring@example.org
address: {ADDRESS}
languages: [nl, en]
countries: [be]
"""
PAGES = {
    "nl/our-prison.md": "Onze gevangenis",
    "en/our-prison.md": "Our prison",
    "en/only-english.md": "Written in English only",
}


def make_fork(folder: Path) -> Path:
    """Copy the repository and write what a fork writes: partner/ and nothing else."""
    copy_machinery(folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    own = folder / "partner"
    own.mkdir()
    (own / "partner.yml").write_text(PARTNER, encoding="utf-8")
    for name, title in PAGES.items():
        file = own / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        head = "kind: page\n" if name.startswith("en/") else ""
        text = f"---\n{head}title: {title}\ndescription: {title}.\n---\n\n{title}, drempelwoord.\n"
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def fork(shared: Path) -> Site:
    """A fork, built: Dutch and English, for an address with a path."""
    return build_once(shared, "fork", ["nl", "en"], make_fork)


@pytest.fixture(scope="module")
def served(fork: Site) -> Iterator[Served]:
    """The fork, served at the path of its address."""
    with serve(fork.folder, "/a/b/") as served:
        yield served


def test_a_fork_has_its_default_language_at_the_root_and_only_its_own_languages(fork: Site) -> None:
    folders = {file.partition("/")[0] for file in fork.files}
    assert {"en", "da", "pt", "nl"} & folders == {"en"}
    assert fork.soup("index.html").html["lang"] == "nl-BE"
    assert fork.soup("en/index.html").html["lang"] == "en"
    assert [file for file in fork.files if file.startswith("search/")] == [
        "search/index.en.js",
        "search/index.nl.js",
    ]


def test_a_fork_shows_its_own_pages_in_the_navigation_of_both_languages(fork: Site) -> None:
    for language in ("nl", "en"):
        branch = fork.soup(fork.address("index.html", language)).select("#site-nav > ul > li > a")[-1]
        assert (branch.text, branch["href"]) == ("Our prison", "only-english.html")
        links = fork.soup(fork.address("only-english.html", language)).select("#site-nav li li a")
        assert [link["href"] for link in links] == ["our-prison.html"]
    assert fork.soup("our-prison.html").h1.text == "Onze gevangenis"
    assert fork.soup("en/our-prison.html").h1.text == "Our prison"


def test_a_fork_falls_back_to_english_although_its_default_is_dutch(fork: Site) -> None:
    page = fork.soup("only-english.html")
    assert page.html["lang"] == "nl-BE"
    assert page.select_one(".notice").text == read_strings(ROOT / "overrides", "nl")["fallback.notice"]
    assert page.select_one(".kind-page")["lang"] == "en"
    assert page.h1.text == "Written in English only"


def test_a_fork_names_its_host_and_the_help_lines_of_its_own_country_only(fork: Site) -> None:
    page = fork.soup("help.html")
    assert [heading.text for heading in page.select(".help-lines h3")] == ["België"]
    assert "Our prison" in page.select_one("footer").text
    assert page.select_one('.state a[href^="mailto:mentoring@example.org"]')


def test_every_link_of_a_fork_works_below_its_path(fork: Site, served: Served) -> None:
    waiting, seen, wrong = [served.address], set(), []
    while waiting:
        address = waiting.pop().partition("#")[0]
        if address in seen or not address.startswith("http://127.0.0.1"):
            continue
        seen.add(address)
        try:
            urlopen(address).close()
        except HTTPError as error:
            wrong.append(f"{error.code} {address}")
            continue
        if address.endswith((".html", "/")):
            page = fork.soup(address.removeprefix(served.address) or "index.html")
            for element in page.select("a[href], link[href]:not([rel=canonical], [rel=alternate]), script[src]"):
                waiting.append(urljoin(address, element.get("href") or element["src"]))
    assert wrong == []
    assert len(seen) > 40


def test_canonical_alternate_and_sitemap_addresses_begin_with_the_address_of_the_fork(fork: Site) -> None:
    for page in fork.pages():
        soup = fork.soup(page)
        assert soup.select_one("link[rel=canonical]")["href"] == ADDRESS + page
        path = fork.path(page)
        assert [(link["hreflang"], link["href"]) for link in soup.select("link[rel=alternate]")] == [
            ("nl-BE", ADDRESS + path),
            ("en", f"{ADDRESS}en/{path}"),
        ]
    listed = re.findall(r"<loc>(.*?)</loc>", fork.text("sitemap.xml"))
    hidden = {page for page in fork.pages() if fork.soup(page).select_one("meta[name=robots][content=noindex]")}
    assert sorted(listed) == sorted(ADDRESS + page for page in fork.pages() if page not in hidden)
    assert {page.rpartition("/print-")[1] for page in hidden} == {"/print-"}


def test_a_site_without_an_address_names_none(mini: Site) -> None:
    named = [page for page in mini.pages() if mini.soup(page).select("[rel=canonical], [rel=alternate]")]
    assert named == []


def test_a_wrong_address_of_a_fork_shows_links_that_work_at_any_depth(served: Served) -> None:
    with pytest.raises(HTTPError) as answer:
        urlopen(f"{served.address}no/such/page.html")
    page = BeautifulSoup(answer.value.read(), "html.parser")
    assert [section["lang"] for section in page.select("main section")] == ["nl-BE", "en"]
    links = [element.get("href") for element in page.select("a, link")]
    assert [link for link in links if not link.startswith("/a/b/")] == []
    for link in links:
        with urlopen(urljoin(served.address, link)) as found:
            assert found.status == 200


def test_the_language_switch_of_a_fork_stays_on_the_page(visit, served: Served) -> None:
    page = visit(f"{served.address}help.html")
    for name, expected in [("English", "en/help.html"), ("Nederlands (België)", "help.html")]:
        page.locator(".languages summary").click()
        page.locator(".languages").get_by_role("link", name=name).click()
        page.wait_for_url(served.address + expected)


def test_the_search_of_a_fork_finds_its_own_pages_in_its_own_language(visit, served: Served) -> None:
    for address, found in [("help.html", "our-prison.html"), ("en/help.html", "en/our-prison.html")]:
        page = visit(served.address + address)
        page.keyboard.press("/")
        page.locator("dialog.search input").fill("drempelwoord")
        page.locator("dialog.search .search-results a").first.wait_for()
        links = page.locator("dialog.search .search-results a")
        assert served.address + found in links.evaluate_all("links => links.map((link) => link.href)")


MISTAKES = {
    "a wrong key": (
        "languages:",
        "langauges:",
        ["partner/partner.yml:3: error", "the unknown field `langauges`", "no field `languages`"],
    ),
    "an unknown language": (
        "languages: [nl, en]",
        "languages: [nl, fi]",
        ["partner/partner.yml:3: error", "the language `fi`", "some of en, da, nl, pt"],
    ),
    "a country without help data": (
        "countries: [xx]",
        "countries: [xx, fi]",
        ["partner/partner.yml:4: error", "the country `fi`", "countries/fi.yml", "there are: xx"],
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_partner_yml_is_told_with_its_line_and_what_to_do(tmp_path: Path, mistake: str) -> None:
    right, wrong, told = MISTAKES[mistake]
    root = copy_mini(tmp_path / "copy")
    text = "name: Our prison\ncontact: mentoring@example.org\nlanguages: [nl, en]\ncountries: [xx]\n"
    (root / "partner" / "partner.yml").write_text(text.replace(right, wrong), encoding="utf-8")
    done = run_mkdocs(root, tmp_path / "site")
    assert done.returncode != 0
    output = done.stdout + done.stderr
    assert [part for part in told if part not in output] == []
    assert "Traceback" not in output
    assert not (tmp_path / "site").exists()


def test_an_upstream_change_merges_into_a_fork_without_a_conflict(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    copy_machinery(repository)
    shutil.copytree(ROOT / "docs", repository / "docs")
    shutil.copytree(ROOT / "partner", repository / "partner")

    def git(*arguments: str) -> str:
        names = ["-c", "user.name=A Person", "-c", "user.email=person@example.org", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(repository), *names, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout

    def change(*names: str) -> None:
        for name in names:
            file = repository / name
            file.write_text(f"{file.read_text(encoding='utf-8')}\n# changed\n", encoding="utf-8")
        git("commit", "--quiet", "--all", "--message", "Change")

    git("init", "--quiet", "--initial-branch", "upstream")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Begin")
    git("checkout", "--quiet", "-b", "fork")
    fork = make_fork(tmp_path / "made")
    shutil.copytree(fork / "partner", repository / "partner", dirs_exist_ok=True)
    git("add", "--all")
    git("commit", "--quiet", "--message", "Our own edition")
    own = git("ls-tree", "-r", "HEAD", "partner")
    git("checkout", "--quiet", "upstream")
    change("mkdocs.yml", "scripts/hooks.py", "docs/en/references.md", "countries/be.yml")
    git("checkout", "--quiet", "fork")
    git("merge", "--quiet", "--no-edit", "upstream")
    assert git("ls-tree", "-r", "HEAD", "partner") == own
    assert git("diff", "--name-only", "upstream", "HEAD").split() == sorted(
        ["partner/partner.yml", *(f"partner/docs/{name}" for name in PAGES)]
    )
