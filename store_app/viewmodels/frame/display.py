"""How this person reads: light or dark, language, size of text, contrast and motion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from store_app.viewmodels.binding.choice_rows import Choice, ChoiceRows
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.wording.amounts import Amounts

TEXT_SCALES: Final = (1.0, 1.3, 1.6, 2.0)
_OWN_NAMES: Final = {"en": "English", "el": "Ελληνικά", "fa": "فارسی", "ar": "العربية"}


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the Display sheet sets."""

    language: str = "en"
    dark: bool = False
    text_scale: float = 1.0
    high_contrast: bool = False
    less_motion: bool = False


@element
class Display(QObject):
    """Sets how things look; every change is shown at once and handed on to be remembered."""

    changed = Signal()

    dark = shown(bool, "dark", changed)
    textScale = shown(float, "text_scale", changed)
    highContrast = shown(bool, "high_contrast", changed)
    lessMotion = shown(bool, "less_motion", changed)
    languages = part(ChoiceRows, "_languages")
    sizes = part(ChoiceRows, "_sizes")

    def __init__(
        self,
        reading: Reading,
        languages: Sequence[str],
        changed: Callable[[Reading], None],
    ) -> None:
        super().__init__()
        self.state = reading
        self._offered = tuple(dict.fromkeys(("en", *languages)))
        self._tell = changed
        self._languages = ChoiceRows(self)
        self._sizes = ChoiceRows(self)
        self._amounts = Amounts(reading.language)
        self._fill()

    def amounts(self) -> Amounts:
        """How numbers are written in the language that is shown now."""
        return self._amounts

    @Slot(str)
    def pickLanguage(self, language: str) -> None:
        if language in self._offered:
            self._show(replace(self.state, language=language))

    @Slot(str)
    def pickSize(self, percent: str) -> None:
        scale = int(percent) / 100
        if scale in TEXT_SCALES:
            self._show(replace(self.state, text_scale=scale))

    @Slot(bool)
    def setDark(self, dark: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._show(replace(self.state, dark=dark))

    @Slot(bool)
    def setHighContrast(self, high: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._show(replace(self.state, high_contrast=high))

    @Slot(bool)
    def setLessMotion(self, less: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._show(replace(self.state, less_motion=less))

    def _show(self, reading: Reading) -> None:
        if reading == self.state:
            return
        self.state = reading
        self._amounts = Amounts(reading.language)
        self._fill()
        self._tell(reading)
        self.changed.emit()

    def _fill(self) -> None:
        self._languages.show(
            [
                Choice(code, _OWN_NAMES.get(code, code), chosen=code == self.state.language)
                for code in self._offered
            ]
        )
        self._sizes.show(
            [
                Choice(
                    str(round(scale * 100)),
                    self._amounts.percent(round(scale * 100)),
                    chosen=scale == self.state.text_scale,
                )
                for scale in TEXT_SCALES
            ]
        )
