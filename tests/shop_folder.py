"""A shop as a folder of files, with the products that a test wants in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from store_app.hub.shop_files import ShopFiles
from store_app.protocol.catalogue import ProductBody


def a_shop_folder(folder: Path, products: Sequence[ProductBody]) -> ShopFiles:
    """The folder as it is written now; what it held before is written over."""
    folder.mkdir(parents=True, exist_ok=True)
    shop = {
        "id": "olive-oak",
        "name": {"en": "Olive & Oak"},
        "currency": "EUR",
        "languages": ["en"],
        "domain": "olive-oak.example",
        "country": "GR",
    }
    (folder / "shop.json").write_text(json.dumps(shop))
    rows = [each.model_dump(mode="json") for each in products]
    (folder / "products.json").write_text(json.dumps(rows))
    return ShopFiles(folder)
