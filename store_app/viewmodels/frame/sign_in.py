"""The sign-in page: who works here, and a PIN that needs no OK key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.clocks import Clock
from store_app.domain.identifiers import StaffId
from store_app.domain.staff import Colleague, Role
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for

PIN_LENGTH: Final = 4
_NOON, _EVENING, _MORNING = 12, 18, 4


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """One person to tap."""

    staff_id: str
    name: str
    initial: str
    chosen: bool


@element
class ColleagueRows(Rows[ColleagueRow]):
    """The people of this store."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ColleagueRow, key=lambda row: row.staff_id, parent=parent)


@dataclass(frozen=True, slots=True)
class SignInState:
    """All that the sign-in page shows; the digits themselves are never shown."""

    greeting: str = ""
    place: str = ""
    filled: int = 0
    busy: bool = False
    problem: str = ""
    hint: str = ""
    somebody: bool = False


@element
class SignInDesk(QObject):
    """Takes digits until the PIN is complete and then asks at once."""

    changed = Signal()

    greeting = shown(str, "greeting", changed)
    placeName = shown(str, "place", changed)
    filled = shown(int, "filled", changed)
    isBusy = shown(bool, "busy", changed)
    problem = shown(str, "problem", changed)
    hint = shown(str, "hint", changed)
    somebody = shown(bool, "somebody", changed)
    colleagues = part(ColleagueRows, "_rows")

    def __init__(  # noqa: PLR0913 - one parameter per thing that the page needs
        self,
        colleagues: Callable[[], Sequence[Colleague]],
        sign_in: Callable[[Colleague, str], None],
        background: Background,
        *,
        clock: Clock,
        amounts: Callable[[], Amounts],
        entered: Callable[[Colleague], None],
        demo_pins: Mapping[StaffId, str] | None = None,
    ) -> None:
        super().__init__()
        self._read_colleagues = colleagues
        self._sign_in = sign_in
        self._background = background
        self._clock = clock
        self._amounts = amounts
        self._entered = entered
        self._demo_pins = demo_pins or {}
        self._known: tuple[Colleague, ...] = ()
        self._who: Colleague | None = None
        self._pin = ""
        self._rows = ColleagueRows(self)
        self.state = SignInState()
        self.retranslate()

    def load(self) -> None:
        """Read again who works here."""
        self._background.run(self._read_colleagues, done=self._take)

    def show_place(self, name: str) -> None:
        self._show(replace(self.state, place=name))

    def retranslate(self) -> None:
        self._fill()
        self._show(replace(self.state, greeting=self._greeting(), problem=""))

    def tick(self) -> None:
        """The greeting follows the time of the day."""
        self._show(replace(self.state, greeting=self._greeting()))

    def reset(self) -> None:
        """Forget what was typed."""
        self._pin = ""
        self._show(replace(self.state, filled=0, busy=False, problem=""))

    def warn(self, problem: str) -> None:
        """Say why a badge chose nobody."""
        self._show(replace(self.state, problem=problem))

    @Slot(str)
    def pick(self, staffId: str) -> None:  # noqa: N803 - read by QML
        """Choose who is signing in; digits typed for somebody else are forgotten."""
        self._who = next((each for each in self._known if each.id == staffId), None)
        self.reset()
        self._fill()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Take one digit, in any script; the last one sends the PIN off."""
        if self.state.busy or self._who is None or not digit.isdecimal():
            return
        self._pin += str(int(digit))
        self._show(replace(self.state, filled=len(self._pin), problem=""))
        if len(self._pin) == PIN_LENGTH:
            self._ask(self._who, self._pin)

    @Slot()
    def takeBack(self) -> None:
        """Forget the last digit."""
        if not self.state.busy:
            self._pin = self._pin[:-1]
            self._show(replace(self.state, filled=len(self._pin), problem=""))

    def _ask(self, who: Colleague, pin: str) -> None:
        self._show(replace(self.state, busy=True))
        self._background.run(
            lambda: self._sign_in(who, pin),
            done=lambda _: self._enter(who),
            failed=lambda error: self._refuse(who, error),
        )

    def _enter(self, who: Colleague) -> None:
        if self._who == who:
            self.reset()
            self._entered(who)

    def _refuse(self, who: Colleague, error: StoreError) -> None:
        if self._who == who:
            self._pin = ""
            self._show(
                replace(self.state, filled=0, busy=False, problem=sentence_for(error)),
            )

    def _take(self, colleagues: Sequence[Colleague]) -> None:
        self._known = tuple(sorted(colleagues, key=_by_role_and_name))
        still = {each.id: each for each in self._known}
        self._who = still.get(self._who.id) if self._who is not None else None
        if self._who is None and self._known:
            self._who = self._known[0]
        self._fill()

    def _fill(self) -> None:
        self._rows.show([self._row(each) for each in self._known])
        self._show(replace(self.state, hint=self._hint(), somebody=bool(self._known)))

    def _row(self, who: Colleague) -> ColleagueRow:
        name = who.name.in_(self._amounts().language)
        return ColleagueRow(who.id, name, name[:1].upper(), chosen=who == self._who)

    def _hint(self) -> str:
        pin = self._demo_pins.get(self._who.id) if self._who is not None else None
        if self._who is None or pin is None:
            return ""
        text = QCoreApplication.translate("SignInDesk", "Demo shop: the PIN of %1 is %2")
        digits = "".join(self._amounts().number(int(digit)) for digit in pin)
        name = self._who.name.in_(self._amounts().language)
        return text.replace("%1", name).replace("%2", digits)

    def _greeting(self) -> str:
        hour = self._amounts().hour(self._clock.now_ms())
        if _MORNING <= hour < _NOON:
            return QCoreApplication.translate("SignInDesk", "Good morning")
        if _NOON <= hour < _EVENING:
            return QCoreApplication.translate("SignInDesk", "Good afternoon")
        return QCoreApplication.translate("SignInDesk", "Good evening")

    def _show(self, state: SignInState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _by_role_and_name(who: Colleague) -> tuple[int, str]:
    """Those who are at the screen most often stand first."""
    return tuple(Role).index(who.role), who.name.in_("en")
