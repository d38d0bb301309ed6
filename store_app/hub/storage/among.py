"""'One of these', for any number of them, in a statement whose text is always the same.

A statement that grows with its list is made, and planned by the database, anew for each length.
"""

# ruff: noqa: S608 - the parts were compiled from our own columns
from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Self, TypeAlias

from sqlalchemy import ARRAY, Boolean, Dialect, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.sql.type_api import TypeEngine
from sqlalchemy.sql.visitors import InternalTraversal

Pair: TypeAlias = tuple[str, str]


class _Texts(TypeDecorator[Sequence[str]]):
    """A list of texts as one parameter: an array, or JSON where there are none."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind = ARRAY(Text) if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def process_bind_param(
        self, value: Sequence[str] | None, dialect: Dialect
    ) -> Sequence[str] | str | None:
        return value if dialect.name == "postgresql" else json.dumps(value)


class _Pairs(TypeDecorator[Sequence[Pair]]):
    """Pairs of texts as one parameter."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Pair] | None, _dialect: Dialect) -> str:
        return json.dumps(value)


class _Fact(ColumnElement[bool]):
    """True or false by itself: a comparison with 1 would hide the columns from their index."""

    type = Boolean()

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002
        return self


class Among(_Fact):
    """Whether a column's text is one of the list that is given under that name."""

    _traverse_internals = [  # noqa: RUF012 - as SQLAlchemy reads it
        ("column", InternalTraversal.dp_clauseelement),
        ("given", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, column: ColumnElement[str], name: str) -> None:
        self.column = column
        self.given = bindparam(name, type_=_Texts())


class BothAmong(_Fact):
    """Whether the texts of two columns are one of the pairs that are given under that name."""

    _traverse_internals = [  # noqa: RUF012 - as SQLAlchemy reads it
        ("one", InternalTraversal.dp_clauseelement),
        ("other", InternalTraversal.dp_clauseelement),
        ("given", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, one: ColumnElement[str], other: ColumnElement[str], name: str) -> None:
        self.one = one
        self.other = other
        self.given = bindparam(name, type_=_Pairs())


@compiles(Among)
def _among(element: Among, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    parts = (element.column, element.given)
    column, given = (compiler.process(part, **options) for part in parts)
    if compiler.dialect.name == "postgresql":
        return f"{column} = ANY({given})"
    return f"{column} IN (SELECT value FROM json_each({given}))"


@compiles(BothAmong)
def _both_among(element: BothAmong, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    parts = (element.one, element.other, element.given)
    one, other, given = (compiler.process(part, **options) for part in parts)
    if compiler.dialect.name == "postgresql":
        pairs = f"json_array_elements({given}::json)"
    else:
        pairs = f"json_each({given})"
    return f"({one}, {other}) IN (SELECT value ->> 0, value ->> 1 FROM {pairs})"
