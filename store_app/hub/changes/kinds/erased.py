"""What may still be said about things that concerned customers who were erased."""

from __future__ import annotations

from sqlalchemy import Connection, select

from store_app.domain.store_change import TaskAbout
from store_app.hub.storage.store_tables import erasure


def without_erased(connection: Connection, about: TaskAbout) -> TaskAbout:
    """The same, unless it concerns somebody who was erased: then only the thing is left.

    A device without a line may write about a customer whom everybody else has forgotten.
    """
    named = [each for each in (about.customer, about.other) if each is not None]
    if not named:
        return about
    asked = select(erasure.c.customer).where(erasure.c.customer.in_(named)).limit(1)
    gone = connection.execute(asked).scalar_one_or_none() is not None
    return TaskAbout(sku=about.sku) if gone else about
