"""A second device that serves the same customer, as a process of its own; `seen` starts it.

It prints a line of JSON whenever a frame stands on which the cart holds another number of pieces,
with the time of this machine's steady clock, and ends when its standard input does.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt

from benchmarks.window import Window, opened
from store_app.domain.identifiers import CustomerId

CUSTOMER = CustomerId("5f4006d7-7049-4c16-b284-c3f2e2659099")
BEST_KNOWN = "product-0"


def main() -> None:
    with opened(Path(sys.argv[1])) as window:
        serve(window)
        window.views.shell.showProduct(BEST_KNOWN, "")  # the cart stands beside it
        told = -1

        def swapped() -> None:
            nonlocal told
            pieces = window.views.serving.state.cart_count
            if pieces != told:
                told = pieces
                tell(pieces)

        window.window.frameSwapped.connect(swapped)
        window.window.update()
        loop = QEventLoop()
        threading.Thread(target=_await_end, args=(loop,), daemon=True).start()
        loop.exec()


def serve(window: Window) -> None:
    """Open the customer and serve them."""
    views, hand = window.views, window.hand
    hand.until(lambda: views.line.state.live, "a line to the hub")
    views.customers.open(CUSTOMER)
    hand.until(lambda: views.customers.state.open, "the customer")
    views.customers.startServing()
    hand.until(lambda: views.serving.state.ready, "the customer's cart")


def tell(pieces: int) -> None:
    """So many pieces can be seen now."""
    sys.stdout.write(json.dumps({"pieces": pieces, "at_s": time.monotonic()}) + "\n")
    sys.stdout.flush()


def _await_end(loop: QEventLoop) -> None:
    while sys.stdin.read(1):
        pass
    QCoreApplication.instance().metaObject().invokeMethod(  # type: ignore[union-attr] # it runs
        loop, "quit", Qt.ConnectionType.QueuedConnection
    )


if __name__ == "__main__":
    main()
