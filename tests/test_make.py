"""The commands on machines that lack something; stand-ins play the parts that would need a network."""

import ast
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = ["browser.py", "environment.py", "run_tests.py", "serve.py"]
NEEDED = ["Makefile", "requirements.txt", "requirements-test.txt", *(f"scripts/{name}" for name in SCRIPTS)]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no make; its users start the scripts")

# Stands in for the Python of .venv: notes what it is asked to run, fails at a WORD where a file fail-WORD is.
VENV_PYTHON = """#!/bin/sh
cd "{root}"
echo "$* [$COURSE_LANGUAGE]" >> calls.txt
for word in "$@"; do
    if [ -e "fail-$word" ]; then exit 1; fi
done
"""

MAKE_VENV = """
import pathlib, sys
python = pathlib.Path(sys.argv[1], "bin", "python")
python.parent.mkdir(parents=True)
python.write_text({script!r})
python.chmod(0o755)
"""

OLD_PYTHON = """
import os, runpy, sys
sys.version_info = (3, 9, 2)
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
"""


class Machine:
    """A project folder and the programs that can be found on the PATH."""

    def __init__(self, folder):
        self.root = folder / "project"
        self.programs = folder / "bin"
        self.modules = folder / "modules"
        for name in NEEDED:
            target = self.root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
        self.programs.mkdir()
        for name in ("make", "awk"):
            (self.programs / name).symlink_to(shutil.which(name))
        self.add_program("python3", f'PYTHONPATH="{self.modules}" exec "{sys.executable}" "$@"')
        self.add_module("venv", MAKE_VENV.format(script=VENV_PYTHON.format(root=self.root)))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    def add_program(self, name, body):
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return path

    def add_browsers(self):
        self.add_program("chromium", "echo Chromium 1.0")
        self.add_program("firefox", "echo Mozilla Firefox 1.0")

    def add_module(self, name, main):
        (self.modules / name).mkdir(parents=True, exist_ok=True)
        (self.modules / name / "__init__.py").touch()
        (self.modules / name / "__main__.py").write_text(main)

    def make(self, *arguments, **environment):
        """Run make and return (status, its output, the messages without make's own closing line)."""
        done = subprocess.run(
            [self.programs / "make", *arguments],
            cwd=self.root,
            env={"PATH": str(self.programs)} | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        messages = [line for line in done.stderr.splitlines() if not line.startswith("make: ***")]
        return done.returncode, done.stdout, messages

    def serve(self, *arguments, **environment):
        return self.make("serve", f"PORT={self.port}", *arguments, **environment)

    def take_calls(self):
        """Return what the Python of .venv was asked to run since the last time."""
        path = self.root / "calls.txt"
        calls = path.read_text().replace(f"{self.root}/", "").splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return calls

    def has_venv(self):
        return (self.root / ".venv").exists()


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


INSTALL = "-m pip install --quiet --disable-pip-version-check --require-hashes -r {} []"
INSTALL_SITE = INSTALL.format("requirements.txt")
INSTALL_TEST = INSTALL.format("requirements-test.txt")
PLAYWRIGHT = "-m playwright install --no-shell chromium []"


def test_the_first_start_installs_by_hash_and_later_starts_install_nothing(machine):
    serve = f"-m mkdocs serve --dev-addr 127.0.0.1:{machine.port} []"
    assert machine.serve()[0] == 0
    assert machine.take_calls() == [INSTALL_SITE, serve]
    assert machine.serve() == (0, "", [])
    assert machine.take_calls() == [serve]


def test_the_test_tools_are_added_to_what_is_there(machine):
    machine.serve()
    machine.take_calls()
    assert machine.make("setup")[0] == 0
    assert machine.take_calls() == [INSTALL_TEST]
    assert machine.make("setup") == (0, "", [])
    machine.serve()
    assert machine.take_calls() == [f"-m mkdocs serve --dev-addr 127.0.0.1:{machine.port} []"]


def test_a_changed_lock_is_installed_into_a_new_venv(machine):
    machine.make("setup")
    machine.take_calls()
    leftover = machine.root / ".venv" / "leftover"
    leftover.touch()
    (machine.root / "requirements.txt").write_text("changed")
    machine.make("setup")
    assert machine.take_calls() == [INSTALL_SITE, INSTALL_TEST]
    assert not leftover.exists()


def test_a_venv_whose_python_is_gone_is_made_anew(machine):
    machine.serve()
    (machine.root / ".venv" / "bin" / "python").unlink()
    machine.take_calls()
    assert machine.serve()[0] == 0
    assert machine.take_calls()[0] == INSTALL_SITE


@pytest.mark.parametrize("broken_off", ["requirements.txt", "requirements-test.txt"])
def test_an_install_that_was_broken_off_is_done_again(machine, broken_off):
    stop = machine.root / "fail--r"
    if broken_off == "requirements-test.txt":
        machine.serve()
    stop.touch()
    status, _, messages = machine.make("setup")
    assert status != 0
    assert messages == [
        f"Installing {broken_off} into .venv, once: this takes a minute or two.",
        "The packages could not be installed: the lines above say why. Mend that, then try again.",
    ]
    stop.unlink()
    machine.take_calls()
    assert machine.make("setup")[0] == 0
    assert machine.take_calls() == [INSTALL_SITE, INSTALL_TEST]


def test_no_python_is_said_in_one_line(machine):
    (machine.programs / "python3").unlink()
    status, _, messages = machine.serve()
    assert status != 0
    assert len(messages) == 1
    assert "There is no python3: install Python 3.11 or newer" in messages[0]
    assert not machine.has_venv()


@pytest.mark.parametrize("command", ["serve", "test", "check", "bench", "build", "setup"])
def test_a_too_old_python_is_said_in_one_line(machine, command):
    machine.add_program("python3", f'exec "{sys.executable}" -c \'{OLD_PYTHON}\' "$@"')
    status, _, messages = machine.make(command, f"PORT={machine.port}")
    assert status != 0
    assert messages == [
        "Python 3.9 is too old: install 3.11 or newer and name it, for example: make serve PYTHON=python3.12"
    ]
    assert not machine.has_venv()


def test_another_python_can_be_named(machine):
    (machine.programs / "python3").rename(machine.programs / "python3.12")
    assert machine.serve("PYTHON=python3.12")[0] == 0


def test_a_missing_venv_module_is_said_in_one_line(machine):
    machine.add_module("ensurepip", "")
    (machine.modules / "ensurepip" / "__init__.py").write_text("raise ImportError")
    status, _, messages = machine.serve()
    assert status != 0
    assert messages == ["Python has no venv module: install it (Debian: apt install python3-venv), then try again."]
    assert not machine.has_venv()


def test_a_venv_that_could_not_be_made_is_removed(machine):
    machine.add_module("venv", "import os, sys; os.mkdir(sys.argv[1]); sys.exit('No space left.')")
    status, _, messages = machine.serve()
    assert status != 0
    assert messages == [
        "No space left.",
        "The folder .venv could not be made: the lines above say why. Mend that, then try again.",
    ]
    assert not machine.has_venv()


def test_a_taken_port_is_said_in_one_line_before_anything_is_installed(machine):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, _, messages = machine.make("serve", f"PORT={port}")
    assert status != 0
    assert messages == [f"Port {port} is taken: stop what uses it, or choose another port: make serve PORT={port + 1}"]
    assert not machine.has_venv()


@pytest.mark.parametrize("port", ["", "web", "80", "65536", "-1"])
def test_a_port_that_is_none_is_said_in_one_line(machine, port):
    status, _, messages = machine.make("serve", f"PORT={port}")
    assert status != 0
    assert messages == [f"A port is a number from 1024 to 65534, not {port}."]


def test_a_language_counts_only_where_make_is_told_it(machine):
    machine.serve()
    machine.take_calls()
    machine.serve(LANGUAGE="da_DK:da")
    machine.serve("LANGUAGE=da", LANGUAGE="nl_BE")
    assert [call[call.index("[") :] for call in machine.take_calls()] == ["[]", "[da]"]


def test_help_needs_no_python_and_names_every_command(machine):
    (machine.programs / "python3").unlink()
    status, output, _ = machine.make()
    assert status == 0
    assert [line.split()[1] for line in output.splitlines()] == [
        *("help", "serve", "test", "check", "bench", "build", "setup")
    ]
    assert output == machine.make("help")[1]


TEST_STEPS = [
    "-m ruff check []",
    "-m ruff format --check []",
    "scripts/check.py []",
    "-m pytest --numprocesses=auto --dist=worksteal []",
]


def test_all_steps_of_the_tests_run_in_order(machine):
    machine.add_browsers()
    status, output, _ = machine.make("test")
    assert status == 0
    assert machine.take_calls() == [INSTALL_SITE, INSTALL_TEST, *TEST_STEPS]
    assert output.split("\n=== ")[1:] == ["Lint\n", "Format\n", "Quality gates\n", "Tests\n"]


@pytest.mark.parametrize(
    ("fails", "title", "ran"),
    [
        ("check", "Lint", 1),
        ("format", "Format", 2),
        ("scripts/check.py", "Quality gates", 3),
        ("pytest", "Tests", 4),
    ],
)
def test_the_first_step_that_fails_ends_the_tests(machine, fails, title, ran):
    machine.add_browsers()
    machine.make("setup")
    machine.take_calls()
    marker = machine.root / f"fail-{fails}"
    marker.parent.mkdir(exist_ok=True)
    marker.touch()
    status, _, messages = machine.make("test")
    assert status != 0
    assert messages[-1] == f"=== {title} failed: what it found stands above."
    assert machine.take_calls() == TEST_STEPS[:ran]


def test_without_a_browser_the_tests_fail_with_the_command_that_installs_one(machine):
    machine.add_program("chromium-browser", "echo Install the snap.; exit 1")
    machine.make("setup")
    machine.take_calls()
    (machine.root / "fail-playwright").touch()
    status, _, messages = machine.make("test")
    assert status != 0
    assert messages[-1].startswith("The tests need Chromium or Chrome, and none was found or could be installed.")
    assert messages[-1].endswith("/.venv/bin/python -m playwright install chromium")
    assert machine.take_calls()[-1] == PLAYWRIGHT


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS keeps its programs elsewhere; a Firefox may be there")
def test_without_a_firefox_the_tests_fail_and_say_how_to_get_one(machine):
    machine.add_program("chromium", "echo Chromium 1.0")
    machine.add_program("firefox", "echo Install the snap.; exit 1")
    machine.make("setup")
    machine.take_calls()
    status, output, messages = machine.make("test")
    assert status != 0
    assert output == ""
    assert messages[-1] == (
        "The tests need Firefox, and none was found or could be installed. Install one, then try again: "
        "Firefox as its maker offers it, or name yours: COURSE_FIREFOX=/path/to/it make test"
    )
    assert machine.take_calls() == []


@pytest.mark.parametrize(("package", "prints"), [("chromium", "Chromium 1.0"), ("firefox-esr", "Mozilla Firefox 1.0")])
def test_on_debian_root_gets_the_package_and_others_its_command(machine, package, prints):
    machine.add_browsers()
    (machine.programs / package.removesuffix("-esr")).unlink()
    machine.make("setup")
    (machine.root / "fail-playwright").touch()
    program = machine.programs / package
    machine.add_program(
        "apt-get",
        f'echo "$@" >> calls.txt; [ "$4" = update ] || {shutil.which("cp")} {program}.deb {program}',
    )
    machine.add_program(f"{package}.deb", f"echo {prints}")
    status, _, messages = machine.make("test")
    if os.geteuid() == 0:
        assert status == 0
        assert f"--quiet --quiet --yes install --no-install-recommends {package}" in machine.take_calls()
    else:
        assert status != 0
        assert messages[-1].endswith(f"try again: sudo apt-get install {package}")


@pytest.mark.parametrize(
    ("variable", "title"), [("COURSE_BROWSER", "Chromium or Chrome"), ("COURSE_FIREFOX", "Firefox")]
)
def test_a_browser_that_was_named_must_start(machine, variable, title):
    machine.add_browsers()
    status, _, messages = machine.make("test", **{variable: "/nowhere/browser"})
    assert status != 0
    assert messages[-1] == f"{variable} is /nowhere/browser, which is no {title} that starts: correct or unset it."


def test_a_browser_of_another_kind_is_not_taken(machine):
    machine.add_browsers()
    chromium = machine.programs / "chromium"
    status, _, messages = machine.make("test", COURSE_FIREFOX=str(chromium))
    assert status != 0
    assert messages[-1] == f"COURSE_FIREFOX is {chromium}, which is no Firefox that starts: correct or unset it."


def test_the_browsers_that_were_named_are_the_ones_used(machine):
    machine.add_browsers()
    chrome = machine.add_program("my-chrome", "echo Chromium 2.0")
    firefox = machine.add_program("my-firefox", "echo Mozilla Firefox 2.0")
    machine.make("setup")
    (machine.root / ".venv" / "bin" / "python").write_text('#!/bin/sh\necho "$1 $COURSE_BROWSER $COURSE_FIREFOX"\n')
    assert machine.make("bench", COURSE_BROWSER=str(chrome))[1] == f"scripts/bench.py {chrome} \n"
    assert machine.make("bench")[1] == f"scripts/bench.py {machine.programs}/chromium \n"
    named = machine.make("test", COURSE_BROWSER=str(chrome), COURSE_FIREFOX=str(firefox))[1]
    assert f"-m {chrome} {firefox}\n" in named
    assert f"-m {machine.programs}/chromium {machine.programs}/firefox\n" in machine.make("test")[1]


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_old_python_can_read_what_tells_it_so(name):
    ast.parse((ROOT / "scripts" / name).read_text(encoding="utf-8"), feature_version=(3, 6))
