"""The commands of the README, typed as processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_WITHIN_S: Final = 120
_LISTENS: Final = "The hub listens on "


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and whether it was done."""

    status: int
    out: str
    err: str


def store_app(*words: str | Path) -> Said:
    """Type `store-app …` and wait for its end."""
    done = subprocess.run(  # noqa: S603 - our own program
        _command(words), capture_output=True, text=True, timeout=_WITHIN_S, check=False
    )
    return Said(done.returncode, done.stdout.strip(), done.stderr.strip())


@contextmanager
def serving(*words: str | Path) -> Iterator[str]:
    """`store-app hub serve …` on a free port; gives its address. It must end well when told to."""
    process = subprocess.Popen(  # noqa: S603 - our own program
        _command(("hub", "serve", "--port", "0", *words)), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith(_LISTENS), line
        yield line.removeprefix(_LISTENS).strip()
        process.terminate()
        assert process.wait(_WITHIN_S) == 0
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def starts_and_is_usable(*words: str | Path) -> Said:
    """`store-app … --until-ready`: it ends by itself as soon as somebody can sign in."""
    return store_app(*words, "--until-ready")


def _command(words: Sequence[str | Path]) -> list[str]:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    return [sys.executable, "-m", "store_app", *map(str, words)]
