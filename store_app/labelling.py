"""Shelf labels printed at a device: what was asked for, signed and drawn on sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from store_app.actions.read_meaning import InCatalogue, ReadMeaning
from store_app.clocks import Clock
from store_app.code_pictures import Use, code_modules
from store_app.codes import Meaning, ShopCodes, read_code, write_shelf_code
from store_app.device_app.holdings import codes_of
from store_app.domain.identifiers import Sku
from store_app.domain.product import Product, Variant
from store_app.errors import Refused
from store_app.label_sizes import Size
from store_app.replica.looking import ShopCopy, look_into
from store_app.settings import DeviceSettings
from store_app.viewmodels.prints.offscreen import a_drawing_application
from store_app.viewmodels.prints.sheet import Sheets
from store_app.viewmodels.prints.shelf_labels import ShelfLabel, shelf_label
from store_app.viewmodels.wording.amounts import Amounts

_PDF: Final = ".pdf"
_PNG: Final = ".png"


@dataclass(frozen=True, slots=True)
class Wanted:
    """For what labels are wanted: what these codes stand for, one aisle, or the whole store."""

    codes: Sequence[str] = ()
    aisle: str = ""
    everything: bool = False
    size: Size = Size.MEDIUM


def print_labels(settings: DeviceSettings, clock: Clock, wanted: Wanted, path: Path) -> str:
    """Write the sheets; gives a sentence that says how many.

    Raises Refused for what cannot be printed and Damaged if the file cannot be written.
    """
    if path.suffix.lower() not in {_PDF, _PNG}:
        raise Refused("labels.no_form", path.name)
    application = a_drawing_application()
    own = settings.device
    demo = replace(settings, data=settings.data / "demo").device
    with look_into(own if own.exists() else demo) as seen:
        labels = list(_Labelling(seen, clock, Amounts(settings.language or "en")).of(wanted))
    rtl = Amounts(settings.language or "en").right_to_left
    sheets = Sheets(labels, wanted.size, rtl)
    if path.suffix.lower() == _PDF:
        sheets.write_pdf(path)
    else:
        sheets.write_png(path)
    del application
    return f"Shelf labels: {len(labels)}, sheets of A4: {sheets.count()}, in {path}"


class _Labelling:
    """Signs labels with the newest key of the shop, for the store of this device."""

    def __init__(self, seen: ShopCopy | None, clock: Clock, amounts: Amounts) -> None:
        shop = seen.catalogue.shop() if seen else None
        if seen is None or shop is None or not shop.code_keys:
            raise Refused("labels.no_shop")
        self._seen = seen
        self._amounts = amounts
        self._codes: ShopCodes = codes_of(shop)
        self._keys: Mapping[int, bytes] = shop.code_keys
        self._now_s = clock.now_ms() // 1000
        self._today: date = datetime.fromtimestamp(self._now_s, tz=UTC).astimezone().date()

    def of(self, wanted: Wanted) -> Iterator[ShelfLabel]:
        """The labels in the order in which they were asked for, those of shelves by aisle."""
        if not (wanted.codes or wanted.aisle or wanted.everything):
            raise Refused("labels.what")
        things = [self._meant(code) for code in wanted.codes]
        if wanted.aisle or wanted.everything:
            things += self._on_shelves(wanted.aisle)
        if not things:
            raise Refused("labels.none")
        for product, variant in things:
            yield self._label(product, variant)

    def _meant(self, code: str) -> tuple[Product, Variant]:
        """The product that a code leads to on the scan page too."""
        lead = ReadMeaning(self._read, self._seen.catalogue, self._seen.stock.of, self._seen.here)
        reading = lead(code)
        if not isinstance(reading, InCatalogue):
            raise Refused("labels.unknown", code)
        return reading.product, reading.variant

    def _on_shelves(self, aisle: str) -> Iterator[tuple[Product, Variant]]:
        for sku in self._seen.stock.on_shelves(aisle):
            hit = self._seen.catalogue.by_sku(sku)
            variant = hit.product.variant(sku) if hit else None
            if hit is not None and variant is not None:
                yield hit.product, variant

    def _label(self, product: Product, variant: Variant) -> ShelfLabel:
        key_id, key = max(self._keys.items())
        price = (variant.price.amount, variant.price.currency)
        code = write_shelf_code(variant.sku, self._seen.here, price, self._today, key_id, key)
        modules = code_modules(code, Use.SHELF_LABEL)
        return shelf_label(product, variant, self._aisle(variant.sku), modules, self._amounts)

    def _aisle(self, sku: Sku) -> str:
        figures = self._seen.stock.of(sku)
        return next((each.aisle or "" for each in figures if each.place == self._seen.here), "")

    def _read(self, text: str, symbology: str = "") -> Meaning:
        return read_code(text, symbology=symbology, shop=self._codes, now_s=self._now_s)
