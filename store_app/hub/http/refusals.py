"""Every failure becomes a numbered body: devices act on the number, and nobody sees a trace."""

from __future__ import annotations

import logging
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DataError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from starlette.exceptions import HTTPException

from store_app.errors import Unreachable
from store_app.hub.changes.transient import is_transient
from store_app.hub.problems import STATUS, RequestRefused
from store_app.protocol.problems import ErrorNumber, Problem

log = logging.getLogger(__name__)

_RETRY_S: Final = 2.0
_NO_SUCH_PAGE: Final = frozenset({404, 405})


KNOWN: Final = (
    RequestRefused,
    RequestValidationError,
    HTTPException,
    Unreachable,
    DBAPIError,
    NoConnectionLeft,
    UnicodeError,
)
"""What may go wrong without being a fault of the hub's."""


def answer_with_problems(app: FastAPI) -> None:
    """Give every error of the application a body of `Problem`."""
    for known in KNOWN:
        app.add_exception_handler(known, _known)
    app.add_exception_handler(Exception, _broken)


def answer_to(error: Exception) -> JSONResponse:
    """The answer to a known error. Any other is raised again."""
    match error:
        case RequestRefused():
            return _answer(error.problem())
        case RequestValidationError():
            return _invalid(error)
        case HTTPException():
            return _http(error)
        case Unreachable():
            return _busy(error)
        case DataError() | UnicodeError():
            return _answer(Problem(error=ErrorNumber.MALFORMED))
        case DBAPIError() | NoConnectionLeft():
            return _database(error)
        case _:
            raise error


async def _known(_request: Request, error: Exception) -> JSONResponse:
    return answer_to(error)


async def _broken(_request: Request, _error: Exception) -> JSONResponse:
    """The server logs the error with its trace; the answer only says that there was one."""
    return _answer(Problem(error=ErrorNumber.BROKEN))


def _busy(error: Exception) -> JSONResponse:
    log.warning("the database does not answer: %s", type(error).__name__)
    return _answer(Problem(error=ErrorNumber.BUSY, retry_after_s=_RETRY_S))


def _database(error: Exception) -> JSONResponse:
    """The same may be asked again later, unless the database cannot take what was asked at all."""
    if is_transient(error):
        return _busy(error)
    if isinstance(error, OperationalError):
        return _answer(Problem(error=ErrorNumber.MALFORMED))
    raise error


def _invalid(error: RequestValidationError) -> JSONResponse:
    """Where the fault is, never what was sent: it may be somebody's name."""
    faults = error.errors()
    where = "; ".join(_place(fault["loc"], fault["type"]) for fault in faults[:3])
    if any(fault["loc"][-1:] == ("v",) and fault["type"] == "literal_error" for fault in faults):
        return _answer(Problem(error=ErrorNumber.UNKNOWN_VERSION, detail=where))
    return _answer(Problem(error=ErrorNumber.MALFORMED, detail=where))


def _http(error: HTTPException) -> JSONResponse:
    missing = error.status_code in _NO_SUCH_PAGE
    answer = _answer(Problem(error=ErrorNumber.NOT_FOUND if missing else ErrorNumber.MALFORMED))
    answer.status_code = error.status_code
    return answer


def _place(where: tuple[int | str, ...], fault: str) -> str:
    return f"{'.'.join(map(str, where))}: {fault}"[:200]


def _answer(problem: Problem) -> JSONResponse:
    headers = {}
    if problem.retry_after_s is not None:
        headers["Retry-After"] = str(max(1, round(problem.retry_after_s)))
    if problem.error is ErrorNumber.NOT_ENROLLED:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(problem.model_dump(mode="json"), STATUS[problem.error], headers)
