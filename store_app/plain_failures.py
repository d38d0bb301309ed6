"""How a command says that it could not do what it was asked."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import typer

from store_app.errors import StoreError

# For commands that are given what machines made: a token or a code may begin with a dash.
DASHES_ARE_WORDS: Final = {"ignore_unknown_options": True}

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def said_plainly(status: int = 1) -> Iterator[None]:
    """A known failure is one line on standard error and this exit status, not a trace."""
    try:
        yield
    except StoreError as error:
        raise _ended(error, status) from error
    except BrokenPipeError:
        raise  # whoever reads our words has heard enough, as `head` has
    except OSError as error:
        raise _ended(_of_the_system(error), status) from error


def _of_the_system(error: OSError) -> StoreError:
    """A file, folder or device that the system does not let us use."""
    if error.errno in _NO_ROOM:
        return StoreError("disk.full")
    why = error.strerror or str(error)
    return StoreError("files.unusable", f"{error.filename} ({why})" if error.filename else why)


def _ended(error: StoreError, status: int) -> typer.Exit:
    from store_app.plain_words import plainly  # noqa: PLC0415 - only a command that fails needs it

    line = " ".join(plainly(error).split())
    typer.echo(f"Not done: {line}", err=True)
    return typer.Exit(status)
