"""What can be asked of the hub, drawn from its OpenAPI description without any script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Described: TypeAlias = Mapping[str, Any]

_SHAPES: Final = "#/components/schemas/"
_LIMITS: Final = {
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {}",
    "maxItems": "at most {}",
    "minimum": "from {}",
    "maximum": "up to {}",
    "pattern": "like {}",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value may be: words, and the names of the shapes that it may have."""

    words: str = ""
    shapes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One named value: of a question, of a body, of an answer."""

    name: str
    kind: Kind
    needed: bool
    about: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked for."""

    method: str
    path: str
    about: str
    parts: tuple[Part, ...]
    body: Kind | None
    needs_token: bool
    answers: tuple[tuple[str, str, Kind], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of body, by name."""

    name: str
    about: str
    kind: Kind
    parts: tuple[Part, ...]


def operations(described: Described) -> Mapping[str, Sequence[Operation]]:
    """Everything that can be asked for, by subject."""
    found: dict[str, list[Operation]] = {}
    for path, methods in described["paths"].items():
        for method, one in methods.items():
            found.setdefault(one["tags"][-1], []).append(_operation(method, path, one))
    return found


def shapes(described: Described) -> tuple[Shape, ...]:
    """All bodies that are spoken of, by name."""
    named = sorted(described["components"]["schemas"].items())
    return tuple(
        Shape(
            name=name,
            about=shape.get("description", ""),
            kind=Kind() if "properties" in shape else _kind(shape),
            parts=tuple(
                Part(part, _kind(each), part in shape.get("required", ()))
                for part, each in shape.get("properties", {}).items()
            ),
        )
        for name, shape in named
    )


def _operation(method: str, path: str, one: Described) -> Operation:
    asked = one.get("requestBody", {}).get("content", {})
    return Operation(
        method=method.upper(),
        path=path,
        about=one.get("description", ""),
        parts=tuple(
            Part(
                each["name"],
                _kind(each["schema"]),
                each.get("required", False),
                each.get("description", ""),
                each["in"],
            )
            for each in one.get("parameters", ())
        ),
        needs_token="security" in one,
        body=next((_kind(each["schema"]) for each in asked.values()), None),
        answers=tuple(
            (status, answer["description"], _content(answer))
            for status, answer in one["responses"].items()
        ),
    )


def _content(answer: Described) -> Kind:
    for media_type, each in answer.get("content", {}).items():
        kind = _kind(each.get("schema", {}))
        return kind if kind.shapes else Kind(media_type)
    return Kind()


def _kind(schema: Described) -> Kind:
    named = schema.get("$ref", "").removeprefix(_SHAPES)
    if named:
        return Kind("", (named,))
    several = schema.get("anyOf") or schema.get("oneOf")
    if several:
        return _either([_kind(each) for each in several])
    if "items" in schema:
        inside = _kind(schema["items"])
        return Kind(_said("list of", inside.words, *_limits(schema)), inside.shapes)
    if "const" in schema:
        return Kind(repr(schema["const"]))
    if "enum" in schema:
        return Kind(" | ".join(map(repr, schema["enum"])))
    return Kind(_said(schema.get("format") or schema.get("type", "anything"), *_limits(schema)))


def _either(several: Sequence[Kind]) -> Kind:
    words = " | ".join(dict.fromkeys(each.words for each in several if each.words))
    return Kind(words, tuple(dict.fromkeys(name for each in several for name in each.shapes)))


def _limits(schema: Described) -> Iterator[str]:
    for name, words in _LIMITS.items():
        if name in schema:
            limit = schema[name]
            whole = isinstance(limit, float) and limit.is_integer()
            yield words.format(int(limit) if whole else limit)


def _said(first: str, *more: str) -> str:
    return f"{first} {', '.join(each for each in more if each)}".strip()
