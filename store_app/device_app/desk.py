"""The view-models of one device, built over its data and its way to the hub."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from store_app.actions.change_cart import ChangeCart
from store_app.actions.close_customer import CloseCustomer
from store_app.actions.customer_stream import CustomerStream
from store_app.actions.find_alternatives import FindAlternatives
from store_app.actions.keep_in_cart import KeepInCart
from store_app.actions.keep_on_wishlist import KeepOnWishlist
from store_app.actions.name_hold import NameHoldsGot
from store_app.actions.read_served import ReadServed
from store_app.actions.sign_in import SignIn, Tries
from store_app.actions.undoing import Recorder, UndoChange
from store_app.clocks import Clock
from store_app.device_app.badges import Badges
from store_app.device_app.holdings import Holdings, PlaceNames
from store_app.device_app.office import Office
from store_app.device_app.people_desk import PeopleDesk
from store_app.device_app.product_desk import product_reading, search_reading
from store_app.device_app.scan_desk import ScanDesk
from store_app.device_app.store_desk import StoreDesk, let_hold_go
from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import PlaceId, StaffId
from store_app.domain.staff import Colleague
from store_app.replica.opening import DeviceData
from store_app.viewmodels.binding.background import PoolBackground
from store_app.viewmodels.cart.cart_desk import CartActions
from store_app.viewmodels.cart.served_keeping import ServedKeeping
from store_app.viewmodels.cart.serving import Serving, ServingPorts
from store_app.viewmodels.frame.display import Display
from store_app.viewmodels.frame.line_status import LineStatus
from store_app.viewmodels.frame.shell import Shell
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.product.product_page import ShownProduct
from store_app.viewmodels.product.search_page import ProductSearch
from store_app.viewmodels.store.counting import Counting
from store_app.viewmodels.views import Views
from store_app.viewmodels.wording.things import Pictures
from store_app.viewmodels.wording.toasts import Toasts

_READERS: Final = 3
_CALLERS: Final = 3
_KEEPERS: Final = 1  # what people tap on a cart stays in order


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the desk stands in: where it is, who may sign in by a hint, where files are."""

    here: PlaceId
    drawn: Path
    picture: Pictures
    demo_pins: dict[StaffId, str]
    kept: Path
    sounds: Path


class Desk:
    """Builds each view-model once and hands it what it needs; owns the threads they work in."""

    def __init__(
        self,
        data: DeviceData,
        office: Office,
        around: Surroundings,
        display: Display,
        clock: Clock,
    ) -> None:
        self._office = office
        self._around = around
        self._clock = clock
        self._display = display
        self._held = held = Holdings(data, around.here, clock)
        self._stream = CustomerStream(data.outbox, held.customers, self._author)
        self._reads = PoolBackground("reads", _READERS)
        self._calls = PoolBackground("calls", _CALLERS)
        self._keeps = PoolBackground("keeps", _KEEPERS)
        self._toasts = Toasts()
        self._shell = Shell(clock)
        self._read_served = ReadServed(
            held.customers,
            held.catalogue,
            held.stock.of,
            held.catalogue.colleagues,
            around.here,
            held.names_of_people,
            held.explain,
            held.customers.home,
            held.holds,
            held.customers.is_erased,
        )
        self._name_holds = NameHoldsGot(self._stream, held.holds, held.own_device)
        self.scanning = self._scan_desk()
        self.views = self._views()
        self.badges = Badges(self._shell, self.views.sign_in, held.badge, self._reads)
        self.views.scanner.colleagueShown.connect(self.badges.switch)
        display.changed.connect(self.show_place)  # names are written in the language of the window

    def close(self) -> None:
        """Let the camera go and wait for the threads; nothing is shown any more."""
        self.views.scanner.camera.close()
        self._office.close()
        for pool in (self._reads, self._keeps, self._calls):
            pool.close()

    def show_place(self) -> None:
        """Name the shop, the store and who works here as the replica knows them now."""
        language, staff = self._display.amounts().language, self._shell.staff_id
        self._reads.run(
            lambda: self._held.names(language, staff), done=lambda names: self._name(names, staff)
        )

    def name_holds(self) -> None:
        """What this device got for customers is written on the lines of their carts."""
        self._keeps.run(self._name_holds, done=lambda _named: None)

    def forget_unused(self) -> None:
        """Drop the customers with whom nobody worked for hours."""
        self._reads.run(self._held.customers.forget_unused, done=lambda _gone: None)

    def _views(self) -> Views:
        scanners = self.scanning.settings()
        people = self._people()
        serving = self._serving(people)
        line = LineStatus(self._clock, self._display.amounts)
        store = StoreDesk(
            held=self._held,
            customers=self._stream,
            author=self._author,
            is_live=lambda: line.state.live,
            served=lambda: serving.customer,
            amounts=self._display.amounts,
        )
        managers = people.managers(self._acting, store.is_live)
        keeping = ServedKeeping(serving, serving.desk)
        clock, amounts, picture = self._clock, self._display.amounts, self._around.picture
        return Views(
            shell=self._shell,
            sign_in=self._sign_in(store.is_live),
            line=line,
            display=self._display,
            toasts=self._toasts,
            product=ShownProduct(
                product_reading(self._held, amounts, picture, store.holds()),
                self._reads,
                clock,
                keeping,
                self._toasts,
            ),
            search=ProductSearch(
                search_reading(self._held, amounts, picture), self._reads, clock, keeping
            ),
            scanner=self.scanning.scanner(serving, scanners),
            scanners=scanners,
            serving=serving,
            customers=people.finder(),
            needs_you=people.needs_you(self._acting, store.is_live),
            paying=people.paying(store.served, store.is_live, self._keeps),
            comparing=managers.comparing(),
            erasing=managers.erasing(store.served),
            counting=Counting(store.counting(), self._reads, self._toasts),
            hand_over=people.hand_over(self._around.drawn, self._acting, store.is_live),
        )

    def _serving(self, people: PeopleDesk) -> Serving:
        recorder = Recorder(self._stream, self._clock)
        actions = CartActions(
            keep=KeepInCart(recorder, self._held.is_recalled),
            change=ChangeCart(recorder, self._held.price_of),
            wish=KeepOnWishlist(recorder),
            undo=UndoChange(self._stream, self._clock),
            answer=people.answer_notice(),
            let_go=let_hold_go(self._stream, self._held.outbox, self._around.here),
        )
        ports = ServingPorts(
            read=self._read_served,
            close=CloseCustomer(
                self._held.customers,
                self._office.close_customer,
                self._held.comings,
                self._tell_later,
            ),
            amounts=self._display.amounts,
            picture=self._around.picture,
            log=self._held.stories.of,
            alternatives=FindAlternatives(self._held.search.cards, self._around.here),
        )
        return Serving(ports, actions, self._keeps, self._clock, self._toasts)

    def _sign_in(self, is_live: Callable[[], bool]) -> SignInDesk:
        pins = self._held.verifiers
        return SignInDesk(
            lambda: self._held.catalogue.colleagues(self._around.here),
            SignIn(self._office, pins, Tries(self._clock, pins), is_live),
            self._calls,
            clock=self._clock,
            amounts=self._display.amounts,
            entered=self._enter,
            demo_pins=self._around.demo_pins,
        )

    def _scan_desk(self) -> ScanDesk:
        return ScanDesk(
            held=self._held,
            office=self._office,
            folder=self._around.kept,
            sounds=self._around.sounds,
            amounts=self._display.amounts,
            picture=self._around.picture,
            reads=self._reads,
            calls=self._calls,
            clock=self._clock,
        )

    def _people(self) -> PeopleDesk:
        return PeopleDesk(
            held=self._held,
            office=self._office,
            stream=self._stream,
            read_served=self._read_served,
            amounts=self._display.amounts,
            picture=self._around.picture,
            reads=self._reads,
            calls=self._calls,
            clock=self._clock,
            toasts=self._toasts,
        )

    def _tell_later(self, tell: Callable[[], None]) -> None:
        """Taps on the next customer's cart do not wait until the hub has heard of it."""
        self._calls.run(tell, done=lambda _: None)

    def _acting(self) -> StaffId | None:
        return self._shell.staff_id

    def _author(self) -> Author:
        """Whoever is signed in, at this place; read in a thread of the pool."""
        return Author(Channel.STORE, self._shell.staff_id, self._around.here)

    def _enter(self, who: Colleague) -> None:
        name = who.name.in_(self._display.amounts().language)
        self._shell.show_staff(who.id, name)

    def _name(self, names: PlaceNames, staff: StaffId | None) -> None:
        self._shell.show_store(names.shop, names.place)
        if names.staff and staff == self._shell.staff_id:
            self._shell.name_staff(names.staff)
        shown = [each for each in (names.place, names.device) if each]
        self.views.sign_in.show_place(self._display.amounts().joined(*shown) if shown else "")
