"""What the hub tells machines about itself: each door with the errors that it really answers.

A route names only what is its own (`refuses`). What goes for all is added here: whoever needs a
token may lack it, what can be asked can be asked wrongly, and any database may be busy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from fastapi import FastAPI

from store_app.hub.problems import STATUS
from store_app.protocol.problems import ErrorNumber, Problem

_REFUSES: Final = "x-refuses"
_SHAPES: Final = "#/components/schemas/{model}"
_MEASURED: Final = frozenset({"post", "put", "patch", "delete"})
_NOT_OURS: Final = ("HTTPValidationError", "ValidationError")
_SAID_WITH: Final = {
    401: {"WWW-Authenticate": "Always `Bearer`."},
    429: {"Retry-After": "Seconds to wait."},
    503: {"Retry-After": "Seconds to wait."},
}


def refuses(*numbers: ErrorNumber) -> dict[str, Any]:
    """For a route: the errors that are its own."""
    return {_REFUSES: [int(number) for number in numbers]}


class DescribedApp(FastAPI):
    """An application that describes its refusals as it makes them."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            _describe(super().openapi())
        return self.openapi_schema or {}


def _describe(described: dict[str, Any]) -> None:
    shapes = described["components"]["schemas"]
    for name in _NOT_OURS:  # bodies that a bare framework would answer with
        shapes.pop(name, None)
    problem = Problem.model_json_schema(ref_template=_SHAPES, mode="serialization")
    shapes |= problem.pop("$defs") | {"Problem": problem}
    for methods in described["paths"].values():
        for method, operation in methods.items():
            answers = operation["responses"]
            answers.pop("422", None)
            answers |= _refusals(
                sorted({*operation.pop(_REFUSES, ()), *_of_all(method, operation)})
            )


def _of_all(method: str, operation: Mapping[str, Any]) -> Iterator[ErrorNumber]:
    yield ErrorNumber.BUSY
    yield ErrorNumber.BROKEN
    if "security" in operation:
        yield ErrorNumber.NOT_ENROLLED
        yield ErrorNumber.UNKNOWN_VERSION
    if method in _MEASURED:
        yield ErrorNumber.TOO_LARGE
    if method in _MEASURED or any(each["in"] != "header" for each in _asked(operation)):
        yield ErrorNumber.MALFORMED


def _asked(operation: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = operation.get("parameters", [])
    return found


def _refusals(numbers: list[int]) -> dict[str, Any]:
    by_status: dict[int, list[ErrorNumber]] = {}
    for number in map(ErrorNumber, numbers):
        by_status.setdefault(STATUS[number], []).append(number)
    return {str(status): _refusal(status, of) for status, of in sorted(by_status.items())}


def _refusal(status: int, numbers: list[ErrorNumber]) -> dict[str, Any]:
    named = (f"{number} {number.name.lower().replace('_', ' ')}" for number in numbers)
    schema = {
        "$ref": _SHAPES.format(model="Problem"),
        "properties": {"error": {"enum": [int(number) for number in numbers]}},
    }
    refusal: dict[str, Any] = {
        "description": "; ".join(named),
        "content": {"application/json": {"schema": schema}},
    }
    if status in _SAID_WITH:
        refusal["headers"] = {
            name: {"description": about, "schema": {"type": "string"}}
            for name, about in _SAID_WITH[status].items()
        }
    return refusal
