"""Play one seed again and tell all that happens.

`python -m tests.sync.replay SEED`, or `python -m tests.sync.replay SEED "name of a planted fault"`.
The same seed gives the same story on every machine.
"""

from __future__ import annotations

import sys

from tests.sync.running import a_stage


def main(arguments: list[str]) -> int:
    with a_stage() as stage:
        played = stage.play(int(arguments[0]), *arguments[1:2])
    print(*played.trace, sep="\n")  # noqa: T201 - that is what it is for
    print(*(f"WRONG: {wrong}" for wrong in played.wrongs), sep="\n")  # noqa: T201 - as above
    return bool(played.wrongs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
