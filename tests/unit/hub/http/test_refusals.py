"""Whatever goes wrong inside, the answer is a number and never a trace."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.exc import DataError, OperationalError
from sqlcipher3 import dbapi2

from store_app.errors import Unreachable
from store_app.hub.http.refusals import answer_with_problems
from store_app.hub.problems import STATUS, RequestRefused
from store_app.protocol.problems import ErrorNumber, Problem

FAILURES: dict[str, Exception] = {
    "closing": Unreachable("hub.closing"),
    "locked": OperationalError("SELECT secret", {}, dbapi2.OperationalError("database is locked")),
    "odd": DataError("SELECT secret", {}, Exception("NUL")),
    "half": UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"),
    "tries": RequestRefused(ErrorNumber.TOO_MANY_TRIES, retry_after_s=59.6),
    "bug": ZeroDivisionError("secret"),
}


@pytest.fixture
def app() -> FastAPI:
    app = FastAPI()
    answer_with_problems(app)

    @app.get("/{failure}")
    def fail(failure: str) -> None:
        raise FAILURES[failure]

    return app


@pytest.fixture
def asked(app: FastAPI) -> dict[str, httpx.Response]:

    async def ask_all() -> dict[str, httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://hub") as http:
            return {failure: await http.get(f"/{failure}") for failure in FAILURES}

    return asyncio.run(ask_all())


@pytest.mark.parametrize(
    ("failure", "number"),
    [
        ("closing", ErrorNumber.BUSY),
        ("locked", ErrorNumber.BUSY),
        ("odd", ErrorNumber.MALFORMED),
        ("half", ErrorNumber.MALFORMED),
        ("tries", ErrorNumber.TOO_MANY_TRIES),
        ("bug", ErrorNumber.BROKEN),
    ],
)
def test_a_failure_has_its_number_and_tells_no_secret(
    asked: dict[str, httpx.Response], failure: str, number: ErrorNumber
) -> None:
    answer = asked[failure]
    assert Problem.model_validate_json(answer.content).error is number
    assert answer.status_code == STATUS[number]
    assert "secret" not in answer.text


def test_who_must_wait_is_told_how_long(asked: dict[str, httpx.Response]) -> None:
    assert asked["tries"].headers["Retry-After"] == "60"
    assert asked["locked"].headers["Retry-After"] == "2"
    assert "Retry-After" not in asked["bug"].headers
