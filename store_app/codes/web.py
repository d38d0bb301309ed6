"""Addresses and JSON that name a product; nothing is opened."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from store_app.codes.digital_link import AS_EVER_PRINTED, NoDigitalLink, parse_digital_link
from store_app.codes.gtin import parse_gtin
from store_app.codes.label import read_label
from store_app.codes.meaning import (
    NotAProduct,
    OtherKind,
    ProductCode,
    SkuCode,
    Unreadable,
)
from store_app.codes.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store_app.codes.shop import ShopCodes

_LONGEST_JSON: Final = 2000
_NO_SIGN: Final = r"\x00-\x1f\x7f\ud800-\udfff"
_SKU: Final = re.compile(rf"[^\s{_NO_SIGN}](?:[^{_NO_SIGN}]{{0,62}}[^\s{_NO_SIGN}])?")

Named = ProductCode | SkuCode | Unreadable


def read_link(address: str, domain: str, shop: ShopCodes, now_s: int) -> Named | NotAProduct:
    """Read an address: a label of GS1, a product of this shop, or only a link."""
    elements = parse_digital_link(address, AS_EVER_PRINTED)
    if not isinstance(elements, NoDigitalLink):
        return read_label(elements, now_s=now_s)
    if _is_of_shop(domain, shop.domain):
        named = _named(_parameters(address))
        if named is not None:
            return named
    return NotAProduct(OtherKind.LINK, domain)


def read_json(text: str) -> Named | None:
    """Read `{"sku": …}` or `{"gtin": …}`; None for everything else."""
    if not text.startswith("{") or len(text) > _LONGEST_JSON:
        return None
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return _named({key: value for key, value in said.items() if isinstance(value, str)})


def _named(said: Mapping[str, str]) -> Named | None:
    if "gtin" in said:
        number = parse_gtin(said["gtin"])
        return Unreadable(number) if isinstance(number, Refusal) else ProductCode(number)
    sku = said.get("sku", "")
    return SkuCode(sku) if _SKU.fullmatch(sku) else None


def _parameters(address: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(urlsplit(address).query, max_num_fields=64)
    except ValueError:
        return {}
    return {name.lower(): content for name, content in pairs}


def _is_of_shop(domain: str, shop_domain: str) -> bool:
    shop = shop_domain.lower()
    return bool(shop) and (domain == shop or domain.endswith(f".{shop}"))
