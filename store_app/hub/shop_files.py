"""A shop as a folder of files: what `store-app hub load` reads.

`shop.json` (with categories and places), `staff.json`, `products.json`, `reviews.json`,
`stock.json`, `customers.json` and a folder `pictures`. All but the first may be missing. Bodies
are those of the protocol; staff rows carry a `pin` besides, customers their lists and history.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, Field, StringConstraints, TypeAdapter, ValidationError

from store_app.domain.change import Channel
from store_app.errors import Damaged
from store_app.protocol.base import Answer
from store_app.protocol.catalogue import (
    CategoryBody,
    ColleagueBody,
    Name,
    PlaceBody,
    ProductBody,
    ReviewBody,
    ShopBody,
    StockBody,
    Texts,
)
from store_app.protocol.changes import Quantity, SkuText, WireProfile

T = TypeVar("T", bound=BaseModel)

_DAY_MS: Final = 24 * 60 * 60 * 1000
_PROFILE: Final = frozenset(WireProfile.model_fields)


class StaffEntry(Answer):
    """Somebody who works here, with the PIN to begin with."""

    id: Name
    name: Texts
    role: Annotated[str, Field()]
    store: Name
    pin: Annotated[str, StringConstraints(pattern=r"^[0-9]{4,8}$")]
    pin_version: int = 1

    def body(self) -> ColleagueBody:
        return ColleagueBody.model_validate(self.model_dump(exclude={"pin"}))


class Kept(Answer):
    """Something that a customer has on a list, and through which channel it came there."""

    sku: SkuText
    qty: Quantity = 1
    channel: Channel
    staff: str | None = None
    days_ago: Annotated[float, Field(ge=0)] = 0

    def at_ms(self, now_ms: int) -> int:
        return now_ms - int(self.days_ago * _DAY_MS)


class Happened(Answer):
    """Something that happened between a customer and the shop."""

    channel: str
    kind: str
    text: Texts
    place: str | None = None
    days_ago: Annotated[float, Field(ge=0)] = 0

    def at_ms(self, now_ms: int) -> int:
        return now_ms - int(self.days_ago * _DAY_MS)


class CustomerEntry(Answer):
    """A customer with everything that is known from before."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    profile: WireProfile
    cart: tuple[Kept, ...] = ()
    wishlist: tuple[Kept, ...] = ()
    history: tuple[Happened, ...] = ()


class _ShopFile(ShopBody):
    home: str | None = None
    categories: tuple[CategoryBody, ...] = ()
    places: tuple[PlaceBody, ...] = ()


@dataclass(frozen=True, slots=True)
class ShopFiles:
    """What a shop folder says, read file by file because a catalogue can be large."""

    folder: Path

    def shop(self) -> _ShopFile:
        """The shop with its categories and places. Raises Damaged if there is none."""
        return _checked(_ShopFile, self._read("shop.json"), "shop.json")

    def staff(self) -> Sequence[StaffEntry]:
        return list(self._all(StaffEntry, "staff.json"))

    def products(self) -> Sequence[ProductBody]:
        return list(self._all(ProductBody, "products.json"))

    def reviews(self) -> Sequence[ReviewBody]:
        return list(self._all(ReviewBody, "reviews.json"))

    def stock(self) -> Sequence[StockBody]:
        return list(self._all(StockBody, "stock.json"))

    def customers(self) -> Sequence[CustomerEntry]:
        rows = self._rows("customers.json")
        return [_checked(CustomerEntry, _with_profile(row), "customers.json") for row in rows]

    def pictures(self) -> Sequence[Path]:
        folder = self.folder / "pictures"
        return (
            sorted(path for path in folder.iterdir() if path.is_file()) if folder.exists() else []
        )

    def _all(self, model: type[T], name: str) -> Iterator[T]:
        yield from (_checked(model, row, name) for row in self._rows(name))

    def _rows(self, name: str) -> list[dict[str, object]]:
        if not (self.folder / name).exists():
            return []
        return _checked_rows(self._read(name), name)

    def _read(self, name: str) -> object:
        try:
            return json.loads((self.folder / name).read_text("utf-8"))
        except FileNotFoundError as error:
            raise Damaged("shop.no_file", name) from error
        except ValueError as error:
            raise Damaged("shop.not_json", name) from error


_ROWS: Final = TypeAdapter(list[dict[str, object]])


def _checked(model: type[T], row: object, name: str) -> T:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        raise Damaged("shop.faulty_row", f"{name}: {error}") from error


def _checked_rows(rows: object, name: str) -> list[dict[str, object]]:
    try:
        return _ROWS.validate_python(rows)
    except ValidationError as error:
        raise Damaged("shop.faulty_file", f"{name}: {error}") from error


def _with_profile(row: dict[str, object]) -> dict[str, object]:
    """A flat customer row, its personal part gathered under `profile`."""
    profile = {key: value for key, value in row.items() if key in _PROFILE}
    return {**{key: value for key, value in row.items() if key not in _PROFILE}, "profile": profile}
