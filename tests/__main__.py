"""Every test, in runs of their own side by side: `python -m tests`, or `make test`.

One run after the other leaves half of a small machine idle: whoever waits for a window, a browser
or a killed process works on nothing. Each run is a plain pytest; its words come when it is over.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
# What waits most comes first; the stories of `sync` fill every processor by themselves.
RUNS: Final = (("e2e",), ("ui",), ("unit", "architecture"), ("contract",), ("torture",), ("sync",))
_SIDE_BY_SIDE: Final = 2
_COUNTED: Final = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed)")


@dataclass(frozen=True, slots=True)
class Over:
    """One run, and all that it said."""

    folders: Sequence[str]
    status: int
    words: str

    @property
    def counts(self) -> Counter[str]:
        """From pytest's last line, the only one that speaks of all."""
        last = self.words.rstrip().rpartition("\n")[2]
        return Counter({what.rstrip("s"): int(many) for many, what in _COUNTED.findall(last)})


def main() -> int:
    """Gives 0 if every run was good."""
    start_s = time.monotonic()
    counts: Counter[str] = Counter()
    bad: list[str] = []
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        for done in as_completed([pool.submit(_run, folders) for folders in RUNS]):
            over = done.result()
            counts += over.counts
            bad += over.folders if over.status else []
            _say(f"{over.words.rstrip()}\n\n")
    told = ", ".join(f"{many} {what}" for what, many in sorted(counts.items()))
    minutes, seconds = divmod(round(time.monotonic() - start_s), 60)
    _say(f"{told} in {minutes} min {seconds} s{'; look at ' + ', '.join(bad) if bad else ''}\n")
    return int(bool(bad))


def _run(folders: Sequence[str]) -> Over:
    """A pytest over these folders, to its end."""
    _say(f"tests/{' and tests/'.join(folders)} began\n")
    paths = [str(HERE / each) for each in folders]
    colour = "yes" if sys.stdout.isatty() else "no"
    done = subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", f"--color={colour}", *paths],
        cwd=HERE.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Over(folders, done.returncode, done.stdout)


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
