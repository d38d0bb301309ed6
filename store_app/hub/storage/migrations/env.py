"""Alembic's entry: the connection is handed over by `run`, never opened here."""

from __future__ import annotations

from alembic import context

from store_app.hub.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
