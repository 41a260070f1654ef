"""Make .venv with the locked packages: what builds the site, and with `--test` also what tests it.

It runs on the system's own Python before anything is installed: standard library only, written so
that an old Python can still read it, to say that it is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
SITE = "requirements.txt"
TEST = "requirements-test.txt"

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
# Written last: a .venv without it is half-made, whatever broke it off, and is made afresh.
STAMP = os.path.join(VENV, "installed.txt")


def make_environment(with_tests=False):
    """Make or complete .venv and return its Python; what is there already is not installed again."""
    try:
        installed = read_stamp()
        if installed.get(SITE) != fingerprint(SITE):
            make_venv()
            installed = {}
        for name in [SITE, TEST] if with_tests else [SITE]:
            if installed.get(name) != fingerprint(name):
                install(name)
                installed[name] = fingerprint(name)
                write_stamp(installed)
        return PYTHON
    except KeyboardInterrupt:
        sys.exit("Stopped. The next start begins the installation afresh.")


def fingerprint(name):
    with open(os.path.join(ROOT, name), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def read_stamp():
    """Return {requirements file: fingerprint}, empty where .venv is half-made or its Python is gone."""
    if not (os.path.exists(PYTHON) and os.path.exists(STAMP)):
        return {}
    with open(STAMP, encoding="utf-8") as file:
        return dict(line.split() for line in file)


def write_stamp(installed):
    with open(STAMP, "w", encoding="utf-8") as file:
        file.writelines(f"{name} {mark}\n" for name, mark in sorted(installed.items()))


def make_venv():
    """Make an empty .venv in place of the old one, or none at all."""
    if sys.version_info < OLDEST:
        found, needed = ("{}.{}".format(*version[:2]) for version in (sys.version_info, OLDEST))
        again = "py -3.12 scripts\\serve.py" if os.name == "nt" else "make serve PYTHON=python3.12"
        sys.exit(f"Python {found} is too old: install {needed} or newer and name it, for example: {again}")
    try:
        # Debian keeps ensurepip in a package of its own, and `-m venv` misses it only half-way.
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        sys.exit("Python has no venv module: install it (Debian: apt install python3-venv), then try again.")
    shutil.rmtree(VENV, ignore_errors=True)
    if run_or_remove([sys.executable, "-m", "venv", VENV]) != 0:
        sys.exit("The folder .venv could not be made: the lines above say why. Mend that, then try again.")


def install(name):
    print(f"Installing {name} into .venv, once: this takes a minute or two.", file=sys.stderr)
    if os.path.exists(STAMP):
        os.remove(STAMP)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.call([*pip, "-r", os.path.join(ROOT, name)]) != 0:
        sys.exit("The packages could not be installed: the lines above say why. Mend that, then try again.")


def run_or_remove(command):
    """Run the command that makes .venv; where it fails or is stopped, leave no .venv behind."""
    status = 1
    try:
        status = subprocess.call(command)
    finally:
        if status != 0:
            shutil.rmtree(VENV, ignore_errors=True)
    return status


if __name__ == "__main__":
    make_environment(with_tests="--test" in sys.argv[1:])
