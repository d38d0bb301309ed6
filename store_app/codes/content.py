"""Whether the content of a GS1 element is what its identifier promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store_app.codes.content_checks import CHECKS
from store_app.codes.refusal import Fault

if TYPE_CHECKING:
    from store_app.codes.application_id import ApplicationId, Part

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CHARSETS: Final = {
    "N": frozenset("0123456789"),
    "X": frozenset("!\"%&'()*+,-./0123456789:;<=>?_" + _LETTERS + _LETTERS.lower()),
    "Y": frozenset("#-/0123456789" + _LETTERS),
    "Z": frozenset("-0123456789=_" + _LETTERS + _LETTERS.lower()),
}
_FILLER: Final = "="
_MOST_FILLED: Final = 2
_FILLED_TO: Final = 3


def content_fault(entry: ApplicationId, content: str) -> Fault | None:
    """Name the first thing wrong with the content, if anything is."""
    start = 0
    for part in entry.parts:
        piece = content[start : start + part.longest]
        start += len(piece)
        if not piece and part.optional:
            continue
        fault = _part_fault(part, piece)
        if fault is not None:
            return fault
    return Fault.BAD_LENGTH if start < len(content) else None


def _part_fault(part: Part, piece: str) -> Fault | None:
    if len(piece) < part.shortest:
        return Fault.BAD_LENGTH
    if not _CHARSETS[part.charset].issuperset(piece):
        return Fault.BAD_CHARACTER
    if part.charset == "Z" and not _is_rightly_filled(piece):
        return Fault.BAD_CHARACTER
    for name in part.checks:
        fault = CHECKS[name](piece)
        if fault is not None:
            return fault
    return None


def _is_rightly_filled(piece: str) -> bool:
    """Tell whether there are no = but at the end, and those fill it up to threes."""
    written = piece.rstrip(_FILLER)
    if _FILLER in written:
        return False
    filled = len(piece) - len(written)
    return not filled or (filled <= _MOST_FILLED and len(piece) % _FILLED_TO == 0)
