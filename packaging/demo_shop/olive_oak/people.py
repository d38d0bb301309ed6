"""Thirty customers with what they agreed to, what they keep and what happened before."""

from __future__ import annotations

import hashlib
from uuid import UUID

from olive_oak.dice import Dice
from olive_oak.tables import LANGUAGES, Localized, Row, localized

CONSENTS = ("email", "offers", "sms")
STORES = ("kifissia", "marousi", "chalandri")


def customers(products: list[Row], staff: list[Row], table: Row) -> list[Row]:
    """All customers; the first is the one of the walk-through and is told word for word."""
    rows = [_customer(fields) for fields in table["people"]]
    rows[0] |= _told(table["eleni"])
    shelf = [p for p in products if not p["discontinued"] and not p.get("recalled")]
    others = [row | _drawn(row["id"], shelf, staff, table["entries"]) for row in rows[1:]]
    return [rows[0], *(_with_more(row, table["kept_too"]) for row in others)]


def _with_more(customer: Row, kept_too: Row) -> Row:
    """Besides what is drawn by lot, some things are in certain carts on purpose."""
    more = [
        _cart_order(_kept(sku, *rest) | {"qty": qty})
        for sku, qty, *rest in kept_too.get(customer["email"], [])
    ]
    return customer | {"cart": [*customer["cart"], *more]}


def _customer(fields: list[object]) -> Row:
    name, phone, email, language, since, tier, points, agreed = fields
    dice = Dice("consent", email)
    year = int(str(since)[:4])
    return {
        "id": str(_identity(str(email))),
        "name": name,
        "phone": phone,
        "email": email,
        "language": language,
        "member_since": since,
        "tier": tier or None,
        "points": points,
        "consents": [
            {
                "kind": kind,
                "given": kind in str(agreed).split(),
                "on": since if dice.chance(0.6) else _later(year, dice),
            }
            for kind in CONSENTS
        ],
    }


def _identity(email: str) -> UUID:
    return UUID(bytes=hashlib.sha256(email.encode()).digest()[:16], version=4)


def _later(year: int, dice: Dice) -> str:
    after = min(year + dice.between(1, 3), 2026)
    return f"{after}-{dice.between(1, 10):02d}-{dice.between(1, 28):02d}"


def _told(eleni: Row) -> Row:
    cart = [_kept(sku, *rest) | {"qty": qty} for sku, qty, *rest in eleni["cart"]]
    history = [
        _entry(row["channel"], row["kind"], localized(row["text"]), row.get("place"))
        | {"days_ago": row["days_ago"]}
        for row in eleni["history"]
    ]
    return {
        "cart": [_cart_order(row) for row in cart],
        "wishlist": [_kept(*row) for row in eleni["wishlist"]],
        "history": history,
    }


def _kept(sku: str, channel: str, helper: str, days_ago: float) -> Row:
    return {"sku": sku, "channel": channel, "staff": helper or None, "days_ago": days_ago}


def _cart_order(row: Row) -> Row:
    return {key: row[key] for key in ("sku", "qty", "channel", "staff", "days_ago")}


def _entry(channel: str, kind: str, text: Localized, place: str | None) -> Row:
    return {"channel": channel, "kind": kind, "text": text, "place": place}


def _drawn(customer: str, shelf: list[Row], staff: list[Row], entries: list[Row]) -> Row:
    dice = Dice("customer", customer)
    liked = dice.shuffled(shelf)[:12]
    cart = [
        _kept(*_keeping(liked.pop(), dice, staff)) | {"qty": dice.weighted([1, 2, 4], [6, 3, 1])}
        for _ in range(dice.weighted([0, 1, 2, 3, 4], [2, 3, 4, 3, 1]))
    ]
    wishes = dice.weighted([0, 1, 2, 3], [2, 3, 3, 1])
    wishlist = [_kept(*_keeping(liked.pop(), dice, staff)) for _ in range(wishes)]
    return {
        "cart": [_cart_order(row) for row in cart],
        "wishlist": wishlist,
        "history": _history(dice, liked, staff, entries),
    }


def _keeping(product: Row, dice: Dice, staff: list[Row]) -> tuple[str, str, str, float]:
    sku = dice.pick(product["variants"])["sku"]
    channel = dice.weighted(["phone", "web", "store"], [5, 4, 3])
    helper = dice.pick(staff)["id"] if channel == "store" else ""
    return sku, channel, helper, round(0.2 + dice.fraction() ** 2 * 20, 2)


def _history(dice: Dice, liked: list[Row], staff: list[Row], entries: list[Row]) -> list[Row]:
    days = 0.0
    rows: list[Row] = []
    chosen: list[Row] = []
    for _ in range(dice.between(5, 12)):
        chosen = chosen or dice.shuffled(entries)
        template = chosen.pop()
        days += 0.3 + dice.fraction() ** 2 * 28
        channel = dice.pick(template["channels"])
        place = dice.weighted(STORES, [5, 3, 2]) if channel == "store" else None
        text = _sentence(template["text"], dice, liked, _at(staff, place))
        rows.append(_entry(channel, template["kind"], text, place) | {"days_ago": round(days, 2)})
    return rows


def _at(staff: list[Row], place: str | None) -> list[Row]:
    return [person for person in staff if person["store"] == place] or staff


def _sentence(words: list[str], dice: Dice, liked: list[Row], staff: list[Row]) -> Localized:
    product = dice.pick(liked)
    person = dice.pick(staff)
    choices = dice.pick(product["variants"])["choices"]
    colour = next((choice["label"] for choice in choices if choice["axis"] == "colour"), None)
    told = localized(words)
    return {
        language: told[language].format(
            product=_called(product["name"], colour, language), staff=person["name"][language]
        )
        for language in LANGUAGES
    }


def _called(name: Localized, colour: Localized | None, language: str) -> str:
    comma = "، " if language in {"fa", "ar"} else ", "
    return name[language] + (comma + colour[language] if colour else "")
