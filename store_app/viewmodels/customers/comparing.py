"""Two profiles side by side: one person, who is made one, or two people after all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.domain.change import Change
from store_app.domain.identifiers import CustomerId
from store_app.domain.outcome import Outcome
from store_app.domain.state import CustomerState
from store_app.domain.task import Task
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.customers.compare_rows import CompareRows, compare_row
from store_app.viewmodels.history.change_words import why
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts

_NOTHING_ASKED: Final = 0


@dataclass(frozen=True, slots=True)
class ComparingPorts:
    """`allowed` raises for whoever may not decide, and while offline.

    `put_away` lets go of people who were opened only to be looked at here.
    """

    allowed: Callable[[], None]
    tasks: Callable[[], Sequence[Task]]
    open: Callable[[CustomerId], CustomerId]
    put_away: Callable[[CustomerId], None]
    state: Callable[[CustomerId], CustomerState | None]
    merge: Callable[[CustomerId, CustomerId], Change]
    answer: Callable[[int], Outcome | None]
    finish: Callable[[str], Change]
    amounts: Callable[[], Amounts]


@dataclass(frozen=True, slots=True)
class ComparingState:
    """The sheet; `ready` once both are there."""

    shown: bool = False
    ready: bool = False
    busy: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The task, both people, and those of them who were not open here before."""

    task: str
    people: tuple[CustomerId, CustomerId]
    guests: tuple[CustomerId, ...]


@element
class Comparing(QObject):
    """A manager decides; the hub does it, and until it has said so nothing is shown as done."""

    changed = Signal()

    showing = shown(bool, "shown", changed)
    ready = shown(bool, "ready", changed)
    busy = shown(bool, "busy", changed)
    problem = shown(str, "problem", changed)
    people = part(CompareRows, "_rows")

    def __init__(self, ports: ComparingPorts, background: Background, toasts: Toasts) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._toasts = toasts
        self._rows = CompareRows(self)
        self._reading = Rereading[tuple[list[CustomerState | None], Outcome | None]](background)
        self._pair: _Pair | None = None
        self._stays: CustomerId | None = None
        self._states: list[CustomerState | None] = []
        self._asked_n = _NOTHING_ASKED
        self.state = ComparingState()

    def streams_changed(self, _streams: frozenset[str]) -> None:
        self._read()

    def tick(self) -> None:
        if self.state.busy:
            self._read()

    def retranslate(self) -> None:
        self._fill()

    @Slot(str)
    def compare(self, taskId: str) -> None:  # noqa: N803 - read by QML
        """Open both people of a task."""
        self._background.run(lambda: self._opened(taskId), done=self._begin, failed=self._not_begun)

    @Slot(str)
    def keep(self, customerId: str) -> None:  # noqa: N803 - read by QML
        """This profile stays, the other one goes into it."""
        self._stays = CustomerId(customerId)
        self._fill()

    @Slot()
    def makeOne(self) -> None:
        """Merge the two profiles into the one that stays."""
        pair, stays = self._pair, self._stays
        if pair is None or stays is None or not self.state.ready or self.state.busy:
            return
        goes = next(each for each in pair.people if each != stays)
        merge = self._ports.merge
        self._show(replace(self.state, busy=True, problem=""))
        self._background.run(lambda: merge(goes, stays), done=self._asked, failed=self._failed)

    @Slot()
    def areTwo(self) -> None:
        """Close the task: they are two people."""
        if self._pair is not None and not self.state.busy:
            self._end(_two_people)

    @Slot()
    def close(self) -> None:
        """Decide another time."""
        pair, self._pair = self._pair, None
        self._rows.show(())
        self._show(ComparingState())
        if pair is not None:
            put_away = self._ports.put_away
            self._background.run(
                lambda: [put_away(each) for each in pair.guests], done=lambda _: None
            )

    def _opened(self, task_id: str) -> _Pair | None:
        """In a thread that may wait for the hub."""
        ports = self._ports
        ports.allowed()
        task = next((each for each in ports.tasks() if each.id == task_id), None)
        if task is None or task.about.customer is None or task.about.other is None:
            return None
        known = (task.about.other, task.about.customer)
        guests = tuple(each for each in known if ports.state(each) is None)
        first, second = map(ports.open, known)
        return _Pair(task_id, (first, second), guests)

    def _begin(self, pair: _Pair | None) -> None:
        if pair is None:
            return
        self._pair, self._stays, self._asked_n = pair, pair.people[0], _NOTHING_ASKED
        self._show(ComparingState(shown=True))
        self._read()

    def _not_begun(self, error: StoreError) -> None:
        self._toasts.warn(lambda: sentence_for(error))

    def _read(self) -> None:
        pair, n, ports = self._pair, self._asked_n, self._ports
        if pair is None:
            return
        self._reading.ask(
            Read(
                lambda: (
                    [ports.state(each) for each in pair.people],
                    ports.answer(n) if n else None,
                ),
                done=lambda found: self._found(pair, *found),
                failed=self._failed,
            )
        )

    def _found(
        self, pair: _Pair, states: list[CustomerState | None], outcome: Outcome | None
    ) -> None:
        if pair is not self._pair:
            return
        if outcome is not None and outcome.done:
            self._end(_one_now)
            return
        if outcome is not None:
            self._asked_n = _NOTHING_ASKED
            self._show(replace(self.state, busy=False, problem=why(outcome)))
        if states[0] is not None and states[0] == states[1]:  # somebody was quicker
            self._end(_one_now)
        elif not self.state.busy:
            self._states = states
            self._fill()

    def _asked(self, change: Change) -> None:
        self._asked_n = change.n
        self._read()

    def _failed(self, error: StoreError) -> None:
        self._show(replace(self.state, busy=False, problem=sentence_for(error)))

    def _end(self, told: Callable[[], str]) -> None:
        pair, finish = self._pair, self._ports.finish
        if pair is not None:
            self._background.run(
                lambda: finish(pair.task),
                done=lambda _: self._toasts.show(told),
                failed=self._not_begun,
            )
        self.close()

    def _fill(self) -> None:
        pair, amounts = self._pair, self._ports.amounts()
        if pair is None:
            return
        both = list(zip(pair.people, self._states, strict=False))
        self._rows.show(
            [
                compare_row(who, state, amounts, stays=who == self._stays)
                for who, state in both
                if state is not None and state.profile is not None
            ]
        )
        self._show(replace(self.state, ready=len(self._rows.rows) == len(pair.people)))

    def _show(self, state: ComparingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _two_people() -> str:
    return QCoreApplication.translate("Comparing", "Noted: they are two people.")


def _one_now() -> str:
    return QCoreApplication.translate("Comparing", "Two profiles are one now.")
