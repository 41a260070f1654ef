"""Find a Chromium or Chrome for the browser tests, install one where there is none, and print its path."""

import os
import shutil
import subprocess
import sys

from environment import PYTHON, make_environment

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
# Playwright's own Chromium; the path is told whether or not it has been downloaded.
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def get_browser():
    """Return the path of a browser that starts; end the program with what to do where none can be had."""
    make_environment(with_tests=True)
    chosen = os.environ.get("COURSE_BROWSER")
    if chosen and not starts(chosen):
        sys.exit(f"COURSE_BROWSER is {chosen}, which is no browser that starts: correct or unset it.")
    browser = chosen or find_browser() or find_own() or install_own() or install_package()
    return browser or sys.exit(
        "The tests need a browser, and none was found or could be installed. Install one, then try again: "
        + how_to_install()
    )


def find_browser():
    return next(filter(starts, filter(None, map(shutil.which, NAMES))), None)


def find_own():
    asked = subprocess.run([PYTHON, "-c", ASK_PLAYWRIGHT], stdout=subprocess.PIPE, text=True)
    path = asked.stdout.strip()
    return path if path and starts(path) else None


def install_own():
    note("No browser was found; downloading Playwright's.")
    return run([PYTHON, "-m", "playwright", "install", "--no-shell", "chromium"]) and find_own()


def install_package():
    if not (has_apt() and os.geteuid() == 0):
        return None
    note("Installing the package chromium.")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    apt_get = ["apt-get", "--quiet", "--quiet", "--yes"]
    return (
        run([*apt_get, "update"])
        and run([*apt_get, "install", "--no-install-recommends", "chromium"])
        and find_browser()
    )


def how_to_install():
    return "sudo apt-get install chromium" if has_apt() else f"{PYTHON} -m playwright install chromium"


def has_apt():
    return shutil.which("apt-get") is not None


def starts(path):
    """Say whether it is a browser and really runs: some a system has only as a hint to install one."""
    if os.name == "nt":  # There `--version` prints nothing and opens a window.
        return os.path.isfile(path)
    try:
        asked = subprocess.run(
            [path, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0 and "Chrom" in asked.stdout


def run(command):
    """Run a command with its output among the messages, since only the path belongs to ours."""
    return subprocess.call(command, stdout=sys.stderr) == 0


def note(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    print(get_browser())
