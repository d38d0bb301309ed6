"""How many codes of a folder of pictures are read, beside plain zxing-cpp in the same run.

    python -m benchmarks.scan --corpus FOLDER

Each picture lies beside a text file of the same name with what its code says; a picture without
one holds no code. The part of a name before the first `-` or `_` is its category. Prints right,
wrong and missed pictures for each category with the milliseconds, and writes build/bench/scan.json.
"""

from __future__ import annotations

import argparse
import json
import platform
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

import zxingcpp
from PIL import Image

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, decode_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
_REPORT: Final = Path("build/bench/scan.json")
_PLAIN_FORMATS: Final = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.EANUPC]
)


@dataclass(slots=True)
class Tally:
    """What became of the pictures of one category."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: int = 0
    times_ms: list[float] = field(default_factory=list)

    def row(self) -> dict[str, object]:
        return {
            "right": self.right,
            "wrong": self.wrong,
            "missed": self.missed,
            "median_ms": round(median(self.times_ms), 1),
            "p95_ms": round(_p95(self.times_ms), 1),
        }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--corpus", type=Path, required=True)
    folder = arguments.parse_args().corpus
    engines: dict[str, Callable[[Path], list[str]]] = {"ours": _ours, "plain": _plain}
    report = {name: _measure(folder, read) for name, read in engines.items()}
    for category in sorted(report["ours"]):
        for name, tallies in report.items():
            print(f"{category:18} {name:6} {_line(tallies[category])}")
    rows = {name: {c: t.row() for c, t in tallies.items()} for name, tallies in report.items()}
    _REPORT.parent.mkdir(parents=True, exist_ok=True)
    _REPORT.write_text(json.dumps({"machine": platform.platform(), **rows}, indent=1))


def _measure(folder: Path, read: Callable[[Path], list[str]]) -> dict[str, Tally]:
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for picture, wanted in _pictures(folder):
        tally = tallies[picture.stem.replace("_", "-").partition("-")[0]]
        started = time.perf_counter()
        found = {_compared(text) for text in read(picture)}
        tally.times_ms.append((time.perf_counter() - started) * 1000)
        if found == ({_compared(wanted)} if wanted is not None else set()):
            tally.right += 1
        elif found:
            tally.wrong.append(picture.name)
        else:
            tally.missed += 1
    return tallies


def _pictures(folder: Path) -> Iterator[tuple[Path, str | None]]:
    for picture in sorted(folder.iterdir()):
        if picture.suffix.lower() in _PICTURES:
            text = picture.with_suffix(".txt")
            yield picture, text.read_text(encoding="utf-8") if text.exists() else None


def _compared(text: str) -> str:
    """Leave out what does not matter: how lines end and the zeros before a number."""
    words = " ".join(text.split())
    return words.lstrip("0") if words.isdecimal() else words


def _ours(picture: Path) -> list[str]:
    result = decode_picture(picture, ZxingDecoder(thorough=True))
    return [sighting.text for sighting in result.sightings] if isinstance(result, Codes) else []


def _plain(picture: Path) -> list[str]:
    with Image.open(picture) as image:
        found = zxingcpp.read_barcodes(
            image.convert("L"), formats=_PLAIN_FORMATS, text_mode=zxingcpp.TextMode.Plain
        )
    return [barcode.text for barcode in found]


def _line(tally: Tally) -> str:
    return (
        f"right {tally.right:4}  wrong {len(tally.wrong):3}  missed {tally.missed:3}  "
        f"median {median(tally.times_ms):6.1f} ms  p95 {_p95(tally.times_ms):6.1f} ms"
    )


def _p95(times_ms: list[float]) -> float:
    return quantiles(times_ms, n=20)[-1] if len(times_ms) > 1 else times_ms[0]


if __name__ == "__main__":
    main()
