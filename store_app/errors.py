"""The failures that a person can meet; everything else is a bug.

The engine raises these with a code. Sentences for people are made in the view-models only.
"""

from __future__ import annotations


class StoreError(Exception):
    """A known failure, named by a code that the view-models turn into a sentence."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


class Unreachable(StoreError):
    """The other side does not answer now; the same request may succeed later."""

    def __init__(self, code: str, detail: str = "", retry_after_s: float | None = None) -> None:
        super().__init__(code, detail)
        self.retry_after_s = retry_after_s


class Refused(StoreError):
    """The other side said no: what was asked is kept and shown to a person."""


class Damaged(StoreError):
    """Our own data cannot be read as it should: rebuild it, salvage it or refuse to start."""
