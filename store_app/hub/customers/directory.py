"""What customers can be found by: words of the name, phone in every spelling, e-mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import phonenumbers
from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, or_, select

from store_app.domain.customer import Profile
from store_app.domain.folding import Ways, fold, fold_to_find, fold_wanted
from store_app.domain.identifiers import CustomerId, customer_stream
from store_app.hub.assortment.shop import read_country
from store_app.hub.storage import tables
from store_app.hub.storage.store_tables import erasure
from store_app.hub.storage.upsert import add_rows, put_rows
from store_app.protocol.people import CustomerHit

MOST_HITS: Final = 20
_SHORTEST: Final = 2
_SHORTEST_NUMBER: Final = 4
_WHOLE_NUMBER: Final = 8
_MOST_WORDS: Final = 6
_HINT_DIGITS: Final = 3
_AFTER_ALL: Final = "\U0010ffff"
_NUMBER: Final = re.compile(r"\+?[0-9 ()/.\-]+")


def add(connection: Connection, customer: CustomerId, profile: Profile) -> None:
    """Let a customer be found; what they could be found by before is forgotten."""
    member_since = profile.member_since
    put_rows(
        connection,
        tables.customer,
        [
            {
                "id": customer,
                "name": _plain(profile.name),
                "phone": _plain(profile.phone),
                "email": _plain(profile.email),
                "tier": _plain(profile.tier),
                "member_since": None if member_since is None else member_since.isoformat(),
            }
        ],
    )
    table = tables.customer_word
    connection.execute(delete(table).where(table.c.customer == customer))
    words = _words_of(profile, read_country(connection))
    add_rows(connection, table, [{"word": word, "customer": customer} for word in sorted(words)])


def hide(connection: Connection, customer: CustomerId) -> None:
    """Nobody finds this customer any more, who is known under another name."""
    table = tables.customer_word
    connection.execute(delete(table).where(table.c.customer == customer))


def doubles(connection: Connection, customer: CustomerId, profile: Profile) -> Sequence[CustomerId]:
    """Others who have the same phone or the same e-mail."""
    words = _numbers(profile.phone, read_country(connection)) if profile.phone else set()
    if profile.email:
        words.add(_mail(profile.email))
    whole = [word for word in words if word and len(word) >= _WHOLE_NUMBER]
    table = tables.customer_word.c
    statement = (
        select(table.customer)
        .where(table.word.in_(whole), table.customer != customer)
        .distinct()
        .order_by(table.customer)
    )
    return tuple(map(CustomerId, connection.execute(statement).scalars()))


def find(connection: Connection, query: str) -> tuple[Sequence[CustomerHit], bool]:
    """At most 20 customers, by name, and whether there are more."""
    wanted = _wanted(query, read_country(connection))
    if not wanted:
        return (), False
    columns = tables.customer.c
    statement = select(
        columns.id, columns.name, columns.phone, columns.email, columns.tier, columns.member_since
    )
    for ways in wanted:
        statement = statement.where(or_(*(and_(*map(_begins, way)) for way in ways)))
    statement = statement.order_by(func.lower(columns.name), columns.id).limit(MOST_HITS + 1)
    rows = connection.execute(statement).all()
    return tuple(map(_hit, rows[:MOST_HITS])), len(rows) > MOST_HITS


def _begins(start: str) -> ColumnElement[bool]:
    table = tables.customer_word.c
    among = select(table.customer).where(table.word >= start, table.word < start + _AFTER_ALL)
    return tables.customer.c.id.in_(among)


def exists(connection: Connection, customer: CustomerId) -> bool:
    table = tables.customer.c
    statement = select(table.id).where(table.id == customer)
    return connection.execute(statement).one_or_none() is not None


def is_heard_of(connection: Connection, customer: CustomerId) -> bool:
    """Whether there is anything that a device can follow.

    A hub that went back to an older backup than its last may have lost who somebody is for good,
    and still hear from its devices what was done for them.
    """
    if exists(connection, customer):
        return True
    begun = select(tables.stream.c.name).where(tables.stream.c.name == customer_stream(customer))
    gone = select(erasure.c.customer).where(erasure.c.customer == customer)
    is_begun = connection.execute(begun).one_or_none() is not None
    return is_begun and connection.execute(gone).one_or_none() is None


def _words_of(profile: Profile, country: str | None) -> frozenset[str]:
    words = set(fold_to_find(profile.name))
    if profile.phone:
        words |= _numbers(profile.phone, country)
    if profile.email:
        words.add(_mail(profile.email))
    return frozenset(kept for word in words if (kept := _plain(word)))


def _wanted(query: str, country: str | None) -> tuple[Ways, ...]:
    """The beginnings that must all be found."""
    text = fold(query)
    if "@" in text:
        return (((_mail(query).replace("\0", ""),),),)
    if _NUMBER.fullmatch(text):
        return tuple(((number,),) for number in _wanted_number(text, country))
    words = fold_wanted(query)[:_MOST_WORDS]
    return words if any(len(ways[-1][0]) >= _SHORTEST for ways in words) else ()


def _wanted_number(text: str, country: str | None) -> tuple[str, ...]:
    """A whole number in its one form, or the digits typed so far with or without country code."""
    whole = _parsed(text, country)
    if whole is not None:
        return (f"{whole.country_code}{whole.national_number}",)
    digits = "".join(sign for sign in text if sign.isdigit())
    digits = digits.removeprefix("00") if text.startswith("00") else digits
    return (digits,) if len(digits) >= _SHORTEST_NUMBER else ()


def _numbers(phone: str, country: str | None) -> set[str]:
    """The digits with and without country code, so that a beginning of either finds it."""
    parsed = _parsed(fold(phone), country)
    if parsed is None:
        return {"".join(sign for sign in fold(phone) if sign.isdigit())}
    national = str(parsed.national_number)
    return {f"{parsed.country_code}{national}", national}


def _parsed(text: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _mail(text: str) -> str:
    return "".join(text.casefold().split())


def _plain(text: str | None) -> str | None:
    """PostgreSQL keeps no NUL in a text; the customer's stream has it as it was sent."""
    return None if text is None else text.replace("\0", "")


def _hit(row: Row[*tuple[Any, ...]]) -> CustomerHit:
    return CustomerHit(
        id=row.id,
        name=row.name,
        phone_hint=_phone_hint(row.phone),
        email_hint=_mail_hint(row.email),
        tier=row.tier,
        member_since=row.member_since,
    )


def _phone_hint(phone: str | None) -> str | None:
    digits = "".join(sign for sign in fold(phone or "") if sign.isdigit())
    return digits[-_HINT_DIGITS:] or None


def _mail_hint(email: str | None) -> str | None:
    """The first letter and the domain."""
    name, at, domain = (email or "").partition("@")
    return f"{name[:1]}…@{domain}" if at else None
