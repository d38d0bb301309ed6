"""From the elements of a label to the product that it stands on."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from store_app.codes.elements import LabelFault, check_together
from store_app.codes.gtin import LENGTH, Gtin
from store_app.codes.iso import CURRENCY_BY_NUMBER
from store_app.codes.meaning import LabelPrice, NotAProduct, OtherKind, ProductCode, Unreadable
from store_app.codes.refusal import Fault, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store_app.codes.elements import Elements

_PRODUCT_KEYS: Final = ("01", "03", "8006")
_COUPON_KEYS: Final = ("255", "8110", "8112")
_GRAMS_BY_WEIGHT: Final = {
    "310": Decimal(1000),
    "320": Decimal("453.59237"),
    "356": Decimal("31.1034768"),
}
_PRICE: Final = "392"
_PRICE_WITH_CURRENCY: Final = "393"
_CURRENCY_DIGITS: Final = 3
_CENTURY: Final = 100
_YEARS_AHEAD: Final = 50


def read_label(
    parsed: Elements | LabelFault, *, now_s: int
) -> ProductCode | NotAProduct | Unreadable:
    """Say what a label is about; how its parts must go together is checked first."""
    fault = parsed if isinstance(parsed, LabelFault) else check_together(parsed)
    if fault is not None:
        return faulty(fault)
    if isinstance(parsed, LabelFault):
        return faulty(parsed)
    said = dict(parsed)
    number = next((said[key] for key in _PRODUCT_KEYS if key in said), None)
    if number is None:
        is_coupon = any(key in said for key in _COUPON_KEYS)
        return NotAProduct(OtherKind.COUPON if is_coupon else OtherKind.LOGISTICS)
    return ProductCode(
        Gtin(number[:LENGTH]),
        lot=said.get("10"),
        expiry=_day(said.get("17") or said.get("7003"), now_s),
        serial=said.get("21"),
        weight_g=_weight_g(said),
        price=_price(said),
        best_before=_day(said.get("15"), now_s),
        sell_by=_day(said.get("16"), now_s),
    )


def faulty(found: LabelFault) -> Unreadable:
    if found.fault is Fault.BAD_CHECK_DIGIT:
        return Unreadable(Refusal.BAD_CHECK_DIGIT, found.fault, found.ai)
    return Unreadable(Refusal.FAULTY_LABEL, found.fault, found.ai)


def _day(written: str | None, now_s: int) -> date | None:
    """Read YYMMDD in the century that is nearest to today; day 00 is the last of the month."""
    if written is None:
        return None
    year, month, day = (int(written[at : at + 2]) for at in (0, 2, 4))
    today = datetime.fromtimestamp(now_s, UTC).year
    year += today - today % _CENTURY
    if year - today > _YEARS_AHEAD:
        year -= _CENTURY
    elif year - today < -_YEARS_AHEAD + 1:
        year += _CENTURY
    last = monthrange(year, month)[1]
    return date(year, month, min(day, last) or last)


def _weight_g(said: Mapping[str, str]) -> Decimal | None:
    for ai, content in said.items():
        unit = _GRAMS_BY_WEIGHT.get(ai[:-1])
        if unit is not None:
            return (_with_decimals(content, ai) * unit).normalize() + 0
    return None


def _price(said: Mapping[str, str]) -> LabelPrice | None:
    for ai, content in said.items():
        if ai[:-1] == _PRICE:
            return LabelPrice(_with_decimals(content, ai))
        if ai[:-1] == _PRICE_WITH_CURRENCY:
            currency = CURRENCY_BY_NUMBER[content[:_CURRENCY_DIGITS]]
            return LabelPrice(_with_decimals(content[_CURRENCY_DIGITS:], ai), currency)
    return None


def _with_decimals(content: str, ai: str) -> Decimal:
    """Read a number whose decimal places are the last digit of its identifier."""
    return Decimal(content).scaleb(-int(ai[-1]))
