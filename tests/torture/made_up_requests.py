"""Try made-up requests on a running hub: `python -m tests.torture.made_up_requests [CASES] [SEED]`.

The same seed makes the same requests; without one each run makes others.
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.hub_server import running_hub
from tests.wire_cases import Wire, lines

CASES: Final = 22_000  # where nothing can be wrong none is sent, so that 20,000 are left


def main(cases: int, start: int) -> int:
    """Gives 0 if every request got an answer or a number."""
    sys.stdout.write(f"{cases} requests from seed {start}\n")
    with tempfile.TemporaryDirectory() as folder, running_hub(Path(folder)) as running:
        tried = Wire(running).run(cases, start)
    for line in (*lines(tried), *tried.faults[:20]):
        sys.stdout.write(f"{line}\n")
    return 1 if tried.faults or tried.cases < cases // 2 else 0


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:3]]
    cases_asked = asked[0] if asked else CASES
    sys.exit(main(cases_asked, asked[1] if len(asked) > 1 else secrets.randbits(32)))
