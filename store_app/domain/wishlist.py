"""The wishlist: a set in which every adding has a name, so that only what was seen is removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store_app.domain.change import Author
from store_app.domain.identifiers import Sku
from store_app.domain.seen import Origin


@dataclass(frozen=True, slots=True)
class Wish:
    """One adding of one thing."""

    origin: Origin
    sku: Sku
    author: Author
    at_ms: int


def wishes(entries: Sequence[Wish]) -> tuple[Wish, ...]:
    """Each wished thing once, with its first adding; the newest wish stands first."""
    first: dict[Sku, Wish] = {}
    for wish in entries:
        first.setdefault(wish.sku, wish)
    return tuple(reversed(first.values()))
