"""What SQLAlchemy works out about a statement is worked out once for all hubs of a process.

A story opens many hubs and each of them makes its engines anew; a sixth of a story went into
compiling the same statements again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import URL, Engine, create_engine

from store_app.hub.storage import database


@contextmanager
def statements_compiled_once() -> Iterator[None]:
    """Only for databases of one kind: what is kept belongs to their dialect."""
    first: list[Engine] = []

    def make(url: URL, **rest: Any) -> Engine:
        engine = create_engine(url, **rest)
        if not first:
            first.append(engine)
        engine.dialect = engine.pool._dialect = first[0].dialect
        engine._compiled_cache = first[0]._compiled_cache
        return engine

    with patch.object(database, "create_engine", make):
        yield
