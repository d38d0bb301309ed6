"""Codes in a picture that somebody opens, pastes or drops; at most one of them is followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store_app.scanning.pictures import PictureResult


@dataclass(frozen=True, slots=True)
class DecodePicture:
    """Looks thoroughly at one picture. Every file has an answer; none stops the application.

    It ends early once `stopped` says so.
    """

    def __call__(
        self, source: Path | bytes, stopped: Callable[[], bool] = lambda: False
    ) -> PictureResult:
        from store_app.scanning.decoder import ZxingDecoder  # noqa: PLC0415 - loaded when needed
        from store_app.scanning.pictures import decode_picture  # noqa: PLC0415 - as above
        from store_app.scanning.second_engine import with_second  # noqa: PLC0415 - as above

        first = ZxingDecoder(thorough=True, with_unread=True)
        return decode_picture(source, with_second(first, live=False), stopped)
