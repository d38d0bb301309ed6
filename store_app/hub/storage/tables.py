"""The hub's tables. Times are milliseconds since 1970 (UTC); JSON is kept as the text sent."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
    text,
    true,
)
from sqlalchemy.dialects import postgresql

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Compared byte by byte on both databases, so that a range of words finds all that begin alike.
_WORD: Final = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_COUNTED: Final = BigInteger().with_variant(Integer(), "sqlite")
_WORDS: Final = Text().with_variant(postgresql.TSVECTOR(), "postgresql")


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=false())


meta: Final = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# Who may speak to the hub. `last_n` is the last change taken, `durable_n` the last one that the
# newest verified backup holds. After a restore nobody is `settled` who may still have something to
# send again; a device is from the first change on that the hub before did not know. Below
# `first_held` it has let go of its changes and never asks for them again. Up to `heard` of its own
# control stream it has done what it was told to do.
device: Final = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    _number("last_n"),
    _number("durable_n"),
    _flag("frozen"),
    _flag("revoked"),
    Column("made_ms", BigInteger, nullable=False),
    Column("settled", Boolean, nullable=False, server_default=true()),
    _number("first_held"),
    _number("heard"),
)

enrolment: Final = Table(
    "enrolment",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("place", Text, nullable=False),
    Column("nearby", Text),
    Column("expires_ms", BigInteger, nullable=False),
    Column("used_ms", BigInteger),
)

stream: Final = Table(
    "stream",
    metadata,
    Column("name", _WORD, primary_key=True),
    _number("head"),
    _number("floor"),
)

# The log of the customers' streams: `row` is the change as it goes down to the devices. What is at
# or below the stream's `floor` is gone, and only the state that followed from it is kept.
change: Final = Table(
    "change",
    metadata,
    Column("stream", _WORD, ForeignKey("stream.name"), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("device", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("row", Text, nullable=False),
    Column("taken_ms", BigInteger, nullable=False, server_default=text("0")),
    Index("uq_change_device_n_stream", "device", "n", "stream", unique=True),
)

# What became of every change, refused ones too.
outcome: Final = Table(
    "outcome",
    metadata,
    Column("device", Text, ForeignKey("device.id"), primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("code", Text, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
)

# Changes on which a handler failed, as they came; `tries` says how often they were tried.
quarantine: Final = Table(
    "quarantine",
    metadata,
    Column("device", Text, ForeignKey("device.id"), primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("error", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

customer_state: Final = Table(
    "customer_state",
    metadata,
    Column("stream", _WORD, ForeignKey("stream.name"), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
)

# The newest body of every key of the keyed streams; a body of NULL says that the key is gone.
feed: Final = Table(
    "feed",
    metadata,
    Column("stream", _WORD, ForeignKey("stream.name"), primary_key=True),
    Column("key", _WORD, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("body", Text),
    Index("ix_feed_stream_seq", "stream", "seq"),
)

# `until_ms` of NULL means for ever; a row whose time is over still tells what a device once held.
# `opening` is the device's number of its newest opening, 0 where it gave none.
follow: Final = Table(
    "follow",
    metadata,
    Column("device", Text, ForeignKey("device.id"), primary_key=True),
    Column("stream", _WORD, primary_key=True),
    Column("used_ms", BigInteger, nullable=False),
    Column("until_ms", BigInteger),
    _number("opening"),
    Index("ix_follow_stream", "stream"),
)

customer: Final = Table(
    "customer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("phone", Text),
    Column("email", Text),
    Column("tier", Text),
    Column("member_since", Text),
)

# What a customer can be found by: folded words of the name, digits of the phone, the e-mail.
customer_word: Final = Table(
    "customer_word",
    metadata,
    Column("word", _WORD, primary_key=True),
    Column("customer", Text, ForeignKey("customer.id"), primary_key=True),
    Index("ix_customer_word_customer", "customer"),
)

customer_event: Final = Table(
    "customer_event",
    metadata,
    Column("id", _COUNTED, primary_key=True),
    Column("customer", Text, ForeignKey("customer.id"), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("channel", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("place", Text),
    Index("ix_customer_event_customer_at_ms", "customer", "at_ms"),
)

staff: Final = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pin_hash", Text, nullable=False),
    _number("pin_version"),
    _number("tries"),
    _number("locked_until_ms"),
    _flag("left"),
    Column("role", Text, nullable=False, server_default="assistant"),
)

# Whose PIN was right on which device, and which of their PINs: an older one proves nothing.
sign_in: Final = Table(
    "sign_in",
    metadata,
    Column("device", Text, ForeignKey("device.id"), primary_key=True),
    Column("staff", Text, ForeignKey("staff.id"), primary_key=True),
    Column("pin_version", BigInteger, nullable=False),
)

bag_link: Final = Table(
    "bag_link",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("customer", Text, ForeignKey("customer.id"), nullable=False),
    Column("made_by", Text, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Index("ix_bag_link_customer", "customer"),
)

# `position` orders products by popularity and is the row number in the search index.
product: Final = Table(
    "product",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", BigInteger, nullable=False, unique=True),
    Column("rank", BigInteger, nullable=False),
    Column("words", _WORDS, nullable=False),
    Index("ix_product_rank", "rank"),
)
Index("ix_product_words", product.c.words, postgresql_using="gin").ddl_if(dialect="postgresql")

variant: Final = Table(
    "variant",
    metadata,
    Column("sku", Text, primary_key=True),
    Column("product", Text, ForeignKey("product.id"), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Index("ix_variant_product", "product"),
)

gtin: Final = Table(
    "gtin",
    metadata,
    Column("gtin", Text, primary_key=True),
    Column("sku", Text, ForeignKey("variant.sku"), nullable=False),
    Index("ix_gtin_sku", "sku"),
)

review: Final = Table(
    "review",
    metadata,
    Column("id", _WORD, primary_key=True),
    Column("product", Text, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("written_on", Text, nullable=False),
    Index("ix_review_product_written_on", "product", "written_on"),
)

# Who looked at whom and did what: names of things only, never what they hold.
audit: Final = Table(
    "audit",
    metadata,
    Column("id", _COUNTED, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("device", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("about", Text, nullable=False),
)
