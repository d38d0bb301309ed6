"""What became of a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


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
MERGED = Outcome("ok:merged")
CHECKED_OUT = Outcome("conflict:checked_out")
CART_CHANGED = Outcome("conflict:cart_changed")
NOT_FOR_SALE = Outcome("conflict:not_for_sale")
NO_STOCK = Outcome("conflict:no_stock")
HOLD_ENDED = Outcome("conflict:hold_ended")
COUNT_AGAIN = Outcome("conflict:count_again")
TASK_TAKEN = Outcome("conflict:task_taken")
TASK_LOST = Outcome("conflict:task_lost")
CUSTOMER_EXISTS = Outcome("conflict:customer_exists")
MERGED_ALREADY = Outcome("conflict:merged_already")
CUSTOMER_ERASED = Outcome("permanent:customer_erased")
UNKNOWN_CUSTOMER = Outcome("permanent:unknown_customer")
UNKNOWN_PRODUCT = Outcome("permanent:unknown_product")
UNKNOWN_PLACE = Outcome("permanent:unknown_place")
UNKNOWN_TASK = Outcome("permanent:unknown_task")
FORBIDDEN = Outcome("permanent:forbidden")
NOT_SIGNED_IN = Outcome("permanent:not_signed_in")
MALFORMED = Outcome("permanent:malformed")
TOO_LARGE = Outcome("permanent:too_large")
QUARANTINED = Outcome("permanent:quarantined")

ERASED: Final = "erased"
"""Told beside an answer about somebody who is not only unknown: they are to be forgotten."""
