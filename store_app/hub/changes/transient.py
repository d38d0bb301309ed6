"""Which failures are transient, and which come back whenever the same is asked again.

A database that is locked, full, out of reach or shutting down says nothing about what was asked:
the same works later. One that says no to the very content, a number too large for it, a key too
long for its index, says so for ever. Its drivers raise the same class of error for both, so what
counts is the code that the database gives.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from store_app.errors import StoreError

# SQLSTATE: connection, a transaction that lost a race, sign-in, no such database, resources, locks,
# operator, system; then a server that only reads, and pages or indexes that are hurt.
_PASSING_CLASSES: Final = frozenset({"08", "40", "28", "3D", "53", "55", "57", "58", "F0"})
_PASSING_STATES: Final = frozenset({"25006", "XX001", "XX002"})

# Primary result codes of SQLite: perm, busy, locked, nomem, readonly, interrupt, ioerr, corrupt,
# full, cantopen, protocol, schema, auth, notadb.
_PASSING_CODES: Final = frozenset({3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17, 23, 26})
_PRIMARY: Final = 0xFF  # the low byte of an extended result code


def is_transient(error: BaseException) -> bool:
    """Whether asking for the same again may work, although nobody has changed the program."""
    if isinstance(error, (StoreError, NoConnectionLeft)):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    state = getattr(error.orig, "sqlstate", None)
    if isinstance(state, str):
        return state[:2] in _PASSING_CLASSES or state in _PASSING_STATES
    code = getattr(error.orig, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code & _PRIMARY in _PASSING_CODES
    # The driver failed before a database answered: no connection, or what was handed in is bad.
    return type(error.orig).__name__ in {"OperationalError", "InterfaceError"}
