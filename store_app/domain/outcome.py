"""What became of a change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """A code of the form `ok`, `ok:…`, `conflict:…` or `permanent:…`.

    The set is open: a newer hub may say what this version does not know, and then only the part
    before the colon counts.
    """

    code: str

    @property
    def done(self) -> bool:
        """Whether the change had its effect; otherwise a person must be told."""
        return self.code == "ok" or self.code.startswith("ok:")


OK = Outcome("ok")
CLAMPED = Outcome("ok:clamped")
PRICE_CHANGED = Outcome("ok:price_changed")
CUSTOMER_EXISTS = Outcome("conflict:customer_exists")
UNKNOWN_CUSTOMER = Outcome("permanent:unknown_customer")
UNKNOWN_PRODUCT = Outcome("permanent:unknown_product")
FORBIDDEN = Outcome("permanent:forbidden")
