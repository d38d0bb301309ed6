from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

Rows = list[dict[str, Any]]

HOME = Path(__file__).parents[3] / "resources" / "demo"


@pytest.fixture(scope="session")
def demo_home() -> Path:
    return HOME


@pytest.fixture(scope="session")
def shop() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HOME / "shop.json").read_text(encoding="utf-8"))
    return found


def _rows(name: str) -> Rows:
    found: Rows = json.loads((HOME / f"{name}.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="session")
def products() -> Rows:
    return _rows("products")


@pytest.fixture(scope="session")
def reviews() -> Rows:
    return _rows("reviews")


@pytest.fixture(scope="session")
def stock() -> Rows:
    return _rows("stock")


@pytest.fixture(scope="session")
def customers() -> Rows:
    return _rows("customers")


@pytest.fixture(scope="session")
def staff() -> Rows:
    return _rows("staff")


@pytest.fixture(scope="session")
def skus(products: Rows) -> set[str]:
    return {variant["sku"] for product in products for variant in product["variants"]}
