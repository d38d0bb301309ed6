"""How large shelf labels are."""

from __future__ import annotations

from enum import StrEnum


class Size(StrEnum):
    """24, 12 or 3 labels on a sheet of A4."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
