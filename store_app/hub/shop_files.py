"""A shop as a folder of files: what `store-app hub load` reads.

`shop.json` (with categories and places), `staff.json`, `products.json`, `reviews.json`,
`stock.json`, `customers.json` and a folder `pictures`. All but the first may be missing. Bodies
are those of the protocol; staff rows carry a `pin` besides, customers their lists and history.

What is wrong is told by file, row and field, never by what stands there: that may be somebody's
name or PIN.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import from_json

from store_app.domain.change import Channel
from store_app.domain.staff import Role
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
_PIECES: Final = 10**9  # more stand on no shelf, and devices could not keep just any number
_NUL: Final = b"\\u0000"  # PostgreSQL keeps no text with it
_PROFILE: Final = frozenset(WireProfile.model_fields)


DaysAgo = Annotated[float, Field(ge=0, le=20_000)]  # more lie before what any clock here counts


class StaffEntry(Answer):
    """Somebody who works here, with the PIN to begin with."""

    id: Name
    name: Texts
    role: Role
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
    days_ago: DaysAgo = 0

    def at_ms(self, now_ms: int) -> int:
        return now_ms - int(self.days_ago * _DAY_MS)


class Happened(Answer):
    """Something that happened between a customer and the shop."""

    channel: str
    kind: str
    text: Texts
    place: str | None = None
    days_ago: DaysAgo = 0

    def at_ms(self, now_ms: int) -> int:
        return now_ms - int(self.days_ago * _DAY_MS)


class CustomerEntry(Answer):
    """A customer with everything that is known from before."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    profile: WireProfile
    cart: tuple[Kept, ...] = ()
    wishlist: tuple[Kept, ...] = ()
    history: tuple[Happened, ...] = ()


class _StockEntry(StockBody):
    on_hand: Annotated[int, Field(ge=-_PIECES, le=_PIECES)]
    held: Annotated[int, Field(ge=0, le=_PIECES)] = 0


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
        try:
            return _ShopFile.model_validate(self._read("shop.json"))
        except ValidationError as error:
            raise Damaged("shop.faulty_file", f"shop.json: {_first_fault(error)}") from error

    def staff(self) -> Sequence[StaffEntry]:
        return list(self._all(StaffEntry, "staff.json"))

    def products(self) -> Sequence[ProductBody]:
        return list(self._all(ProductBody, "products.json"))

    def reviews(self) -> Sequence[ReviewBody]:
        return list(self._all(ReviewBody, "reviews.json"))

    def stock(self) -> Sequence[StockBody]:
        return list(self._all(_StockEntry, "stock.json"))

    def customers(self) -> Sequence[CustomerEntry]:
        rows = enumerate(self._rows("customers.json"), 1)
        return [_checked(CustomerEntry, _with_profile(row), "customers.json", n) for n, row in rows]

    def pictures(self) -> Sequence[Path]:
        folder = self.folder / "pictures"
        if not folder.exists():
            return []
        return sorted(path for path in folder.iterdir() if path.is_file())

    def _all(self, model: type[T], name: str) -> Iterator[T]:
        rows = enumerate(self._rows(name), 1)
        yield from (_checked(model, row, name, n) for n, row in rows)

    def _rows(self, name: str) -> list[dict[str, object]]:
        if not (self.folder / name).exists():
            return []
        return _checked_rows(self._read(name), name)

    def _read(self, name: str) -> object:
        try:
            raw = (self.folder / name).read_bytes().removeprefix(codecs.BOM_UTF8)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Damaged("shop.no_file", f"{name} ({self.folder})") from error
        if _NUL in raw:
            raise Damaged("shop.not_json", f"{name}: a text in it holds a NUL character")
        try:
            return from_json(raw)
        except ValueError as error:
            raise Damaged("shop.not_json", f"{name}: {error}") from error


_ROWS: Final = TypeAdapter(list[dict[str, object]])


def _checked(model: type[T], row: object, name: str, number: int) -> T:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        raise Damaged("shop.faulty_row", f"{name}, row {number}: {_first_fault(error)}") from error


def _checked_rows(rows: object, name: str) -> list[dict[str, object]]:
    try:
        return _ROWS.validate_python(rows)
    except ValidationError as error:
        raise Damaged("shop.faulty_file", f"{name}: it must be a list of objects") from error


def _first_fault(error: ValidationError) -> str:
    """Where the first fault is and what should stand there, in one line."""
    (first, *others) = error.errors(include_url=False, include_input=False, include_context=False)
    where = ".".join(str(part) for part in first["loc"])
    more = f" (and {len(others)} more)" if others else ""
    return f"{where}: {first['msg']}{more}"


def _with_profile(row: dict[str, object]) -> dict[str, object]:
    """A flat customer row, its personal part gathered under `profile`."""
    profile = {key: value for key, value in row.items() if key in _PROFILE}
    return {**{key: value for key, value in row.items() if key not in _PROFILE}, "profile": profile}
