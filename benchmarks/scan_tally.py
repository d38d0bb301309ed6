"""What became of pictures with known texts: right, wrong or missed, and how long it took."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

import zxingcpp
from PIL import Image

from benchmarks.own_time import PATIENT_S, OwnTime, Undisturbed
from benchmarks.report import spread
from benchmarks.scan_sets import Labelled
from store_app.actions.decode_picture import DecodePicture
from store_app.scanning.budget import Budget
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import Engines
from store_app.scanning.module_reader import ModuleReader
from store_app.scanning.pictures import LONGEST_S, Codes, PictureResult, search
from store_app.scanning.second_engine import (
    ALL,
    DEEP_S,
    SQUARES,
    STILL_S,
    SecondEngine,
    is_installed,
)

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
_PLAIN_FORMATS: Final = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.EANUPC]
)


@dataclass(slots=True)
class Tally:
    """The pictures of one category; `wrong` names those that gave anything but their text."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    times_ms: list[float] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.times_ms)

    def take(self, name: str, wanted: set[str], found: set[str], took_ms: float) -> None:
        self.times_ms.append(took_ms)
        if found == wanted:
            self.right += 1
        else:
            (self.wrong if found - wanted else self.missed).append(name)

    def row(self) -> dict[str, object]:
        return {
            "pictures": self.count,
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "ms": spread(self.times_ms),
        }


Tallies = dict[str, Tally]
PictureT = TypeVar("PictureT")


def tally_folder(folder: Path) -> dict[str, Tallies]:
    """Read each picture of a folder as the application does, and with plain zxing-cpp."""
    decode = DecodePicture()
    return {
        "ours": _tallied(_files(folder), lambda file: _texts(decode(file))),
        "plain": _tallied(_files(folder), _plain_file),
    }


def tally_made(frames: Iterable[Labelled]) -> dict[str, Tallies]:
    """The same for pictures that were made."""
    kept = list(frames)
    return {
        "ours": _tallied(_made(kept), lambda picture: _texts(_searched(picture))),
        "plain": _tallied(_made(kept), plain),
    }


def _searched(picture: Image.Image) -> PictureResult:
    """As the application does on a machine of its own: all deadlines count processor time."""
    clock = OwnTime()
    first = ZxingDecoder(thorough=True, with_unread=True)
    engines = Engines(first, modules=ModuleReader(first, finely=True))
    if is_installed():
        engines = Engines(
            first,
            Undisturbed(SecondEngine("medium", ALL, deadline_s=PATIENT_S), clock, STILL_S),
            Undisturbed(SecondEngine("high", SQUARES, deadline_s=PATIENT_S), clock, DEEP_S),
            ModuleReader(first, finely=True),
        )
    return search(picture, engines, Budget(LONGEST_S, clock.steady_s))


def plain(picture: Image.Image) -> list[str]:
    """What zxing-cpp gives by itself, with the options it has when nobody sets any."""
    found = zxingcpp.read_barcodes(
        picture, formats=_PLAIN_FORMATS, text_mode=zxingcpp.TextMode.Plain
    )
    return [barcode.text for barcode in found]


def same(text: str) -> str:
    """Leave out what does not matter: how lines end and the zeros before a number."""
    words = " ".join(text.split())
    return words.lstrip("0") if words.isdecimal() else words


def _tallied(
    pictures: Iterable[tuple[str, str, str | None, PictureT]],
    read: Callable[[PictureT], list[str]],
) -> Tallies:
    tallies: Tallies = defaultdict(Tally)
    for category, name, text, picture in pictures:
        began_s = time.perf_counter()
        found = {same(each) for each in read(picture)}
        took_ms = (time.perf_counter() - began_s) * 1000
        tallies[category].take(name, set() if text is None else {same(text)}, found, took_ms)
    return tallies


def _made(frames: Iterable[Labelled]) -> Iterator[tuple[str, str, str | None, Image.Image]]:
    return ((each.category, each.name, each.text, each.picture) for each in frames)


def _files(folder: Path) -> Iterator[tuple[str, str, str | None, Path]]:
    """Pictures of a folder and those below; the name up to the first - or _ is the category."""
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in _PICTURES:
            category = file.stem.replace("_", "-").partition("-")[0]
            text = file.with_suffix(".txt")
            yield category, file.name, text.read_text("utf-8") if text.exists() else None, file


def _texts(result: PictureResult) -> list[str]:
    return [sighting.text for sighting in result.sightings] if isinstance(result, Codes) else []


def _plain_file(file: Path) -> list[str]:
    with Image.open(file) as picture:
        return plain(picture.convert("L"))
