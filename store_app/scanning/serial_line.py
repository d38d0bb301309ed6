"""From the bytes of a serial scanner to the texts of codes, one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from store_app.scanning.profile import ScannerProfile, Suffix

SILENCE_MS: Final = 50
"""A scanner that sends nothing behind a code is done when it is silent for so long."""

SPEEDS: Final = (9600, 19200, 38400, 57600, 115200)
LONGEST: Final = 8_192
"""More bytes than this fit into no symbol: a line of noise, or a device that is no scanner."""

_ENDS: Final = frozenset(b"\r\n\x03")
_TAB: Final = frozenset(b"\t")
_AROUND: Final = b"\r\n\t\x00\x02\x03"
_END_LEARNT: Final = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One code as it came; `raw` has all its bytes with what ended it.

    It is half a code where the ones before had an end, and this one has none.
    """

    text: str
    raw: bytes
    is_half: bool = False


@dataclass(slots=True)
class SerialLine:
    """Cuts bytes into codes at CR, LF, ETX, or a silence; what is longer than any is dropped.

    Tab ends a code only where scanners are set up so: it may also stand in one.
    """

    profile: ScannerProfile = field(default_factory=ScannerProfile)
    _with_end: int = 0
    _raw: bytearray = field(default_factory=bytearray)
    _is_ended: bool = False
    _is_noise: bool = False
    _last_ms: int = 0

    def feed(self, content: bytes, now_ms: int) -> tuple[Line, ...]:
        """Take bytes as they come; give the codes that are whole with them."""
        lines = list(self.tick(now_ms))
        for byte in content:
            if self._is_ended and byte not in self._ends:
                lines += self._close()
            self._add(byte)
        self._last_ms = now_ms
        return (*lines, *(self._close() if self._is_ended else ()))

    def tick(self, now_ms: int) -> tuple[Line, ...]:
        """Give the code that a silence has ended."""
        return self._close() if now_ms - self._last_ms >= SILENCE_MS else ()

    def drop(self) -> None:
        """The line was cut: what has come of a code is none."""
        self._raw.clear()
        self._is_ended = self._is_noise = False

    @property
    def _ends(self) -> frozenset[int]:
        return _ENDS | _TAB if self.profile.suffix is Suffix.TAB else _ENDS

    def _add(self, byte: int) -> None:
        self._is_ended = byte in self._ends
        if len(self._raw) < LONGEST:
            self._raw.append(byte)
        else:
            self._is_noise = True

    def _close(self) -> tuple[Line, ...]:
        raw, is_noise, is_ended = bytes(self._raw), self._is_noise, self._is_ended
        self.drop()
        text = self.profile.cleaned(_decoded(raw.strip(_AROUND)))
        if is_noise or not text.strip():
            return ()
        is_half = not is_ended and self._with_end >= _END_LEARNT
        self._with_end = self._with_end + 1 if is_ended else 0
        return (Line(text, raw, is_half),)


def _decoded(content: bytes) -> str:
    """Scanners send UTF-8 or, from older symbols, Latin-1."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")
