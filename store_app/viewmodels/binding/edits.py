"""What to do to one list so that it becomes another: few, plain steps."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, MutableSequence, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeAlias, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the rows from `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert(Generic[Row]):
    """Put rows in so that the first of them stands at `at`."""

    at: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Change(Generic[Row]):
    """Put another row where one with the same key stands."""

    at: int
    row: Row


Step: TypeAlias = Remove | Insert[Row] | Change[Row]


def edits(
    old: Sequence[Row], new: Sequence[Row], key: Callable[[Row], Hashable]
) -> tuple[Step[Row], ...]:
    """Steps in the order to do them; rows with the same key stay if their order allows."""
    old_keys, new_keys = _named(old, key), _named(new, key)
    kept = _kept(old_keys, new_keys)
    return (
        *_removals(old_keys, kept),
        *_insertions(new, new_keys, kept),
        *_changes(dict(zip(old_keys, old, strict=True)), new, new_keys, kept),
    )


def edits_by_place(old: Sequence[Row], new: Sequence[Row]) -> tuple[Step[Row], ...]:
    """Steps that keep every place and change what stands there: for lists that are read anew."""
    both = min(len(old), len(new))
    changes = [Change(at, new[at]) for at in range(both) if new[at] != old[at]]
    tail: list[Step[Row]] = []
    if len(old) > both:
        tail.append(Remove(both, len(old) - 1))
    if len(new) > both:
        tail.append(Insert(both, tuple(new[both:])))
    return (*tail, *changes)


def apply(step: Step[Row], rows: MutableSequence[Row]) -> None:
    """Do one step to a list."""
    match step:
        case Remove(first, last):
            del rows[first : last + 1]
        case Insert(at, inserted):
            rows[at:at] = inserted
        case Change(at, row):
            rows[at] = row


_Name: TypeAlias = tuple[Hashable, int]


def _named(rows: Sequence[Row], key: Callable[[Row], Hashable]) -> list[_Name]:
    """The key of each row with its turn, so that two rows may share a key."""
    turns: Counter[Hashable] = Counter()
    names = []
    for name in map(key, rows):
        names.append((name, turns[name]))
        turns[name] += 1
    return names


def _kept(old: Sequence[_Name], new: Sequence[_Name]) -> set[_Name]:
    """The longest run of names that stand in the same order in both (patience sorting)."""
    place = {name: at for at, name in enumerate(old)}
    both = [name for name in new if name in place]
    ends: list[int] = []
    top: list[_Name] = []
    before: dict[_Name, _Name | None] = {}
    for name in both:
        at = bisect_left(ends, place[name])
        before[name] = top[at - 1] if at else None
        ends[at : at + 1] = [place[name]]
        top[at : at + 1] = [name]
    kept: set[_Name] = set()
    last = top[-1] if top else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _removals(old: Sequence[_Name], kept: set[_Name]) -> Iterator[Remove]:
    gone = [at for at, name in enumerate(old) if name not in kept]
    for first, last in reversed(list(_runs(gone))):
        yield Remove(first, last)


def _insertions(
    new: Sequence[Row], names: Sequence[_Name], kept: set[_Name]
) -> Iterator[Insert[Row]]:
    for first, last in _runs([at for at, name in enumerate(names) if name not in kept]):
        yield Insert(first, tuple(new[first : last + 1]))


def _changes(
    old: dict[_Name, Row], new: Sequence[Row], names: Sequence[_Name], kept: set[_Name]
) -> Iterator[Change[Row]]:
    for at, name in enumerate(names):
        if name in kept and old[name] != new[at]:
            yield Change(at, new[at])


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as pairs of first and last."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        those = [place for _, place in run]
        yield those[0], those[-1]
