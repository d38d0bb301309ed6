"""The numbers that both sides agree on."""

from __future__ import annotations

from typing import Final

PROTOCOL_VERSION: Final = 1
OLDEST_PROTOCOL: Final = 1
VERSION_HEADER: Final = "Store-Protocol"

MAX_CHANGES: Final = 200
"""In one push."""

MAX_PUSH_BYTES: Final = 256 * 1024
"""The body of one push, unpacked."""

MAX_PULL_ROWS: Final = 2_000
"""In one answer to a pull."""

MAX_OPEN_CUSTOMERS: Final = 50
"""On one device at a time; opening one more closes the one that was used longest ago."""

MAX_SEEN_DEVICES: Final = 500
"""Entries of the clock that one change carries, over all its streams."""

KEEP_ALIVE_S: Final = 20
"""The doorbell says something at least this often."""

FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 20.0
"""Between tries that failed. With 60 s many devices would miss that all are alike after 30 s."""
