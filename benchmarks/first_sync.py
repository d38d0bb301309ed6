"""How long an empty device takes to fetch a whole shop from a hub on the same machine.

`python -m benchmarks.first_sync [--products N …]`
"""

from __future__ import annotations

import resource
import tempfile
from pathlib import Path

from benchmarks import filling, hub_process
from benchmarks.apart import apart
from benchmarks.report import Row, write_report
from benchmarks.shops import asked_sizes, prepared

_GOAL_S = {100_000: 20.0}


def main() -> None:
    rows, details = [], {}
    for products in asked_sizes(__doc__):
        synced, peak_mib = apart(measure, products)
        goals = {"median": _GOAL_S[products]} if products in _GOAL_S else {}
        rows += [
            Row("first sync, whole shop", products, "s", {"median": synced.whole_s}, goals),
            Row("… colleagues can sign in", products, "s", {"median": synced.people_s}),
            Row(
                "… speed", products, "rows/s",
                {"median": round(synced.rows / synced.whole_s)},
            ),
            Row("… peak memory", products, "MiB", {"median": peak_mib}),
        ]  # fmt: skip
        details[str(products)] = {"rows": synced.rows, "streams_s": synced.streams_s}
    write_report("first_sync", rows, streams=details)


def measure(products: int) -> tuple[filling.Synced, int]:
    """One first sync; in a process of its own, because of the memory."""
    shop = prepared(products)
    token = hub_process.invite(shop.hub)
    with (
        hub_process.running(shop.hub) as url,
        tempfile.TemporaryDirectory(dir=shop.folder) as folder,
    ):
        synced = filling.fill(Path(folder), url, token)
    return synced, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
