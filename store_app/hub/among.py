"""'One of these', for any number of them, in a statement whose text is always the same.

A statement that grows with its list is made, and planned by the database, anew for each length.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Boolean, Dialect, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.type_api import TypeEngine
from sqlalchemy.sql.visitors import InternalTraversal


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


class Among(ColumnElement[bool]):
    """Whether a column's text is one of the list that is given under that name."""

    type = Boolean()
    _traverse_internals = [  # noqa: RUF012 - as SQLAlchemy reads it
        ("column", InternalTraversal.dp_clauseelement),
        ("given", InternalTraversal.dp_clauseelement),
    ]

    def __init__(self, column: ColumnElement[str], name: str) -> None:
        self.column = column
        self.given = bindparam(name, type_=_Texts())


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    column, given = (compiler.process(e, **options) for e in (element.column, element.given))
    return f"{column} IN (SELECT value FROM json_each({given}))"  # noqa: S608 - both are compiled


@compiles(Among, "postgresql")
def _in_array(element: Among, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    column, given = (compiler.process(e, **options) for e in (element.column, element.given))
    return f"{column} = ANY({given})"
