"""What a shop has chosen for scanning on one device; all of it has a usual value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.serial_line import SPEEDS

USUAL_SPEED: Final = 9600


@dataclass(frozen=True, slots=True)
class ScanChoices:
    """How scanners are set up, which line and camera are used, and whether a scan is heard.

    An empty `port` listens to no serial line; an empty `camera` takes the best one.
    """

    suffix: str = Suffix.AUTOMATIC.value
    prefix: str = ""
    separator: str = ""
    by_text: bool = False
    port: str = ""
    speed: int = USUAL_SPEED
    camera: str = ""
    mirror_front: bool = True
    sound: bool = True

    def profile(self) -> ScannerProfile:
        return ScannerProfile(Suffix(self.suffix), self.prefix, self.separator, self.by_text)

    def checked(self) -> ScanChoices:
        """Give these choices if each is possible. Raises ValueError otherwise."""
        self.profile()
        if self.speed not in SPEEDS:
            raise ValueError("no serial scanner is that fast")
        return self
