"""How fast the device's own data is: loading, search, codes. Figures go to build/bench.

python benchmarks/device_data.py [products …]
"""

from __future__ import annotations

import json
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from store_app.clocks import SystemClock
from store_app.domain.identifiers import CATALOGUE, REVIEWS, SHOP, PlaceId, Sku, stock_stream
from store_app.domain.money import Money
from store_app.protocol.exchange import FeedRow, PullResponse, SnapshotNotice
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData, open_device
from store_app.replica.search import SearchQuery

PLACES: Final = ("kifissia", "marousi", "chalandri", "warehouse")
WORDS: Final = {
    "en": ("Lamp", "Oak table", "Linen throw", "Speckle mug", "Vase", "Candle", "Rug", "Mirror"),
    "el": ("Φωτιστικό", "Τραπέζι", "Ριχτάρι", "Κούπα", "Βάζο", "Κερί", "Χαλί", "Καθρέφτης"),
    "fa": ("چراغ", "میز بلوط", "پتو", "لیوان", "گلدان", "شمع", "قالیچه", "آینه"),
    "ar": ("مصباح", "طاولة", "بطانية", "كوب", "مزهرية", "شمعة", "سجادة", "مرآة"),
}
NAMES: Final = ("Arlo", "Terra", "Dome", "Reach", "Night", "Sage", "Olive", "Kosta", "Mira", "Nilo")
QUERIES: Final = (
    *("l", "la", "lam", "lamp", "arlo lamp", "o", "oak ta", "m", "mirror 77", "terra mug sage"),
    *("φ", "φωτ", "φωτιστικο", "κ", "κουπα", "χαλι mira"),
    *("چ", "چراغ", "ميز", "گلدان", "آینه"),
    *("م", "مصباح", "كوب", "سجادة", "مراه"),
    *("40-22", "9520000", "zzzz", "sage", "linen throw 12345"),
)


def gtin_of(number: int) -> str:
    body = f"0952{number:09d}"
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(body))
    return f"{body}{-total % 10}"


def product(number: int) -> dict[str, object]:
    kind, name = number % 8, NAMES[number // 8 % 10]
    names = {lang: f"{name} {words[kind]} {number}" for lang, words in WORDS.items()}
    about = {lang: f"{words[kind]}. " * 8 for lang, words in WORDS.items()}
    return {
        "id": f"p{number}",
        "name": names,
        "brand": f"{name} Studio",
        "category": f"c{kind}",
        "about": about,
        "tile": "tileSage",
        "rank": number,
        "variants": [
            {
                "sku": f"s{number}",
                "item": f"{40 + number // 10_000}-{number % 10_000:04d}",
                "gtins": [gtin_of(number)],
                "price": {"amount": 500 + number * 7919 % 40_000, "currency": "EUR"},
                "choices": [{"axis": "colour", "label": {"en": "Sage", "el": "Φασκόμηλο"}}],
                "picture": "lamp.svg",
            }
        ],
    }


def stock(place: str, number: int) -> dict[str, object]:
    on_hand = (number * 31 + len(place)) % 7
    return {"place": place, "sku": f"s{number}", "on_hand": on_hand, "held": 0, "aisle": "B3"}


def review(number: int) -> dict[str, object]:
    return {
        "id": f"r{number}",
        "product": f"p{number}",
        "author": "Maria",
        "rating": 1 + number % 5,
        "language": "en",
        "written_on": "2026-09-14",
        "text": "Warm, soft light. Looks more expensive than it is.",
        "topics": ["light"],
    }


def lines(stream: str, made: Iterator[tuple[str, dict[str, object]]]) -> Iterator[bytes]:
    for seq, (key, body) in enumerate(made, start=1):
        row = {"type": "feed", "stream": stream, "seq": seq, "key": key, "body": body}
        yield json.dumps(row, ensure_ascii=False).encode()


def snapshots(many: int) -> Iterator[tuple[str, list[bytes]]]:
    numbers = range(1, many + 1)
    for place in PLACES:
        name = stock_stream(PlaceId(place))
        yield name, list(lines(name, ((f"s{n}", stock(place, n)) for n in numbers)))
    yield CATALOGUE, list(lines(CATALOGUE, ((f"p{n}", product(n)) for n in numbers)))
    yield REVIEWS, list(lines(REVIEWS, ((f"r{n}", review(n)) for n in numbers)))


def shop_page() -> PullResponse:
    rows = []
    for seq, place in enumerate(PLACES, start=1):
        kind = "warehouse" if place == "warehouse" else "store"
        body: dict[str, object] = {
            "type": "place",
            "id": place,
            "kind": kind,
            "name": {"en": place},
        }
        body |= {"latitude": 38.0 + seq / 50, "longitude": 23.8}
        rows.append(FeedRow(stream=SHOP, seq=seq, key=f"place:{place}", body=body))
    for kind_number in range(8):
        names = {lang: words[kind_number] for lang, words in WORDS.items()}
        body = {"type": "category", "id": f"c{kind_number}", "name": names, "topics": []}
        rows.append(FeedRow(stream=SHOP, seq=9, key=f"category:c{kind_number}", body=body))
    return PullResponse(
        cursor="c",
        epoch="e",
        as_of_ms=1,
        rows=tuple(rows),
        heads={SHOP: 9, CATALOGUE: 1},
        last_n=0,
        durable_n=0,
        more=False,
    )


def milliseconds(work: Callable[[], object], times: int = 1) -> list[float]:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return took


def spread(took: list[float]) -> dict[str, float]:
    ordered = sorted(took)
    at95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return {
        "median": round(statistics.median(ordered), 3),
        "p95": round(at95, 3),
        "worst": round(ordered[-1], 3),
    }


def load(data: DeviceData, many: int) -> dict[str, float]:
    intake = Intake(data.replica_file, SystemClock())
    intake.take(shop_page())
    took: dict[str, float] = {}
    for name, made in snapshots(many):
        notice = SnapshotNotice(stream=name, seq=1, path="", sha256=name, rows=many)
        start = time.perf_counter()
        intake.load_snapshot(notice, made)
        took[name] = round(time.perf_counter() - start, 2)
    took["all"] = round(sum(took.values()), 2)
    return took


def search_filters() -> dict[str, SearchQuery]:
    here = PlaceId("kifissia")
    return {
        "plain": SearchQuery(place=here),
        "in stock here": SearchQuery(place=here, in_stock_here=True),
        "category": SearchQuery(place=here, category="c3"),
        "under 10": SearchQuery(place=here, max_price=Money(1000, "EUR")),
        "all filters": SearchQuery(
            place=here, in_stock_here=True, category="c3", max_price=Money(2000, "EUR")
        ),
    }


def measure(folder: Path, many: int) -> dict[str, object]:
    data = open_device(folder, SystemClock())
    loaded = load(data, many)
    search, catalogue, shelf = data.search(), data.catalogue(), data.stock()
    found: dict[str, object] = {}
    for name, filters in search_filters().items():
        took = []
        for text in (*QUERIES, ""):
            query = SearchQuery(
                text,
                filters.place,
                in_stock_here=filters.in_stock_here,
                category=filters.category,
                max_price=filters.max_price,
            )
            took += milliseconds(lambda query=query: search.cards(query), 5)  # type: ignore[misc]
        found[name] = spread(took)
    numbers = cycle(range(1, many, max(1, many // 997)))
    by_gtin = [
        milliseconds(lambda n=n: catalogue.by_gtin(gtin_of(n)))[0]  # type: ignore[misc]
        for n in islice(numbers, 1000)
    ]
    of_stock = [
        milliseconds(lambda n=n: shelf.of(Sku(f"s{n}")))[0]  # type: ignore[misc]
        for n in islice(numbers, 1000)
    ]
    size = sum(each.stat().st_size for each in folder.glob("replica.db*"))
    data.close()
    opened = milliseconds(lambda: open_device(folder, SystemClock()).close(), 5)
    return {
        "products": many,
        "load_s": loaded,
        "search_ms": found,
        "by_gtin_ms": spread(by_gtin),
        "stock_ms": spread(of_stock),
        "open_ms": spread(opened),
        "file_mb": round(size / 1e6, 1),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def main() -> None:
    sizes = [int(each) for each in sys.argv[1:]] or [1_000, 10_000, 100_000]
    figures = []
    for many in sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures.append(measure(Path(folder), many))
        print(json.dumps(figures[-1], indent=1, ensure_ascii=False))
    out = Path("build/bench")
    out.mkdir(parents=True, exist_ok=True)
    whole = {"machine": platform.platform(), "python": platform.python_version(), "runs": figures}
    (out / "device_data.json").write_text(json.dumps(whole, indent=1), "utf-8")


if __name__ == "__main__":
    main()
