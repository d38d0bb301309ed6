"""Numbers that mean something in one shop only: never taken for a world-wide product number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from store_app.codes.gtin import Gtin
from store_app.codes.meaning import (
    LabelPrice,
    NotAProduct,
    OtherKind,
    ProductCode,
    RestrictedCode,
    Unreadable,
)
from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from store_app.codes.shop import RestrictedRule, ShopCodes

_RESTRICTED: Final = ("002", *(f"02{n}" for n in range(10)), "0000002")
_MISREAD: Final = Unreadable(Refusal.BAD_CHECK_DIGIT)
_COUPONS: Final = ("098", "099")


def read_product(
    product: ProductCode, shop: ShopCodes
) -> ProductCode | RestrictedCode | NotAProduct | Unreadable:
    """Give the product, unless its number is a coupon or belongs to the shop."""
    if product.gtin.startswith(_COUPONS):
        return NotAProduct(OtherKind.COUPON)
    if not is_restricted(product.gtin):
        return product
    number = product.gtin[1:]
    for rule in shop.restricted:
        if rule.fits(number):
            is_proven = rule.is_proven(number)
            return _by_rule(rule, number, product) if is_proven else _MISREAD
    return RestrictedCode(number, weight_g=product.weight_g, price=product.price)


def is_restricted(gtin: Gtin) -> bool:
    """Tell whether the number starts with 02 or 20 to 29, or is an EAN-8 that starts with 2."""
    return gtin.startswith(_RESTRICTED)


def _by_rule(rule: RestrictedRule, number: str, product: ProductCode) -> RestrictedCode:
    weight, price = rule.part("W", number), rule.part("P", number)
    return RestrictedCode(
        number,
        rule.part("I", number),
        int(weight) * rule.weight_unit_g if weight else product.weight_g,
        LabelPrice(Decimal(price).scaleb(-rule.price_decimals)) if price else product.price,
    )
