"""What was scanned or typed leads somewhere: every text ends as exactly one of these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias, assert_never

from store_app.codes.meaning import (
    BadgeCode,
    CustomerCode,
    EnrolmentCode,
    HandOverCode,
    LabelPrice,
    Meaning,
    NotAProduct,
    OtherKind,
    ProductCode,
    RestrictedCode,
    ShelfCode,
    SkuCode,
    Unreadable,
)
from store_app.codes.other import shown
from store_app.codes.transmission import Transmission, read_transmission
from store_app.domain.availability import Availability
from store_app.domain.identifiers import PlaceId, Sku, StaffId
from store_app.domain.money import Money, money_of
from store_app.domain.product import Product, Variant
from store_app.errors import Refused

_NOT_THIS_DEVICE: Final = frozenset(
    {"hub.not_enrolled", "hub.forbidden", "hub.frozen", "hub.unknown_version"}
)


class Hit(Protocol):
    """A product in the catalogue, and which of its variants was meant."""

    @property
    def product(self) -> Product: ...
    @property
    def sku(self) -> Sku: ...


class Completeness(Protocol):
    """How far the catalogue on this device can be trusted."""

    @property
    def complete(self) -> bool: ...
    @property
    def products(self) -> int: ...


class CodeShelf(Protocol):
    """The catalogue on this device, by the numbers on labels."""

    def by_gtin(self, gtin: str, /) -> Hit | None: ...
    def by_sku(self, sku: Sku, /) -> Hit | None: ...
    def by_item_number(self, text: str, /) -> Hit | None: ...
    def completeness(self) -> Completeness: ...


@dataclass(frozen=True, slots=True)
class InCatalogue:
    """One of our products; `here` is its stock in this store, `printed` the price on the label."""

    product: Product
    variant: Variant
    label: ProductCode | None = None
    here: Availability | None = None
    printed: Money | None = None


@dataclass(frozen=True, slots=True)
class NotInCatalogue:
    """A good number that this device does not know.

    `complete` tells whether it has the whole catalogue, `asked` whether the hub was asked and
    does not know it either.
    """

    number: str
    complete: bool
    products: int
    asked: bool = False


@dataclass(frozen=True, slots=True)
class ShopNumber:
    """A number of the shop's own scales or counters that fits no item here."""

    number: str


@dataclass(frozen=True, slots=True)
class CustomerShown:
    """The code on a customer's phone, or on the screen of a colleague who hands the customer over.

    `code` is what the hub wants to see, `given_by` the colleague, if there is one.
    """

    customer_id: str
    code: str
    given_by: str = ""


@dataclass(frozen=True, slots=True)
class BadgeShown:
    """The badge of somebody who wants to work here now; their PIN must prove that it is theirs."""

    staff: StaffId
    works_here: bool


@dataclass(frozen=True, slots=True)
class EnrolmentShown:
    """A code for a new device, held before one that belongs to a shop already."""

    place: str


@dataclass(frozen=True, slots=True)
class NoUse:
    """Readable, but nothing of a shop; or not readable as it should be."""

    read: NotAProduct | Unreadable


Reading: TypeAlias = (
    InCatalogue | NotInCatalogue | ShopNumber | CustomerShown | BadgeShown | EnrolmentShown | NoUse
)


def _anybody(_staff: StaffId) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ReadMeaning:
    """Says what a text leads to, out of what this device holds; nothing is opened or asked.

    `works_here` tells whether somebody may sign in on this device.
    """

    read: Callable[[str, str], Meaning]
    shelf: CodeShelf
    stock: Callable[[Sku], Sequence[Availability]]
    here: PlaceId
    works_here: Callable[[StaffId], bool] = _anybody

    def __call__(self, text: str, symbology: str = "") -> Reading:
        meaning = self.read(text, symbology)
        match meaning:
            case ProductCode() | SkuCode() | ShelfCode() | RestrictedCode():
                return self._thing(meaning)
            case CustomerCode() | HandOverCode() | BadgeCode() | EnrolmentCode():
                return self._person(meaning, text)
            case NotAProduct() | Unreadable():
                return self._own_number(text, meaning) or NoUse(meaning)
            case _ as never:
                assert_never(never)

    def _thing(self, code: ProductCode | SkuCode | ShelfCode | RestrictedCode) -> Reading:
        match code:
            case ProductCode():
                return self._product(code)
            case SkuCode(sku):
                return self._found(self.shelf.by_sku(Sku(sku))) or self._unknown(sku)
            case ShelfCode(sku, _, (amount, currency), _):
                printed = Money(amount, currency)
                hit = self.shelf.by_sku(Sku(sku))
                return self._found(hit, printed=printed) or self._unknown(sku)
            case RestrictedCode():
                return self._restricted(code)
            case _ as never:
                assert_never(never)

    def _person(
        self, code: CustomerCode | HandOverCode | BadgeCode | EnrolmentCode, text: str
    ) -> Reading:
        match code:
            case CustomerCode(customer_id, _):
                return CustomerShown(customer_id, text)
            case HandOverCode(customer_id, given_by, _):
                return CustomerShown(customer_id, text, given_by)
            case BadgeCode(staff_id, _):
                staff = StaffId(staff_id)
                return BadgeShown(staff, self.works_here(staff))
            case EnrolmentCode(_, place, _, _):
                return EnrolmentShown(place)
            case _ as never:
                assert_never(never)

    def _product(self, label: ProductCode) -> Reading:
        hit = self.shelf.by_gtin(label.gtin)
        return self._found(hit, label=label) or self._unknown(label.gtin)

    def _restricted(self, code: RestrictedCode) -> Reading:
        hit = self.shelf.by_item_number(code.item) if code.item else None
        printed = _money(code.price, hit)
        return self._found(hit, printed=printed) or ShopNumber(code.number)

    def _own_number(self, text: str, read: NotAProduct | Unreadable) -> InCatalogue | None:
        """What the shop itself writes on a shelf, such as 40-2217, or names a product by."""
        sent = read_transmission(text)
        written = sent.text if isinstance(sent, Transmission) else text
        found = self._found(self.shelf.by_item_number(written.strip()))
        if found is None and isinstance(read, NotAProduct) and read.kind is OtherKind.PLAIN_TEXT:
            return self._found(self.shelf.by_sku(Sku(shown(written))))
        return found

    def _found(
        self, hit: Hit | None, *, label: ProductCode | None = None, printed: Money | None = None
    ) -> InCatalogue | None:
        variant = hit.product.variant(hit.sku) if hit else None
        if hit is None or variant is None:
            return None
        here = next((each for each in self.stock(variant.sku) if each.place == self.here), None)
        return InCatalogue(hit.product, variant, label, here, printed)

    def _unknown(self, number: str) -> NotInCatalogue:
        known = self.shelf.completeness()
        return NotInCatalogue(number, known.complete, known.products)


def _money(price: LabelPrice | None, hit: Hit | None) -> Money | None:
    """The price that a scale printed, in the currency of the product on it."""
    variant = hit.product.variant(hit.sku) if hit else None
    if price is None or variant is None:
        return None
    return money_of(price.amount, price.currency or variant.price.currency)


@dataclass(frozen=True, slots=True)
class AskHub:
    """Asks the hub for a product that this device does not know.

    Raises Unreachable offline, and Refused where the hub does not answer this device: then nobody
    has said that the product is unknown.
    """

    ask_product: Callable[[str], Product | None]

    def __call__(self, unknown: NotInCatalogue) -> Reading:
        try:
            product = self.ask_product(unknown.number)
        except Refused as refused:
            if refused.code in _NOT_THIS_DEVICE:
                raise
            product = None
        if product is None:
            return NotInCatalogue(unknown.number, unknown.complete, unknown.products, asked=True)
        variants = product.variants
        meant = next((each for each in variants if unknown.number in each.gtins), variants[0])
        return InCatalogue(product, meant)
