"""From the text of any code to its one meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store_app.codes.gtin import parse_gtin
from store_app.codes.meaning import Meaning, NotAProduct, OtherKind, ProductCode, Unreadable
from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from store_app.codes.shop import ShopCodes


def read_code(text: str, *, symbology: str = "", shop: ShopCodes, now_s: int) -> Meaning:
    """Say what a code means. Every text has an answer, nothing is opened and nobody is asked."""
    _ = (symbology, shop, now_s)
    number = parse_gtin(text)
    if number is Refusal.NOT_A_NUMBER:
        return NotAProduct(OtherKind.PLAIN_TEXT, text[:80])
    return Unreadable(number) if isinstance(number, Refusal) else ProductCode(number)
