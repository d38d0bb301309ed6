"""What may still be said about things that concerned customers who were erased."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from store_app.domain.identifiers import CustomerId
from store_app.domain.store_change import TaskAbout
from store_app.hub.storage.store_tables import erasure


def without_erased(connection: Connection, about: TaskAbout) -> TaskAbout:
    """What a task is about; only the thing, if it concerns somebody who was erased.

    A device that is offline may write about a customer whom everybody else has forgotten.
    """
    named = [each for each in (about.customer, about.other) if each is not None]
    return TaskAbout(sku=about.sku) if are_erased(connection, named) else about


def are_erased(connection: Connection, customers: Collection[CustomerId]) -> bool:
    """Whether one of them was."""
    if not customers:
        return False
    asked = select(erasure.c.customer).where(erasure.c.customer.in_(list(customers))).limit(1)
    return connection.execute(asked).scalar_one_or_none() is not None
