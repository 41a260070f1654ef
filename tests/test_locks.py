"""The lock files: complete, by hash, the same versions everywhere, and no word on where they came from."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt"]
DEBIAN_12 = "3.11.2"


def read_lock(name):
    """Return [(requirement, its hashes)] of a lock file."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = (re.split(r" *--hash=sha256:", line) for line in text.replace("\\\n", "").splitlines())
    return [(Requirement(head), hashes) for head, *hashes in entries]


def read_versions(name):
    return {canonicalize_name(entry.name): str(entry.specifier).removeprefix("==") for entry, _ in read_lock(name)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_entry_is_one_exact_version_with_its_hashes(name):
    lock = read_lock(name)
    for entry, hashes in lock:
        assert re.fullmatch(r"==[^,*]+", str(entry.specifier)), entry
        assert hashes and all(re.fullmatch(r"[0-9a-f]{64}", one) for one in hashes), entry
    names = [canonicalize_name(entry.name) for entry, _ in lock]
    assert names == sorted(set(names)), "a second version for some Python or platform"


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_option_or_path_is_recorded(name):
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        assert "://" not in line
        assert not re.search(r"(^|[ =])(/|~|[A-Za-z]:\\)", line), line
        assert all(word.startswith("--hash=sha256:") for word in words if word.startswith("-")), line


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_has_all_that_is_asked_for(name):
    asked = (ROOT / name).with_suffix(".in").read_text(encoding="utf-8").splitlines()
    versions = read_versions(name)
    for line in asked:
        if line.startswith(("#", "-c")):
            continue
        requirement = Requirement(line.partition("#")[0])
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)])


def test_site_and_tests_share_their_versions():
    site, test = map(read_versions, LOCKS)
    assert {name: test[name] for name in site.keys() & test.keys()} == {
        name: site[name] for name in site.keys() & test.keys()
    }


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_installs_on_debian_12(name):
    for entry, _ in read_lock(name):
        if entry.marker is None or entry.marker.evaluate():
            needed = Requirement(f"python{metadata(entry.name).get('Requires-Python') or ''}")
            assert needed.specifier.contains(DEBIAN_12), entry
