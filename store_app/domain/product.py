"""Products and their variants: what is sold, apart from how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from store_app.domain.identifiers import ProductId, Sku
from store_app.domain.localized import Localized
from store_app.domain.money import Money


@dataclass(frozen=True, slots=True)
class Choice:
    """One property in which variants differ, such as the colour Sage."""

    axis: str
    label: Localized
    swatch: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One thing that can be sold: it has a stock-keeping unit, a price and a picture."""

    sku: Sku
    item_number: str
    gtins: tuple[str, ...]
    price: Money
    choices: tuple[Choice, ...]
    picture: str

    def choice(self, axis: str) -> Choice | None:
        return next((choice for choice in self.choices if choice.axis == axis), None)


@dataclass(frozen=True, slots=True)
class Product:
    """What a shopper calls one product, in all its variants; there is at least one.

    What is discontinued is not sold again; what is recalled must not be handed over.
    """

    id: ProductId
    name: Localized
    brand: str
    category: str
    about: Localized
    tile: str
    rank: int
    variants: tuple[Variant, ...]
    discontinued: bool = False
    recalled: bool = False

    def variant(self, sku: Sku) -> Variant | None:
        return next((variant for variant in self.variants if variant.sku == sku), None)

    def axes(self) -> tuple[str, ...]:
        """The properties in which the variants differ, in the order in which they are offered."""
        return tuple(
            dict.fromkeys(choice.axis for variant in self.variants for choice in variant.choices)
        )

    def with_choice(self, chosen: Variant, axis: str, label: Localized) -> Variant | None:
        """The variant that has this choice and else differs least from the one chosen now."""
        candidates = [
            variant
            for variant in self.variants
            if (choice := variant.choice(axis)) is not None and choice.label == label
        ]
        return max(candidates, key=lambda variant: _alike(variant, chosen), default=None)


def _alike(one: Variant, other: Variant) -> int:
    return sum(choice in other.choices for choice in one.choices)
