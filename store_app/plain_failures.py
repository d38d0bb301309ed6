"""How a command says that it could not do what it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer


@contextmanager
def said_plainly(status: int = 1) -> Iterator[None]:
    """A known failure is one line on standard error and this exit status, not a trace."""
    from store_app.errors import StoreError  # noqa: PLC0415 - only commands that run need it
    from store_app.plain_words import plainly  # noqa: PLC0415 - as above

    try:
        yield
    except StoreError as error:
        typer.echo(f"Not done: {plainly(error)}", err=True)
        raise typer.Exit(status) from error
