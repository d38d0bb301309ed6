"""Which opening of a customer a device follows them by, so that a late word closes no newer one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    column = sa.Column("opening", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    op.add_column("follow", column)


def downgrade() -> None:
    op.drop_column("follow", "opening")
