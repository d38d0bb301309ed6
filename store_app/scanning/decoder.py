"""From the grey values of one picture to the codes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

import zxingcpp

from store_app.scanning.sighting import CodeFormat, Corner, Sighting

if TYPE_CHECKING:
    from collections.abc import Mapping

_FULL_TURN_FRAMES: Final = 3
"""Rarer kinds of symbols cost three times as much: every third frame is searched for them."""

_OFTEN: Final = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.EANUPC]
)
_ALL: Final = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.EANUPC,
        zxingcpp.BarcodeFormat.ITF14,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.DataBar,
    ]
)
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


class Decoder(Protocol):
    """Finds codes in grey values; it may be asked from any one thread."""

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]: ...


class ZxingDecoder:
    """Finds codes with zxing-cpp: at the least cost in frames, or thoroughly in one picture."""

    def __init__(self, *, thorough: bool = False) -> None:
        self._thorough = thorough
        self._frames = 0

    def decode(
        self, luma: memoryview, width: int, height: int, stride: int
    ) -> tuple[Sighting, ...]:
        turn = self._frames
        self._frames += 1
        image = zxingcpp.ImageView(luma, width, height, zxingcpp.ImageFormat.Lum, stride, 1)
        found = zxingcpp.read_barcodes(
            image,
            formats=_ALL if self._thorough or turn % _FULL_TURN_FRAMES == 0 else _OFTEN,
            try_rotate=True,
            try_downscale=True,
            try_invert=self._thorough or turn % 2 == 0,
            text_mode=zxingcpp.TextMode.Plain,
            binarizer=zxingcpp.Binarizer.LocalAverage,
        )
        return tuple(_sighting(barcode) for barcode in found)


def _sighting(barcode: Any) -> Sighting:  # noqa: ANN401 - zxing-cpp comes without types
    place = barcode.position
    known = _FORMATS.get(barcode.format) or _FAMILIES.get(barcode.symbology)
    return Sighting(
        barcode.text,
        barcode.symbology_identifier,
        known or CodeFormat.OTHER,
        (
            _corner(place.top_left),
            _corner(place.top_right),
            _corner(place.bottom_right),
            _corner(place.bottom_left),
        ),
    )


def _corner(point: Any) -> Corner:  # noqa: ANN401 - zxing-cpp comes without types
    return point.x, point.y
