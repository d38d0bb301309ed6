"""Customers as the hub last told of them, under the name that they have now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import CustomerId
from store_app.domain.state import CustomerState
from store_app.replica.connection import Connection

_MOST_MERGES: Final = 32


@dataclass(frozen=True, slots=True)
class ToldState:
    """What the hub told of a customer, and who they are now if they were merged into another."""

    customer: CustomerId
    seq: int
    state: CustomerState


def told_of(connection: Connection, customer: CustomerId) -> ToldState | None:
    """The state of who the customer is now; that of the name asked for while it has not come.

    None for one who is not here, or was let go under the name that they have now.
    """
    told = _read(connection, customer)
    for _ in range(_MOST_MERGES):
        if told is None or told.state.merged_into is None:
            break
        home = _read(connection, told.state.merged_into)
        if home is None:
            return None if is_let_go(connection, told.state.merged_into) else told
        told = home
    return told


def is_let_go(connection: Connection, customer: CustomerId) -> bool:
    """Whether somebody closed this customer here, under this name or the one they have now."""
    for _ in range(_MOST_MERGES):
        statement = "SELECT wanted FROM customer WHERE id = ?"
        if connection.execute(statement, (customer,)).scalar_one_or_none() == 0:
            return True
        told = _read(connection, customer)
        if told is None or told.state.merged_into is None:
            return False
        customer = told.state.merged_into
    return False


def _read(connection: Connection, customer: CustomerId) -> ToldState | None:
    row = connection.execute(
        "SELECT seq, state FROM customer WHERE id = ? AND wanted = 1", (customer,)
    ).one_or_none()
    if row is None or row.state is None:
        return None
    from store_app.protocol.state import state_from_json  # noqa: PLC0415 - 170 ms at a start

    return ToldState(customer, row.seq, state_from_json(row.state))


def erased_customers(connection: Connection) -> tuple[CustomerId, ...]:
    """Those of whom the hub said that they are to be forgotten here."""
    rows = connection.execute("SELECT body FROM store_row WHERE stream LIKE 'control:%'").all()
    return tuple(sorted(CustomerId(json.loads(row.body)["customer"]) for row in rows))
