"""Codes in a picture that somebody opens, pastes or drops; at most one of them is followed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import PictureResult, decode_picture


@dataclass(frozen=True, slots=True)
class DecodePicture:
    """Looks thoroughly at one picture. Every file has an answer; none stops the application."""

    def __call__(self, source: Path | bytes) -> PictureResult:
        return decode_picture(source, ZxingDecoder(thorough=True))
