"""Prove that everything holds: form of the code, quality gates, tests; the first failure ends it."""

import os
import subprocess
import sys

from browser import CHROMIUM, FIREFOX, get_browser
from environment import PYTHON, ROOT

STEPS = [
    ("Lint", ["-m", "ruff", "check"]),
    ("Format", ["-m", "ruff", "format", "--check"]),
    ("Quality gates", ["scripts/check.py"]),
    ("Tests", ["-m", "pytest", "--numprocesses=auto", "--dist=worksteal"]),
]


def run_tests():
    for browser in (CHROMIUM, FIREFOX):
        os.environ[browser.variable] = get_browser(browser)
    os.chdir(ROOT)
    for title, arguments in STEPS:
        print("\n=== " + title, flush=True)
        status = subprocess.call([PYTHON, *arguments])
        if status != 0:
            sys.exit(f"\n=== {title} failed: what it found stands above.")


if __name__ == "__main__":
    run_tests()
