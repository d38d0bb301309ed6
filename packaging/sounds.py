"""Draws the two sounds of a scan into `resources/sounds`; the files are kept.

`python packaging/sounds.py`
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[1] / "resources" / "sounds"
TONES: Final = {
    "found": ((1046.5, 0.05), (1568.0, 0.09)),
    "refused": ((330.0, 0.09), (262.0, 0.14)),
}
_RATE: Final = 22_050
_LOUD: Final = 0.6
_EDGE_S: Final = 0.006
_FULL: Final = 32_767


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, tones in TONES.items():
        samples = [sample for pitch, length_s in tones for sample in _tone(pitch, length_s)]
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(_RATE)
            file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def _tone(pitch: float, length_s: float) -> list[int]:
    """A soft tone: it swells and fades, so that nothing clicks."""
    count = round(length_s * _RATE)
    return [round(_FULL * _LOUD * _swell(at, count) * _wave(pitch, at)) for at in range(count)]


def _wave(pitch: float, at: int) -> float:
    angle = 2 * math.pi * pitch * at / _RATE
    return 0.8 * math.sin(angle) + 0.2 * math.sin(2 * angle)


def _swell(at: int, count: int) -> float:
    edge = _EDGE_S * _RATE
    return min(1.0, at / edge, (count - at) / edge) * (1 - 0.5 * at / count)


if __name__ == "__main__":
    main()
