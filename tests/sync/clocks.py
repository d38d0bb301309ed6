"""Time that stands still until the story moves on, and devices whose clocks are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

START_MS: Final = 1_795_000_000_000
_DAY_MS: Final = 86_400_000
WRONG_BY_MS: Final = (
    0,
    0,
    0,
    _DAY_MS,
    -_DAY_MS,
    3_600_000,
    1_000 - START_MS,
    2**31 * 1_000 - START_MS,
)


@dataclass(slots=True)
class HubClock:
    """The time at the hub."""

    at_ms: int = START_MS

    def now_ms(self) -> int:
        return self.at_ms

    def steady_s(self) -> float:
        return self.at_ms / 1_000

    def move_on(self, seconds: float) -> None:
        self.at_ms += round(seconds * 1_000)


@dataclass(frozen=True, slots=True)
class WrongClock:
    """A device's clock: off by a day or an hour, or in 1970, or after 2038."""

    hub: HubClock
    wrong_by_ms: int

    def now_ms(self) -> int:
        return self.hub.at_ms + self.wrong_by_ms

    def steady_s(self) -> float:
        return self.hub.steady_s()
