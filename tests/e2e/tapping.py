"""A device in a process of its own that adds without end and says each time that it is kept.

Run as `python -m tests.e2e.tapping FOLDER`; with `--line` it exchanges with its hub meanwhile.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from store_app.clocks import SystemClock
from store_app.domain.change import CartAdd
from store_app.domain.identifiers import customer_stream
from store_app.domain.seen import Seen
from store_app.replica.opening import open_device
from tests.e2e.demo_shop import ELENI, LAMP, PRICES
from tests.e2e.tablets import AUTHOR, Tablet, a_tablet

_ADD = CartAdd(LAMP, 1, PRICES[LAMP])


def tap_without_end(folder: Path, *, line: bool) -> None:
    """Say the number of each change as soon as a screen may say 'added'."""
    if line:
        with a_tablet(folder) as tablet:
            _tap(tablet)
    data = open_device(folder, SystemClock())
    while True:
        kept = data.outbox.append(customer_stream(ELENI), _ADD, Seen(), AUTHOR)
        _say(kept.n)


def _tap(tablet: Tablet) -> None:
    while True:
        tablet.add(ELENI, LAMP)
        _say(tablet.data.outbox.waiting(limit=1_000, from_n=1)[-1].n)


def _say(n: int) -> None:
    sys.stdout.write(f"{n}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--line", action="store_true")
    said = parser.parse_args()
    tap_without_end(said.folder, line=said.line)
