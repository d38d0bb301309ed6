"""A window with one field before which a person and a scanner type."""

from __future__ import annotations

from dataclasses import dataclass, field

from store_app.scanning.key_reader import KeyPress
from store_app.scanning.us_keyboard import X11_OFFSET, UsKeyboard
from store_app.scanning.wedge import SILENCE_MS, Action, Decision, Trouble, Wedge

ENTER, TAB, SHIFT = (code + X11_OFFSET for code in (28, 15, 42))
KEYS = {
    (character, shift): code
    for shift in (True, False)
    for code in (*range(X11_OFFSET + 2, X11_OFFSET + 54), X11_OFFSET + 57)
    if (character := UsKeyboard().character(code, shift=shift)) and character.isprintable()
}


@dataclass
class Desk:
    """A window with one field, a keyboard and a scanner."""

    wedge: Wedge = field(default_factory=Wedge)
    now_ms: int = 1000
    _before: str = ""
    text: str = ""
    scans: list[str] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def strike(self, gap_ms: int, **key: object) -> Decision:
        self.now_ms += gap_ms
        press = KeyPress(self.now_ms, **key)  # type: ignore[arg-type]
        decision = self._take(self.wedge.press(press))
        if decision.action is Action.DELIVER and press.text.isprintable():
            self.text += press.text
        return decision

    def wait(self, ms: int = SILENCE_MS) -> None:
        self.now_ms += ms
        decision = self.wedge.tick(self.now_ms)
        if decision is not None:
            self._take(decision)

    def scan(self, sent: str, received: str = "", gap_ms: int = 15) -> None:
        """Type as a scanner with a US key map does, on a host that makes other letters of it."""
        for character, shown in zip(sent, received or sent, strict=True):
            shift = (character, False) not in KEYS
            if shift:
                self.strike(0, scan_code=SHIFT, text="", shift=True)
            code = KEYS[character, shift]
            self.strike(gap_ms, scan_code=code, text=shown, shift=shift)

    def type_text(self, text: str, gap_ms: int = 90) -> None:
        for character in text:
            self.strike(gap_ms, scan_code=0, text=character)

    def end(self, scan_code: int = ENTER, gap_ms: int = 15) -> Decision:
        return self.strike(gap_ms, scan_code=scan_code, text="\r")

    def _take(self, decision: Decision) -> Decision:
        if decision.take_back:
            self.text = self._before
        if decision.starts:
            self._before = self.text
        if decision.scanned is not None:
            self.scans.append(decision.scanned)
        if decision.trouble is not None:
            self.troubles.append(decision.trouble)
        return decision
