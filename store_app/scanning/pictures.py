"""Codes in a picture from a file or the clipboard, whatever is in that file."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image, UnidentifiedImageError

from store_app.scanning.agreement import agrees
from store_app.scanning.views import views_of

if TYPE_CHECKING:
    from store_app.scanning.decoder import Decoder
    from store_app.scanning.sighting import Sighting

LARGEST_FILE_BYTES: Final = 25_000_000
LARGEST_DECODED_BYTES: Final = 130_000_000
_SEARCHED_PIXELS: Final = 16_000_000
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_STARTS: Final = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_LONGEST_START: Final = 4
_REDUCIBLE: Final = ("L", "LA", "RGB", "RGBA", "CMYK")
_BROKEN: Final = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes that are sure: a number among them was read in two ways that agree."""

    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class NoCode:
    """A picture without a code that can be read."""


@dataclass(frozen=True, slots=True)
class NotAPicture:
    """A file of another kind, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A picture whose file is cut off or broken, or cannot be read at all."""


@dataclass(frozen=True, slots=True)
class TooLarge:
    """A picture that is too large to look at in reasonable time and memory."""


PictureResult = Codes | NoCode | NotAPicture | Damaged | TooLarge


def decode_picture(source: Path | bytes, decoder: Decoder) -> PictureResult:
    """Find the codes in a picture; every file has an answer. An animation is its first frame."""
    try:
        content = source if isinstance(source, bytes) else _content(source)
    except OSError:
        return Damaged()
    if len(content) > LARGEST_FILE_BYTES:
        return TooLarge()
    grey = _grey(content)
    return search(grey, decoder) if isinstance(grey, Image.Image) else grey


def search(grey: Image.Image, decoder: Decoder) -> Codes | NoCode:
    """Look at a grey picture in several ways until every number in it is sure or has been tried."""
    reads: list[Sighting] = []
    sure: dict[str, Sighting] = {}
    for view in views_of(grey):
        reads += view.sightings(decoder)
        sure = {read.text: read for read in reads if _is_sure(read, reads)}
        if sure and all(read.text in sure for read in reads):
            break
    return Codes(tuple(sure.values())) if sure else NoCode()


def _is_sure(read: Sighting, reads: list[Sighting]) -> bool:
    return not read.format.needs_two_reads or agrees(read, reads)


def _content(path: Path) -> bytes:
    """Read no more of a file than is needed to know that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE_BYTES + 1)


def _grey(content: bytes) -> Image.Image | NotAPicture | Damaged | TooLarge:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                return _loaded(image)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
            return TooLarge()
        except UnidentifiedImageError:
            is_known = content[:_LONGEST_START].startswith(_STARTS)
            return Damaged() if is_known else NotAPicture()
        except _BROKEN:
            return Damaged()


def _loaded(image: Image.Image) -> Image.Image | TooLarge:
    """Give the grey values, on white where the picture is transparent, smaller where it is huge."""
    shrink = max(1, round((image.width * image.height / _SEARCHED_PIXELS) ** 0.5))
    if shrink > 1:
        image.draft("L", (image.width // shrink, image.height // shrink))
    if image.width * image.height * len(image.getbands()) > LARGEST_DECODED_BYTES:
        return TooLarge()
    image.load()
    left = round((image.width * image.height / _SEARCHED_PIXELS) ** 0.5)
    if left > 1 and image.mode in _REDUCIBLE:
        image = image.reduce(left)
    if image.has_transparency_data:
        image = _on_white(image.convert("RGBA"))
    if image.mode.startswith("I"):
        image = image.point(lambda grey: grey * (1 / 256))
    return image.convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
