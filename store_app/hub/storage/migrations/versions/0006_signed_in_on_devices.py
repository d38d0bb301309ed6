"""Whose PIN was right on which device, so that nobody is named who never was there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "sign_in",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("staff", sa.Text(), nullable=False),
        sa.Column("pin_version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_sign_in_device")),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name=op.f("fk_sign_in_staff")),
        sa.PrimaryKeyConstraint("device", "staff", name=op.f("pk_sign_in")),
    )


def downgrade() -> None:
    op.drop_table("sign_in")
