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
from store_app.hub.passing import passes
from store_app.hub.problems import STATUS, RequestRefused
from store_app.protocol.problems import ErrorNumber, Problem

log = logging.getLogger(__name__)

_RETRY_S: Final = 2.0
_NO_SUCH_PAGE: Final = frozenset({404, 405})


def answer_with_problems(app: FastAPI) -> None:
    """Give every error of the application a body of `Problem`."""
    app.add_exception_handler(RequestRefused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Unreachable, _busy)
    for failed in (DBAPIError, NoConnectionLeft):
        app.add_exception_handler(failed, _database)
    app.add_exception_handler(DataError, _malformed)
    app.add_exception_handler(UnicodeError, _malformed)
    app.add_exception_handler(Exception, _broken)


async def _refused(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestRefused):
        raise error
    return _answer(error.problem())


async def _invalid(_request: Request, error: Exception) -> JSONResponse:
    """Where the fault is, never what was sent: it may be somebody's name."""
    if not isinstance(error, RequestValidationError):
        raise error
    faults = error.errors()
    where = "; ".join(_place(fault["loc"], fault["type"]) for fault in faults[:3])
    if any(fault["loc"][-1:] == ("v",) and fault["type"] == "literal_error" for fault in faults):
        return _answer(Problem(error=ErrorNumber.UNKNOWN_VERSION, detail=where))
    return _answer(Problem(error=ErrorNumber.MALFORMED, detail=where))


async def _http(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    missing = error.status_code in _NO_SUCH_PAGE
    number = ErrorNumber.NOT_FOUND if missing else ErrorNumber.MALFORMED
    answer = _answer(Problem(error=number))
    answer.status_code = error.status_code
    return answer


async def _busy(_request: Request, error: Exception) -> JSONResponse:
    log.warning("the database does not answer: %s", type(error).__name__)
    return _answer(Problem(error=ErrorNumber.BUSY, retry_after_s=_RETRY_S))


async def _database(request: Request, error: Exception) -> JSONResponse:
    """The same may be asked again later, unless the database cannot take what was asked at all."""
    if passes(error):
        return await _busy(request, error)
    if isinstance(error, OperationalError):
        return await _malformed(request, error)
    raise error


async def _malformed(_request: Request, _error: Exception) -> JSONResponse:
    return _answer(Problem(error=ErrorNumber.MALFORMED))


async def _broken(_request: Request, _error: Exception) -> JSONResponse:
    """The server logs the error with its trace; the answer only says that there was one."""
    return _answer(Problem(error=ErrorNumber.BROKEN))


def _place(where: tuple[int | str, ...], fault: str) -> str:
    return f"{'.'.join(map(str, where))}: {fault}"[:200]


def _answer(problem: Problem) -> JSONResponse:
    headers = {}
    if problem.retry_after_s is not None:
        headers["Retry-After"] = str(max(1, round(problem.retry_after_s)))
    if problem.error is ErrorNumber.NOT_ENROLLED:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(problem.model_dump(mode="json"), STATUS[problem.error], headers)
