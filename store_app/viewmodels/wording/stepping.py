"""A quick series of taps on plus and minus of one line: told once, and taken back as one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from store_app.actions.undoing import Done, with_next
from store_app.domain.identifiers import Sku
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts


class Stepping:
    """One message follows the taps for as long as it stands: 'Speckle mug: 4 (was 2) · Undo'."""

    def __init__(
        self, toasts: Toasts, amounts: Callable[[], Amounts], undo: Callable[[Sku, Done], None]
    ) -> None:
        self._toasts = toasts
        self._amounts = amounts
        self._undo = undo
        self._about = ""
        self._series: Done | None = None

    def tapped(self, sku: Sku, name: str, done: Done) -> None:
        """A tap is kept: the message tells what the whole series came to."""
        about = f"{done.customer} {sku}"
        series = self._series if about == self._about else None
        if series is not None and self._toasts.tells_about(about):
            done = with_next(series, done)
        self._about, self._series = about, done
        if not done.undo:
            self._toasts.take_off(about)
            return
        icon = "bag" if done.quantity else "trash"
        self._toasts.show(
            lambda: self._words(name, done), icon, undo_word, lambda: self._take_back(sku), about
        )

    def _take_back(self, sku: Sku) -> None:
        done, self._series = self._series, None
        if done is not None:
            self._undo(sku, done)

    def _words(self, name: str, done: Done) -> str:
        if not done.quantity:
            return QCoreApplication.translate("Cart", "%1 taken out").replace("%1", name)
        text = QCoreApplication.translate("Cart", "%1: %2 (was %3)", "a thing, how many, before")
        amounts = self._amounts()
        before, now = done.quantity_before or 0, done.quantity
        text = text.replace("%2", amounts.number(now)).replace("%3", amounts.number(before))
        return text.replace("%1", name)


def undo_word() -> str:
    return QCoreApplication.translate("Cart", "Undo")
