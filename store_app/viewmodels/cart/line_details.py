"""One line of the cart with all that is known of it: its note, its prices, who did what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.read_served import Served
from store_app.domain.cart import CartLine
from store_app.domain.change import MAX_NOTE, MAX_QUANTITY, sku_of
from store_app.domain.identifiers import CustomerId, ProductId, Sku
from store_app.domain.localized import Localized
from store_app.domain.money import Money
from store_app.domain.product import Product
from store_app.domain.story import Logged
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rows import Rows
from store_app.viewmodels.cart.cart_desk import CartDesk
from store_app.viewmodels.cart.cart_rows import charge_words, flag_of, price_note
from store_app.viewmodels.history.history_rows import HistoryRows
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.history.story_rows import story_rows
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.things import Pictures, thing_words, unknown_thing
from store_app.viewmodels.wording.tone import Tone


@dataclass(frozen=True, slots=True)
class AlternativeRow:
    """One product that can be had instead."""

    product_id: str
    sku: str
    name: str
    price: str
    picture_url: str
    tile_name: str


@element
class AlternativeRows(Rows[AlternativeRow]):
    """The best known first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(AlternativeRow, key=lambda row: row.sku, parent=parent)


@dataclass(frozen=True, slots=True)
class LinePorts:
    """Where the story of a line is read, and what can be had instead of its thing."""

    log: Callable[[CustomerId], Sequence[Logged]]
    alternatives: Callable[[Product], Sequence[Alternative]]
    amounts: Callable[[], Amounts]
    picture: Pictures


@dataclass(frozen=True, slots=True)
class CartLineState:
    """The head of the sheet. `charge` offers to let today's higher price count.

    `wanted` is what was chosen but not kept yet; `set_title` then offers to keep it.
    """

    open: bool = False
    sku: str = ""
    name: str = ""
    choices: str = ""
    picture: str = ""
    tile: str = "tileStone"
    quantity: int = 1
    wanted: int = 1
    set_title: str = ""
    note: str = ""
    price_note: str = ""
    charge: str = ""
    flag: str = ""
    flag_tone: int = Tone.NEUTRAL


@element
class LineDetails(QObject):
    """Open while somebody looks at a line; follows the line while others change it."""

    changed = Signal()
    productAsked = Signal(str, str)

    opened = shown(bool, "open", changed)
    sku = shown(str, "sku", changed)
    name = shown(str, "name", changed)
    choices = shown(str, "choices", changed)
    picture = shown(str, "picture", changed)
    tile = shown(str, "tile", changed)
    note = shown(str, "note", changed)
    priceNote = shown(str, "price_note", changed)
    charge = shown(str, "charge", changed)
    wanted = shown(int, "wanted", changed)
    setTitle = shown(str, "set_title", changed)
    flag = shown(str, "flag", changed)
    flagTone = shown(int, "flag_tone", changed)
    story = part(HistoryRows, "_story")
    instead = part(AlternativeRows, "_instead")

    def __init__(self, ports: LinePorts, desk: CartDesk, background: Background) -> None:
        super().__init__()
        self._ports = ports
        self._desk = desk
        self._background = background
        self._story, self._instead = HistoryRows(self), AlternativeRows(self)
        self._served: Served | None = None
        self._now_ms = 0
        self.state = CartLineState()

    def show(self, served: Served, now_ms: int) -> None:
        """The customer's things as they are now."""
        self._served, self._now_ms = served, now_ms
        if self.state.open:
            self._fill(Sku(self.state.sku))

    @Slot(str)
    def open(self, sku: str) -> None:
        """Look at one line."""
        self._instead.show(())
        self._story.show(())
        self._fill(Sku(sku))

    @Slot()
    def close(self) -> None:
        self._show(CartLineState())

    @Slot(int)
    def choose(self, quantity: int) -> None:
        """Choose how many shall be in the cart; `keepNumber` keeps it."""
        wanted = min(max(quantity, 1), MAX_QUANTITY)
        title = _set_title(wanted, self.state.quantity, self._ports.amounts())
        self._show(replace(self.state, wanted=wanted, set_title=title))

    @Slot()
    def keepNumber(self) -> None:
        """Set the line to what was chosen; the sheet makes room for the way back."""
        sku, wanted = self.state.sku, self.state.wanted
        self.close()
        self._desk.setTo(sku, wanted)

    @Slot(str)
    def keepNote(self, text: str) -> None:
        """Write the note; without words it is taken off."""
        words = " ".join(text.split())[:MAX_NOTE]
        if words != self.state.note:
            self._desk.note(self.state.sku, words)

    @Slot()
    def chargeToday(self) -> None:
        """Staff decide: today's price counts."""
        self._desk.chargeToday(self.state.sku)

    @Slot(str, str)
    def showProduct(self, productId: str, sku: str) -> None:  # noqa: N803 - read by QML
        self.close()
        self.productAsked.emit(productId, sku)

    def _fill(self, sku: Sku) -> None:
        served = self._served
        line = _line(served, sku)
        if served is None or line is None:
            self.close()
            return
        self._show(self._state(served, line))
        self._read(served, sku)

    def _state(self, served: Served, line: CartLine) -> CartLineState:
        amounts, thing = self._ports.amounts(), served.things.get(line.sku)
        words = (
            thing_words(thing.product, thing.variant, amounts, self._ports.picture)
            if thing
            else unknown_thing(line.sku, amounts)
        )
        flag, tone = flag_of(thing)
        before = self.state
        chose = before.sku == line.sku and before.wanted != before.quantity
        wanted = before.wanted if chose else line.quantity
        return CartLineState(
            open=True,
            sku=line.sku,
            quantity=line.quantity,
            wanted=wanted,
            set_title=_set_title(wanted, line.quantity, amounts),
            name=words.name,
            choices=words.choices,
            picture=words.picture,
            tile=words.tile,
            note=line.note.text if line.note else "",
            price_note=price_note(line, amounts),
            charge=charge_words(line, amounts),
            flag=flag,
            flag_tone=tone,
        )

    def _read(self, served: Served, sku: Sku) -> None:
        thing = served.things.get(sku)
        wanted = thing.product if thing and flag_of(thing)[0] else None
        self._background.run(
            lambda: (
                [each for each in self._ports.log(served.customer) if _about(each, sku)],
                self._ports.alternatives(wanted) if wanted else (),
            ),
            done=lambda found: self._tell(served, sku, *found),
            failed=lambda _: None,
        )

    def _tell(
        self, served: Served, sku: Sku, log: Sequence[Logged], instead: Sequence[Alternative]
    ) -> None:
        if not self.state.open or self.state.sku != sku:
            return
        amounts, picture = self._ports.amounts(), self._ports.picture
        telling = Telling(served.names, amounts, picture, self._now_ms)
        name = self.state.name
        self._story.show(story_rows(tuple(reversed(log)), (), lambda _: name, telling))
        self._instead.show(
            [
                AlternativeRow(
                    each.product,
                    each.sku,
                    each.name.in_(amounts.language),
                    amounts.money(each.price),
                    picture(each.picture),
                    each.tile,
                )
                for each in instead
            ]
        )

    def _show(self, state: CartLineState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class Alternative(Protocol):
    """A product as a card shows it."""

    @property
    def product(self) -> ProductId: ...
    @property
    def sku(self) -> Sku: ...
    @property
    def name(self) -> Localized: ...
    @property
    def price(self) -> Money: ...
    @property
    def picture(self) -> str: ...
    @property
    def tile(self) -> str: ...


def _line(served: Served | None, sku: Sku) -> CartLine | None:
    cart = served.state.cart() if served else ()
    return next((line for line in cart if line.sku == sku), None)


def _set_title(wanted: int, quantity: int, amounts: Amounts) -> str:
    if wanted == quantity:
        return ""
    text = QCoreApplication.translate("Notices", "Make it %1")
    return text.replace("%1", amounts.number(wanted))


def _about(logged: Logged, sku: Sku) -> bool:
    return sku_of(logged.change.intent) == sku
