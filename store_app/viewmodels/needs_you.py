"""The sheet of what needs a person: nothing that was refused is dropped in silence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.answer_refusal import AnswerRefusal, RefusedChange
from store_app.actions.read_tasks import Tasks
from store_app.clocks import Clock
from store_app.errors import StoreError
from store_app.viewmodels.amounts import Amounts
from store_app.viewmodels.background import Background
from store_app.viewmodels.qml import element, part, shown
from store_app.viewmodels.refusal_rows import DoneRows, RefusalRows, done_row, refusal_row
from store_app.viewmodels.rereading import Read, Rereading
from store_app.viewmodels.sentences import counted, sentence_for
from store_app.viewmodels.things import Pictures
from store_app.viewmodels.toasts import Toasts


@dataclass(frozen=True, slots=True)
class TaskPorts:
    """Where the tasks are read and how they are answered."""

    read: Callable[[], Tasks]
    answer: AnswerRefusal
    amounts: Callable[[], Amounts]
    picture: Pictures


@dataclass(frozen=True, slots=True)
class NeedsYouState:
    """What the sheet says above its lists."""

    count: int = 0
    summary: str = ""
    waiting: str = ""
    waits: bool = False


@element
class NeedsYou(QObject):
    """Shows refused changes until somebody has answered each of them."""

    changed = Signal()

    count = shown(int, "count", changed)
    summary = shown(str, "summary", changed)
    waiting = shown(str, "waiting", changed)
    waits = shown(bool, "waits", changed)
    refusals = part(RefusalRows, "_refusals")
    done = part(DoneRows, "_done")

    def __init__(
        self, ports: TaskPorts, background: Background, clock: Clock, toasts: Toasts
    ) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._clock = clock
        self._toasts = toasts
        self._refusals, self._done = RefusalRows(self), DoneRows(self)
        self._tasks = Tasks()
        self._reading = Rereading[Tasks](background)
        self.state = NeedsYouState()

    def read(self) -> None:
        """Read again: at the start, after each exchange with the hub, and after a change here."""
        self._reading.ask(Read(self._ports.read, done=self._fill, failed=self._failed))

    def retranslate(self) -> None:
        self._fill(self._tasks)

    @Slot(int)
    def tryAgain(self, number: int) -> None:
        self._do(number, self._ports.answer.try_again)

    @Slot(int)
    def keepOnWishlist(self, number: int) -> None:
        self._do(number, self._ports.answer.keep_on_wishlist)

    @Slot(int)
    def leave(self, number: int) -> None:
        """Leave it undone, and say no more about it."""
        self._do(number, self._ports.answer.dismiss)

    def _do(self, number: int, answer: Callable[[RefusedChange], None]) -> None:
        refused = next((each for each, _ in self._tasks.refused if each.change.n == number), None)
        if refused is None:
            return
        self._background.run(
            lambda: answer(refused), done=lambda _: self.read(), failed=self._failed
        )

    def _failed(self, error: StoreError) -> None:
        self._toasts.warn(sentence_for(error))

    def _fill(self, tasks: Tasks) -> None:
        self._tasks = tasks
        amounts, now_ms, picture = self._ports.amounts(), self._clock.now_ms(), self._ports.picture
        self._refusals.show(
            [refusal_row(each, about, amounts, picture, now_ms) for each, about in tasks.refused]
        )
        self._done.show([done_row(each, about, amounts, now_ms) for each, about in tasks.done])
        state = NeedsYouState(
            count=len(tasks.refused),
            summary=_summary(tasks, amounts),
            waiting=_waiting(tasks, amounts, now_ms),
            waits=tasks.waiting > 0,
        )
        if state != self.state:
            self.state = state
            self.changed.emit()


def _summary(tasks: Tasks, amounts: Amounts) -> str:
    refused = len(tasks.refused)
    if not refused and not tasks.waiting:
        return QCoreApplication.translate("NeedsYou", "Everything went through.")
    if not refused:
        return QCoreApplication.translate("NeedsYou", "Nothing was refused.")
    one = QCoreApplication.translate("NeedsYou", "One change was not done.")
    many = QCoreApplication.translate("NeedsYou", "%1 changes were not done.", None, refused)
    return counted(one, many, refused, amounts.number(refused))


def _waiting(tasks: Tasks, amounts: Amounts, now_ms: int) -> str:
    if not tasks.waiting:
        return ""
    one = QCoreApplication.translate("NeedsYou", "1 change waits to be sent since %2.")
    many = QCoreApplication.translate(
        "NeedsYou", "%1 changes wait to be sent since %2.", None, tasks.waiting
    )
    text = counted(one, many, tasks.waiting, amounts.number(tasks.waiting))
    return text.replace("%2", amounts.moment(tasks.waiting_since_ms, now_ms))
