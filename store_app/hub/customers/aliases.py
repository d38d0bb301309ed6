"""Customers who turned out to be another: who they are in the end."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select, update

from store_app.domain.identifiers import CustomerId
from store_app.hub.storage.store_tables import customer_alias
from store_app.hub.storage.upsert import put_rows


def resolve(connection: Connection, customer: CustomerId) -> CustomerId:
    """Who this customer is now; themselves, unless they were merged into another."""
    statement = select(customer_alias.c.customer).where(customer_alias.c.alias == customer)
    found = connection.execute(statement).scalar_one_or_none()
    return customer if found is None else CustomerId(found)


def add(connection: Connection, alias: CustomerId, customer: CustomerId) -> None:
    """From now on the one is another name of the other, and so are the one's own aliases."""
    table = customer_alias
    connection.execute(update(table).where(table.c.customer == alias).values(customer=customer))
    put_rows(connection, table, [{"alias": alias, "customer": customer}])


def of(connection: Connection, customer: CustomerId) -> Collection[CustomerId]:
    """The other names of a customer."""
    statement = select(customer_alias.c.alias).where(customer_alias.c.customer == customer)
    return tuple(map(CustomerId, connection.execute(statement).scalars()))
