"""The simulation: real devices and a real hub in one process, on a line that fails at will.

All that decides is the product's own: the reducer, the outbox, the replica, the exchange, and the
hub on its SQLite file. Only the wire (`line`), the clocks (`clocks`) and the power (`crashing`) are
ours. One number, the seed, decides all that happens (`story`). At every step the `ledger` judges
what people see and are told; `endings` judges what is left when everything is calm again.

`python -m tests.sync SEEDS [FIRST]` plays so many seeds, then shows that each planted fault is
found (`planted`). `python -m tests.sync.replay SEED` plays one again, step by step.
"""

from __future__ import annotations

import sys
import time

from tests.sync.running import failures, found_after, table


def main(arguments: list[str]) -> int:
    many = int(arguments[0]) if arguments else 10_000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    start_s = time.monotonic()
    bad = 0
    for played in failures(range(first, first + many)):
        bad += 1
        print(f"seed {played.seed}: {'; '.join(played.wrongs)}", flush=True)  # noqa: T201 - a report
    print(f"{many} seeds, {bad} bad, {time.monotonic() - start_s:.0f} s")  # noqa: T201
    found = found_after()
    print(table(found))  # noqa: T201
    return int(bad > 0 or None in found.values())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
