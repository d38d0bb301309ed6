"""What a hub needs to be restored, to set aside what it cannot take, and to shorten its logs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column(
        "device", sa.Column("settled", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column(
        "stream", sa.Column("floor", sa.BigInteger(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column(
        "change",
        sa.Column("taken_ms", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
    )
    op.create_table(
        "quarantine",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_quarantine_device")),
        sa.PrimaryKeyConstraint("device", "n", name=op.f("pk_quarantine")),
    )


def downgrade() -> None:
    op.drop_table("quarantine")
    op.drop_column("change", "taken_ms")
    op.drop_column("stream", "floor")
    op.drop_column("device", "settled")
