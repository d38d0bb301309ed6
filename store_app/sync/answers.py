"""What an answer of the hub means for the device: go on, try later, or stop and tell a person."""

from __future__ import annotations

import math
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from pydantic import ValidationError

from store_app.errors import Refused, StoreError, Unreachable
from store_app.protocol.problems import ErrorNumber, Problem

LONGEST_WAIT_S: Final = 60.0
_NUMBERS: Final[Mapping[int, ErrorNumber]] = {
    HTTPStatus.UNAUTHORIZED: ErrorNumber.NOT_ENROLLED,
    HTTPStatus.FORBIDDEN: ErrorNumber.FORBIDDEN,
    HTTPStatus.UPGRADE_REQUIRED: ErrorNumber.UNKNOWN_VERSION,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ErrorNumber.TOO_LARGE,
}


class HubRefused(Refused):
    """The hub said no, with its number."""

    def __init__(self, number: ErrorNumber, detail: str = "") -> None:
        super().__init__(f"hub.{number.name.lower()}", detail)
        self.number = number


def failure_of(status: int, body: bytes, retry_after: str | None = None) -> StoreError:
    """The failure that an answer other than success stands for."""
    problem = _problem(body)
    if problem is None:
        return _by_status(status, retry_after)
    wait_s = wait_of(problem.retry_after_s) or _seconds(retry_after)
    if problem.error is ErrorNumber.TOO_MANY_TRIES:
        return HubRefused(problem.error, problem.detail)
    if problem.error is ErrorNumber.BUSY or status == HTTPStatus.TOO_MANY_REQUESTS:
        return Unreachable("hub.busy", problem.detail, wait_s)
    if problem.error is ErrorNumber.BROKEN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Unreachable("hub.broken", problem.detail, wait_s)
    return HubRefused(problem.error, problem.detail)


def wait_of(asked_s: float | None) -> float | None:
    """How long to wait where the hub asks for it: never for ever, whatever it says."""
    if asked_s is None or math.isnan(asked_s):
        return None
    return min(max(asked_s, 0.0), LONGEST_WAIT_S)


def _by_status(status: int, retry_after: str | None) -> StoreError:
    """An answer without a problem body: some proxy speaks, or another server altogether."""
    number = _NUMBERS.get(status)
    if number is not None:
        return HubRefused(number)
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        return Unreachable("hub.busy", str(status), _seconds(retry_after))
    code = "hub.broken" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "hub.garbage"
    return Unreachable(code, str(status))


def _problem(body: bytes) -> Problem | None:
    try:
        return Problem.model_validate_json(body)
    except ValidationError:
        return None


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After in seconds; the form with a date is not worth a clock."""
    if retry_after is None or not retry_after.isascii() or not retry_after.isdigit():
        return None
    return wait_of(float(retry_after))
