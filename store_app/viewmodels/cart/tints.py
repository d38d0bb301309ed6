"""Lines that the other side changed are tinted for a moment."""

from __future__ import annotations

from typing import Final

from store_app.actions.read_served import Served
from store_app.clocks import Clock
from store_app.domain.identifiers import Sku
from store_app.viewmodels.cart.serving_words import changed_lines

FRESH_FOR_S: Final = 4.0


class Tints:
    """Keeps which lines are tinted; what we changed ourselves is not."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until_s: dict[Sku, float] = {}
        self._ours: set[Sku] = set()

    @property
    def skus(self) -> frozenset[Sku]:
        return frozenset(self._until_s)

    def clear(self) -> None:
        self._until_s.clear()
        self._ours.clear()

    def touched(self, sku: Sku) -> None:
        self._ours.add(sku)

    def heard(self, before: Served | None, served: Served, *, settled: bool) -> None:
        """A newer reading has come; `settled` says that none is on its way any more."""
        if before is not None and before.state.profile is not None:  # else they only arrive
            until_s = self._clock.steady_s() + FRESH_FOR_S
            theirs = changed_lines(before, served) - self._ours - served.waiting
            self._until_s |= dict.fromkeys(theirs, until_s)
        if settled:
            self._ours.clear()

    def fade(self) -> bool:
        """Whether some tint is over."""
        now_s = self._clock.steady_s()
        over = [sku for sku, until_s in self._until_s.items() if now_s >= until_s]
        for sku in over:
            del self._until_s[sku]
        return bool(over)
