"""The tables of what is held, counted, ordered, merged and erased."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text, false

from store_app.hub.storage.tables import metadata

# Named by the change that asked for it. One that ended before it was asked for has quantity 0.
hold: Final = Table(
    "hold",
    metadata,
    Column("place", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("sku", Text, nullable=False),
    Column("quantity", BigInteger, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("customer", Text),
    Index("ix_hold_place_sku", "place", "sku"),
    Index("ix_hold_state_until_ms", "state", "until_ms"),
)

# The last count of a thing that was believed.
stock_count: Final = Table(
    "stock_count",
    metadata,
    Column("place", Text, primary_key=True),
    Column("sku", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

# Every change that moved what is on hand: one row for each, whatever happens twice.
stock_ledger: Final = Table(
    "stock_ledger",
    metadata,
    Column("device", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("place", Text, nullable=False),
    Column("sku", Text, nullable=False),
    Column("delta", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("on_hand", BigInteger, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Index("ix_stock_ledger_place_sku", "place", "sku"),
)

# Carts that were checked out, named by the checkout. Without a customer: they were erased.
customer_order: Final = Table(
    "customer_order",
    metadata,
    Column("device", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("customer", Text),
    Column("place", Text),
    Column("lines", Text, nullable=False),
    Column("amount", BigInteger),
    Column("currency", Text),
    Column("placed_ms", BigInteger, nullable=False),
    Index("ix_customer_order_customer", "customer"),
)

# Customers who turned out to be another, and who that is in the end.
customer_alias: Final = Table(
    "customer_alias",
    metadata,
    Column("alias", Text, primary_key=True),
    Column("customer", Text, nullable=False),
    Index("ix_customer_alias_customer", "customer"),
)

# Who was erased, under every name; `noted` says that the list outside the backups has them.
erasure: Final = Table(
    "erasure",
    metadata,
    Column("customer", Text, primary_key=True),
    Column("erased_ms", BigInteger, nullable=False),
    Column("noted", Boolean, nullable=False, server_default=false()),
)
