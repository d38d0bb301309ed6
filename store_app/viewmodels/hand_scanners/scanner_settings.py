"""How scanners, the serial line, the camera and the sound are set on this device."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.scanning.choices import ScanChoices
from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.serial_line import SPEEDS
from store_app.viewmodels.binding.choice_rows import Choice, ChoiceRows
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.hand_scanners.scanner_trial import ScannerTrial
from store_app.viewmodels.hand_scanners.trial_words import suffix_words
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class Plugged:
    """A serial line or a camera that is there, or was chosen and is away."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class SettingsState:
    """All of the page that is no list."""

    prefix: str = ""
    separator: str = ""
    by_text: bool = False
    mirror: bool = True
    sound: bool = True
    has_port: bool = False
    port_note: str = ""
    port_tone: Tone = Tone.NEUTRAL


@element
class ScannerSettings(QObject):
    """Each change is used at once and handed on to be remembered."""

    changed = Signal()
    chosen = Signal()
    ticked = Signal()

    prefix = shown(str, "prefix", changed)
    separator = shown(str, "separator", changed)
    byText = shown(bool, "by_text", changed)
    mirror = shown(bool, "mirror", changed)
    sound = shown(bool, "sound", changed)
    hasPort = shown(bool, "has_port", changed)
    portNote = shown(str, "port_note", changed)
    portTone = shown(int, "port_tone", changed)
    suffixes = part(ChoiceRows, "_suffixes")
    ports = part(ChoiceRows, "_ports")
    speeds = part(ChoiceRows, "_speeds")
    cameras = part(ChoiceRows, "_cameras")
    trial = part(ScannerTrial, "_trial")

    def __init__(
        self,
        choices: ScanChoices,
        trial: Callable[[Callable[[], ScannerProfile]], ScannerTrial],
        amounts: Callable[[], Amounts],
        keep: Callable[[ScanChoices], None],
    ) -> None:
        super().__init__()
        self.choices = choices
        self._amounts = amounts
        self._keep = keep
        self._trial = trial(self.profile)
        self._suffixes, self._ports = ChoiceRows(self), ChoiceRows(self)
        self._speeds, self._cameras = ChoiceRows(self), ChoiceRows(self)
        self._here: tuple[Plugged, ...] = ()
        self._eyes: tuple[Plugged, ...] = ()
        self._port_state = "off"
        self.state = SettingsState()
        self._trial.fitted.connect(self._fit)
        self.retranslate()

    def profile(self) -> ScannerProfile:
        """How scanners are set up now."""
        return self.choices.profile()

    def show_ports(self, here: Sequence[Plugged], state: str) -> None:
        """These lines are plugged in, and so it is with the chosen one."""
        if (tuple(here), state) != (self._here, self._port_state):
            self._here, self._port_state = tuple(here), state
            self.retranslate()

    def show_cameras(self, here: Sequence[Plugged]) -> None:
        if tuple(here) != self._eyes:
            self._eyes = tuple(here)
            self.retranslate()

    def tick(self) -> None:
        """See what was plugged in or pulled out."""
        self.ticked.emit()

    def retranslate(self) -> None:
        choices = self.choices
        self._suffixes.show(
            [
                Choice(each.value, suffix_words(each), chosen=each.value == choices.suffix)
                for each in Suffix
            ]
        )
        none = QCoreApplication.translate("ScannerSettings", "None")
        self._ports.show(_rows(none, self._here, choices.port))
        self._speeds.show(
            [
                Choice(str(each), self._amounts().number(each), chosen=each == choices.speed)
                for each in SPEEDS
            ]
        )
        best = QCoreApplication.translate("ScannerSettings", "The best one")
        self._cameras.show(_rows(best, self._eyes, choices.camera))
        note, tone = _port_words(self._port_state)
        self._show(
            SettingsState(
                prefix=choices.prefix,
                separator=choices.separator,
                by_text=choices.by_text,
                mirror=choices.mirror_front,
                sound=choices.sound,
                has_port=choices.port != "",
                port_note=note,
                port_tone=tone,
            )
        )
        self._trial.retranslate()

    @Slot(str)
    def pickSuffix(self, suffix: str) -> None:
        self._take(replace(self.choices, suffix=suffix))

    @Slot(str, str)
    def setSigns(self, prefix: str, separator: str) -> None:
        """What the scanner sends before a code, and for the separator in it."""
        self._take(replace(self.choices, prefix=prefix.strip(), separator=separator.strip()))

    @Slot(bool)
    def setByText(self, by_text: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._take(replace(self.choices, by_text=by_text))

    @Slot(str)
    def pickPort(self, key: str) -> None:
        self._take(replace(self.choices, port=key))

    @Slot(str)
    def pickSpeed(self, speed: str) -> None:
        self._take(replace(self.choices, speed=int(speed)))

    @Slot(str)
    def pickCamera(self, key: str) -> None:
        self._take(replace(self.choices, camera=key))

    @Slot(bool)
    def setMirror(self, mirror: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._take(replace(self.choices, mirror_front=mirror))

    @Slot(bool)
    def setSound(self, sound: bool) -> None:  # noqa: FBT001 - one switch, one value
        self._take(replace(self.choices, sound=sound))

    def _fit(self, profile: ScannerProfile) -> None:
        self._take(
            replace(
                self.choices,
                suffix=profile.suffix.value,
                prefix=profile.prefix,
                separator=profile.separator,
                by_text=profile.by_text,
            )
        )

    def _take(self, choices: ScanChoices) -> None:
        try:
            choices.checked()
        except ValueError:
            return
        if choices != self.choices:
            self.choices = choices
            self._keep(choices)
            self.chosen.emit()
            self.retranslate()

    def _show(self, state: SettingsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _rows(none: str, here: Sequence[Plugged], chosen: str) -> list[Choice]:
    """What is there and what was chosen, even if it is away now."""
    away = () if not chosen or chosen in {each.key for each in here} else (Plugged(chosen, chosen),)
    offered = (Plugged("", none), *here, *away)
    return [Choice(each.key, each.name, chosen=each.key == chosen) for each in offered]


def _port_words(state: str) -> tuple[str, Tone]:
    return {
        "off": ("", Tone.NEUTRAL),
        "away": (
            QCoreApplication.translate("ScannerSettings", "Not plugged in. It is found again."),
            Tone.ATTENTION,
        ),
        "open": (QCoreApplication.translate("ScannerSettings", "Ready"), Tone.GOOD),
        "denied": (
            QCoreApplication.translate("ScannerSettings", "This account may not read the port."),
            Tone.PROBLEM,
        ),
        "broken": (
            QCoreApplication.translate("ScannerSettings", "Another program is using the port."),
            Tone.PROBLEM,
        ),
    }[state]
