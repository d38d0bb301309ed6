"""Python's cycle collector, kept on the thread of the screen.

The collector runs in whichever thread happens to make the next object. If that is a worker, it may
take apart a QObject there: Qt then locks its connections and waits for the interpreter, while the
screen's thread holds the interpreter and waits for the same lock, for ever. So the collector never
runs by itself; the screen's thread runs it between two events.
"""

from __future__ import annotations

import gc
from typing import Final

_YOUNG: Final = 50_000
_MIDDLE_EVERY: Final = 10
_ALL_EVERY: Final = 120


def collect_only_when_asked() -> None:
    """From now on nothing is collected but by `Collector.beat`."""
    gc.disable()


class Collector:
    """Collects a little at every beat; call it from the screen's thread only."""

    def __init__(self) -> None:
        self._beats = 0

    def beat(self) -> None:
        """The youngest objects often, all of them seldom; nothing while there is little to do.

        What an exchange holds for a moment is not little, but no rubbish: looking through it while
        something moves on the screen could be seen.
        """
        self._beats += 1
        if self._beats % _ALL_EVERY == 0:
            gc.collect()
        elif self._beats % _MIDDLE_EVERY == 0:
            gc.collect(1)
        elif gc.get_count()[0] > _YOUNG:
            gc.collect(0)
