"""How old a figure is: in words, and whether it must look old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from store_app.clocks import Clock
from store_app.domain.availability import is_stale
from store_app.viewmodels.wording.amounts import Amounts


@dataclass(frozen=True, slots=True)
class Age:
    """Empty where nothing is known; `stale` once it is old, or as soon as the device is offline."""

    text: str = ""
    stale: bool = False


def age_of(as_of_ms: int, now_ms: int, amounts: Amounts, *, live: bool) -> Age:
    """'as of 8 s ago' while it is fresh, the clock once it is stale."""
    if not as_of_ms:
        return Age()
    if live and not is_stale(as_of_ms, now_ms):
        return Age(amounts.age(as_of_ms, now_ms))
    return Age(amounts.as_of(as_of_ms, now_ms), stale=True)


@dataclass(slots=True)
class Ages:
    """Ages of figures for one part of the window; `live` is false while the device is offline."""

    clock: Clock
    amounts: Callable[[], Amounts]
    live: bool = True

    def of(self, as_of_ms: int) -> Age:
        return age_of(as_of_ms, self.clock.now_ms(), self.amounts(), live=self.live)
