"""How the hub says no: one kind of error, one number, one HTTP status."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from store_app.errors import Refused
from store_app.protocol.problems import ErrorNumber, Problem

STATUS: Final[Mapping[ErrorNumber, int]] = MappingProxyType(
    {
        ErrorNumber.MALFORMED: 400,
        ErrorNumber.TOO_LARGE: 413,
        ErrorNumber.UNKNOWN_VERSION: 426,
        ErrorNumber.NOT_ENROLLED: 401,
        ErrorNumber.FORBIDDEN: 403,
        ErrorNumber.ENROLMENT_USED: 410,
        ErrorNumber.OTHER_SHOP: 409,
        ErrorNumber.WRONG_PIN: 422,
        ErrorNumber.TOO_MANY_TRIES: 429,
        ErrorNumber.NOT_FOUND: 404,
        ErrorNumber.CODE_EXPIRED: 410,
        ErrorNumber.CODE_FORGED: 422,
        ErrorNumber.GAP: 409,
        ErrorNumber.OTHER_EPOCH: 409,
        ErrorNumber.FROZEN: 422,
        ErrorNumber.BUSY: 503,
        ErrorNumber.BROKEN: 500,
    }
)


class RequestRefused(Refused):
    """A request that cannot be granted; the number tells the device what to do."""

    def __init__(
        self, number: ErrorNumber, detail: str = "", retry_after_s: float | None = None
    ) -> None:
        super().__init__(f"hub.{number.name.lower()}", detail)
        self.number = number
        self.retry_after_s = retry_after_s

    def problem(self) -> Problem:
        return Problem(error=self.number, detail=self.detail, retry_after_s=self.retry_after_s)
