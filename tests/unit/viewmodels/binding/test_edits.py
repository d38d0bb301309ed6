"""Laws of the list difference."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store_app.viewmodels.binding.edits import Change, Insert, Remove, apply, edits, edits_by_place

ROWS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), max_size=12)


def _key(row: tuple[int, int]) -> int:
    return row[0]


@given(ROWS, ROWS)
def test_doing_the_steps_gives_the_new_list(
    old: list[tuple[int, int]], new: list[tuple[int, int]]
) -> None:
    rows = list(old)
    for step in edits(old, new, _key):
        apply(step, rows)
    assert rows == new


@given(ROWS, ROWS)
def test_doing_the_steps_by_place_gives_the_new_list(
    old: list[tuple[int, int]], new: list[tuple[int, int]]
) -> None:
    rows = list(old)
    for step in edits_by_place(old, new):
        apply(step, rows)
    assert rows == new


@given(ROWS)
def test_the_same_list_needs_no_step(rows: list[tuple[int, int]]) -> None:
    assert edits(rows, rows, _key) == ()
    assert edits_by_place(rows, rows) == ()


def test_a_row_that_changes_stays_the_same_row() -> None:
    assert edits([(1, 1), (2, 2)], [(1, 1), (2, 3)], _key) == (Change(1, (2, 3)),)


def test_neighbours_go_and_come_together() -> None:
    assert edits([(1, 0), (2, 0), (3, 0)], [(3, 0)], _key) == (Remove(0, 1),)
    assert edits([(3, 0)], [(1, 0), (2, 0), (3, 0)], _key) == (Insert(0, ((1, 0), (2, 0))),)
