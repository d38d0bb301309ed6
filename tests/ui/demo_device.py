"""A device that holds the whole demo shop, in its real encrypted files."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from store_app.domain.identifiers import CATALOGUE, REVIEWS, SHOP, PlaceId, stock_stream
from store_app.protocol.catalogue import (
    CategoryBody,
    ColleagueBody,
    PlaceBody,
    ProductBody,
    ReviewBody,
    ShopBody,
    StockBody,
)
from store_app.replica.intake import Intake
from store_app.replica.opening import DeviceData
from tests.fakes.clock import FrozenClock
from tests.makers import a_page, an_enrolled_device, feed

ROOT: Final = Path(__file__).resolve().parents[2]
DEMO: Final = ROOT / "resources" / "demo"
HERE: Final = PlaceId("kifissia")
MORNING_MS: Final = int(datetime(2026, 11, 22, 10, 41, tzinfo=UTC).timestamp() * 1000)
AGE_MS: Final = 8_000


def a_demo_device(folder: Path) -> DeviceData:
    """Everything as of eight seconds before the morning that tests start in."""
    data = an_enrolled_device(folder, FrozenClock(MORNING_MS))
    rows = feed(SHOP, _shop())
    rows += feed(CATALOGUE, {e["id"]: ProductBody.model_validate(e) for e in _read("products")})
    rows += feed(REVIEWS, {e["id"]: ReviewBody.model_validate(e) for e in _read("reviews")})
    figures: dict[str, dict[str, Any]] = {}
    for each in _read("stock"):
        figures.setdefault(each["place"], {})[each["sku"]] = StockBody.model_validate(each)
    for place, there in figures.items():
        rows += feed(stock_stream(PlaceId(place)), there)
    Intake(data.replica_file, data.clock).take(a_page(rows, as_of_ms=MORNING_MS - AGE_MS))
    return data


def _read(name: str) -> Any:
    return json.loads((DEMO / f"{name}.json").read_text("utf-8"))


def _shop() -> dict[str, Any]:
    shop = _read("shop")
    known = {key: shop[key] for key in ("id", "name", "currency", "languages", "domain")}
    staff = [
        {key: each[key] for key in ("id", "name", "role", "store")} | {"pin_version": 1}
        for each in _read("staff")
    ]
    return {
        "shop": ShopBody.model_validate(known | {"code_keys": {}}),
        **{f"category:{e['id']}": CategoryBody.model_validate(e) for e in shop["categories"]},
        **{f"place:{e['id']}": PlaceBody.model_validate(e) for e in shop["places"]},
        **{f"staff:{e['id']}": ColleagueBody.model_validate(e) for e in staff},
    }
