"""The numbers that both sides agree on."""

from __future__ import annotations

from typing import Final

PROTOCOL_VERSION: Final = 1
OLDEST_PROTOCOL: Final = 1
VERSION_HEADER: Final = "Store-Protocol"

MAX_CHANGES: Final = 200
MAX_PUSH_BYTES: Final = 256 * 1024
MAX_PULL_ROWS: Final = 2_000
MAX_OPEN_CUSTOMERS: Final = 50
MAX_SEEN_DEVICES: Final = 500

KEEP_ALIVE_S: Final = 20
FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 20.0
