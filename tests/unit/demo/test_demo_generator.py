from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
MAKE = ROOT / "packaging" / "demo_shop" / "make.py"


def test_the_committed_files_are_what_the_generator_makes(tmp_path: Path, demo_home: Path) -> None:
    subprocess.run([sys.executable, MAKE, "--out", tmp_path], check=True)  # noqa: S603 - our own
    made = {file.relative_to(tmp_path): file for file in tmp_path.rglob("*") if file.is_file()}
    kept = {
        file.relative_to(demo_home): file
        for file in demo_home.rglob("*")
        if file.is_file() and file.parent.name != "photos"
    }
    assert set(made) == set(kept)
    assert [name for name in made if made[name].read_bytes() != kept[name].read_bytes()] == []
