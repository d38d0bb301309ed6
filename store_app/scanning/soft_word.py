"""Words of Reed and Solomon out of bits that are known more or less surely.

Such a code is linear in its bits too: each check sign of a QR code (ISO/IEC 18004:2015, 7.5.2)
gives eight equations. So a bit that is not known costs one equation, where a decoder of whole signs
gives up eight of them, and bits are given up one by one, the least trusted first, until all
equations hold. Some equations are never spent: they are what tells a code from chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

_MODULUS: Final = 0x11D
_ORDER: Final = 255
SIGN_BITS: Final = 8
SPARE: Final = 36
"""Equations that are never spent: what is no code passes them once in 2**36 tries. The standard
keeps at most three signs, 24 bits, for that (table 9)."""

_SPARE_FOR_ERRORS: Final = 44
"""So many are left when one or two bits that were believed are turned over: of the 4,560 ways to do
that one passes by chance once in 2**31 tries."""

_DOUBTED: Final = 96
"""Of the bits that are believed the least trusted ones, which may be turned over."""

_Taken = tuple[int, int, int]
"""The equation that a given-up bit has spent, what else it stands in, and the bits it turns."""


def corrected(bits: Sequence[bool], trust: Sequence[float], checks: int) -> list[bool] | None:
    """Give the word these bits were; None unless enough of them agree."""
    sides = _columns(len(bits) // SIGN_BITS, checks)
    left = 0
    for bit, side in zip(bits, sides, strict=True):
        if bit:
            left ^= side
    order = sorted(range(len(bits)), key=lambda at: trust[at])
    turned = _turned(left, order, sides, checks * SIGN_BITS)
    if turned is None:
        return None
    return [bit != bool(turned >> at & 1) for at, bit in enumerate(bits)]


def _turned(left: int, order: Sequence[int], sides: Sequence[int], equations: int) -> int | None:
    """Which bits to turn over so that nothing of the equations is left."""
    taken: list[_Taken] = []
    turned = 0
    for begun, at in enumerate(order):
        if not left:
            return turned
        if len(taken) == equations - _SPARE_FOR_ERRORS:
            doubted = order[begun : begun + _DOUBTED]
            more = _explained(left, [_reduced(sides[each], each, taken) for each in doubted])
            if more is not None:
                return turned ^ more
        if len(taken) >= equations - SPARE:
            return None
        side, whom = _reduced(sides[at], at, taken)
        if side:
            top = 1 << side.bit_length() - 1
            taken.append((top, side, whom))
            if left & top:
                left, turned = left ^ side, turned ^ whom
    return None if left else turned


def _reduced(side: int, at: int, taken: Sequence[_Taken]) -> tuple[int, int]:
    """What is left of a bit's equations besides those that were spent, and the bits it turns."""
    whom = 1 << at
    for top, spent, others in taken:
        if side & top:
            side, whom = side ^ spent, whom ^ others
    return side, whom


def _explained(left: int, doubted: Sequence[tuple[int, int]]) -> int | None:
    """One bit, or else two, that alone are wrong."""
    known = dict(doubted)
    if left in known:
        return known[left]
    for side, whom in doubted:
        other = known.get(left ^ side)
        if other is not None:
            return whom ^ other
    return None


@cache
def _columns(signs: int, checks: int) -> tuple[int, ...]:
    """For each bit the equations it stands in: its share of the word's value at every root."""
    powers = _powers()
    logarithms = {power: exponent for exponent, power in enumerate(powers)}
    columns = []
    for place in reversed(range(signs)):
        for bit in reversed(range(SIGN_BITS)):
            column = 0
            for root in range(checks):
                power = (logarithms[1 << bit] + root * place) % _ORDER
                column = column << SIGN_BITS | powers[power]
            columns.append(column)
    return tuple(columns)


@cache
def _powers() -> tuple[int, ...]:
    """The powers of two in the field of 256 elements."""
    powers, power = [], 1
    for _ in range(_ORDER):
        powers.append(power)
        power <<= 1
        if power > _ORDER:
            power ^= _MODULUS
    return tuple(powers)
