"""A list of frozen rows as QML reads it: one role per field of the row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import fields
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from store_app.viewmodels.binding.edits import (
    Change,
    Insert,
    Remove,
    Step,
    apply,
    edits,
    edits_by_place,
)
from store_app.viewmodels.binding.qml import element

Row = TypeVar("Row")
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


@element
class Rows(QAbstractListModel, Generic[Row]):
    """Shows rows of one dataclass; a field `as_of` is the role `asOf`.

    With a key, a row stays the same row when its other fields change. Without one, places stay
    and what stands there changes: right for answers that are read anew each time.
    """

    def __init__(
        self,
        row: type[Row],
        key: Callable[[Row], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(field.name for field in fields(row))  # type: ignore[arg-type]  # a dataclass
        self._key = key
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            _FIRST_ROLE + at: QByteArray(_role(field).encode())
            for at, field in enumerate(self._fields)
        }

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[at])

    def show(self, rows: Sequence[Row]) -> None:
        """Become this list, telling the view only about what differs."""
        steps = (
            edits_by_place(self._rows, rows)
            if self._key is None
            else edits(self._rows, rows, self._key)
        )
        for step in steps:
            self._take(step)

    def extend(self, rows: Sequence[Row]) -> None:
        """Put more rows at the end."""
        if rows:
            self._take(Insert(len(self._rows), tuple(rows)))

    def _take(self, step: Step[Row]) -> None:
        match step:
            case Remove(first, last):
                self.beginRemoveRows(_NO_PARENT, first, last)
                apply(step, self._rows)
                self.endRemoveRows()
            case Insert(at, inserted):
                self.beginInsertRows(_NO_PARENT, at, at + len(inserted) - 1)
                apply(step, self._rows)
                self.endInsertRows()
            case Change(at, _):
                roles = self._differing(at, step.row)
                apply(step, self._rows)
                self.dataChanged.emit(self.index(at), self.index(at), roles)

    def _differing(self, at: int, row: Row) -> list[int]:
        old = self._rows[at]
        return [
            _FIRST_ROLE + place
            for place, field in enumerate(self._fields)
            if getattr(old, field) != getattr(row, field)
        ]


def _role(field: str) -> str:
    first, *rest = field.split("_")
    return first + "".join(word.capitalize() for word in rest)
