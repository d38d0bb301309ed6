"""What lies where: not everything everywhere, some of it the last one, some sold out."""

from __future__ import annotations

from olive_oak.dice import Dice
from olive_oak.tables import Row

SOLD_OUT, LAST_ONE = 0.09, 0.13
AISLES_PER_LETTER = 6


def stock(products: list[Row], shop: Row, table: Row) -> list[Row]:
    """One row for each place and sku that the place keeps."""
    told = {(place, sku): count for place, sku, count in table["fixed"]}
    rows: list[Row] = []
    for floor, place in enumerate(shop["places"]):
        for product in products:
            aisle = _aisle(floor, place["kind"], product, shop)
            if floor == 0:
                aisle = table["aisles"].get(product["variants"][0]["item"], aisle)
            for variant in product["variants"]:
                key = (place["id"], variant["sku"])
                if key in told:
                    rows.append(_row(key, told[key], 0, aisle))
                elif _kept(key, product, table):
                    count = _on_hand(key, place["kind"], product, table)
                    rows.append(_row(key, count, _held(key, count), aisle))
    return rows


def _row(key: tuple[str, str], on_hand: int, held: int, aisle: str | None) -> Row:
    return {"place": key[0], "sku": key[1], "on_hand": on_hand, "held": held, "aisle": aisle}


def _kept(key: tuple[str, str], product: Row, table: Row) -> bool:
    place, sku = key
    if product["discontinued"] or product.get("recalled"):
        return False
    likely = table["assortment"].get(place, 1.0)
    return Dice("kept", place, product["id"]).chance(likely) and Dice("kept", place, sku).chance(
        likely + 0.1
    )


def _on_hand(key: tuple[str, str], kind: str, product: Row, table: Row) -> int:
    dice = Dice("on hand", *key)
    in_store, in_warehouse = table["depth"][product["category"]]
    if dice.chance(SOLD_OUT if kind == "store" else SOLD_OUT / 2):
        return 0
    if kind == "warehouse":
        return dice.between(in_warehouse // 6, in_warehouse * 2)
    return 1 if dice.chance(LAST_ONE) else dice.between(2, in_store * 2)


def _held(key: tuple[str, str], on_hand: int) -> int:
    return int(on_hand > 1 and Dice("held", *key).chance(0.08))


def _aisle(floor: int, kind: str, product: Row, shop: Row) -> str | None:
    """The aisle of a product: the letter of its category, turned by one from store to store."""
    if kind == "warehouse":
        return None
    letters = shop["aisles"]
    names = list(letters)
    letter = letters[names[(names.index(product["category"]) + floor) % len(names)]]
    return f"{letter}{Dice('aisle', floor, product['id']).between(1, AISLES_PER_LETTER)}"
