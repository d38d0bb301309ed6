"""How long somebody waits for one picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


def _never() -> bool:
    return False


class Budget:
    """Time for looks at one picture: what would take longer than is left is not begun.

    `s_per_pixel` is what the first engine has needed so far; each of its looks is learned from.
    """

    def __init__(
        self,
        longest_s: float,
        steady_s: Callable[[], float],
        *,
        s_per_pixel: float = 0.0,
        stopped: Callable[[], bool] = _never,
    ) -> None:
        self._steady_s = steady_s
        self._ends_s = steady_s() + longest_s
        self._s_per_pixel = s_per_pixel
        self._stopped = stopped

    @property
    def left_s(self) -> float:
        """Nothing once somebody has stopped it."""
        return 0.0 if self._stopped() else max(0.0, self._ends_s - self._steady_s())

    def allows(self, pixels: int = 0) -> bool:
        """Tell whether a look of the first engine at so many pixels will be done in time."""
        return self.left_s > pixels * self._s_per_pixel

    def timed(self, pixels: int, look: Callable[[], Found]) -> Found:
        """Do one look of the first engine and remember its pace."""
        began_s = self._steady_s()
        found = look()
        self._s_per_pixel = (self._steady_s() - began_s) / max(1, pixels)
        return found
