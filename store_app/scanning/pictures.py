"""Codes in a picture from a file or the clipboard, whatever is in that file."""

from __future__ import annotations

import io
import struct
import time
import warnings
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from store_app.scanning.budget import Budget
from store_app.scanning.evidence import Read, judged
from store_app.scanning.ladder import (
    BLURRED,
    DEEP,
    FIRST_LOOK,
    STILL,
    Engines,
    Place,
    climb,
    cut,
    look,
)
from store_app.scanning.region import Region, around, busiest

if TYPE_CHECKING:
    from store_app.scanning.decoder import Decoder
    from store_app.scanning.sighting import Sighting

LARGEST_FILE_BYTES: Final = 25_000_000
LARGEST_DECODED_BYTES: Final = 130_000_000
_HELD_PIXELS: Final = 89_000_000
"""A photograph that is made smaller while it is read may have twice as many, and no more."""

_SEARCHED_PIXELS: Final = 16_000_000
_CLIMBED_PIXELS: Final = 1_200_000
"""A larger picture is looked at again in parts and smaller: to enlarge it would find nothing."""

LONGEST_S: Final = 3.0
"""All looks at one file together. Whoever waits sees that it goes on, and can stop it."""

_REFOCUSED_PIXELS: Final = 260_000
_FRAMES: Final = 3
_STRIP: Final = 4
"""A picture so many times as wide as it is high is a strip out of a code."""

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


@dataclass(frozen=True, slots=True)
class _Frame:
    """The grey values of one frame: so many times smaller than in the file, one of so many."""

    grey: Image.Image
    scale: float
    of: int


PictureResult = Codes | NoCode | NotAPicture | Damaged | TooLarge


def decode_picture(
    source: Path | bytes, engines: Engines | Decoder, stopped: Callable[[], bool] = lambda: False
) -> PictureResult:
    """Find the codes in a picture; every file has an answer, within seconds or when it is stopped.

    Of an animation the first frame with a code counts, of the few that are looked at. Corners are
    pixels of the whole picture, turned upright where its file says how.
    """
    budget = Budget(LONGEST_S, time.monotonic, stopped=stopped)
    known = engines if isinstance(engines, Engines) else Engines(engines)
    try:
        content = source if isinstance(source, bytes) else _content(source)
    except OSError:
        is_folder = isinstance(source, Path) and source.is_dir()
        return NotAPicture() if is_folder else Damaged()
    if len(content) > LARGEST_FILE_BYTES:
        return TooLarge()
    first = _grey(content, 0)
    if not isinstance(first, _Frame):
        return first
    result = search(first.grey, known, budget)
    for number in range(1, min(first.of, _FRAMES)):
        if isinstance(result, Codes) or not budget.allows():
            break
        frame = _grey(content, number)
        if not isinstance(frame, _Frame):
            break
        result = search(frame.grey, known, budget)
    return _enlarged(result, first.scale) if isinstance(result, Codes) else result


def search(grey: Image.Image, engines: Engines, budget: Budget | None = None) -> Codes | NoCode:
    """Look at a grey picture in several ways until every code in it is sure or all was tried."""
    budget = budget or Budget(LONGEST_S, time.monotonic)
    picture = _stretched(grey)
    pixels = picture.width * picture.height
    found = budget.timed(pixels, lambda: look(picture, engines.first))
    reads = [Read(seen, FIRST_LOOK) for seen in found]
    places = _places(picture, reads)
    for place in places:
        reads = climb(place, STILL, engines, reads, budget)
    blurred = around(_doubtful(reads), picture.size) or busiest(picture)
    if blurred is not None:
        reads = climb(cut(picture, blurred, _REFOCUSED_PIXELS), BLURRED, engines, reads, budget)
    for place in places:
        reads = climb(place, DEEP, engines, reads, budget)
    upright = grey.height / picture.height
    sure = [_lowered(each, upright) for each in judged(reads) if each.doubt is None]
    return Codes(tuple(sure)) if sure else NoCode()


def _stretched(grey: Image.Image) -> Image.Image:
    """A strip cut out of some bars says no more in three lines than in three hundred: make them."""
    least = grey.width // _STRIP
    if grey.height >= least:
        return grey
    return grey.resize((grey.width, least), Image.Resampling.BILINEAR)


def _lowered(sighting: Sighting, scale: float) -> Sighting:
    a, b, c, d = ((x, round(y * scale)) for x, y in sighting.corners)
    return replace(sighting, corners=(a, b, c, d))


def _enlarged(codes: Codes, scale: float) -> Codes:
    """Give the places in the picture that was made smaller as they are in the file."""
    whole = Place(Image.new("L", (1, 1)), scale=1 / scale)
    return Codes(tuple(whole.placed(each, 1) for each in codes.sightings))


def _places(picture: Image.Image, reads: Sequence[Read]) -> list[Place]:
    """The picture itself, or if it is large: what stayed in doubt, the busiest part, all of it."""
    if picture.width * picture.height <= _CLIMBED_PIXELS:
        return [Place(picture)]
    whole = Region(0, 0, *picture.size)
    regions = (around(_doubtful(reads), picture.size), busiest(picture), whole)
    return [cut(picture, region, _CLIMBED_PIXELS) for region in regions if region is not None]


def _doubtful(reads: Sequence[Read]) -> list[Sighting]:
    return [each for each in judged(reads) if each.doubt is not None]


def _content(path: Path) -> bytes:
    """Read no more of a file than is needed to know that it is too large."""
    with path.open("rb") as file:
        return file.read(LARGEST_FILE_BYTES + 1)


def _grey(content: bytes, frame: int) -> _Frame | NotAPicture | Damaged | TooLarge:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                image.seek(frame)
                return _loaded(image)
        except (Image.DecompressionBombError, MemoryError):
            return TooLarge()
        except UnidentifiedImageError:
            is_known = content[:_LONGEST_START].startswith(_STARTS)
            return Damaged() if is_known else NotAPicture()
        except _BROKEN:
            return Damaged()


def _loaded(image: Image.Image) -> _Frame | TooLarge:
    """Give the grey values, on white where the picture is transparent, smaller where it is huge."""
    frames, width, whole = getattr(image, "n_frames", 1), image.width, image.width * image.height
    shrink = max(1, round((whole / _SEARCHED_PIXELS) ** 0.5))
    if shrink > 1:
        image.draft("L", (image.width // shrink, image.height // shrink))
    pixels = image.width * image.height
    held = whole if image.info.get("progressive") else pixels
    if pixels * len(image.getbands()) > LARGEST_DECODED_BYTES or held > _HELD_PIXELS:
        return TooLarge()
    image.load()
    left = round((image.width * image.height / _SEARCHED_PIXELS) ** 0.5)
    if left > 1 and image.mode in _REDUCIBLE:
        image = image.reduce(left)
    if image.has_transparency_data:
        image = _on_white(image.convert("RGBA"))
    if image.mode.startswith("I"):
        image = image.point(lambda grey: grey * (1 / 256))
    scale = width / image.width
    return _Frame(ImageOps.exif_transpose(image.convert("L")), scale, frames)


def _on_white(image: Image.Image) -> Image.Image:
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
