"""All benchmarks, one after the other; figures go to `build/bench`, a table for people too.

`python -m benchmarks [--products N …]`
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Final

from benchmarks.hub_process import quiet_environment
from benchmarks.report import FOLDER
from benchmarks.shops import asked_sizes, prepared
from benchmarks.table import markdown

_OF_EACH_SIZE: Final = ("first_sync", "start", "paint", "wedge", "search", "seen", "camera")
_ONCE: Final = ("hub_load", "hub_events", "scan", "drain")
_DEMO: Final = 0


def main() -> int:
    sizes = asked_sizes(__doc__)
    began_s = time.perf_counter()
    for products in (_DEMO, *sizes):
        prepared(products)
    failed = [name for name in _OF_EACH_SIZE if not _run(name, _sizes(name, list(sizes)))]
    failed += [name for name in _ONCE if not _run(name, [])]
    reports = [json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in _OF_EACH_SIZE]
    (FOLDER / "numbers.md").write_text(markdown(reports), "utf-8")
    print(f"\n{time.perf_counter() - began_s:.0f} s in all; the table is {FOLDER / 'numbers.md'}")
    for name in failed:
        print(f"failed: {name}")
    return 1 if failed else 0


def _sizes(name: str, sizes: list[int]) -> list[str]:
    asked = {"start": [_DEMO, *sizes], "camera": [_DEMO]}.get(name, sizes)
    return ["--products", *(str(each) for each in asked)]


def _run(name: str, arguments: list[str]) -> bool:
    print(f"\n{name}", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    return subprocess.run(command, check=False, env=quiet_environment()).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
