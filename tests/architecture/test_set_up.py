"""Setting up where something is missing ends with one plain sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("bash", "cp", "cut", "dirname", "env", "mkdir", "rm", "sha256sum", "sh")

OLD = "exit 1"
WITHOUT_VENV = 'case "$*" in *venv*) exit 1;; esac'
WITHOUT_NETWORK = """
case "$*" in
  *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python;;
  *pip*) echo "ERROR: no matching distribution" >&2; exit 1;;
esac
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell script")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the set-up needs of a checkout, and a machine with hardly anything on it."""
    (tmp_path / "packaging").mkdir()
    for name in ("packaging/set-up", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    machine = tmp_path / "machine"
    machine.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None, tool
        (machine / tool).symlink_to(found)
    return tmp_path


def set_up(checkout: Path, python: str) -> subprocess.CompletedProcess[str]:
    """`packaging/set-up` where `python3` does this."""
    fake = checkout / "machine" / "python3"
    fake.write_text(f"#!/bin/sh\n{python}\n")
    fake.chmod(0o755)
    return subprocess.run(  # noqa: S603 - our own script
        [checkout / "packaging" / "set-up"],
        env={"PATH": str(checkout / "machine")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("python", "told"),
    [
        (OLD, "Python 3.11 or newer is needed and was not found."),
        (WITHOUT_VENV, "A virtual environment cannot be made here"),
        (WITHOUT_NETWORK, "Packages could not be installed. Is there a network"),
    ],
)
def test_what_is_missing_is_told_in_one_sentence_and_nothing_counts_as_ready(
    python: str, told: str, checkout: Path
) -> None:
    done = set_up(checkout, python)
    assert done.returncode == 1, done
    assert done.stderr.splitlines()[-1].startswith(f"set-up: {told}"), done
    assert list(checkout.glob(".venv/.ready-*")) == []
