"""A code as it was seen: its text, what kind of symbol it is and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from math import dist
from typing import Final

Corner = tuple[int, int]
Corners = tuple[Corner, Corner, Corner, Corner]


@unique
class CodeFormat(Enum):
    """The kinds of symbols that are looked for."""

    QR = "qr"
    DATA_MATRIX = "data_matrix"
    EAN_13 = "ean_13"
    EAN_8 = "ean_8"
    UPC_E = "upc_e"
    CODE_128 = "code_128"
    ITF_14 = "itf_14"
    DATA_BAR = "data_bar"
    OTHER = "other"

    @property
    def needs_two_reads(self) -> bool:
        """Tell whether one read is no proof, because nothing but a check digit guards it."""
        return self not in _PROVEN_BY_ONE_READ

    @property
    def is_short(self) -> bool:
        """Tell whether it can be seen by mistake inside of a longer symbol."""
        return self in (CodeFormat.EAN_8, CodeFormat.UPC_E)


_PROVEN_BY_ONE_READ: Final = frozenset({CodeFormat.QR, CodeFormat.DATA_MATRIX})
_THIN: Final = 0.05
"""On photographs wrong numbers with a right check digit stand in strips thinner than this."""


@unique
class Doubt(Enum):
    """Why a sighting is not believed; the words for it are the scan page's."""

    UNREAD = "unread"
    """It looks like a code, but nobody could read it: nearer, sharper or more light would help."""

    READ_ONCE = "read_once"
    """A number that only one look gave so far; the next frame decides."""

    FEW_LINES = "few_lines"
    """Only some thin lines of the bars could be read: weak evidence, however often it comes."""

    CONTRADICTED = "contradicted"
    """Other reads of the same place give another number, and neither is clearly ahead."""

    PART_OF_ANOTHER = "part_of_another"
    """A short number inside of a longer code: a piece that was taken for a whole."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One code in one picture.

    `text` is what the code holds, digits of a UPC-E and all others in full; empty if it is unread.
    `symbology` is its AIM identifier, such as `]Q1`; empty if the engine did not tell.
    `corners` are pixels of the picture or frame as it is shown upright, from the code's own top
    left on round it; they may lie a little outside.
    `reads` says how many looks (frames, preparations or engines) gave this text lately, at least 1;
    0 only if it is unread.
    `doubt` is why it must not be followed or shown as a product; None once it is sure.
    A decoder's own sightings always have one read and no doubt: `Agreement` and `decode_picture`
    judge them, and what those give may be shown.
    """

    text: str
    symbology: str
    format: CodeFormat
    corners: Corners
    reads: int = 1
    doubt: Doubt | None = None

    def overlaps(self, other: Sighting) -> bool:
        """Tell whether both stand in the same place of the picture."""
        left, top, right, bottom = self.box
        other_left, other_top, other_right, other_bottom = other.box
        return (
            left <= other_right
            and other_left <= right
            and top <= other_bottom
            and other_top <= bottom
        )

    @property
    def is_thin(self) -> bool:
        """Tell whether so few lines of a bar code were read that they are weak evidence."""
        top_left, top_right, _, bottom_left = self.corners
        height, width = dist(top_left, bottom_left), dist(top_left, top_right)
        return self.format.needs_two_reads and height < _THIN * width

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        xs = [x for x, _ in self.corners]
        ys = [y for _, y in self.corners]
        return min(xs), min(ys), max(xs), max(ys)
