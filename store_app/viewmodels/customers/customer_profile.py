"""The customer who is open: profile, consents, what happened, cart and wishlist at a glance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from store_app.actions.read_history import Happened
from store_app.actions.read_served import Served
from store_app.actions.read_story import Story
from store_app.clocks import Clock
from store_app.domain.change import sku_of
from store_app.domain.customer import Profile
from store_app.domain.identifiers import AGES, CustomerId, PlaceId, customer_stream
from store_app.domain.localized import Localized
from store_app.errors import StoreError, Unreachable
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.binding.curtain import Curtain
from store_app.viewmodels.binding.qml import element, part, shown
from store_app.viewmodels.binding.rereading import Read, Rereading
from store_app.viewmodels.cart.cart_rows import CartRows, cart_rows
from store_app.viewmodels.cart.wish_rows import WishRows, wish_rows
from store_app.viewmodels.customers.profile_words import ProfileState, profile_state, story_note
from store_app.viewmodels.history.history_rows import (
    ConsentRows,
    HistoryRows,
    consent_rows,
    history_rows,
)
from store_app.viewmodels.history.notice_rows import Telling
from store_app.viewmodels.history.story_rows import story_rows
from store_app.viewmodels.wording.ages import Ages
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.sentences import sentence_for
from store_app.viewmodels.wording.things import Pictures

Told: TypeAlias = tuple[Story, Mapping[str, Localized | None]]


@dataclass(frozen=True, slots=True)
class ProfilePorts:
    """Where a customer is read from: this device, and for what happened the hub."""

    read: Callable[[CustomerId], Served | None]
    history: Callable[[CustomerId], Sequence[Happened]]
    places: Callable[[], Mapping[PlaceId, Localized]]
    amounts: Callable[[], Amounts]
    picture: Pictures
    story: Callable[[CustomerId], Story] = lambda _: Story()
    name_of: Callable[[str], Localized | None] = lambda _: None


@element
class CustomerProfile(QObject):
    """Shows one customer; what happened comes from the hub and is not kept here."""

    changed = Signal()
    erased = Signal()

    customerId = shown(str, "customer_id", changed)
    ready = shown(bool, "ready", changed)
    name = shown(str, "name", changed)
    initials = shown(str, "initials", changed)
    facts = shown(str, "facts", changed)
    contact = shown(str, "contact", changed)
    points = shown(str, "points", changed)
    cartCount = shown(int, "cart_count", changed)
    wishCount = shown(int, "wish_count", changed)
    subtotal = shown(str, "subtotal", changed)
    age = shown(str, "age", changed)
    stale = shown(bool, "stale", changed)
    historyNote = shown(str, "history_note", changed)
    storyNote = shown(str, "story_note", changed)
    consents = part(ConsentRows, "_consents")
    history = part(HistoryRows, "_history")
    story = part(HistoryRows, "_story")
    cart = part(CartRows, "_cart")
    wishlist = part(WishRows, "_wishes")
    lists = part(Curtain, "_lists")

    def __init__(
        self, ports: ProfilePorts, background: Background, calls: Background, clock: Clock
    ) -> None:
        super().__init__()
        self._ports = ports
        self._reading = Rereading[Served | None](background)
        self._calls = calls
        self._clock = clock
        self._consents, self._history = ConsentRows(self), HistoryRows(self)
        self._story = HistoryRows(self)
        self._cart, self._wishes = CartRows(self), WishRows(self)
        self._lists = Curtain(self._draw, self)
        self._customer: CustomerId | None = None
        self._served: Served | None = None
        self._happened: tuple[Happened, ...] = ()
        self._told: Story | None = None
        self._retelling = Rereading[Told](calls)
        self.ages = Ages(clock, ports.amounts)
        self.state = ProfileState()

    def open(self, customer: CustomerId | None) -> None:
        """Show this customer; None forgets the one shown."""
        if customer != self._customer:
            self._customer, self._served, self._happened = customer, None, ()
            self._told = None
            for rows in (self._consents, self._history, self._story, self._cart, self._wishes):
                rows.show(())
            self._show(ProfileState(customer or ""))
        if customer is not None:
            self._read(customer)
            self._ask(customer)

    def streams_changed(self, streams: frozenset[str]) -> None:
        if self._customer is None:
            return
        theirs = customer_stream(self._customer) in streams
        if theirs or AGES in streams:
            self._read(self._customer)
            if theirs and self._told is not None:
                self._ask_story(self._customer)

    def tick(self) -> None:
        """Let the age of the figures go on."""
        if self._served is not None:
            age = self.ages.of(self._served.as_of_ms)
            if age.stale is not self.state.stale:
                self._fill()
            self._show(replace(self.state, age=age.text, stale=age.stale))

    @Slot()
    def tellStory(self) -> None:
        """Somebody wants to know what happened to the cart."""
        if self._customer is not None:
            self._ask_story(self._customer)

    def retranslate(self) -> None:
        self._fill()
        if self._told is not None and self._customer is not None:
            self._ask_story(self._customer)
        self._tell(self._happened)

    def _read(self, customer: CustomerId) -> None:
        self._reading.ask(
            Read(
                lambda: self._ports.read(customer),
                done=lambda served: self._answer(customer, served),
                failed=lambda _: None,
            )
        )

    def _ask(self, customer: CustomerId) -> None:
        self._calls.run(
            lambda: tuple(self._ports.history(customer)),
            done=lambda happened: self._hear(customer, happened),
            failed=lambda error: self._unheard(customer, error),
        )

    def _ask_story(self, customer: CustomerId) -> None:
        def read() -> Told:
            story = self._ports.story(customer)
            skus = {sku_of(each.change.intent) for each in story.log}
            skus |= {sku_of(each.intent) for each in story.waiting}
            return story, {sku: self._ports.name_of(sku) for sku in skus if sku is not None}

        self._retelling.ask(
            Read(
                read,
                done=lambda told: self._hear_story(customer, told),
                failed=lambda error: self._show(
                    replace(self.state, story_note=sentence_for(error))
                ),
            )
        )

    def _hear_story(self, customer: CustomerId, told: Told) -> None:
        served = self._served
        if customer != self._customer or served is None:
            return
        self._told, names = told
        amounts, now_ms = self._ports.amounts(), self._clock.now_ms()
        telling = Telling(served.names, amounts, self._ports.picture, now_ms)

        def name_of(sku: str) -> str:
            name = names.get(sku)
            return name.in_(amounts.language) if name else amounts.plain(sku)

        self._story.show(story_rows(self._told.log, self._told.waiting, name_of, telling))
        self._show(replace(self.state, story_note=story_note(self._told)))

    def _answer(self, customer: CustomerId, served: Served | None) -> None:
        if customer != self._customer or served is None:
            return
        if served.state.erased:
            self.erased.emit()
            return
        self._served = served
        self._fill()

    def _hear(self, customer: CustomerId, happened: tuple[Happened, ...]) -> None:
        if customer != self._customer:
            return
        self._happened = happened
        nothing = QCoreApplication.translate("Profile", "Nothing yet.")
        self._show(replace(self.state, history_note="" if happened else nothing))
        self._tell(happened)

    def _unheard(self, customer: CustomerId, error: StoreError) -> None:
        if customer != self._customer:
            return
        note = QCoreApplication.translate("Profile", "What happened before is shown when online.")
        offline = isinstance(error, Unreachable)
        self._show(replace(self.state, history_note=note if offline else sentence_for(error)))

    def _tell(self, happened: tuple[Happened, ...]) -> None:
        amounts, now_ms = self._ports.amounts(), self._clock.now_ms()
        places = self._ports.places() if happened else {}
        self._history.show(history_rows(happened, places, amounts, now_ms))

    def _fill(self) -> None:
        served = self._served
        if served is None:
            return
        self._lists.changed()
        profile, age = served.state.profile or Profile(""), self.ages.of(served.as_of_ms)
        words = profile_state(served, profile, self._ports.amounts())
        state = replace(words, age=age.text, stale=age.stale)
        said = self.state
        self._show(replace(state, history_note=said.history_note, story_note=said.story_note))

    def _draw(self) -> None:
        served = self._served
        if served is None:
            return
        amounts, picture = self._ports.amounts(), self._ports.picture
        self._cart.show(cart_rows(served, amounts, picture, frozenset(), self._clock.now_ms()))
        stale = self.ages.of(served.as_of_ms).stale
        self._wishes.show(wish_rows(served, amounts, picture, stale=stale))
        self._consents.show(
            consent_rows(served.state.profile.consents if served.state.profile else ())
        )

    def _show(self, state: ProfileState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
