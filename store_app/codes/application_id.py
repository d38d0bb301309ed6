"""What each GS1 application identifier holds and which others it goes with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from store_app.codes.ai_table import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the content: its character set, lengths and the checks it must pass."""

    charset: str
    shortest: int
    longest: int
    optional: bool
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ApplicationId:
    """One identifier with the form of its content and its rules."""

    ai: str
    needs_separator: bool
    is_attribute: bool
    parts: tuple[Part, ...]
    requires: tuple[tuple[tuple[str, ...], ...], ...]
    excludes: tuple[str, ...]
    qualifiers: tuple[tuple[str, ...], ...] | None

    @property
    def is_key(self) -> bool:
        """Tell whether a link may start with it."""
        return self.qualifiers is not None

    @property
    def longest(self) -> int:
        return sum(part.longest for part in self.parts)


def find_ai(ai: str) -> ApplicationId | None:
    return _table().get(ai)


def ai_at(text: str, start: int) -> ApplicationId | None:
    """Find the identifier that begins here; no identifier is the beginning of another."""
    for length in (2, 3, 4):
        found = _table().get(text[start : start + length])
        if found is not None:
            return found
    return None


def matches(pattern: str, ai: str) -> bool:
    """Tell whether an identifier fits a pattern in which n stands for any digit."""
    return len(pattern) == len(ai) and all(p in ("n", a) for p, a in zip(pattern, ai, strict=True))


@cache
def _table() -> dict[str, ApplicationId]:
    return {entry.ai: entry for line in TABLE.splitlines() for entry in _entries(line)}


def _entries(line: str) -> Iterator[ApplicationId]:
    ais, flags, *words = line.split()
    parts = tuple(_part(word) for word in words if word[0] in "NXYZ[")
    rules = [word for word in words if word[0] not in "NXYZ["]
    for ai in _range(ais):
        yield ApplicationId(
            ai=ai,
            needs_separator="*" not in flags,
            is_attribute="?" in flags,
            parts=parts,
            requires=tuple(
                tuple(tuple(group.split("+")) for group in word[4:].split(","))
                for word in rules
                if word.startswith("req=")
            ),
            excludes=tuple(
                pattern
                for word in rules
                if word.startswith("ex=")
                for pattern in word[3:].split(",")
            ),
            qualifiers=_qualifiers(rules),
        )


def _range(ais: str) -> Iterator[str]:
    first, _, last = ais.partition("-")
    for number in range(int(first), int(last or first) + 1):
        yield str(number).zfill(len(first))


def _part(word: str) -> Part:
    form, *checks = word.split(",")
    bare = form.strip("[]")
    charset, length = bare[0], bare[1:]
    longest = int(length.removeprefix(".."))
    shortest = 1 if length.startswith("..") else longest
    return Part(charset, shortest, longest, form.startswith("["), tuple(checks))


def _qualifiers(rules: list[str]) -> tuple[tuple[str, ...], ...] | None:
    for word in rules:
        if word == "dlpkey":
            return ((),)
        if word.startswith("dlpkey="):
            return tuple(tuple(order.split(",")) for order in word[7:].split("|"))
    return None
