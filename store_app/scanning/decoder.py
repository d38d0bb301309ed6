"""From the grey values of one picture to the codes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

import zxingcpp

from store_app.scanning.sighting import CodeFormat, Corner, Doubt, Sighting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_OFTEN: Final = (zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.EANUPC)
_BOXES: Final = (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.ITF14)
_MATRIX: Final = (zxingcpp.BarcodeFormat.DataMatrix,)
_FRESH_FOOD: Final = (zxingcpp.BarcodeFormat.DataBar,)
_RARE_TURNS: Final = (_BOXES, _MATRIX, _BOXES, _FRESH_FOOD)
_RARE_EVERY: Final = 3
"""Rare kinds of symbols cost up to three times as much, so they take turns in every third frame."""

_FORMATS: Final[Mapping[Any, CodeFormat]] = {
    zxingcpp.BarcodeFormat.EAN13: CodeFormat.EAN_13,
    zxingcpp.BarcodeFormat.UPCA: CodeFormat.EAN_13,
    zxingcpp.BarcodeFormat.ISBN: CodeFormat.EAN_13,
    zxingcpp.BarcodeFormat.EAN8: CodeFormat.EAN_8,
    zxingcpp.BarcodeFormat.UPCE: CodeFormat.UPC_E,
}
_FAMILIES: Final[Mapping[Any, CodeFormat]] = {
    zxingcpp.BarcodeFormat.QRCode: CodeFormat.QR,
    zxingcpp.BarcodeFormat.DataMatrix: CodeFormat.DATA_MATRIX,
    zxingcpp.BarcodeFormat.EANUPC: CodeFormat.EAN_13,
    zxingcpp.BarcodeFormat.Code128: CodeFormat.CODE_128,
    zxingcpp.BarcodeFormat.ITF: CodeFormat.ITF_14,
    zxingcpp.BarcodeFormat.DataBar: CodeFormat.DATA_BAR,
}
_RARE_FORMATS: Final = frozenset(
    {CodeFormat.CODE_128, CodeFormat.ITF_14, CodeFormat.DATA_MATRIX, CodeFormat.DATA_BAR}
)


class Decoder(Protocol):
    """Finds codes in grey values; it may be asked from any one thread."""

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]: ...


@runtime_checkable
class Tardy(Decoder, Protocol):
    """A decoder that may think longer than anybody waits."""

    @property
    def is_busy(self) -> bool:
        """It still thinks about the last picture and takes no other one."""
        ...

    def within(self, longest_s: float) -> Decoder:
        """The same decoder for somebody who waits no longer than this."""
        ...

    def late(self) -> tuple[Sighting, ...]:
        """What it found in the last picture after nobody waited any more; each is given once."""
        ...


@runtime_checkable
class Stepwise(Decoder, Protocol):
    """A decoder that works in small steps and may be stopped between them."""

    def as_long_as(self, goes_on: Callable[[], bool]) -> Decoder:
        """The same decoder, which gives up as soon as it is told that it may not go on."""
        ...


class ZxingDecoder:
    """Finds codes with zxing-cpp: at the least cost in frames, or thoroughly in one picture.

    If asked for, what looks like a code and cannot be read is given as well, as unread.
    """

    def __init__(self, *, thorough: bool = False, with_unread: bool = False) -> None:
        self._thorough = thorough
        self._with_unread = with_unread
        self._frames = 0
        self._stays: zxingcpp.BarcodeFormats | None = None
        # Sets of formats live as long as their decoder: one that outlives the module's own clean-up
        # is reported as a leak when the process ends.
        self._all = zxingcpp.BarcodeFormats([*_OFTEN, *_BOXES, *_MATRIX, *_FRESH_FOOD])
        self._usual = zxingcpp.BarcodeFormats(list(_OFTEN))
        self._rare = tuple(zxingcpp.BarcodeFormats([*_OFTEN, *rare]) for rare in _RARE_TURNS)

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        image = zxingcpp.ImageView(luma, width, height, zxingcpp.ImageFormat.Lum, stride, 1)
        formats, with_inverted = self._next_search()
        found = zxingcpp.read_barcodes(
            image,
            formats=formats,
            try_rotate=True,
            try_downscale=True,
            try_invert=with_inverted,
            text_mode=zxingcpp.TextMode.Plain,
            binarizer=zxingcpp.Binarizer.LocalAverage,
            return_errors=self._with_unread,
        )
        sightings = tuple(_sighting(barcode) for barcode in found)
        rare = (each for each in sightings if each.text and each.format in _RARE_FORMATS)
        self._stays = formats if any(rare) else None
        return sightings

    def _next_search(self) -> tuple[zxingcpp.BarcodeFormats, bool]:
        """Say what to look for, and whether light on dark too; a rare kind just seen stays in."""
        if self._thorough:
            return self._all, True
        turn = self._frames
        self._frames += 1
        if self._stays is not None:
            return self._stays, False
        rare_turn, step = divmod(turn, _RARE_EVERY)
        if step == 1:
            return self._rare[rare_turn % len(self._rare)], False
        return self._usual, turn % 2 == 0


def _sighting(barcode: Any) -> Sighting:  # noqa: ANN401 - zxing-cpp comes without types
    known = _FORMATS.get(barcode.format) or _FAMILIES.get(barcode.symbology) or CodeFormat.OTHER
    place = barcode.position
    corners = (
        _corner(place.top_left),
        _corner(place.top_right),
        _corner(place.bottom_right),
        _corner(place.bottom_left),
    )
    if not barcode.valid:
        return Sighting("", "", known, corners, reads=0, doubt=Doubt.UNREAD)
    return Sighting(barcode.text, barcode.symbology_identifier, known, corners)


def _corner(point: Any) -> Corner:  # noqa: ANN401 - zxing-cpp comes without types
    return point.x, point.y
