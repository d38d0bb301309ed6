"""Errors as the hub numbers them; devices act on the number, people read their own sentences."""

from __future__ import annotations

from enum import IntEnum

from pydantic import BaseModel, ConfigDict


class ErrorNumber(IntEnum):
    """What went wrong with a request. Numbers are never given a new meaning."""

    MALFORMED = 1001
    TOO_LARGE = 1002
    UNKNOWN_VERSION = 1003
    NOT_ENROLLED = 1101
    FORBIDDEN = 1102
    ENROLMENT_USED = 1103
    WRONG_PIN = 1104
    TOO_MANY_TRIES = 1105
    NOT_FOUND = 1201
    CODE_EXPIRED = 1202
    CODE_FORGED = 1203
    GAP = 1301
    OTHER_EPOCH = 1302
    FROZEN = 1303
    BUSY = 1304
    OTHER_SHOP = 1305
    BROKEN = 1500


class Problem(BaseModel):
    """The body of every answer that is not a success."""

    model_config = ConfigDict(frozen=True)

    error: ErrorNumber
    detail: str = ""
    retry_after_s: float | None = None
