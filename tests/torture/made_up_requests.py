"""Try made-up requests on running hubs: `python -m tests.torture.made_up_requests [CASES] [SEED]`.

Making the requests up takes far longer than answering them, so each processor does a part of them
on a hub of its own. The same seed makes the same requests; without one each run makes others.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Final

from tests.hub_server import running_hub
from tests.wire_cases import Tried, Wire, lines

CASES: Final = 22_000  # where nothing can be wrong none is sent, so that 20,000 are left
_AT_ONCE: Final = 1_000
_SHOWN: Final = 20


def main(cases: int, start: int) -> int:
    """Gives 0 if every request got an answer or a number."""
    sys.stdout.write(f"{cases} requests from seed {start}\n")
    tried, start_s = Tried(), time.monotonic()
    for part in _parts(cases, start):
        tried.answers.update(part.answers)
        tried.faults += part.faults
        took_s = time.monotonic() - start_s
        told = f"{tried.cases} requests, {len(tried.faults)} bad, {took_s:.0f} s\n"
        sys.stderr.write(told)
    for line in (*lines(tried), *tried.faults[:_SHOWN]):
        sys.stdout.write(f"{line}\n")
    return 1 if tried.faults or tried.cases < cases // 2 else 0


def _parts(cases: int, start: int) -> Iterator[Tried]:
    """What each part found, as they are done."""
    context = multiprocessing.get_context("spawn")
    sizes = [min(_AT_ONCE, cases - done) for done in range(0, cases, _AT_ONCE)]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        tries = [pool.submit(_try, size, start + at) for at, size in enumerate(sizes)]
        for done in as_completed(tries):
            yield done.result()


def _try(cases: int, start: int) -> Tried:
    logging.disable()
    with tempfile.TemporaryDirectory() as folder, running_hub(Path(folder)) as running:
        return Wire(running).run(cases, start)


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:3]]
    cases_asked = asked[0] if asked else CASES
    sys.exit(main(cases_asked, asked[1] if len(asked) > 1 else secrets.randbits(32)))
