"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

_WORD = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_WORDS = sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")
_COUNTED = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _devices()
    _streams()
    _customers()
    _shop()
    _product_words()


def _devices() -> None:
    op.create_table(
        "audit",
        sa.Column("id", _COUNTED, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("last_n", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("durable_n", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("frozen", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("revoked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_device_token_hash")),
    )
    op.create_table(
        "enrolment",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("nearby", sa.Text(), nullable=True),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("used_ms", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_enrolment")),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "follow",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("stream", _WORD, nullable=False),
        sa.Column("used_ms", sa.BigInteger(), nullable=False),
        sa.Column("until_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_follow_device")),
        sa.PrimaryKeyConstraint("device", "stream", name=op.f("pk_follow")),
    )
    op.create_index("ix_follow_stream", "follow", ["stream"], unique=False)


def _streams() -> None:
    op.create_table(
        "stream",
        sa.Column("name", _WORD, nullable=False),
        sa.Column("head", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_stream")),
    )
    op.create_table(
        "change",
        sa.Column("stream", _WORD, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("row", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["stream"], ["stream.name"], name=op.f("fk_change_stream")),
        sa.PrimaryKeyConstraint("stream", "seq", name=op.f("pk_change")),
    )
    op.create_index("uq_change_device_n", "change", ["device", "n"], unique=True)
    op.create_table(
        "feed",
        sa.Column("stream", _WORD, nullable=False),
        sa.Column("key", _WORD, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["stream"], ["stream.name"], name=op.f("fk_feed_stream")),
        sa.PrimaryKeyConstraint("stream", "key", name=op.f("pk_feed")),
    )
    op.create_index("ix_feed_stream_seq", "feed", ["stream", "seq"], unique=False)
    op.create_table(
        "outcome",
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("n", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["device"], ["device.id"], name=op.f("fk_outcome_device")),
        sa.PrimaryKeyConstraint("device", "n", name=op.f("pk_outcome")),
    )
    op.create_table(
        "customer_state",
        sa.Column("stream", _WORD, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["stream"], ["stream.name"], name=op.f("fk_customer_state_stream")),
        sa.PrimaryKeyConstraint("stream", name=op.f("pk_customer_state")),
    )


def _customers() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("tier", sa.Text(), nullable=True),
        sa.Column("member_since", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
    )
    op.create_table(
        "bag_link",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["customer"], ["customer.id"], name=op.f("fk_bag_link_customer")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_bag_link")),
    )
    op.create_index("ix_bag_link_customer", "bag_link", ["customer"], unique=False)
    op.create_table(
        "customer_event",
        sa.Column("id", _COUNTED, nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer"], ["customer.id"], name=op.f("fk_customer_event_customer")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_event")),
    )
    op.create_index(
        "ix_customer_event_customer_at_ms", "customer_event", ["customer", "at_ms"], unique=False
    )
    op.create_table(
        "customer_word",
        sa.Column("word", _WORD, nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer"], ["customer.id"], name=op.f("fk_customer_word_customer")
        ),
        sa.PrimaryKeyConstraint("word", "customer", name=op.f("pk_customer_word")),
    )
    op.create_index("ix_customer_word_customer", "customer_word", ["customer"], unique=False)


def _shop() -> None:
    op.create_table(
        "product",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("words", _WORDS, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
        sa.UniqueConstraint("position", name=op.f("uq_product_position")),
    )
    op.create_index("ix_product_rank", "product", ["rank"], unique=False)
    op.create_table(
        "review",
        sa.Column("id", _WORD, nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("written_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(
        "ix_review_product_written_on", "review", ["product", "written_on"], unique=False
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.Column("pin_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("tries", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("locked_until_ms", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("left", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
    )
    op.create_table(
        "variant",
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["product"], ["product.id"], name=op.f("fk_variant_product")),
        sa.PrimaryKeyConstraint("sku", name=op.f("pk_variant")),
    )
    op.create_index("ix_variant_product", "variant", ["product"], unique=False)
    op.create_table(
        "gtin",
        sa.Column("gtin", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sku"], ["variant.sku"], name=op.f("fk_gtin_sku")),
        sa.PrimaryKeyConstraint("gtin", name=op.f("pk_gtin")),
    )
    op.create_index("ix_gtin_sku", "gtin", ["sku"], unique=False)


def _product_words() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.create_index("ix_product_words", "product", ["words"], postgresql_using="gin")
        return
    op.execute(
        "CREATE VIRTUAL TABLE product_words USING fts5("
        "words, content='', contentless_delete=1, prefix='2 3 4', tokenize='unicode61')"
    )


def downgrade() -> None:
    """Back to an empty database."""
    if op.get_bind().dialect.name == "sqlite":
        op.drop_table("product_words")
    for table in _FROM_LAST:
        op.drop_table(table)


_FROM_LAST = (
    "gtin",
    "variant",
    "staff",
    "review",
    "product",
    "customer_word",
    "customer_event",
    "bag_link",
    "customer",
    "customer_state",
    "outcome",
    "feed",
    "change",
    "stream",
    "follow",
    "meta",
    "enrolment",
    "device",
    "audit",
)
