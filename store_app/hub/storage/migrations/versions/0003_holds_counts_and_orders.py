"""Holds, counts, orders, merged and erased customers; devices follow holds and tasks."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _stock()
    _customers()
    op.add_column("staff", sa.Column("role", sa.Text(), server_default="assistant", nullable=False))
    _fill_roles()
    op.drop_index("uq_change_device_n", "change")
    op.create_index("uq_change_device_n_stream", "change", ["device", "n", "stream"], unique=True)
    _follow_more()


def _stock() -> None:
    op.create_table(
        "hold",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("place", "device", "n", name=op.f("pk_hold")),
    )
    op.create_index("ix_hold_place_sku", "hold", ["place", "sku"], unique=False)
    op.create_index("ix_hold_state_until_ms", "hold", ["state", "until_ms"], unique=False)
    op.create_table(
        "stock_count",
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("place", "sku", name=op.f("pk_stock_count")),
    )
    op.create_table(
        "stock_ledger",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("delta", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("on_hand", sa.BigInteger(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("device", "n", name=op.f("pk_stock_ledger")),
    )
    op.create_index("ix_stock_ledger_place_sku", "stock_ledger", ["place", "sku"], unique=False)


def _customers() -> None:
    op.create_table(
        "customer_order",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("customer", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=True),
        sa.Column("placed_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("device", "n", name=op.f("pk_customer_order")),
    )
    op.create_index("ix_customer_order_customer", "customer_order", ["customer"], unique=False)
    op.create_table(
        "customer_alias",
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("alias", name=op.f("pk_customer_alias")),
    )
    op.create_index("ix_customer_alias_customer", "customer_alias", ["customer"], unique=False)
    op.create_table(
        "erasure",
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("erased_ms", sa.BigInteger(), nullable=False),
        sa.Column("noted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("customer", name=op.f("pk_erasure")),
    )


def _fill_roles() -> None:
    """The role of staff was told to devices before the hub itself asked for it."""
    connection = op.get_bind()
    rows = connection.execute(
        sa.text("SELECT body FROM feed WHERE stream = 'shop' AND key LIKE 'staff%'")
    )
    for (text,) in rows.fetchall():
        body = {} if text is None else json.loads(text)
        if body.get("type") == "staff":
            statement = sa.text("UPDATE staff SET role = :role WHERE id = :id")
            connection.execute(statement, {"role": body["role"], "id": body["id"]})


def _follow_more() -> None:
    """Devices that follow the stock of a store follow its holds; their own store's tasks too."""
    op.execute(
        "INSERT INTO follow (device, stream, used_ms, until_ms) "
        "SELECT device, substr(stream, 1, length(stream) - 5) || 'holds', used_ms, until_ms "
        "FROM follow WHERE stream LIKE 'store\\:%\\:stock'"
    )
    op.execute(
        "INSERT INTO follow (device, stream, used_ms, until_ms) "
        "SELECT id, 'store\\:' || place || '\\:tasks', made_ms, CAST(NULL AS BIGINT) "
        "FROM device WHERE kind = 'staff' AND place IS NOT NULL"
    )
    op.execute(
        "INSERT INTO follow (device, stream, used_ms, until_ms) "
        "SELECT id, 'control\\:' || id, made_ms, CAST(NULL AS BIGINT) "
        "FROM device WHERE kind = 'staff'"
    )


def downgrade() -> None:
    """Holds, counts, orders and who was merged or erased are forgotten.

    Impossible, and then nothing is changed, once a merge stands in the logs of two customers.
    """
    op.drop_index("uq_change_device_n_stream", "change")
    op.create_index("uq_change_device_n", "change", ["device", "n"], unique=True)
    op.execute(
        "DELETE FROM follow WHERE stream LIKE 'store\\:%\\:holds'"
        " OR stream LIKE 'store\\:%\\:tasks' OR stream LIKE 'control\\:%'"
    )
    op.drop_column("staff", "role")
    for table in (
        "erasure",
        "customer_alias",
        "customer_order",
        "stock_ledger",
        "stock_count",
        "hold",
    ):
        op.drop_table(table)
