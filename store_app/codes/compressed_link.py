"""The compressed form of a GS1 Digital Link: one path step of base64url that packs all elements."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from store_app.codes.application_id import find_ai
from store_app.codes.content import content_fault
from store_app.codes.elements import Element, Elements

if TYPE_CHECKING:
    from collections.abc import Mapping

_BASE64URL: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_PACKED: Final = re.compile(r"[-A-Za-z0-9_]{8,512}")
_HEX: Final = "0123456789ABCDEF"
_FOREIGN: Final = "F"
_SMALLEST: Final = 8
_LONGEST_FOREIGN: Final = 127
_ALPHABETS: Final = (
    _HEX.lower(),
    _HEX,
    _BASE64URL,
    "".join(map(chr, range(128))),
)


def _often_together() -> dict[str, tuple[str, ...]]:
    """Give the pairs of identifiers that have a short code of their own."""
    fixed = {
        "0A": "01 22",
        "0B": "01 10",
        "0C": "01 21",
        "0D": "01 17",
        "0E": "01 7003",
        "0F": "01 30",
        "1A": "01 10 21 17",
        "1B": "01 15",
        "1C": "01 11",
        "1D": "01 16",
        "1E": "01 91",
        "1F": "01 10 15",
        "9A": "8010 8011",
        "9B": "8017 8019",
        "9C": "8018 8019",
        "9D": "414 254",
        **{f"2{letter}": f"01 310{n}" for n, letter in enumerate("ABCDEF")},
        **{f"3{letter}": f"01 320{n}" for n, letter in enumerate("ABCDEF")},
        **{f"A{n}": f"01 392{n}" for n in range(10)},
        **{f"C{n}": f"255 390{n}" for n in range(10)},
        **{f"C{letter}": f"255 394{n}" for n, letter in enumerate("ABCD")},
    }
    return {code: tuple(ais.split()) for code, ais in fixed.items()}


_AS_LISTED: Final = _often_together()
_AS_SORTED: Final = {code: tuple(sorted(ais)) for code, ais in _AS_LISTED.items()}
"""The common tool for these links packs the parts of a pair by number, against the list."""


class _Field(NamedTuple):
    """How one part of a content is packed."""

    is_number: bool
    longest: int
    is_fixed: bool


class _Ended(Exception):
    """There are no bits left, or they make no sense."""


class _Bits:
    """Bits that are taken from the left."""

    def __init__(self, packed: str) -> None:
        self._bits = "".join(f"{_BASE64URL.index(letter):06b}" for letter in packed)
        self._at = 0

    def has_more(self) -> bool:
        """Tell whether more than the zeros that fill up the last letter is left."""
        return len(self._bits) - self._at >= _SMALLEST

    def number(self, width: int) -> int:
        if self._at + width > len(self._bits):
            raise _Ended
        self._at += width
        return int("0" + self._bits[self._at - width : self._at], 2)

    def digits(self, count: int) -> str:
        digits = str(self.number(bits_of_digits(count))).zfill(count)
        if len(digits) > count:
            raise _Ended
        return digits

    def text(self, count: int, encoding: int) -> str:
        if encoding == 0:
            return self.digits(count)
        if encoding > len(_ALPHABETS):
            raise _Ended
        alphabet = _ALPHABETS[encoding - 1]
        width = (len(alphabet) - 1).bit_length()
        return "".join(alphabet[self.number(width)] for _ in range(count))


def bits_of_digits(count: int) -> int:
    """Give how many bits hold every number of so many digits."""
    return (10**count - 1).bit_length() if count else 0


def decompress(packed: str) -> Elements | None:
    """Unpack one path step; None where it is no packed label.

    The order of some pairs is packed in two ways, so the way that gives right contents counts.
    """
    if _PACKED.fullmatch(packed) is None:
        return None
    ways = (_unpacked(packed, pairs) for pairs in (_AS_SORTED, _AS_LISTED))
    readable = [way for way in ways if way]
    return next((way for way in readable if _is_right(way)), readable[0] if readable else None)


def _unpacked(packed: str, pairs: Mapping[str, tuple[str, ...]]) -> Elements:
    bits = _Bits(packed)
    elements: list[Element] = []
    try:
        while bits.has_more():
            elements.extend(_next_elements(bits, pairs))
    except _Ended:
        return ()
    return tuple(elements)


def _is_right(elements: Elements) -> bool:
    entries = ((find_ai(ai), content) for ai, content in elements)
    return all(entry and content_fault(entry, content) is None for entry, content in entries)


def _next_elements(bits: _Bits, pairs: Mapping[str, tuple[str, ...]]) -> list[Element]:
    first = _HEX[bits.number(4)]
    if first == _FOREIGN:
        _skip_foreign(bits)
        return []
    code = first + _HEX[bits.number(4)]
    ais = pairs.get(code) or (_identifier(code, bits),)
    return [Element(ai, _content(ai, bits)) for ai in ais]


def _identifier(code: str, bits: _Bits) -> str:
    while find_ai(code) is None:
        if len(code) == 4 or not code.isdecimal():  # noqa: PLR2004 - the longest identifier
            raise _Ended
        code += _HEX[bits.number(4)]
    return code


def _content(ai: str, bits: _Bits) -> str:
    return "".join(_packed_field(field, bits) for field in _fields(ai))


def _packed_field(field: _Field, bits: _Bits) -> str:
    encoding = 0 if field.is_number else bits.number(3)
    count = field.longest if field.is_fixed else bits.number(field.longest.bit_length())
    if count > field.longest:
        raise _Ended
    return bits.text(count, encoding)


def _skip_foreign(bits: _Bits) -> None:
    """Pass over a parameter that is none of GS1."""
    width = _LONGEST_FOREIGN.bit_length()
    bits.text(bits.number(width), _ALPHABETS.index(_BASE64URL) + 1)
    encoding = bits.number(3)
    bits.text(bits.number(width), encoding)


@cache
def _fields(ai: str) -> tuple[_Field, ...]:
    """Join neighbouring parts of one kind, as the packed form counts them."""
    entry = find_ai(ai)
    fields: list[_Field] = []
    for part in entry.parts if entry else ():
        is_number = part.charset == "N"
        is_fixed = not part.optional and part.shortest == part.longest
        last = fields[-1] if fields else None
        if last and last.is_number == is_number and (last.is_fixed == is_fixed or not is_number):
            fields[-1] = _Field(is_number, last.longest + part.longest, last.is_fixed and is_fixed)
        else:
            fields.append(_Field(is_number, part.longest, is_fixed))
    return tuple(fields)
