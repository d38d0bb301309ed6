"""A customer is handed over by a code on this screen: to their own phone, or to a colleague."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.clocks import Clock
from store_app.code_pictures import Use, code_png
from store_app.codes.own import write_hand_over_code
from store_app.domain.identifiers import CustomerId, StaffId
from store_app.errors import Refused

COLLEAGUE_S: Final = 300
"""As long as it takes a colleague to come and scan; a photograph of the code is soon worthless."""


@dataclass(frozen=True, slots=True)
class BagLink:
    """An address that opens the customer's page until it expires."""

    url: str
    expires_at_ms: int


@dataclass(frozen=True, slots=True)
class Handed:
    """The picture of a code, how long it works, and the address in it if people may read it."""

    picture: Path
    expires_at_ms: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Asks the hub for a link to the customer's page and draws its code into a file."""

    ask_link: Callable[[CustomerId], BagLink]
    folder: Path

    def __call__(self, customer: CustomerId) -> Handed:
        """Raises Unreachable while offline: only the hub can let the phone in."""
        link = self.ask_link(customer)
        return Handed(_drawn(link.url, self.folder), link.expires_at_ms, link.url)


@dataclass(frozen=True, slots=True)
class HandToColleague:
    """Draws the code by which a colleague opens the same customer on their own device.

    It is signed here, so it works offline; the colleague's device asks the hub for the customer.
    """

    keys: Callable[[], Mapping[int, bytes]]
    acting: Callable[[], StaffId | None]
    folder: Path
    clock: Clock

    def __call__(self, customer: CustomerId) -> Handed:
        """Raises Refused while nobody is signed in, or before the shop's keys have come."""
        staff, keys = self.acting(), self.keys()
        if staff is None:
            raise Refused("staff.nobody")
        if not keys:
            raise Refused("shop.no_keys")
        key_id, key = max(keys.items())
        expires_s = self.clock.now_ms() // 1000 + COLLEAGUE_S
        code = write_hand_over_code(customer, staff, expires_s, key_id, key)
        return Handed(_drawn(code, self.folder), expires_s * 1000)


def _drawn(text: str, folder: Path) -> Path:
    """The code as a file; no older one is left."""
    name = hashlib.sha256(text.encode()).hexdigest()[:32]
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("bag-*.png"):
        old.unlink(missing_ok=True)
    picture = folder / f"bag-{name}.png"
    picture.write_bytes(code_png(text, Use.PHONE_SCREEN))
    return picture
