"""The real window over the demo shop: real pages, real threads, a clock that a test moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from store_app.actions.count_stock import CountStock
from store_app.actions.do_tasks import DoTasks
from store_app.actions.look_up_product import LookUpProduct
from store_app.actions.read_count import ReadCount
from store_app.actions.read_reviews import ReadReviews
from store_app.actions.search_products import SearchProducts
from store_app.actions.store_stream import StoreStream
from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import Sku, StaffId
from store_app.domain.money import Money
from store_app.domain.staff import Colleague
from store_app.errors import Refused
from store_app.replica.opening import DeviceData
from store_app.replica.waiting import WaitingChanges
from store_app.ui import Ui, Words
from store_app.viewmodels.frame.brand import load_brand
from store_app.viewmodels.frame.display import Display, Reading
from store_app.viewmodels.frame.line_status import LineStatus
from store_app.viewmodels.frame.shell import Shell
from store_app.viewmodels.frame.sign_in import SignInDesk
from store_app.viewmodels.product.product_page import ProductReading, ShownProduct
from store_app.viewmodels.product.search_page import ProductSearch, SearchReading
from store_app.viewmodels.store.counting import Counting, CountingPorts
from store_app.viewmodels.views import Views
from store_app.viewmodels.wording.amounts import Amounts
from store_app.viewmodels.wording.toasts import Toasts
from tests.fakes.background import WatchedBackground
from tests.fakes.clock import FrozenClock
from tests.ui.customer.floor import pause, until
from tests.ui.demo_device import DEMO, HERE, MORNING_MS, ROOT
from tests.ui.other_half import an_other_half

RESOURCES = ROOT / "resources"
LOOKS = ROOT / "build" / "looks"
TRANSLATIONS = ROOT / "build" / "i18n"


class NotedKeeping:
    """Serves a customer when told to and notes what was kept."""

    def __init__(self) -> None:
        self.serving = False
        self.cart: list[Sku] = []
        self.wishes: set[Sku] = set()

    def is_serving(self) -> bool:
        return self.serving

    def wishes_for(self, sku: Sku) -> bool:
        return sku in self.wishes

    def add_to_cart(self, sku: Sku, _price: Money) -> bool:
        self.cart.append(sku)
        return True

    def add_wish(self, sku: Sku) -> bool:
        self.wishes.add(sku)
        return True

    def remove_wish(self, sku: Sku) -> bool:
        self.wishes.discard(sku)
        return True


class Stage:
    """Everything that the window needs, with handles for a test."""

    def __init__(
        self, data: DeviceData, language: str = "en", *, dark: bool = False, text_scale: float = 1.0
    ) -> None:
        self.clock = FrozenClock(MORNING_MS)
        self.catalogue = data.catalogue()
        reviews = data.reviews()
        self.background = WatchedBackground("test-reads")
        self.keeping = NotedKeeping()
        self.toasts = Toasts()
        self.entered: list[Colleague] = []
        reading = Reading(language=language, dark=dark, text_scale=text_scale)
        self.display = Display(reading, ("el", "fa", "ar"), lambda _: None)
        amounts = self.display.amounts
        self.shell = Shell(self.clock)
        self.line = LineStatus(self.clock, amounts)
        self.product = ShownProduct(
            ProductReading(
                look_up=LookUpProduct(self.catalogue, data.stock(), reviews, HERE),
                read_on=ReadReviews(reviews),
                amounts=amounts,
                picture=picture_url,
            ),
            self.background,
            self.clock,
            self.keeping,
            self.toasts,
        )
        self.desk = SignInDesk(
            lambda: self.catalogue.colleagues(HERE),
            self._sign_in,
            self.background,
            clock=self.clock,
            amounts=amounts,
            entered=self._enter,
            demo_pins={StaffId("sam"): "2580"},
        )
        self.search = ProductSearch(
            SearchReading(
                search=SearchProducts(data.search().cards, self.catalogue.places, HERE),
                categories=lambda: [(each.id, each.name) for each in self.catalogue.categories()],
                amounts=amounts,
                picture=picture_url,
            ),
            self.background,
            self.clock,
            self.keeping,
        )
        self.others = others = an_other_half(language, self.clock)
        self.views = Views(
            shell=self.shell,
            sign_in=self.desk,
            line=self.line,
            display=self.display,
            toasts=self.toasts,
            product=self.product,
            search=self.search,
            scanner=others.scan.scanner,
            scanners=others.scan.settings,
            serving=others.serving,
            customers=others.customers,
            needs_you=others.needs_you,
            hand_over=others.hand_over,
            paying=others.paying,
            comparing=others.comparing,
            erasing=others.erasing,
            counting=Counting(counting_ports(data, amounts), self.background, self.toasts),
        )
        self.ui = Ui(
            self.views, load_brand(RESOURCES / "brand.json"), RESOURCES, Words(TRANSLATIONS)
        )
        self.window: QQuickWindow | None = None

    def open(self, width: int = 1280, height: int = 800, *, signed_in: bool = True) -> QQuickWindow:
        language = self.display.state.language
        places = {each.id: each.name.in_(language) for each in self.catalogue.places()}
        shop, place = self.catalogue.shop(), places[HERE]
        assert shop is not None
        self.shell.show_store(shop.name.in_(language), place)
        self.desk.show_place(self.display.amounts().joined(place, "Counter 2"))
        self.line.show("live", 0, 0)
        self.desk.load()
        self.search.load()
        if signed_in:
            sam = next(who for who in self.catalogue.colleagues(HERE) if who.id == "sam")
            self.shell.show_staff(sam.id, sam.name.in_(language))
        window = self.ui.show()
        window.resize(width, height)
        self.window = window
        self.settle()
        return window

    def settle(self, ms: int = 120) -> None:
        """Let pictures load and what moves come to rest; all that was asked has been answered."""
        pause(ms)
        until(lambda: not self.background.asked)

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        until(true)

    def item(self, name: str) -> QQuickItem:
        """The first visible item of that name, in the window or in a sheet above it."""
        found = self._find(lambda item: item.objectName() == name)
        assert found is not None, f"no visible {name}"
        return found

    def shows(self, name: str) -> bool:
        return self._find(lambda item: item.objectName() == name) is not None

    def at(self, name: str) -> QPointF:
        """The middle of an item in the window."""
        return self._middle(self.item(name))

    def key(self, key: Qt.Key, text: str = "") -> None:
        """Press and release a key; letters of any script come as their text."""
        assert self.window is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QGuiApplication.sendEvent(self.window, event)
        self.settle(10)

    def tap_text(self, text: str) -> None:
        """Tap the control that shows this text."""
        found = self._find(lambda item: item.property("spoken") == text)
        assert found is not None, f"nothing says {text}"
        self.tap_at(self._middle(found))

    def cut(self) -> list[str]:
        """Every text on the screen of which the end is cut off."""
        found: list[str] = []

        def note(item: QQuickItem) -> bool:
            if item.property("truncated") is True:
                found.append(str(item.property("text")))
            return False

        self._find(note)
        return found

    def _find(
        self, fits: Callable[[QQuickItem], bool], within: QQuickItem | None = None
    ) -> QQuickItem | None:
        assert self.window is not None
        waiting = list((within or self.window.contentItem()).childItems())
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                if fits(item):
                    return item
                waiting += item.childItems()
        return None

    def _middle(self, item: QQuickItem) -> QPointF:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))

    def tap(self, name: str, within: str = "") -> None:
        inside = self.item(within) if within else None
        found = self._find(lambda item: item.objectName() == name, inside)
        assert found is not None, f"no visible {name}"
        self.tap_at(self._middle(found))

    def tap_at(self, point: QPointF) -> None:
        assert self.window is not None
        at = QPoint(round(point.x()), round(point.y()))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.window, left, none, at)
        self.settle(30)

    def grab(self, name: str) -> Path:
        assert self.window is not None
        LOOKS.mkdir(parents=True, exist_ok=True)
        path = LOOKS / f"{name}.png"
        assert self.window.grabWindow().save(str(path))
        return path

    def close(self) -> None:
        self.ui.close()
        self.others.scan.close()
        self.background.close()

    def _sign_in(self, who: Colleague, pin: str) -> None:
        if (who.id, pin) != ("sam", "2580"):
            raise Refused("pin.wrong")

    def _enter(self, who: Colleague) -> None:
        self.entered.append(who)
        self.shell.show_staff(who.id, who.name.in_(self.display.state.language))


def counting_ports(data: DeviceData, amounts: Callable[[], Amounts]) -> CountingPorts:
    """Counts are kept in the device's real files."""
    stream = StoreStream(data.outbox, HERE, lambda: Author(Channel.STORE, StaffId("sam"), HERE))
    book, waiting = data.stock_book(HERE), WaitingChanges(data.outbox_file)
    tasks = data.store_tasks(HERE)
    return CountingPorts(
        read=ReadCount(book.of, waiting, tasks.to_do, HERE),
        count=CountStock(stream, book.of),
        finish=DoTasks(stream).finish,
        amounts=amounts,
    )


def picture_url(name: str) -> str:
    return (DEMO / "pictures" / name).as_uri()
