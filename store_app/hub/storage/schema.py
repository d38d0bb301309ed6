"""Bring a database to the tables of this version."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from store_app.errors import Damaged

NEWEST: Final = "0007"
_LOCK: Final = 5_202_609  # any number; two hubs that start at once take turns by it


def migrate(engine: Engine) -> None:
    """Run what is missing. A database that is up to date costs one look at it.

    Raises Damaged `hub.newer_database` for one that a newer version has written.
    """
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        found = _revision(connection)
        if found is not None and found > NEWEST:
            raise Damaged("hub.newer_database", found)
        if found != NEWEST:
            # Imported when needed: most starts find nothing to do.
            import_module("store_app.hub.storage.migrations.run").upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
