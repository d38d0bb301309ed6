"""From the last key of a hand scanner that types to the code read and its product painted.

`python -m benchmarks.wedge [--products N …]`
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from benchmarks.apart import apart
from benchmarks.report import Row, shop_name, spread, write_report
from benchmarks.shops import asked_sizes, prepared, say
from benchmarks.synthetic import gtin
from benchmarks.window import Window, opened
from store_app.scanning.us_keyboard import X11_OFFSET
from store_app.viewmodels.scan.scanner import Source

_SCANS: Final = 120
_GAP_MS: Final = 8
_BETWEEN_MS: Final = 250
_LASTS_S: Final = 2 * _SCANS * (_BETWEEN_MS + 100) // 1000
_ENTER: Final = 28 + X11_OFFSET
_GOAL_WITH_MS: Final = {"p95": 50.0}
_GOAL_WITHOUT_MS: Final = {"p95": 200.0}


@dataclass(slots=True)
class Heard:
    """Milliseconds from the last key to the code, and to the frame with its product."""

    code: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__):
        with_suffix, without = apart(measure, products)
        rows += [
            Row("suffix → code", products, "ms", spread(with_suffix.code), {}, _SCANS),
            Row("suffix → product painted", products, "ms", spread(with_suffix.painted),
                _GOAL_WITH_MS, _SCANS),
            Row("… CPU", products, "ms", spread(with_suffix.cpu)),
            Row("last key without suffix → code", products, "ms", spread(without.code), {},
                _SCANS),
            Row("last key without suffix → product painted", products, "ms",
                spread(without.painted), _GOAL_WITHOUT_MS, _SCANS),
        ]  # fmt: skip
    write_report("wedge", rows)


def measure(products: int) -> tuple[Heard, Heard]:
    """Scan products that are shown nowhere yet, on the product page, with Enter and without."""
    shop, chance = prepared(products), random.Random(11)
    heard = Heard(), Heard()
    say(f"scanning {2 * _SCANS} of {shop_name(products)} products, {_LASTS_S} s or more")
    with opened(shop.device) as window:
        at_s = _listen(window)
        window.views.scanner.take(gtin(0).lstrip("0"), "", Source.HAND)
        window.hand.wait(_BETWEEN_MS)
        for each in range(2 * _SCANS):
            _scan(window, chance.randrange(products), heard[each % 2], at_s, end=each % 2 == 0)
            window.hand.wait(_BETWEEN_MS)
    return heard


def _listen(window: Window) -> list[float]:
    """When codes were given on, the newest last."""
    at_s = list[float]()
    scanner, take = window.views.scanner, window.views.scanner.take

    def noted(text: str, symbology: str, source: Source) -> None:
        at_s.append(time.perf_counter())
        take(text, symbology, source)

    scanner.take = noted  # type: ignore[method-assign]  # a benchmark looks from outside
    return at_s


def _scan(window: Window, product: int, heard: Heard, at_s: list[float], *, end: bool) -> None:
    number, wanted = gtin(product * 2)[-13:], f"P{product}-0"
    if window.views.product.state.sku == wanted:
        return
    began_ms = round(time.monotonic() * 1000) - len(number) * _GAP_MS
    keys = list(number + ("\r" if end else ""))
    early, last = keys[:-1], keys[-1]
    for at, sign in enumerate(early):
        _press(window, sign, began_ms + at * _GAP_MS)
    before_s = time.perf_counter()
    took = window.painted(
        lambda: _press(window, last, began_ms + len(early) * _GAP_MS),
        lambda: window.views.product.state.sku == wanted,
        "the product",
    )
    heard.code.append((at_s[-1] - before_s) * 1000)
    heard.painted.append(took.ms)
    heard.cpu.append(took.cpu_ms)


def _press(window: Window, sign: str, at_ms: int) -> None:
    digits = "1234567890"
    code = _ENTER if sign == "\r" else digits.index(sign) + 2 + X11_OFFSET
    key = Qt.Key.Key_Return if sign == "\r" else Qt.Key(ord(sign))
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, key, none, code, 0, 0, sign)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(window.window, event)


if __name__ == "__main__":
    main()
