"""Reads spoiled codes by the million: none may raise, ask anybody or open anything.

    python -m benchmarks.fuzz_codes [--count N] [--seed N]

Ends with 1 where one did; the text that raised is printed, and the seed gives it again.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from typing import Final

from benchmarks.mutated import DOMAIN, KEYS, NOW_S, mutated, watched
from store_app.actions.read_meaning import ReadMeaning
from store_app.codes import Meaning, RestrictedRule, ShopCodes, read_code
from store_app.domain.identifiers import PlaceId
from store_app.explaining import NothingHere

_SHOP: Final = ShopCodes(DOMAIN, (RestrictedRule("20IIIIIIPPPPC"),), KEYS)
_SHOWN_RAISED: Final = 5


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    started_s = time.process_time()
    kinds, raised, left = run(given.seed, given.count)
    taken_s = time.process_time() - started_s
    print(f"{given.count:,} codes, seed {given.seed}: {taken_s / given.count * 1e6:.0f} us each")
    for kind, times in kinds.most_common():
        print(f"  {kind:<16}{times:>12,}")
    print(f"exceptions {len(raised)}, requests and links opened {left.total()}")
    for text, error in raised[:_SHOWN_RAISED]:
        print(f"  {error!r} for {text!r}")
    return 1 if raised or left else 0


def run(seed: int, count: int) -> tuple[Counter[str], list[tuple[str, Exception]], Counter[str]]:
    """Follow each code to where it leads; gives the kinds, what raised and what left here."""
    nothing = NothingHere()
    lead = ReadMeaning(_read, nothing, nothing.stock, PlaceId(""))
    kinds: Counter[str] = Counter()
    raised: list[tuple[str, Exception]] = []
    with watched() as left:
        for text in mutated(seed, count):
            try:
                kinds[type(lead(text)).__name__] += 1
            except Exception as error:  # noqa: BLE001 - that there is none is what is measured
                raised.append((text, error))
    return kinds, raised, left


def _read(text: str, symbology: str) -> Meaning:
    return read_code(text, symbology=symbology, shop=_SHOP, now_s=NOW_S)


if __name__ == "__main__":
    raise SystemExit(main())
