"""From the text of any code to its one meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from store_app.codes import other, own
from store_app.codes.digits import ascii_digits
from store_app.codes.elements import (
    SEPARATOR,
    is_bracketed,
    parse_bracketed,
    parse_elements,
    with_tight_brackets,
    without_doubtful,
)
from store_app.codes.label import read_label
from store_app.codes.meaning import Meaning, NotAProduct, OtherKind, ProductCode, Unreadable
from store_app.codes.number import are_two_numbers, is_number, read_number
from store_app.codes.refusal import Refusal
from store_app.codes.restricted import read_product
from store_app.codes.run_together import are_run_together
from store_app.codes.sealed import are_two_sealed
from store_app.codes.transmission import read_transmission
from store_app.codes.web import read_json, read_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from store_app.codes.elements import Elements
    from store_app.codes.shop import ShopCodes
    from store_app.codes.transmission import Transmission

LONGEST: Final = 7089
"""More characters than this fit into no symbol."""

_STRANGE: Final = re.compile(r"[\x00-\x03\x05-\x08\x0b\x0c\x0e-\x1b\x7f]")
_MISREAD: Final = frozenset({Refusal.BAD_CHECK_DIGIT, Refusal.FAULTY_LABEL})
_UNMARKED_STARTS: Final = ("00", "01")
_SECOND_CODE: Final = re.compile(
    r"\](?:E[0-4]|C1|Q[13]|d[12]|e0|I1)(?=[0-9h(])|(?<=[0-9A-Za-z])https?://", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Scan:
    """One text to be read, with all that is known around it."""

    sent: Transmission
    shop: ShopCodes
    now_s: int

    @property
    def text(self) -> str:
        return self.sent.text


def read_code(text: str, *, symbology: str = "", shop: ShopCodes, now_s: int) -> Meaning:
    """Say what a code means. Every text has an answer; nothing is opened and nobody is asked."""
    if len(text) > LONGEST:
        return Unreadable(Refusal.TOO_LONG)
    sent = read_transmission(text, symbology)
    if isinstance(sent, Refusal):
        return Unreadable(sent)
    if not sent.text.strip(SEPARATOR):
        return NotAProduct(OtherKind.EMPTY)
    if _STRANGE.search(sent.text):
        return Unreadable(Refusal.CONTROL_CHARACTERS)
    scan = _Scan(sent, shop, now_s)
    meaning = Unreadable(Refusal.TWO_CODES) if _is_two_codes(sent) else _meaning(scan)
    if _says_nothing(meaning) and _falls_in_two(scan):
        return Unreadable(Refusal.TWO_CODES)
    return meaning


def _says_nothing(meaning: Meaning) -> bool:
    if isinstance(meaning, NotAProduct):
        return meaning.kind in {OtherKind.PLAIN_TEXT, OtherKind.LINK}
    return isinstance(meaning, Unreadable) and meaning.reason in _MISREAD


def _meaning(scan: _Scan) -> Meaning:
    meaning = next(found for reader in _READERS if (found := reader(scan)) is not None)
    return read_product(meaning, scan.shop) if isinstance(meaning, ProductCode) else meaning


def _falls_in_two(scan: _Scan) -> bool:
    def is_whole(part: str) -> bool:
        sent = read_transmission(part)
        if isinstance(sent, Refusal):
            return False
        meaning = _meaning(replace(scan, sent=sent))
        return not isinstance(meaning, NotAProduct | Unreadable)

    return are_run_together(ascii_digits(scan.text), is_whole)


def _is_two_codes(sent: Transmission) -> bool:
    if are_two_sealed(sent.text) or _is_two_numbers(sent):
        return True
    second = _SECOND_CODE.search(sent.text, 1)
    if second is None:
        return False
    before = sent.text[: second.start()]
    return is_number(before) or before.lower().startswith("http") or bool(sent.symbology)


def _is_two_numbers(sent: Transmission) -> bool:
    """Tell two numbers from a label that happens to be as long and to have their check digits."""
    text = ascii_digits(sent.text)
    if sent.is_gs1 or not are_two_numbers(text):
        return False
    half = len(text) // 2
    return text[:half] == text[half:] or _unmarked(text) is None


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
    text = with_tight_brackets(ascii_digits(scan.text))
    if is_bracketed(text):
        return read_label(parse_bracketed(text), now_s=scan.now_s)
    if scan.sent.is_gs1 or SEPARATOR in text:
        return read_label(parse_elements(text), now_s=scan.now_s)
    return None


def _number(scan: _Scan) -> Meaning | None:
    number = read_number(ascii_digits(scan.text), scan.sent.symbology)
    if not isinstance(number, ProductCode) or not scan.sent.composite:
        return number
    with_number = f"01{number.gtin}{scan.sent.composite}"
    return read_label(parse_elements(with_number), now_s=scan.now_s)


def _unmarked_label(scan: _Scan) -> Meaning | None:
    """Read a label from a scanner that says neither symbology nor separators.

    Where the last content may hide further ones, it is left out rather than shown wrong.
    """
    parsed = _unmarked(ascii_digits(scan.text))
    return None if parsed is None else read_label(without_doubtful(parsed), now_s=scan.now_s)


def _unmarked(text: str) -> Elements | None:
    parsed = parse_elements(text) if text.startswith(_UNMARKED_STARTS) else None
    return parsed if isinstance(parsed, tuple) else None


def _plain(scan: _Scan) -> Meaning:
    return other.plain_text(scan.text)


_READERS: Final[tuple[Callable[[_Scan], Meaning | None], ...]] = (
    *(_own, _json, _number, _other, _link, _label, _unmarked_label, _plain),
)
