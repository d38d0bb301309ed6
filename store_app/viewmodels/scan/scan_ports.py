"""What a scan is read with, where it came from, and what the page shows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, unique
from pathlib import Path
from typing import TYPE_CHECKING

from store_app.actions.read_meaning import NotInCatalogue, Reading
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.viewmodels.scan.last_scans import Books
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures

if TYPE_CHECKING:
    from store_app.scanning.pictures import PictureResult


@unique
class Source(Enum):
    """How a code came in: a hand scanner works on every page, the others on the scan page."""

    CAMERA = "camera"
    PICTURE = "picture"
    TYPED = "typed"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class ScanPorts:
    """What a scan is read with, and where its product may go.

    `decode` ends early once the second thing that it is given says so. `put_in` puts one into the
    cart of the customer being served; False if it could not.
    """

    read: Callable[[str, str], Reading]
    ask_hub: Callable[[NotInCatalogue], Reading]
    decode: Callable[[Path | bytes, Callable[[], bool]], PictureResult]
    is_serving: Callable[[], bool]
    put_in: Callable[[Sku, Money, str], bool]
    amounts: Callable[[], Amounts]
    picture: Pictures
    books: Books


@dataclass(frozen=True, slots=True)
class ScanState:
    """Which of the cards the page shows beside the camera; a picture is looked at for seconds."""

    found: bool = False
    noticed: bool = False
    busy: bool = False
    searching: bool = False


SEARCHING = ScanState(busy=True, searching=True)
"""A picture is being looked at; what was found before it is put away."""
