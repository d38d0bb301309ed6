"""A place to try a scanner: what it sends, what that means, how it should be set up."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.read_meaning import Reading
from store_app.code_pictures import Use, code_png
from store_app.scanning.profile import ScannerProfile
from store_app.scanning.tried import TRIAL, Advice, Tried, advice
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.hand_scanners.trial_words import (
    advice_words,
    half_of_it,
    is_text,
    may_hold_secret,
    meaning_words,
    not_shown,
    trial_meaning,
)
from store_app.viewmodels.wording.amounts import Amounts


@dataclass(frozen=True, slots=True)
class TrialState:
    """What came last, as far as it may be seen."""

    listening: bool = False
    picture: str = ""
    heard: bool = False
    hidden: bool = False
    signs: str = ""
    meaning: str = ""
    advice: str = ""
    differs: bool = False


@element
class ScannerTrial(QObject):
    """While it listens, scans come here and lead nowhere else; nothing of them is kept."""

    changed = Signal()
    fitted = Signal(object)

    listening = shown(bool, "listening", changed)
    picture = shown(str, "picture", changed)
    heard = shown(bool, "heard", changed)
    hidden = shown(bool, "hidden", changed)
    signs = shown(str, "signs", changed)
    meaning = shown(str, "meaning", changed)
    advice = shown(str, "advice", changed)
    differs = shown(bool, "differs", changed)

    def __init__(
        self,
        read: Callable[[str, str], Reading],
        background: Background,
        amounts: Callable[[], Amounts],
        profile: Callable[[], ScannerProfile],
    ) -> None:
        super().__init__()
        self._read = read
        self._background = background
        self._amounts = amounts
        self._profile = profile
        self._last: tuple[Tried, tuple[Reading, Reading]] | None = None
        self._ticket = 0
        self.state = TrialState()

    @Slot(bool)
    def listen(self, listening: bool) -> None:  # noqa: FBT001 - one switch, one value
        """Take scans while the page is open; what came is forgotten when it closes."""
        self._ticket += 1
        self._last = None
        self._show(TrialState(listening, _drawn() if listening else ""))

    @Slot()
    def fit(self) -> None:
        """Set scanners up as the last scan showed."""
        if self._last is not None and not self.state.hidden:
            self.fitted.emit(self._advice(self._last[0]).profile)
            self.retranslate()

    def hear(self, tried: Tried) -> None:
        """Show one scan and say what it means."""
        self._ticket += 1
        ticket, profile = self._ticket, self._profile()
        text = profile.cleaned(tried.by_text if profile.by_text else tried.by_keys)
        other = tried.by_keys if profile.by_text else tried.by_text
        self._background.run(
            lambda: (self._read(text, ""), self._read(other, "")),
            done=lambda readings: self._heard(ticket, tried, readings),
        )

    def retranslate(self) -> None:
        if self._last is not None:
            self._tell(*self._last)

    def _heard(self, ticket: int, tried: Tried, readings: tuple[Reading, Reading]) -> None:
        if ticket == self._ticket and self.state.listening:
            self._last = tried, readings
            self._tell(tried, readings)

    def _tell(self, tried: Tried, readings: tuple[Reading, Reading]) -> None:
        """Hide what is a secret in either way of reading, or known in none of them."""
        amounts, found, reading = self._amounts(), self._advice(tried), readings[0]
        is_ours = found.is_trial or found.is_cut
        is_known = is_ours or found.is_number or not all(map(is_text, readings))
        is_hidden = not is_known or any(map(may_hold_secret, readings))
        said = half_of_it(amounts) if found.is_cut else meaning_words(reading, amounts)
        meaning = trial_meaning() if found.is_trial else said
        self._show(
            TrialState(
                listening=True,
                picture=self.state.picture,
                heard=True,
                hidden=is_hidden,
                signs=not_shown() if is_hidden else "\u2009".join(tried.signs),
                meaning=meaning,
                advice="" if is_hidden else "\n".join(advice_words(found, amounts)),
                differs=not is_hidden and found.profile != self._profile(),
            )
        )

    def _advice(self, tried: Tried) -> Advice:
        return advice(tried, self._profile())

    def _show(self, state: TrialState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _drawn() -> str:
    return "data:image/png;base64," + b64encode(code_png(TRIAL, Use.PHONE_SCREEN)).decode("ascii")
