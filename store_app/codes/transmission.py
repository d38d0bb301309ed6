"""What a scanner sends: the kind of symbol, its text, and the text of a part that belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, unique
from typing import Final

from store_app.codes.digits import ascii_digits
from store_app.codes.elements import SEPARATOR
from store_app.codes.refusal import Refusal

_SYMBOLOGY: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_CUT_SYMBOLOGY: Final = re.compile(r"\](?:[A-Za-z][0-9A-Za-z]?)?")
_COMPOSITE: Final = "|]e0"
_AROUND: Final = " \t\r\n\ufeff\u00a0\u200b" + "".join(
    map(chr, (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""What is copied along with a text and never seen: spaces, and the marks of direction."""
_WRITTEN_SEPARATOR: Final = re.compile(
    r"[<{\[](?:GS|FNC1)[>}\]]|\^\]|\\x1D|\\u001D|\\035|[\u241d\u2194]", re.IGNORECASE
)
_LABEL_START: Final = re.compile(rf"{SEPARATOR}?\(?\d{{2}}")


@unique
class Carrier(Enum):
    """The kind of symbol that a text comes from."""

    QR = "qr"
    DATA_MATRIX = "data_matrix"
    DOT_CODE = "dot_code"
    EAN_UPC = "ean_upc"
    EAN_8 = "ean_8"
    GS1_128 = "gs1_128"
    DATA_BAR = "data_bar"
    ITF = "itf"
    OTHER = "other"
    UNKNOWN = "unknown"


_CARRIERS: Final = {
    **{f"]Q{n}": Carrier.QR for n in range(7)},
    **{f"]d{n}": Carrier.DATA_MATRIX for n in range(7)},
    **{f"]J{n}": Carrier.DOT_CODE for n in range(6)},
    **{f"]e{n}": Carrier.DATA_BAR for n in range(4)},
    **{f"]I{n}": Carrier.ITF for n in range(4)},
    "]E0": Carrier.EAN_UPC,
    "]E3": Carrier.EAN_UPC,
    "]E4": Carrier.EAN_8,
    "]C1": Carrier.GS1_128,
}
_PLAIN_CARRIERS: Final = frozenset({Carrier.QR, Carrier.DATA_MATRIX, Carrier.DOT_CODE})
_GS1_SYMBOLOGIES: Final = frozenset({"]C1", "]d2", "]Q3", "]e0", "]e1", "]e2", "]J1"})


@dataclass(frozen=True, slots=True)
class Transmission:
    """One scan as it came in. `symbology` is the AIM identifier, such as `]Q1`, or empty."""

    text: str
    symbology: str = ""
    composite: str = ""

    @property
    def carrier(self) -> Carrier:
        if not self.symbology:
            return Carrier.UNKNOWN
        return _CARRIERS.get(self.symbology, Carrier.OTHER)

    @property
    def is_gs1(self) -> bool:
        """Tell whether the symbol itself says that it holds an element string of GS1."""
        return self.symbology in _GS1_SYMBOLOGIES

    @property
    def may_be_empty(self) -> bool:
        """Tell whether such a symbol is whole without a text; a bar code or a label is not."""
        return self.carrier in _PLAIN_CARRIERS and not self.is_gs1


def read_transmission(text: str, symbology: str = "") -> Transmission | Refusal:
    """Part what a scanner sends. What it writes itself wins over what is said beside it.

    Separators that were written out become the one character that they stand for, but only in
    what begins as a label does.
    """
    text = text.strip(_AROUND)
    if _CUT_SYMBOLOGY.fullmatch(text) and text not in _CARRIERS:
        return Refusal.CUT_OFF
    written = _SYMBOLOGY.match(text)
    if written is not None:
        symbology, text = written[0], text[written.end() :].lstrip(_AROUND)
    text, _, composite = text.partition(_COMPOSITE)
    sent = Transmission(_separated(text), symbology, _WRITTEN_SEPARATOR.sub(SEPARATOR, composite))
    return sent if sent.text.strip(SEPARATOR) or sent.may_be_empty else Refusal.EMPTY


def _separated(text: str) -> str:
    changed = _WRITTEN_SEPARATOR.sub(SEPARATOR, text)
    return changed if _LABEL_START.match(ascii_digits(changed[:12])) else text
