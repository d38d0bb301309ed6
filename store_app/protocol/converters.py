"""Changes of earlier versions, step by step as this version writes them.

A device may lie in a drawer for a year with changes that were never sent. Their bytes are not
rewritten there: the hub reads them as they are. Each step is a pure function from one version to
the next, so that the oldest change ever shipped takes the same way as all after it. What is signed
is the change as it was sent, so that it stays the same change however it is read later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from store_app.protocol.changes import CHANGE_VERSION

Plain: TypeAlias = Mapping[str, Any]
Step: TypeAlias = Callable[[Plain], Plain]

STEPS: Final[Mapping[int, Step]] = MappingProxyType({})
"""By the version that a step starts from. There is one version of changes so far."""


def converted(
    change: Plain, steps: Mapping[int, Step] = STEPS, newest: int = CHANGE_VERSION
) -> Plain:
    """The change in the newest version. Raises ValueError for one of a version never shipped."""
    version = change.get("v")
    if not isinstance(version, int) or isinstance(version, bool):
        raise ValueError("a change without a version")  # noqa: TRY004 - for who reads a change
    while version != newest:
        step = steps.get(version)
        if step is None:
            raise ValueError(f"a change of version {version}")
        change = {**step(change), "v": version + 1}
        version += 1
    return change
