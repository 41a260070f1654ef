"""What many tests need: built sites, one browser, and pages of a site in it, over http and from disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from building import MINI, ROOT, Site, build_once
from firefox import start_firefox
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from serving import Served, serve
from visiting import NO_TRAFFIC, Visitor


def published(root: Path) -> list[str]:
    """Return the languages that a course publishes, the default first."""
    return yaml.safe_load((root / "partner" / "partner.yml").read_text(encoding="utf-8"))["languages"]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session")
def mini(shared: Path) -> Site:
    """The mini course, built."""
    return build_once(shared, "mini", published(MINI), lambda _: MINI)


@pytest.fixture(scope="session")
def real(shared: Path) -> Site:
    """The course itself, built."""
    return build_once(shared, "real", published(ROOT), lambda _: ROOT)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers, once for each process of the test run."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for each process of the test run."""
    executable = os.environ.get("COURSE_BROWSER") or shutil.which("chromium")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [*NO_TRAFFIC, "--no-sandbox"] if is_root else NO_TRAFFIC
    browser = playwright.chromium.launch(executable_path=executable, args=arguments)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def seen_by_axe() -> set[str]:
    """The sorts of elements whose colours axe has looked at in this process."""
    return set()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """One Firefox for each process of the test run that needs it."""
    firefox = start_firefox(playwright)
    yield firefox
    firefox.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A reader with a fresh browser, who notes everything that no page may do.

    At the end of the test none of it has been done: a request to another host, a breach of the Content-Security-Policy,
    a message in the console, a write to the device.
    """
    visitor = Visitor(browser)
    yield visitor
    visitor.close()
    assert visitor.faults == []


@pytest.fixture
def visit(visitor: Visitor) -> Callable[..., Page]:
    """Open pages as a reader does: `visit(address, width=320, color_scheme="dark")`."""
    return visitor.open


@pytest.fixture
def visit_with_yes(visitor: Visitor) -> Iterator[Callable[..., Page]]:
    """Open pages as somebody who may say yes: that allows one key, `course`, and nothing else."""
    yield visitor.open
    visitor.faults = [fault for fault in visitor.faults if not fault.endswith("kept on the device: course")]


@pytest.fixture(scope="session")
def mini_served(mini: Site) -> Iterator[Served]:
    """The mini course, served from a sub-path."""
    with serve(mini.folder, "/a/b/") as served:
        yield served


@pytest.fixture(scope="session")
def real_served(real: Site) -> Iterator[Served]:
    """The course itself, served from a sub-path."""
    with serve(real.folder, "/a/b/") as served:
        yield served


@pytest.fixture(params=["over http", "from disk"])
def mini_address(request: pytest.FixtureRequest, mini: Site, mini_served: Served) -> str:
    """The address of the mini course, once over http from a sub-path and once from disk."""
    return mini_served.address if request.param == "over http" else f"{mini.folder.as_uri()}/"


@pytest.fixture(params=["over http", "from disk"])
def real_address(request: pytest.FixtureRequest, real: Site, real_served: Served) -> str:
    """The address of the course itself, once over http from a sub-path and once from disk."""
    return real_served.address if request.param == "over http" else f"{real.folder.as_uri()}/"
