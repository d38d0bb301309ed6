"""The shop itself and its products with their variants."""

from __future__ import annotations

from itertools import product as every_pair

from olive_oak.gtin import gtin14
from olive_oak.tables import Row, localized, read
from olive_oak.words import colour_label, size_label

PIECE_WITH_OLD_NUMBER = {"60-5101-OT", "30-3101-SL", "50-4101-CL"}


def shop(table: Row) -> Row:
    """Who the shop is, what it sells and where."""
    head = ("id", "currency", "country", "languages", "domain", "gtin_prefix", "home", "restricted")
    return {
        "id": table["id"],
        "name": localized(table["name"]),
        **{key: table[key] for key in head[1:]},
        "tiers": {tier: localized(names) for tier, names in table["tiers"].items()},
        "categories": [_category(name, row, table) for name, row in table["categories"].items()],
        "places": [_place(row) for row in table["places"]],
    }


def staff(table: Row) -> list[Row]:
    return [{**row, "name": localized(row["name"])} for row in table["staff"]]


def product_tables(table: Row) -> dict[str, Row]:
    """The hand-written product rows by id, each knowing its category and topics."""
    rows: dict[str, Row] = {}
    for category, about in table["categories"].items():
        for name, row in read(f"products/{category}").items():
            rows[name] = {"category": category, "topics": about["usual"], **row, "id": name}
    return dict(sorted(rows.items(), key=lambda pair: pair[1]["rank"]))


def products(tables: dict[str, Row], table: Row) -> list[Row]:
    """The products in the order of their popularity."""
    return [
        {
            "id": name,
            "name": localized(row["name"]),
            "brand": row["brand"],
            "category": row["category"],
            "about": localized(row["about"]),
            "tile": row["tile"],
            "rank": row["rank"],
            "discontinued": row.get("discontinued", False),
            **({"recalled": True} if row.get("recalled") else {}),
            "variants": _variants(row, table),
        }
        for name, row in tables.items()
    ]


def picture_name(row: Row, colour: str) -> str:
    """The file that shows this product in this colour."""
    return f"{row['id']}-{colour}.svg" if colour else f"{row['id']}.svg"


def _category(name: str, row: Row, table: Row) -> Row:
    topics = [{"id": topic, "name": localized(table["topics"][topic])} for topic in row["topics"]]
    return {"id": name, "name": localized(row["name"]), "topics": topics}


def _place(row: Row) -> Row:
    keys = ("id", "kind", "name", "latitude", "longitude")
    plain = {key: row[key] for key in keys} | {"name": localized(row["name"])}
    return {**plain, "delivery_days": row.get("delivery_days")}


def _variants(row: Row, table: Row) -> list[Row]:
    colours = row.get("colours", [""])
    sizes = row.get("sizes", [["", "", row.get("price")]])
    return [
        _variant(row, count, colour, size, table)
        for count, (colour, size) in enumerate(every_pair(colours, sizes), 1)
    ]


def _variant(row: Row, count: int, colour: str, size: list[str], table: Row) -> Row:
    code, spec, euros = size
    parts = [row["item"], table["colours"][colour][0] if colour else "", code]
    sku = "-".join(part for part in parts if part)
    gtins = [gtin14(row["item"], count)]
    if sku in PIECE_WITH_OLD_NUMBER:
        gtins.append(gtin14(row["item"], 900 + count))
    return {
        "sku": sku,
        "item": row["item"],
        "gtins": gtins,
        "price": {"amount": int(euros) * 100, "currency": table["currency"]},
        "choices": _choices(colour, spec, table),
        "picture": picture_name(row, colour),
    }


def _choices(colour: str, spec: str, table: Row) -> list[Row]:
    choices: list[Row] = []
    if colour:
        swatch = table["colours"][colour][1]
        label = colour_label(colour, table)
        choices.append({"axis": "colour", "label": label, "swatch": swatch})
    if spec:
        choices.append({"axis": "size", "label": size_label(spec, table), "swatch": None})
    return choices
