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
from collections.abc import Iterable, Iterator
from typing import Final

from tests.sync.running import AT_ONCE, found_after, played_badly, table
from tests.sync.story import Played

_TOLD_EVERY: Final = 500


def main(arguments: list[str]) -> int:
    many = int(arguments[0]) if arguments else 10_000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    start_s = time.monotonic()
    bad = 0
    for played in _with_progress(played_badly(range(first, first + many)), many):
        bad += 1
        print(f"seed {played.seed}: {'; '.join(played.wrongs)}", flush=True)  # noqa: T201 - a report
    print(f"{many} seeds, {bad} bad, {time.monotonic() - start_s:.0f} s", flush=True)  # noqa: T201
    found = found_after()
    print(table(found, "after this many seeds:"))  # noqa: T201
    return int(bad > 0 or None in found.values())


def _with_progress(parts: Iterable[list[Played]], many: int) -> Iterator[Played]:
    """The stories that ended badly; now and then a line says how far it is."""
    start_s = time.monotonic()
    for number, found in enumerate(parts, 1):
        yield from found
        done = min(many, number * AT_ONCE)
        if done % _TOLD_EVERY == 0 and done < many:
            took_s = time.monotonic() - start_s
            left = f"{took_s / done * (many - done):.0f} s left"
            print(f"{done} of {many} seeds, {left}", file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
