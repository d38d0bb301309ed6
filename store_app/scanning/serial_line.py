"""From the bytes of a serial scanner to the texts of codes, one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from store_app.scanning.profile import ScannerProfile

SILENCE_MS: Final = 50
"""A scanner that sends nothing behind a code is done when it is silent for so long."""

SPEEDS: Final = (9600, 19200, 38400, 57600, 115200)
LONGEST: Final = 8_192
"""More bytes than this fit into no symbol: a line of noise, or a device that is no scanner."""

_ENDS: Final = frozenset(b"\r\n")
_FRAMES: Final = bytes([0x02, 0x03])
_NOTHING: Final = bytes([0x00])


@dataclass(frozen=True, slots=True)
class Line:
    """One code as it came; `raw` has all its bytes with what ended it."""

    text: str
    raw: bytes


@dataclass(slots=True)
class SerialLine:
    """Cuts bytes into codes at CR, LF, or a silence; what is longer than any code is dropped."""

    profile: ScannerProfile = field(default_factory=ScannerProfile)
    _raw: bytearray = field(default_factory=bytearray)
    _is_ended: bool = False
    _is_noise: bool = False
    _last_ms: int = 0

    def feed(self, content: bytes, now_ms: int) -> tuple[Line, ...]:
        """Take bytes as they come; give the codes that are whole with them."""
        lines = list(self.tick(now_ms))
        for byte in content:
            if self._is_ended and byte not in _ENDS:
                lines += self._close()
            self._add(byte)
        self._last_ms = now_ms
        return (*lines, *(self._close() if self._is_ended else ()))

    def tick(self, now_ms: int) -> tuple[Line, ...]:
        """Give the code that a silence has ended."""
        return self._close() if now_ms - self._last_ms >= SILENCE_MS else ()

    def _add(self, byte: int) -> None:
        self._is_ended = byte in _ENDS
        if len(self._raw) < LONGEST:
            self._raw.append(byte)
        else:
            self._is_noise = True

    def _close(self) -> tuple[Line, ...]:
        raw, self._raw = bytes(self._raw), bytearray()
        is_noise, self._is_noise, self._is_ended = self._is_noise, False, False
        text = self.profile.cleaned(_decoded(raw.strip(b"\r\n\t" + _FRAMES + _NOTHING)))
        return () if is_noise or not text.strip() else (Line(text, raw),)


def _decoded(content: bytes) -> str:
    """Scanners send UTF-8 or, from older symbols, Latin-1."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")
