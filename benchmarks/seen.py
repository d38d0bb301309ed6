"""From a tap on 'add' to what others see: a second device, and the customer's own phone.

`python -m benchmarks.seen [--products N …]` runs a hub, two devices with their windows and a phone
page, each a process of its own on this machine.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from benchmarks import hub_process
from benchmarks.apart import apart
from benchmarks.report import Row, spread, write_report
from benchmarks.second_device import CUSTOMER, serve
from benchmarks.shops import Shop, asked_sizes, prepared
from benchmarks.synthetic import gtin
from benchmarks.window import Window, opened
from store_app.clocks import SystemClock
from store_app.replica.opening import open_device
from store_app.sync.remote import Remote, enrol
from store_app.viewmodels.scan.scanner import Source

_TAPS: Final = 200
_OF_ONE_PRODUCT: Final = 20
_PAUSE_MS: Final = (60, 260)
_GOALS: Final = {"median": 150.0, "p99": 500.0}
_WITHIN_S: Final = 20.0


@dataclass(slots=True)
class Seen:
    """Milliseconds from the tap until it was seen there."""

    here: list[float] = field(default_factory=list)
    device: list[float] = field(default_factory=list)
    phone: list[float] = field(default_factory=list)


class Onlooker:
    """A process that tells when it sees how many pieces."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.at_s: dict[int, float] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            told = json.loads(line)
            self.at_s.setdefault(told["pieces"], told["at_s"])


def main() -> None:
    rows = []
    for products in asked_sizes(__doc__):
        seen = apart(measure, products)
        rows += [
            Row("tap 'add' → own screen", products, "ms", spread(seen.here), {}, _TAPS),
            Row("tap 'add' → second device", products, "ms", spread(seen.device), _GOALS, _TAPS),
            Row("tap 'add' → phone page", products, "ms", spread(seen.phone), _GOALS, _TAPS),
        ]
    write_report("seen", rows)


def measure(products: int) -> Seen:
    """Tap on copies of a shop's hub and device, so that the next run finds them as they were."""
    shop = prepared(products)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=shop.folder)))
        shutil.copytree(shop.hub, folder / "hub")
        url = stack.enter_context(hub_process.running(folder / "hub"))
        _, link = (
            _join(shop, folder / name, url, hub_process.invite(folder / "hub"))
            for name in ("first", "second")
        )
        second = stack.enter_context(_onlooker("benchmarks.second_device", str(folder / "second")))
        phone = stack.enter_context(_onlooker("benchmarks.phone_page", link))
        window = stack.enter_context(opened(folder / "first"))
        serve(window)
        return _tap(window, second, phone)


def _join(shop: Shop, folder: Path, url: str, token: str) -> str:
    """Make a copy of the filled device another device of the hub; gives a link for the phone."""
    shutil.copytree(shop.device, folder)
    data = open_device(folder / "device", SystemClock())
    try:
        data.outbox.enrol(replace(enrol(url, token, folder.name), hub_url=url))
        remote = Remote(data.outbox)
        remote.open_customer(CUSTOMER)
        return remote.bag_link(CUSTOMER).url
    finally:
        data.close()


@contextmanager
def _onlooker(module: str, about: str) -> Iterator[Onlooker]:
    command = [sys.executable, "-m", module, about]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=hub_process.quiet_environment(),
    ) as process:
        try:
            yield Onlooker(process)
        finally:
            process.terminate()


def _tap(window: Window, *onlookers: Onlooker) -> Seen:
    seen, chance = Seen(), random.Random(5)
    for each in range(_TAPS):
        if each % _OF_ONE_PRODUCT == 0:
            _show(window, each // _OF_ONE_PRODUCT)
            _until_seen(window, window.views.serving.state.cart_count, *onlookers)
        _tap_once(window, seen, *onlookers)
        window.hand.wait(chance.randint(*_PAUSE_MS))
    return seen


def _tap_once(window: Window, seen: Seen, *onlookers: Onlooker) -> None:
    serving, add = window.views.serving, window.hand.item("addToCart")
    wanted = serving.state.cart_count + 1
    began_s = time.monotonic()
    seen.here.append(
        window.painted(
            lambda: _click(window, add), lambda: serving.state.cart_count == wanted, "the cart"
        ).ms
    )
    _until_seen(window, wanted, *onlookers)
    second, phone = onlookers
    seen.device.append((second.at_s[wanted] - began_s) * 1000)
    seen.phone.append((phone.at_s[wanted] - began_s) * 1000)


def _until_seen(window: Window, pieces: int, *onlookers: Onlooker) -> None:
    window.hand.until(
        lambda: all(pieces in each.at_s for each in onlookers), f"{pieces} pieces", _WITHIN_S
    )


def _show(window: Window, product: int) -> None:
    views, number = window.views, gtin(product * 2).lstrip("0")
    views.scanner.take(number, "EAN13", Source.HAND)
    window.hand.until(lambda: views.product.state.sku == f"P{product}-0", "the product")


def _click(window: Window, item: QQuickItem) -> None:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    at = QPoint(round(middle.x()), round(middle.y()))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.window, left, none, at)


if __name__ == "__main__":
    main()
