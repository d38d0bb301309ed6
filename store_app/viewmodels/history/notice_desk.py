"""The notices about one customer: read, put away, or put right with one tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from store_app.actions.answer_notice import AnswerNotice
from store_app.actions.read_served import Served
from store_app.domain.notices import Notice
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part
from store_app.viewmodels.history.notice_rows import NoticeRows, Telling, notice_rows
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.toasts import Toasts


@element
class NoticeDesk(QObject):
    """Shows what this device's changes met, until somebody has read it."""

    answered = Signal()

    rows = part(NoticeRows, "_rows")

    def __init__(
        self,
        answer: AnswerNotice | None,
        background: Background,
        toasts: Toasts,
    ) -> None:
        super().__init__()
        self._answer = answer
        self._background = background
        self._toasts = toasts
        self._rows = NoticeRows(self)
        self._notices: dict[str, Notice] = {}

    def show(self, served: Served, telling: Telling) -> None:
        self._notices = {each.key: each for each in served.notices}
        self._rows.show(notice_rows(served.notices, served.things.get, telling))

    def clear(self) -> None:
        self._notices = {}
        self._rows.show(())

    @Slot(str)
    def putRight(self, noticeId: str) -> None:  # noqa: N803 - read by QML
        """Do what the notice offers, as a new change."""
        if self._answer is not None:
            self._do(noticeId, self._answer.put_right)

    @Slot(str)
    def putAway(self, noticeId: str) -> None:  # noqa: N803 - read by QML
        """Put a notice away that somebody has read."""
        if self._answer is not None:
            self._do(noticeId, self._answer.put_away)

    def _do(self, key: str, answer: Callable[[Notice], None]) -> None:
        notice = self._notices.get(key)
        if notice is None:
            return
        self._background.run(
            lambda: answer(notice),
            done=lambda _: self.answered.emit(),
            failed=lambda error: self._toasts.warn(lambda: sentence_for(error)),
        )
