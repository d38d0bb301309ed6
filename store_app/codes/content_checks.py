"""The checks that GS1's syntax dictionary names for parts of a content."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from store_app.codes import coupon
from store_app.codes.gtin import has_right_check_digit
from store_app.codes.iso import COUNTRY_LETTERS, COUNTRY_NUMBERS, CURRENCY_BY_NUMBER
from store_app.codes.refusal import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SEVERAL_COUNTRIES: Final = "999"
_ANY_LEAP_YEAR: Final = 2000
_LATITUDE_SPAN: Final = 1_800_000_000
_LONGITUDE_SPAN: Final = 3_600_000_000
_COMPANY_DIGITS: Final = 4
_SHORTEST_IBAN: Final = 10
_SHORTEST_SEALED: Final = 3
_CHARACTER_ORDER: Final = (
    "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
)
_PAIR_LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_PAIR_MODULUS: Final = 1021
_PRIMES: Final = (
    *(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37),
    *(41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83),
)


def check_pair(body: str) -> str:
    """Give the two characters that follow a model number."""
    weighed = sum(
        _CHARACTER_ORDER.index(character) * prime
        for character, prime in zip(reversed(body), _PRIMES, strict=False)
    )
    high, low = divmod(weighed % _PAIR_MODULUS, len(_PAIR_LETTERS))
    return _PAIR_LETTERS[high] + _PAIR_LETTERS[low]


def _has_right_pair(text: str) -> bool:
    return len(text) >= _SHORTEST_SEALED and check_pair(text[:-2]) == text[-2:]


def _is_day(text: str) -> bool:
    """Tell whether YYMMDD can be a day; the century is not known here."""
    return _is_full_day(f"{_ANY_LEAP_YEAR + int(text[:2]):04d}{text[2:]}")


def _is_full_day(text: str) -> bool:
    try:
        date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return True


def _is_day_or_month(text: str) -> bool:
    return _is_day(text[:4] + "01" if text.endswith("00") else text)


def _is_time(text: str) -> bool:
    return text[:2] <= "23" and text[2:] <= "59"


def _is_iban(text: str) -> bool:
    if len(text) < _SHORTEST_IBAN or not text.isalnum() or text[:2] not in COUNTRY_LETTERS:
        return False
    turned = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def _is_piece_of_total(text: str) -> bool:
    piece, total = text[:2], text[2:]
    return "00" < piece <= total


def _is_place_in_sequence(text: str) -> bool:
    return re.fullmatch(r"[1-9]/[1-9]", text) is not None and text[0] <= text[2]


def _is_percent_encoded(text: str) -> bool:
    return re.search(r"%(?![0-9A-Fa-f]{2})", text) is None


def _starts_with_company(text: str) -> bool:
    return len(text) >= _COMPANY_DIGITS and text[:_COMPANY_DIGITS].isdecimal()


def _is_medium(text: str) -> bool:
    return "01" <= text <= "10" or text >= "80"


def _or(fault: Fault, holds: Callable[[str], bool]) -> Callable[[str], Fault | None]:
    return lambda text: None if holds(text) else fault


def _value(holds: Callable[[str], bool]) -> Callable[[str], Fault | None]:
    return _or(Fault.BAD_VALUE, holds)


CHECKS: Final[Mapping[str, Callable[[str], Fault | None]]] = {
    "csum": _or(Fault.BAD_CHECK_DIGIT, has_right_check_digit),
    "csumalpha": _or(Fault.BAD_CHECK_DIGIT, _has_right_pair),
    "gcppos1": _value(_starts_with_company),
    "gcppos2": _value(lambda text: _starts_with_company(text[1:])),
    "yymmdd": _or(Fault.BAD_DATE, _is_day),
    "yymmd0": _or(Fault.BAD_DATE, _is_day_or_month),
    "yyyymmdd": _or(Fault.BAD_DATE, _is_full_day),
    "hhmi": _or(Fault.BAD_DATE, _is_time),
    "hh": _or(Fault.BAD_DATE, lambda text: text <= "23"),
    "mi": _or(Fault.BAD_DATE, lambda text: text <= "59"),
    "ss": _or(Fault.BAD_DATE, lambda text: text <= "59"),
    "iso3166": _value(COUNTRY_NUMBERS.__contains__),
    "iso3166999": _value(lambda text: text in COUNTRY_NUMBERS or text == _SEVERAL_COUNTRIES),
    "iso3166alpha2": _value(COUNTRY_LETTERS.__contains__),
    "iso4217": _value(CURRENCY_BY_NUMBER.__contains__),
    "iso5218": _value("0129".__contains__),
    "iban": _value(_is_iban),
    "importeridx": _or(
        Fault.BAD_CHARACTER, lambda text: re.fullmatch(r"[-0-9A-Z_a-z]", text) is not None
    ),
    "nonzero": _value(lambda text: int(text) != 0),
    "zero": _value(lambda text: int(text) == 0),
    "nozeroprefix": _value(lambda text: text == "0" or not text.startswith("0")),
    "hasnondigit": _value(lambda text: not text.isdecimal()),
    "yesno": _value("01".__contains__),
    "winding": _value("019".__contains__),
    "hyphen": _value(lambda text: text == "-"),
    "pieceoftotal": _value(_is_piece_of_total),
    "posinseqslash": _value(_is_place_in_sequence),
    "pcenc": _value(_is_percent_encoded),
    "latitude": _value(lambda text: int(text) <= _LATITUDE_SPAN),
    "longitude": _value(lambda text: int(text) <= _LONGITUDE_SPAN),
    "mediatype": _value(_is_medium),
    "packagetype": _value(lambda text: re.fullmatch(r"[0-9A-Z]{1,4}", text) is not None),
    "couponcode": _value(coupon.is_coupon),
    "couponposoffer": _value(coupon.is_offer_at_the_till),
}
