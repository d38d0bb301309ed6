"""From the text of a code to what it means. Pure: nothing is opened, nobody is asked."""

from __future__ import annotations

from store_app.codes.gtin import Gtin, check_digit, parse_gtin
from store_app.codes.meaning import (
    BadgeCode,
    CustomerCode,
    EnrolmentCode,
    HandOverCode,
    LabelPrice,
    Meaning,
    NotAProduct,
    OtherKind,
    ProductCode,
    RestrictedCode,
    ShelfCode,
    SkuCode,
    Unreadable,
)
from store_app.codes.own import (
    write_badge_code,
    write_customer_code,
    write_enrolment_code,
    write_hand_over_code,
    write_shelf_code,
)
from store_app.codes.read import read_code
from store_app.codes.refusal import Fault, Refusal
from store_app.codes.shop import RestrictedRule, ShopCodes

__all__ = [
    "BadgeCode",
    "CustomerCode",
    "EnrolmentCode",
    "Fault",
    "Gtin",
    "HandOverCode",
    "LabelPrice",
    "Meaning",
    "NotAProduct",
    "OtherKind",
    "ProductCode",
    "Refusal",
    "RestrictedCode",
    "RestrictedRule",
    "ShelfCode",
    "ShopCodes",
    "SkuCode",
    "Unreadable",
    "check_digit",
    "parse_gtin",
    "read_code",
    "write_badge_code",
    "write_customer_code",
    "write_enrolment_code",
    "write_hand_over_code",
    "write_shelf_code",
]
