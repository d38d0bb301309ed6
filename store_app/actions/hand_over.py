"""The cart goes on the customer's phone: a link, drawn as a QR code."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from store_app.code_pictures import Use, code_png
from store_app.domain.identifiers import CustomerId


@dataclass(frozen=True, slots=True)
class BagLink:
    """An address that opens the customer's page until it expires."""

    url: str
    expires_at_ms: int


@dataclass(frozen=True, slots=True)
class Handed:
    """The link and the picture of its code."""

    link: BagLink
    picture: Path


@dataclass(frozen=True, slots=True)
class HandOver:
    """Asks the hub for a link to the customer's page and draws its code into a file."""

    ask_link: Callable[[CustomerId], BagLink]
    folder: Path

    def __call__(self, customer: CustomerId) -> Handed:
        """Raises Unreachable without a line: nobody but the hub can let the phone in."""
        link = self.ask_link(customer)
        name = hashlib.sha256(link.url.encode()).hexdigest()[:32]
        picture = self.folder / f"bag-{name}.png"
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("bag-*.png"):
            old.unlink(missing_ok=True)
        picture.write_bytes(code_png(link.url, Use.PHONE_SCREEN))
        return Handed(link, picture)
