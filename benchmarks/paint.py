"""From the text of a code to the painted product page with local stock and reviews.

`python -m benchmarks.paint [--products N …]`
"""

from __future__ import annotations

import random
import resource
from dataclasses import dataclass
from typing import Final

from benchmarks.apart import apart
from benchmarks.report import FOLDER, Row, spread, write_report
from benchmarks.shops import asked_sizes, prepared
from benchmarks.synthetic import gtin
from benchmarks.window import Took, Window, opened
from store_app.viewmodels.scan.scanner import Source

_SCANS: Final = 300
_BETWEEN_MS: Final = 20
_GOALS: Final = {"median": 30.0, "p95": 60.0}
_MOST_MIB: Final = 220.0


@dataclass(frozen=True, slots=True)
class Painted:
    """The very first scan after a start, those after it, and the most memory in use."""

    first: Took
    took: list[Took]
    peak_mib: int


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__):
        painted = apart(measure, products)
        clock = spread([each.ms for each in painted.took])
        cpu = spread([each.cpu_ms for each in painted.took])
        rows += [
            Row("code → page", products, "ms", clock, _GOALS, _SCANS),
            Row("… CPU", products, "ms", cpu),
            Row("… first after start", products, "ms", {"median": round(painted.first.ms, 1)}),
            Row("memory after scanning", products, "MiB", {"median": painted.peak_mib},
                {"median": _MOST_MIB}),
        ]  # fmt: skip
    write_report("paint", rows)


def measure(products: int) -> Painted:
    """Scan codes of products of all kinds, half of them among the best known."""
    shop, chance = prepared(products), random.Random(7)
    with opened(shop.device) as window:
        took = []
        for each in range(_SCANS + 1):
            known = products // 20 if each % 2 else products
            took.append(_scan(window, chance.randrange(known), chance.randrange(2)))
            window.hand.wait(_BETWEEN_MS)
        if not all(window.hand.sees(name) for name in ("addToCart", "stockTiles")):
            raise RuntimeError("the product page is not on the screen")
        window.keep_picture(FOLDER / f"paint-{products}.png")
    peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Painted(took[0], took[1:], peak_mib)


def _scan(window: Window, product: int, variant: int) -> Took:
    views, sku = window.views, f"P{product}-{variant}"
    number = gtin(product * 2 + variant).lstrip("0")

    def seen() -> bool:
        page = views.product
        on_page = views.shell.state.page == "product" and page.state.sku == sku
        return on_page and page.stock.rowCount() > 0

    return window.painted(lambda: views.scanner.take(number, "EAN13", Source.HAND), seen, sku)


if __name__ == "__main__":
    main()
