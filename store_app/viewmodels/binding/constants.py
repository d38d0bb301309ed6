"""Keeps None, True and False alive under Python 3.11.

PySide6 6.12 gives back a reference to True with every signal that is emitted, and to None with
every turn of an event loop, without having taken one. From Python 3.12 on these objects cannot
die; in 3.11 the process ends with 'deallocating True or False' after some 4,600 signals.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_MORE_THAN_EVER_USED: Final = 1 << 40
_FIRST_WITH_IMMORTALS: Final = (3, 12)


def keep_constants() -> None:
    """Raise the reference counts so far that no program reaches zero."""
    if sys.version_info >= _FIRST_WITH_IMMORTALS:
        return
    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _MORE_THAN_EVER_USED:
            count.value += _MORE_THAN_EVER_USED
