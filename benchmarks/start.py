"""How long a start takes until somebody can sign in, seen from outside the process.

`python -m benchmarks.start [--products N …]` starts the application again and again on a device
that was enrolled before; its hub is not running.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from typing import Final

from benchmarks.hub_process import quiet_environment
from benchmarks.report import Row, spread, write_report
from benchmarks.shops import Shop, asked_sizes, prepared

_STARTS: Final = 9
_WITHIN_S: Final = 30.0
_DEMO: Final = 0
_GOAL_S: Final = {_DEMO: 1.2, 100_000: 1.5}
_GOAL_MIB: Final = 220.0


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__, with_demo=(_DEMO,)):
        shop = prepared(products)
        start(shop)  # compiles, and brings the files into memory
        starts = [start(shop) for _ in range(_STARTS)]
        goals = {"median": _GOAL_S[products]} if products in _GOAL_S else {}
        took = spread([took_s for took_s, _ in starts], 3)
        memory = spread([float(mib) for _, mib in starts], 0)
        rows += [
            Row("start to sign-in", products, "s", took, goals, _STARTS),
            Row("memory at sign-in", products, "MiB", memory, {"median": _GOAL_MIB}, _STARTS),
        ]
    write_report("start", rows)


def start(shop: Shop) -> tuple[float, int]:
    """Seconds from the start of the process to a painted page with people on it; its memory."""
    command = [sys.executable, "-m", "store_app", "--data", str(shop.device), "--no-demo"]
    command += ["--language", "en", "--until-ready"]
    began_s = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=quiet_environment()
    ) as process:
        gives_up = threading.Timer(_WITHIN_S, process.kill)
        gives_up.start()
        line = process.stdout.readline() if process.stdout is not None else ""
        took_s = time.perf_counter() - began_s
        process.wait()
        gives_up.cancel()
    if not line:
        raise RuntimeError("the application did not start")
    return took_s, int(json.loads(line)["peak_mib"])


if __name__ == "__main__":
    main()
