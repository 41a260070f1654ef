"""What runs elsewhere: the workflows of GitHub, the script of CI, the dev container."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from browser import CHROMIUM, FIREFOX

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read_workflow(name):
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))


def list_steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def list_commands(workflow):
    return [step["run"] for step in list_steps(workflow) if "run" in step]


def test_there_are_two_workflows():
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


def test_workflows_fit_the_schema():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *WORKFLOWS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@each_workflow
def test_every_action_is_pinned_by_commit_and_names_its_version(path):
    uses = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert uses
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in uses), uses


@each_workflow
def test_history_is_there_and_no_key_stays_in_it(path):
    checkouts = [step for step in list_steps(read_workflow(path.name)) if "checkout@" in step.get("uses", "")]
    assert [step["with"] for step in checkouts] == [{"fetch-depth": 0, "persist-credentials": False}]


def test_checking_may_only_read():
    workflow = read_workflow("check.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow["jobs"].values())


def test_only_the_job_that_deploys_may_write_and_it_runs_nothing_of_ours():
    workflow = read_workflow("publish.yml")
    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]
    assert workflow["permissions"] == {}
    assert build["permissions"] == {"contents": "read"}
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


def test_nothing_is_published_that_did_not_pass_the_tests():
    workflow = read_workflow("publish.yml")
    assert list_commands(workflow) == ["make test build"]
    assert workflow["jobs"]["deploy"]["needs"] == "build"
    assert workflow[True] == {
        "push": {"branches": ["main"]},
        "workflow_dispatch": None,
    }  # YAML reads `on` as true.


def test_every_run_of_tests_is_the_same_one():
    assert list_commands(read_workflow("check.yml")) == ["make test"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^make .*", script, re.MULTILINE) == ["make test"]
    assert "set -euo pipefail" in script
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_the_dev_container_is_pinned_and_set_up():
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[a-z./]+:3\.\d+-[a-z]+", container["image"])
    assert container["onCreateCommand"].endswith(f" {CHROMIUM.package} {FIREFOX.package}")
    assert container["postCreateCommand"] == "make setup"
    assert container["forwardPorts"] == [8000]
