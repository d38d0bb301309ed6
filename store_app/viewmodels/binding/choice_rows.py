"""Things of which one or several are chosen: colours, sizes, filters, languages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from store_app.viewmodels.binding.qml import element
from store_app.viewmodels.binding.rows import Rows


@dataclass(frozen=True, slots=True)
class Choice:
    """One chip; `made` is false for a combination that the shop does not have."""

    choice_id: str
    label: str
    chosen: bool = False
    made: bool = True
    swatch: str = ""


@element
class ChoiceRows(Rows[Choice]):
    """Choices in the order in which they are offered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Choice, parent=parent)
