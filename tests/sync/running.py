"""Plays many seeds in a few processes, and looks for the first seed that finds a planted fault."""

from __future__ import annotations

import atexit
import logging
import multiprocessing
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tests.sync.engines import statements_compiled_once
from tests.sync.planted import FAULTS, KNOWN_BY
from tests.sync.story import Played, play
from tests.sync.templates import Templates, make_templates, roomy_folder

AT_ONCE: Final = 20
MOST_SEEDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Stage:
    """Where stories are played: templates, and a place for what they write."""

    templates: Templates
    folder: Path

    def play(self, seed: int, fault: str = "") -> Played:
        parts = FAULTS[fault] if fault else None
        return play(seed, self.templates, self.folder / "story", parts)


@contextmanager
def a_stage() -> Iterator[Stage]:
    folder = roomy_folder()
    try:
        with statements_compiled_once():
            yield Stage(make_templates(folder / "templates"), folder)
    finally:
        shutil.rmtree(folder)


def played_badly(seeds: Iterable[int], processes: int | None = None) -> Iterator[list[Played]]:
    """The stories among these that ended badly: for each twenty seeds in turn, as they come."""
    every = list(seeds)
    parts = [every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE)]
    with _pool(processes) as pool:
        yield from pool.map(_bad_among, parts)


def failures(seeds: Iterable[int], processes: int | None = None) -> Iterator[Played]:
    """The stories among these that ended badly, as they come."""
    for found in played_badly(seeds, processes):
        yield from found


def found_after(processes: int | None = None) -> Mapping[str, int | None]:
    """For each planted fault the number of seeds until it was found; None if it never was."""
    with _pool(processes) as pool:
        return dict(zip(FAULTS, pool.map(_seeds_until_found, FAULTS), strict=True))


def found_by(processes: int | None = None) -> Mapping[str, int | None]:
    """For each planted fault a story that finds it, the known one first; None if there is none."""
    with _pool(processes) as pool:
        return dict(zip(FAULTS, pool.map(_story_that_finds, FAULTS), strict=True))


def table(found: Mapping[str, int | None], how: str) -> str:
    """The planted faults, each with the number that was found for it."""
    lines = [
        f"  {fault:<42} {'NOT FOUND' if after is None else f'found {how} {after}'}"
        for fault, after in found.items()
    ]
    return "\n".join([f"{len(found)} planted faults:", *lines])


@contextmanager
def _pool(processes: int | None) -> Iterator[ProcessPoolExecutor]:
    many = processes or min(4, os.cpu_count() or 1)
    context = multiprocessing.get_context("spawn")  # nothing of the caller's threads comes along
    with ProcessPoolExecutor(many, mp_context=context) as pool:
        yield pool


@cache
def _own_stage() -> Stage:
    """The stage of this process; making it takes as long as two stories."""
    logging.disable()
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(a_stage())


def _bad_among(seeds: list[int]) -> list[Played]:
    return [played for seed in seeds if (played := _own_stage().play(seed)).wrongs]


def _seeds_until_found(fault: str) -> int | None:
    for seed in range(MOST_SEEDS):
        if _own_stage().play(seed, fault).wrongs:
            return seed + 1
    return None


def _story_that_finds(fault: str) -> int | None:
    known = KNOWN_BY.get(fault, 0)
    if _own_stage().play(known, fault).wrongs:
        return known
    after = _seeds_until_found(fault)
    return None if after is None else after - 1
