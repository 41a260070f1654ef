"""While an author writes, a saved edit shows in the open page by itself."""

import os
import socket
import subprocess
import sys

import pytest
from building import copy_mini


@pytest.fixture
def served(tmp_path):
    """Serve a copy of the mini course in English as `make serve LANGUAGE=en` does; give its root and address."""
    root = copy_mini(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = os.environ | {"COURSE_LANGUAGE": "en", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True) as server:
        said = []
        while "Serving on" not in (said[-1] if said else ""):
            said.append(server.stderr.readline())
            assert said[-1], "".join(said)
        yield root, f"http://127.0.0.1:{port}/"
        server.kill()


@pytest.fixture
def author(browser):
    """The author's window; MkDocs reloads it by a script that talks to the console, as no page of ours does."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/en/help.md", "Is a life in danger", "Is somebody in danger"),
        ("countries/xx.yml", "Northland", "Westland"),
        ("partner/partner.yml", "The mini course", "Another host"),
    ],
)
def test_an_edit_shows_in_the_open_page_by_itself(author, served, file, old, new):
    root, address = served
    author.goto(f"{address}help.html")
    text = (root / file).read_text(encoding="utf-8")
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    author.get_by_text(new).first.wait_for(timeout=60_000)


def test_one_language_alone_is_built_for_its_author(author, served):
    _, address = served
    author.goto(f"{address}index.html")
    assert author.locator(".languages a").count() <= 1


def test_nothing_of_the_course_is_kept_for_its_author(author, served):
    _, address = served
    author.goto(f"{address}index.html")
    assert author.locator("[data-course-offline]").count() == 0
    author.goto(f"{address}sw.js")
    assert "unregister" in author.content()
