"""The one place where Python types become QML types, with types that a checker understands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME: Final = "Store.ViewModels"
QML_IMPORT_MAJOR_VERSION: Final = 1

_Kind = TypeVar("_Kind", bound=type[QObject])

# PySide6 declares this decorator without saying that it can be called with a reason.
_uncreatable = cast("Callable[[str], Callable[[type], type]]", QmlUncreatable)


def element(cls: _Kind) -> _Kind:
    """Make a class known to QML by its own name; only Python builds its objects."""
    QmlElement(_uncreatable("built by the application and handed to the page")(cls))
    return cls


def shown(kind: type, field: str, changed: Signal) -> Any:  # noqa: ANN401 - a Qt property has no type of its own
    """A property that QML reads from the field of that name in `self.state`."""

    def read(owner: Any) -> object:  # noqa: ANN401 - any view-model with a state
        return getattr(owner.state, field)

    return Property(kind, read, notify=changed)


def part(kind: type, attribute: str) -> Any:  # noqa: ANN401 - a Qt property has no type of its own
    """A property that never changes: another object which this one owns."""

    def read(owner: Any) -> object:  # noqa: ANN401 - any view-model that owns the part
        return getattr(owner, attribute)

    return Property(kind, read, constant=True)
