"""Find a Chromium or Chrome and a Firefox for the tests, install what is missing, and print the path of the first."""

import os
import shutil
import subprocess
import sys
from collections import namedtuple

from environment import PYTHON, make_environment

# variable: names one to be used; word: stands in what `--version` prints; names: on the PATH; places: where else it may
# be, on macOS and Windows; package: Debian's; download: Playwright's name for what it can download.
Browser = namedtuple("Browser", "title variable word names places package download")

PROGRAMS = [os.environ[name] for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA") if name in os.environ]

CHROMIUM = Browser(
    title="Chromium or Chrome",
    variable="COURSE_BROWSER",
    word="Chrom",
    names=["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places=["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    + [os.path.join(folder, "Google", "Chrome", "Application", "chrome.exe") for folder in PROGRAMS],
    package="chromium",
    download="chromium",
)
# Playwright's own Firefox is none that readers have: its rules for files are others.
FIREFOX = Browser(
    title="Firefox",
    variable="COURSE_FIREFOX",
    word="Firefox",
    names=["firefox-esr", "firefox"],
    places=["/Applications/Firefox.app/Contents/MacOS/firefox"]
    + [os.path.join(folder, "Mozilla Firefox", "firefox.exe") for folder in PROGRAMS],
    package="firefox-esr",
    download=None,
)

# The path is told whether or not it has been downloaded.
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.{}.executable_path)
"""


def get_browser(browser):
    """Return the path of a browser that starts; end the program with what to do where none can be had."""
    make_environment(with_tests=True)
    chosen = os.environ.get(browser.variable)
    if chosen and not starts(browser, chosen):
        sys.exit(f"{browser.variable} is {chosen}, which is no {browser.title} that starts: correct or unset it.")
    path = chosen or find_browser(browser) or find_download(browser) or download(browser) or install_package(browser)
    return path or sys.exit(
        f"The tests need {browser.title}, and none was found or could be installed. Install one, then try again: "
        + how_to_install(browser)
    )


def find_browser(browser):
    """Return the path of the first one of a system that starts, or None."""
    paths = [*map(shutil.which, browser.names), *filter(os.path.isfile, browser.places)]
    return next((path for path in paths if path and starts(browser, path)), None)


def find_download(browser):
    if not browser.download:
        return None
    question = ASK_PLAYWRIGHT.format(browser.download)
    path = subprocess.run([PYTHON, "-c", question], stdout=subprocess.PIPE, text=True).stdout.strip()
    return path if path and starts(browser, path) else None


def download(browser):
    if not browser.download:
        return None
    note(f"No {browser.title} was found; downloading Playwright's.")
    return run([PYTHON, "-m", "playwright", "install", "--no-shell", browser.download]) and find_download(browser)


def install_package(browser):
    if not (has_apt() and os.geteuid() == 0):
        return None
    note(f"Installing the package {browser.package}.")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    apt_get = ["apt-get", "--quiet", "--quiet", "--yes"]
    return (
        run([*apt_get, "update"])
        and run([*apt_get, "install", "--no-install-recommends", browser.package])
        and find_browser(browser)
    )


def how_to_install(browser):
    if has_apt():
        return f"sudo apt-get install {browser.package}"
    if browser.download:
        return f"{PYTHON} -m playwright install {browser.download}"
    return f"{browser.title} as its maker offers it, or name yours: {browser.variable}=/path/to/it make test"


def has_apt():
    return shutil.which("apt-get") is not None


def starts(browser, path):
    """Say whether it is this browser and really runs: some a system has only as a hint to install one."""
    if os.name == "nt":  # There `--version` prints nothing and opens a window.
        return os.path.isfile(path)
    try:
        asked = subprocess.run(
            [path, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0 and browser.word in asked.stdout


def run(command):
    """Run a command with its output among the messages, since only the path belongs to ours."""
    return subprocess.call(command, stdout=sys.stderr) == 0


def note(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    print(get_browser(CHROMIUM))
