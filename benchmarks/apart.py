"""Runs a measurement in a fresh process, so that one does not warm or fill up the next."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from typing import TypeVar

from benchmarks.hub_process import quiet_environment

Asked = TypeVar("Asked")
Result = TypeVar("Result")


def apart(measure: Callable[[Asked], Result], asked: Asked) -> Result:
    """What `measure` finds, offscreen and in a process that ends afterwards."""
    os.environ.update(quiet_environment())
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (asked,))
