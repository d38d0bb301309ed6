"""Which chips are offered, chosen, and not made together."""

from __future__ import annotations

from dataclasses import replace

from store_app.domain.identifiers import ProductId, Sku
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.product import Choice, Product, Variant
from store_app.viewmodels.product.product_choices import colours, described, options, picked


def _variant(colour: str, size: str) -> Variant:
    choices = (
        Choice("colour", Localized({"en": colour}), "#AABBCC"),
        Choice("size", Localized({"en": size})),
    )
    sku = Sku(f"{colour}-{size}")
    return Variant(sku, "1", (), Money(100, "EUR"), choices, "a.svg")


SAGE_L, SAGE_S, OAT_S = _variant("Sage", "L"), _variant("Sage", "S"), _variant("Oat", "S")
LAMP = Product(
    id=ProductId("lamp"),
    name=Localized({"en": "Lamp"}),
    brand="Oak",
    category="lighting",
    about=Localized({"en": ""}),
    tile="tileSage",
    rank=1,
    variants=(SAGE_L, SAGE_S, OAT_S),
)


def test_colours_have_swatches_and_the_rest_has_none() -> None:
    assert [(c.label, c.chosen, c.swatch) for c in colours(LAMP, SAGE_L, "en")] == [
        ("Sage", True, "#AABBCC"),
        ("Oat", False, "#AABBCC"),
    ]
    assert [(c.label, c.chosen) for c in options(LAMP, SAGE_L, "en")] == [("L", True), ("S", False)]


def test_what_is_not_made_together_is_marked() -> None:
    assert [c.made for c in colours(LAMP, SAGE_L, "en")] == [True, False]
    assert [c.made for c in options(LAMP, OAT_S, "en")] == [False, True]


def test_a_tap_on_it_goes_to_the_nearest_that_is_made() -> None:
    oat = colours(LAMP, SAGE_L, "en")[1]
    assert picked(LAMP, SAGE_L, oat.choice_id) == (OAT_S, False)
    assert described(OAT_S, "en") == ("Oat", "S")


def test_a_tap_on_what_is_made_keeps_the_rest() -> None:
    small = options(LAMP, SAGE_L, "en")[1]
    assert picked(LAMP, SAGE_L, small.choice_id) == (SAGE_S, True)


def test_a_choice_that_is_gone_leads_nowhere() -> None:
    assert picked(LAMP, SAGE_L, "colour\x1fPink") == (None, False)


def test_figures_alone_are_read_from_the_right_where_everything_is() -> None:
    sizes = ("۱۳۰ × ۱۷۰", "بزرگ، ۵۲ سانتی‌متر", "XL")
    variants = tuple(_variant("Sage", size) for size in sizes)
    throw = replace(LAMP, variants=variants)
    shown = [each.label for each in options(throw, variants[0], "fa")]
    assert shown == ["\u200f" + sizes[0], sizes[1], sizes[2]]
    assert [each.label for each in options(throw, variants[0], "en")] == list(sizes)
