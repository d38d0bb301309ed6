"""Lists as QML reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex

from store_app.viewmodels.binding.rows import Rows


@dataclass(frozen=True, slots=True)
class Line:
    line_id: str
    piece_count: int


@pytest.fixture
def lines() -> Rows[Line]:
    return Rows(Line, key=lambda line: line.line_id)


def _values(rows: Rows[Line], role: bytes) -> list[object]:
    roles = {name.data(): number for number, name in rows.roleNames().items()}
    return [rows.data(rows.index(at), roles[role]) for at in range(rows.rowCount())]


def test_a_field_of_two_words_is_one_role(lines: Rows[Line]) -> None:
    lines.show([Line("a", 1), Line("b", 2)])
    assert _values(lines, b"lineId") == ["a", "b"]
    assert _values(lines, b"pieceCount") == [1, 2]


def test_rows_keep_the_model_rules(qtmodeltester: Any, lines: Rows[Line]) -> None:
    qtmodeltester.check(lines)
    lines.show([Line("a", 1)])
    lines.show([Line("b", 1), Line("a", 2)])
    lines.extend([Line("c", 3)])
    lines.show([])


def test_only_the_field_that_differs_is_told(lines: Rows[Line]) -> None:
    lines.show([Line("a", 1)])
    told: list[tuple[int, list[bytes]]] = []

    def note(first: QModelIndex, _last: QModelIndex, roles: list[int]) -> None:
        told.append((first.row(), [bytes(lines.roleNames()[role].data()) for role in roles]))

    lines.dataChanged.connect(note)
    lines.show([Line("a", 2)])
    assert told == [(0, [b"pieceCount"])]


def test_a_place_or_role_that_is_not_there_reads_as_nothing(lines: Rows[Line]) -> None:
    lines.show([Line("a", 1)])
    assert lines.data(QModelIndex(), 0) is None
    assert lines.data(lines.index(0), 0) is None
