"""A field as it was before the first key of a scanner, to be put back like that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

_FIELDS: Final = ("QQuickTextInput", "QQuickTextEdit")


def is_field(item: QQuickItem | None) -> bool:
    """Tell whether text is edited there."""
    return (
        item is not None
        and any(item.inherits(each) for each in _FIELDS)
        and not item.property("readOnly")
    )


@dataclass(frozen=True, slots=True)
class FieldBefore:
    """Text, cursor and selection of a field."""

    item: QQuickItem
    text: str
    cursor: int
    start: int
    end: int

    @staticmethod
    def of(item: QQuickItem | None) -> FieldBefore | None:
        if item is None or not is_field(item):
            return None
        return FieldBefore(
            item,
            str(item.property("text")),
            int(item.property("cursorPosition")),
            int(item.property("selectionStart")),
            int(item.property("selectionEnd")),
        )

    def put_back(self) -> None:
        """As before, if it is still there; whoever listens to it hears that it changed back."""
        item = self.item
        if not isValid(item) or item.property("text") == self.text:
            return
        item.setProperty("text", self.text)
        if self.end > self.start:
            start, end = Q_ARG(int, self.start), Q_ARG(int, self.end)
            QMetaObject.invokeMethod(item, "select", Qt.ConnectionType.DirectConnection, start, end)
        else:
            item.setProperty("cursorPosition", self.cursor)
        if item.inherits(_FIELDS[0]):
            QMetaObject.invokeMethod(item, "textEdited", Qt.ConnectionType.DirectConnection)
