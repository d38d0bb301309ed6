"""From the text of any code to its one meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from store_app.codes import other, own
from store_app.codes.digits import ascii_digits
from store_app.codes.elements import (
    SEPARATOR,
    LabelFault,
    is_bracketed,
    parse_bracketed,
    parse_elements,
    with_real_separators,
)
from store_app.codes.label import read_label
from store_app.codes.meaning import Meaning, NotAProduct, ProductCode, Unreadable
from store_app.codes.number import are_two_numbers, is_number, read_number
from store_app.codes.refusal import Refusal
from store_app.codes.restricted import read_product
from store_app.codes.web import read_json, read_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from store_app.codes.shop import ShopCodes

LONGEST: Final = 7089
"""More characters than this fit into no symbol."""

_SYMBOLOGY: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_GS1_SYMBOLOGIES: Final = frozenset({"]C1", "]d2", "]Q3", "]e0", "]e1", "]e2", "]J1"})
_COMPOSITE: Final = "|]e0"
_STRANGE: Final = re.compile(r"[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x7f]")
_SECOND_CODE: Final = re.compile(
    r"\](?:E[0-4]|C1|Q[13]|d[12]|e0|I1)(?=[0-9h(])|(?<=[0-9A-Za-z])https?://", re.IGNORECASE
)
_OWN_TWICE: Final = re.compile(
    r"SA1[A-Z][A-Z2-7]{34,}SA1[A-Z][A-Z2-7]{34,}", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True)
class _Scan:
    """One text to be read, with all that is known around it."""

    text: str
    symbology: str
    composite: str
    shop: ShopCodes
    now_s: int


def read_code(text: str, *, symbology: str = "", shop: ShopCodes, now_s: int) -> Meaning:
    """Say what a code means. Every text has an answer; nothing is opened and nobody is asked."""
    if len(text) > LONGEST:
        return Unreadable(Refusal.TOO_LONG)
    scan = _scan(text, symbology, shop, now_s)
    if not scan.text.strip(SEPARATOR):
        return Unreadable(Refusal.EMPTY)
    if _STRANGE.search(scan.text):
        return Unreadable(Refusal.CONTROL_CHARACTERS)
    if _is_two_codes(scan):
        return Unreadable(Refusal.TWO_CODES)
    meaning = next(found for reader in _READERS if (found := reader(scan)) is not None)
    return read_product(meaning, shop) if isinstance(meaning, ProductCode) else meaning


def _scan(text: str, symbology: str, shop: ShopCodes, now_s: int) -> _Scan:
    text = with_real_separators(text).strip(" \t\r\n\ufeff")
    written = _SYMBOLOGY.match(text)
    if written is not None:
        symbology, text = written[0], text[written.end() :].lstrip(" \t\r\n")
    text, _, composite = text.partition(_COMPOSITE)
    return _Scan(text, symbology, composite, shop, now_s)


def _is_two_codes(scan: _Scan) -> bool:
    if _OWN_TWICE.match(scan.text) or are_two_numbers(ascii_digits(scan.text)):
        return True
    second = _SECOND_CODE.search(scan.text, 1)
    if second is None:
        return False
    before = scan.text[: second.start()]
    return is_number(before) or before.lower().startswith("http") or bool(scan.symbology)


def _own(scan: _Scan) -> Meaning | None:
    if not own.looks_own(scan.text):
        return None
    return own.read_own_code(scan.text, keys=scan.shop.keys, now_s=scan.now_s)


def _json(scan: _Scan) -> Meaning | None:
    return read_json(scan.text)


def _link(scan: _Scan) -> Meaning | None:
    domain = other.domain_of(scan.text)
    return None if domain is None else read_link(scan.text, domain, scan.shop, scan.now_s)


def _other(scan: _Scan) -> Meaning | None:
    kind = other.kind_of(scan.text)
    return None if kind is None else NotAProduct(kind)


def _label(scan: _Scan) -> Meaning | None:
    text = ascii_digits(scan.text)
    if is_bracketed(text):
        return read_label(parse_bracketed(text), now_s=scan.now_s)
    if scan.symbology in _GS1_SYMBOLOGIES or SEPARATOR in text:
        return read_label(parse_elements(text), now_s=scan.now_s)
    return None


def _number(scan: _Scan) -> Meaning | None:
    number = read_number(ascii_digits(scan.text), scan.symbology)
    if not isinstance(number, ProductCode) or not scan.composite:
        return number
    with_number = f"01{number.gtin}{scan.composite}"
    return read_label(parse_elements(with_number), now_s=scan.now_s)


def _unmarked_label(scan: _Scan) -> Meaning | None:
    """Read a label from a scanner that says neither symbology nor separators."""
    text = ascii_digits(scan.text)
    if not text.startswith("01"):
        return None
    parsed = parse_elements(text)
    return None if isinstance(parsed, LabelFault) else read_label(parsed, now_s=scan.now_s)


def _plain(scan: _Scan) -> Meaning:
    return other.plain_text(scan.text)


_READERS: Final[tuple[Callable[[_Scan], Meaning | None], ...]] = (
    *(_own, _json, _number, _other, _link, _label, _unmarked_label, _plain),
)
