"""The sheet of what needs a person: nothing that was refused is dropped in silence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.answer_no_stock import AnswerNoStock
from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.answer_refusal import (
    AnswerRefusal,
    Look,
    RefusedChange,
    customer_concerned,
    look_of,
)
from store_app.actions.do_tasks import DoTasks
from store_app.actions.read_tasks import Tasks
from store_app.clocks import Clock
from store_app.domain.notices import Notice
from store_app.errors import StoreError
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.curtain import Curtain
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.history.notice_rows import NoticeRows, Telling, notice_row
from store_app.viewmodels.store.needs_words import (
    checking_words,
    more_words,
    summary_words,
    waiting_words,
)
from store_app.viewmodels.store.refusal_rows import (
    DoneRows,
    RefusalRows,
    WaitingRows,
    done_row,
    refusal_row,
    waiting_row,
)
from store_app.viewmodels.store.store_task_rows import StoreTaskRows, store_task_row
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.things import Pictures
from store_app.viewmodels.wording.toasts import Toasts

_REST: Final = 4.0
"""While thousands of changes come in, this sheet is read for a fifth of the time."""


@dataclass(frozen=True, slots=True)
class TaskPorts:
    """Where the tasks are read and how they are answered."""

    read: Callable[[], Tasks]
    answer: AnswerRefusal
    amounts: Callable[[], Amounts]
    picture: Pictures
    notices: AnswerNotice | None = None
    tasks: DoTasks | None = None
    no_stock: AnswerNoStock | None = None


@dataclass(frozen=True, slots=True)
class NeedsYouState:
    """What the sheet says above its lists."""

    count: int = 0
    summary: str = ""
    waiting: str = ""
    waits: bool = False
    more_waiting: str = ""
    checking: str = ""


@element
class NeedsYou(QObject):
    """Shows what was refused or met until somebody has answered each of them."""

    changed = Signal()
    customerAsked = Signal(str)
    productAsked = Signal(str, str)
    countAsked = Signal(str, str)
    managerAsked = Signal()
    answered = Signal()

    count = shown(int, "count", changed)
    summary = shown(str, "summary", changed)
    waiting = shown(str, "waiting", changed)
    waits = shown(bool, "waits", changed)
    checking = shown(str, "checking", changed)
    moreWaiting = shown(str, "more_waiting", changed)
    refusals = part(RefusalRows, "_refusals")
    waitingRows = part(WaitingRows, "_waiting_rows")
    notices = part(NoticeRows, "_notices")
    todo = part(StoreTaskRows, "_todo")
    done = part(DoneRows, "_done")
    lists = part(Curtain, "_lists")

    def __init__(
        self, ports: TaskPorts, background: Background, clock: Clock, toasts: Toasts
    ) -> None:
        super().__init__()
        self._ports = ports
        self._background = background
        self._clock = clock
        self._toasts = toasts
        self._refusals, self._done = RefusalRows(self), DoneRows(self)
        self._waiting_rows = WaitingRows(self)
        self._notices, self._todo = NoticeRows(self), StoreTaskRows(self)
        self._tasks = Tasks()
        self._lists = Curtain(self._draw, self)
        self._reading = Rereading[Tasks](background, _REST)
        self.state = NeedsYouState()

    def read(self) -> None:
        """Read again: at the start, after each exchange with the hub, and after a change here."""
        self._reading.ask(self._whole())

    def read_at_once(self) -> None:
        """Somebody looks, or has answered: that they see without delay."""
        self._reading.ask(self._whole(), at_once=True)

    def retranslate(self) -> None:
        self._fill(self._tasks)

    @Slot(int)
    def tryAgain(self, number: int) -> None:
        self._do(number, self._ports.answer.try_again)

    @Slot(int)
    def keepOnWishlist(self, number: int) -> None:
        self._do(number, self._ports.answer.keep_on_wishlist)

    @Slot(int)
    def holdElsewhere(self, number: int) -> None:
        """Ask for the hold in the nearest store that has one."""
        answer = self._ports.no_stock
        about = next((about for e, about in self._tasks.refused if e.change.n == number), None)
        if answer is not None and about is not None:
            self._do(number, lambda refused: answer.hold_in(refused, about.nearest))

    @Slot(int)
    def tellWhenBack(self, number: int) -> None:
        """Write a task: the customer wants to know."""
        if self._ports.no_stock is not None:
            self._do(number, self._ports.no_stock.tell_when_back)

    @Slot(int)
    def leave(self, number: int) -> None:
        """Leave it undone, and say no more about it."""
        self._do(number, self._ports.answer.dismiss)

    @Slot(int)
    def openCustomer(self, number: int) -> None:
        """Whose change it was must be open here before it can be done again."""
        refused = self._refused(number)
        customer = customer_concerned(refused.change) if refused else None
        if customer is not None:
            self.customerAsked.emit(customer)

    @Slot(int)
    def look(self, number: int) -> None:
        """Go where it can be put right; whoever looks has read it."""
        found = next((each for each in self._tasks.refused if each[0].change.n == number), None)
        if found is None:
            return
        refused, about = found
        role = self._tasks.acting.role if self._tasks.acting else None
        look, thing = look_of(refused, role), about.thing
        if look in {Look.MANAGER, Look.SIGN_IN}:
            self.managerAsked.emit()
            return
        if look is Look.CUSTOMER:
            self.openCustomer(number)
        elif thing is not None and look is not None:
            asked = self.countAsked if look is Look.COUNT else self.productAsked
            asked.emit(thing.product.id, thing.variant.sku)
        self.leave(number)

    @Slot(str)
    def lookAtTask(self, taskId: str) -> None:  # noqa: N803 - read by QML
        """Show the product that a task is about, else its customer."""
        row = next((each for each in self._todo.rows if each.task_id == taskId), None)
        if row is not None and row.product:
            self.productAsked.emit(row.product, row.sku)
        elif row is not None and row.customer:
            self.customerAsked.emit(row.customer)

    @Slot(str)
    def putRight(self, noticeId: str) -> None:  # noqa: N803 - read by QML
        """Do what a notice offers."""
        if self._ports.notices is not None:
            self._answer_notice(noticeId, self._ports.notices.put_right)

    @Slot(str)
    def putAway(self, noticeId: str) -> None:  # noqa: N803 - read by QML
        """A notice is read."""
        if self._ports.notices is not None:
            self._answer_notice(noticeId, self._ports.notices.put_away)

    @Slot(str)
    def takeTask(self, taskId: str) -> None:  # noqa: N803 - read by QML
        """'I will do it'; who was first is the hub's to say."""
        tasks = self._ports.tasks
        if tasks is not None:
            self._run(lambda: tasks.take(taskId))

    @Slot(str)
    def finishTask(self, taskId: str) -> None:  # noqa: N803 - read by QML
        tasks = self._ports.tasks
        if tasks is not None:
            self._run(lambda: tasks.finish(taskId))

    def _do(self, number: int, answer: Callable[[RefusedChange], None]) -> None:
        refused = self._refused(number)
        if refused is not None:
            self._run(lambda: answer(refused))

    def _answer_notice(self, key: str, answer: Callable[[Notice], None]) -> None:
        notice = next((each.notice for each in self._tasks.met if each.notice.key == key), None)
        if notice is not None:
            self._run(lambda: answer(notice))

    def _refused(self, number: int) -> RefusedChange | None:
        return next((each for each, _ in self._tasks.refused if each.change.n == number), None)

    def _run(self, work: Callable[[], object]) -> None:
        self._background.run(work, done=lambda _: self._answered(), failed=self._failed)

    def _whole(self) -> Read[Tasks]:
        return Read(self._ports.read, done=self._fill, failed=self._failed)

    def _answered(self) -> None:
        self.read_at_once()
        self.answered.emit()

    def _failed(self, error: StoreError) -> None:
        self._toasts.warn(lambda: sentence_for(error))

    def _fill(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._lists.changed()
        amounts, now_ms = self._ports.amounts(), self._clock.now_ms()
        state = NeedsYouState(
            count=len(tasks.refused) + len(tasks.met) + len(tasks.todo),
            summary=summary_words(tasks, amounts),
            waiting=waiting_words(tasks, amounts, now_ms),
            waits=tasks.waiting > 0,
            checking=checking_words(tasks.checked_again, amounts),
            more_waiting=more_words(tasks, amounts),
        )
        if state.checking and not self.state.checking:
            again = tasks.checked_again
            self._toasts.wait(lambda: checking_words(again, self._ports.amounts()), "refresh")
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _draw(self) -> None:
        tasks = self._tasks
        amounts, now_ms = self._ports.amounts(), self._clock.now_ms()
        telling = Telling(tasks.names, amounts, self._ports.picture, now_ms)
        self._refusals.show(
            [refusal_row(each, about, telling, tasks.acting) for each, about in tasks.refused]
        )
        self._waiting_rows.show([waiting_row(about, telling) for about in tasks.waits])
        self._todo.show([store_task_row(each, telling) for each in tasks.todo])
        self._notices.show([notice_row(each, telling) for each in tasks.met])
        self._done.show([done_row(each, about, amounts, now_ms) for each, about in tasks.done])
