"""A shop of any size, made from a seed: the same number gives the same shop on every machine.

It is written in the form that `store-app hub load` reads, with names in four scripts so that
search has to work as hard in each of them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_ADJECTIVES = {
    "en": ["Arlo", "Quiet", "Round", "Woven", "Tall", "Linen", "Soft", "Small", "Carved", "Olive"],
    "el": ["Ήσυχο", "Στρογγυλό", "Υφαντό", "Ψηλό", "Λινό", "Μαλακό", "Μικρό", "Σκαλιστό", "Λαδί"],
    "fa": ["آرام", "گرد", "بافته", "بلند", "کتانی", "نرم", "کوچک", "کنده‌کاری", "زیتونی", "ساده"],
    "ar": ["هادئ", "مستدير", "منسوج", "طويل", "كتاني", "ناعم", "صغير", "منحوت", "زيتوني", "بسيط"],
}
_NOUNS = {
    "en": ["lamp", "mug", "chair", "rug", "vase", "kettle", "cushion", "table", "throw", "board"],
    "el": ["φωτιστικό", "κούπα", "καρέκλα", "χαλί", "βάζο", "βραστήρας", "μαξιλάρι", "τραπέζι"],
    "fa": ["چراغ", "لیوان", "صندلی", "فرش", "گلدان", "کتری", "کوسن", "میز", "پتو", "تخته"],
    "ar": ["مصباح", "كوب", "كرسي", "سجادة", "مزهرية", "غلاية", "وسادة", "طاولة", "غطاء", "لوح"],
}
_SYLLABLES = ["ba", "dor", "el", "fi", "gan", "ho", "in", "ka", "lor", "mi", "nu", "os", "pel"]
_COLOURS = [("Sage", "#A3B18A"), ("Oat", "#E8DCC4"), ("Clay", "#C98766"), ("Ink", "#4A4640")]
_TILES = ["tileSand", "tileSage", "tileClay", "tileMist", "tileOat", "tileStone"]
_SAID = {
    "en": "Warm, soft light. The cord is long enough for our sideboard.",
    "el": "Ζεστό, απαλό φως. Το καλώδιο φτάνει ως τον μπουφέ μας.",
    "fa": "نور گرم و ملایم. سیم آن تا بوفه‌ی ما می‌رسد.",
    "ar": "ضوء دافئ وناعم. السلك يصل إلى خزانتنا.",
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a shop to make; each product has two variants.

    Half of the reviews are about the best known twentieth of the products, as people are.
    """

    products: int
    reviews: int


def write_shop(folder: Path, demo: Path, size: Size, seed: int = 1) -> None:
    """Write a shop folder: places, staff and customers of the demo shop, everything else made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("shop.json", "staff.json"):
        (folder / name).write_bytes((demo / name).read_bytes())
    shop = json.loads((demo / "shop.json").read_text("utf-8"))
    pictures = sorted((demo / "pictures").glob("*.svg"))
    names = [picture.name for picture in pictures]
    products = list(_products(size, random.Random(seed), shop, names))
    _write(folder / "products.json", products)
    _write(folder / "reviews.json", _reviews(size, random.Random(seed + 1)))
    _write(folder / "stock.json", _stock(products, shop, random.Random(seed + 2)))
    customers = json.loads((demo / "customers.json").read_text("utf-8"))
    _write(folder / "customers.json", ({**c, "cart": [], "wishlist": []} for c in customers))
    (folder / "pictures").mkdir(exist_ok=True)
    for picture in pictures:
        (folder / "pictures" / picture.name).write_bytes(picture.read_bytes())


def words(language: str) -> tuple[Sequence[str], Sequence[str]]:
    """The first and the second words of product names in a language."""
    return _ADJECTIVES[language], _NOUNS[language]


def gtin(number: int) -> str:
    """A GTIN-14 under the GS1 demonstration prefix 952."""
    body = f"0952{number:09d}"
    weights = (3 if index % 2 == 0 else 1 for index in range(len(body)))
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + str(-total % 10)


def _products(
    size: Size,
    chance: random.Random,
    shop: dict[str, list[dict[str, str]]],
    pictures: list[str],
) -> Iterator[dict[str, object]]:
    categories = [category["id"] for category in shop["categories"]]
    for number in range(size.products):
        maker = "".join(chance.choices(_SYLLABLES, k=3)).title()
        yield {
            "id": f"product-{number}",
            "name": {
                language: f"{chance.choice(words)} {chance.choice(_NOUNS[language])} {maker}"
                for language, words in _ADJECTIVES.items()
            },
            "brand": f"{maker} Studio",
            "category": chance.choice(categories),
            "about": {"en": "Made to be measured."},
            "tile": chance.choice(_TILES),
            "rank": number + 1,
            "discontinued": False,
            "variants": list(_variants(number, chance, pictures)),
        }


def _variants(
    number: int, chance: random.Random, pictures: list[str]
) -> Iterator[dict[str, object]]:
    price = chance.randrange(500, 40_000, 50)
    for each, (colour, swatch) in enumerate(chance.sample(_COLOURS, 2)):
        yield {
            "sku": f"P{number}-{each}",
            "item": f"{number % 90 + 10}-{number}",
            "gtins": [gtin(number * 2 + each)],
            "price": {"amount": price, "currency": "EUR"},
            "choices": [{"axis": "colour", "label": {"en": colour}, "swatch": swatch}],
            "picture": chance.choice(pictures),
        }


def _reviews(size: Size, chance: random.Random) -> Iterator[dict[str, object]]:
    languages, best_known = sorted(_SAID), max(1, size.products // 20)
    for number in range(size.reviews):
        language = chance.choice(languages)
        known = best_known if number % 2 else size.products
        yield {
            "id": f"r{number}",
            "product": f"product-{chance.randrange(known)}",
            "author": "Eva",
            "rating": chance.choice([5, 5, 4, 4, 3, 2, 1]),
            "language": language,
            "written_on": f"2026-{chance.randint(1, 10):02d}-{chance.randint(1, 28):02d}",
            "text": _SAID[language],
            "topics": [],
        }


def _stock(
    products: list[dict[str, object]], shop: dict[str, list[dict[str, str]]], chance: random.Random
) -> Iterator[dict[str, object]]:
    for place in shop["places"]:
        for product in products:
            for variant in product["variants"]:  # type: ignore[attr-defined]  # made above
                yield {
                    "place": place["id"],
                    "sku": variant["sku"],
                    "on_hand": chance.randrange(12),
                    "held": 0,
                    "aisle": f"{chance.choice('ABCDE')}{chance.randint(1, 9)}",
                }


def _write(path: Path, rows: object) -> None:
    made = rows if isinstance(rows, list) else list(rows)  # type: ignore[call-overload]
    path.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
