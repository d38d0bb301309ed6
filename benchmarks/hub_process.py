"""The hub as an operator runs it: its own process, started by the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PLACE: Final = "kifissia"
_APP: Final = (sys.executable, "-m", "store_app")


def quiet_environment() -> dict[str, str]:
    """The environment of every measured process: offscreen, and allowed to keep compiled code."""
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def load(shop: Path, hub: Path) -> None:
    """Fill a hub's folder with a shop."""
    _say("hub", "load", str(shop), "--data", str(hub))


def invite(hub: Path) -> str:
    """A token with which one device may enrol."""
    return _say("hub", "invite", PLACE, "--data", str(hub)).strip()


@contextmanager
def running(hub: Path, port: int = 0, *, gives_way: bool = False) -> Iterator[str]:
    """A hub process on that port of this machine, or on a free one; gives its address.

    One that `gives_way` works only while a processor is idle (SCHED_IDLE of sched(7)): for windows
    that have a machine of their own in a shop.
    """
    command = [*_APP, "hub", "serve", "--data", str(hub), "--port", str(port)]
    command = ["chrt", "--idle", "0", *command] if gives_way else command
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=quiet_environment()
    ) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            if not line:
                raise RuntimeError("the hub did not start")
            yield line.split()[-1]
        finally:
            process.terminate()


def _say(*words: str) -> str:
    told = subprocess.run(
        [*_APP, *words], check=True, stdout=subprocess.PIPE, text=True, env=quiet_environment()
    )
    return told.stdout
