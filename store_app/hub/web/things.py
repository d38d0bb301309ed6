"""Things as the page names and shows them, and what a customer can have instead of one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import Sku
from store_app.domain.money import Money
from store_app.domain.product import Product, Variant
from store_app.hub.customers.words import Words
from store_app.protocol.changes import intent_to_wire

_PLAIN_TILE: Final = "tileStone"


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing as the page names and shows it. Its name comes from the shop: it is not HTML."""

    sku: Sku
    name: str
    choices: str
    picture: str | None
    tile: str
    price: Money | None
    discontinued: bool
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Instead:
    """Something like it that is sold, and the change that puts one into the bag."""

    thing: Thing
    add: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What things are drawn with: the products known, the reader's words, the brand's tiles."""

    products: Mapping[Sku, Product]
    words: Words
    tiles: Collection[str]

    def thing(self, sku: Sku) -> Thing:
        """The thing of that name; what the shop does not list any more says so."""
        product = self.products.get(sku)
        variant = product.variant(sku) if product else None
        if product is None or variant is None:
            name = self.words.plain("unknown_thing")
            return Thing(sku, name, sku, None, _PLAIN_TILE, None, discontinued=True)
        return self._thing(product, variant)

    def instead(self, offered: Sequence[Product]) -> tuple[Instead, ...]:
        """Each in its cheapest variant."""
        return tuple(self._instead(product) for product in offered)

    def _instead(self, product: Product) -> Instead:
        variant = min(product.variants, key=lambda each: each.price.amount)
        intent = intent_to_wire(CartAdd(variant.sku, 1, variant.price))
        return Instead(self._thing(product, variant), intent.model_dump_json())

    def _thing(self, product: Product, variant: Variant) -> Thing:
        words = self.words
        return Thing(
            sku=variant.sku,
            name=words.of(product.name),
            choices=words.joined(*(words.of(choice.label) for choice in variant.choices)),
            picture=variant.picture,
            tile=product.tile if product.tile in self.tiles else _PLAIN_TILE,
            price=variant.price,
            discontinued=product.discontinued,
            recalled=product.recalled,
        )
