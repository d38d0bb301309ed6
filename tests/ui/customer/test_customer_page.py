"""Finding and opening customers through a real window, with and without a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from store_app.actions.find_customers import FindCustomers, FoundCustomer, FoundCustomers
from store_app.actions.open_customer import OpenCustomer
from store_app.actions.read_history import Happened
from store_app.actions.read_story import ReadStory, ToldStory
from store_app.codes import (
    Meaning,
    ShopCodes,
    read_code,
    write_customer_code,
    write_hand_over_code,
)
from store_app.domain.identifiers import CustomerId, Sku, customer_stream
from store_app.domain.localized import Localized
from store_app.errors import Unreachable
from store_app.viewmodels.customers.customer_finder import CustomerFinder, FinderPorts
from store_app.viewmodels.customers.customer_profile import CustomerProfile, ProfilePorts
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.background import ManualBackground
from tests.ui.customer.demo_shop import (
    ELENI,
    HERE,
    MUG,
    NOW_MS,
    Customers,
    colleagues,
    demo_customers,
    picture,
)
from tests.ui.customer.floor import Floor, pause
from tests.ui.customer.served import Desk, a_desk, a_reader

KEYS = {1: b"k" * 32}
PAGE = """
    CustomerPage {
        anchors.fill: parent
        anchors.leftMargin: 96
        anchors.topMargin: 64
        customers: customers_
    }
"""


@dataclass
class Hub:
    """The hub's people, while there is a line."""

    customers: Customers
    online: bool = True
    asked: list[str] = field(default_factory=list)

    def find(self, query: str) -> FoundCustomers:
        self._need_line()
        self.asked.append(query)
        fitting = [each for each in demo_customers() if query.lower() in each["name"].lower()]
        found = tuple(
            FoundCustomer(CustomerId(each["id"]), each["name"], each["phone"][-3:], "", "")
            for each in fitting[:20]
        )
        return FoundCustomers(found, everywhere=True)

    def open_customer(self, customer: CustomerId) -> CustomerId:
        self._need_line()
        self.customers.open(customer)
        return customer

    def open_by_code(self, _code: str) -> CustomerId:
        return self.open_customer(ELENI)

    def history(self, customer: CustomerId) -> Sequence[Happened]:
        self._need_line()
        body = next(each for each in demo_customers() if each["id"] == customer)
        return [
            Happened(
                NOW_MS - int(each["days_ago"] * 86_400_000),
                each["channel"],
                each["kind"],
                Localized(each["text"]),
                each["place"],
            )
            for each in body["history"]
        ]

    def story(self, customer: CustomerId, _before: int | None) -> ToldStory:
        self._need_line()
        return ToldStory(tuple(reversed(self.customers.of(customer))), more=False)

    def _need_line(self) -> None:
        if not self.online:
            raise Unreachable("hub.unreachable")


@dataclass
class Reception:
    finder: CustomerFinder
    desk: Desk
    hub: Hub
    calls: ManualBackground

    def settle(self) -> None:
        for _ in range(3):
            self.calls.finish_all()
            self.desk.settle()
        pause()


def a_reception(language: str = "en", *, known: bool = False) -> Reception:
    desk, calls = a_desk(language, serving=known), ManualBackground()
    hub = Hub(desk.customers)
    amounts = Amounts(language)
    now_s = desk.clock.now_ms() // 1000

    def read(text: str) -> Meaning:
        return read_code(text, shop=ShopCodes(keys=KEYS), now_s=now_s)

    profile = CustomerProfile(
        ProfilePorts(
            a_reader(desk.customers, desk.shelf),
            hub.history,
            lambda: {HERE: Localized({"en": "Kifissia", "fa": "کیفیسیا"})},
            lambda: amounts,
            picture,
            ReadStory(desk.customers, lambda _: desk.customers.waiting(9), hub.story),
            lambda sku: desk.shelf.name(Sku(sku)),
        ),
        desk.background,
        calls,
        desk.clock,
    )
    ports = FinderPorts(
        FindCustomers(hub.find, desk.customers.find),
        OpenCustomer(desk.customers, hub, read, lambda: None),
        lambda: amounts,
        desk.background,
        lambda staff: next((each.name for each in colleagues() if each.id == staff), None),
    )
    return Reception(CustomerFinder(ports, profile, calls, desk.toasts), desk, hub, calls)


Show = Callable[..., Floor]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    floors: list[Floor] = []
    assert qapp is not None

    def opened(reception: Reception, language: str = "en") -> Floor:
        floors.append(Floor(PAGE, {"customers_": reception.finder}, language=language))
        return floors[-1]

    yield opened
    for floor in floors:
        floor.close()


def test_a_search_finds_and_a_tap_opens(show: Show) -> None:
    reception = a_reception()
    floor = show(reception)
    floor.look("customer-nobody", 60)
    below = floor.item("action").mapToScene(QPointF()).y()
    assert below - floor.item("emptyTitle").mapToScene(QPointF()).y() < 200
    reception.finder.search("papa")
    reception.settle()
    floor.look("customer-found", 60)
    assert "Eleni Papadaki" in floor.texts()
    floor.tap(f"customer-{ELENI}")
    reception.settle()
    floor.look("customer-open")
    texts = floor.texts()
    assert "Customer since 2019 · Oak member · Speaks Greek" in texts
    assert {"E-mail", "Personal offers", "No text messages", "1,240", "€129.00"} <= set(texts)
    assert "Saved Arlo table lamp, Sage" in texts
    served: list[str] = []
    reception.finder.servingAsked.connect(served.append)
    floor.tap("startServing")
    assert served == [ELENI]


def test_a_late_answer_does_not_replace_a_newer_one() -> None:
    reception = a_reception()
    reception.finder.search("papa")
    reception.finder.search("nobody at all")
    reception.settle()
    assert reception.finder.state.none
    assert reception.hub.asked == ["nobody at all"]


def test_without_a_line_only_those_opened_here_are_found_and_it_says_so(show: Show) -> None:
    reception = a_reception(known=True)
    reception.hub.online = False
    floor = show(reception)
    reception.finder.search("eleni")
    reception.settle()
    assert "Offline: only customers opened on this device are found." in floor.texts()
    assert [row.customer_id for row in reception.finder.rows.rows] == [ELENI]
    floor.look("customer-offline", 60)
    floor.tap(f"customer-{ELENI}")
    reception.settle()
    assert "What happened before is shown when online." in floor.texts()


def test_without_a_line_nobody_else_can_be_opened() -> None:
    reception = a_reception()
    reception.hub.online = False
    reception.finder.open(ELENI)
    reception.settle()
    assert "was not opened here before" in reception.desk.toasts.state.text


@pytest.mark.parametrize(
    ("giver", "says"),
    [("maria", "Handed over by Maria"), ("gone", "Handed over by a colleague")],
)
def test_who_handed_a_customer_over_is_told(giver: str, says: str) -> None:
    reception = a_reception()
    later_s = reception.desk.clock.now_ms() // 1000 + 300
    reception.finder.openCode(write_hand_over_code(ELENI, giver, later_s, 1, KEYS[1]))
    reception.settle()
    assert reception.desk.toasts.state.text == says
    assert reception.finder.profile.state.customer_id == ELENI


def test_a_hand_over_that_came_too_late_sends_to_the_colleague() -> None:
    reception = a_reception()
    now_s = reception.desk.clock.now_ms() // 1000
    reception.finder.openCode(write_hand_over_code(ELENI, "maria", now_s, 1, KEYS[1]))
    reception.settle()
    said = "This code is too old. Ask your colleague for a new one."
    assert reception.desk.toasts.state.text == said


def test_a_customer_cannot_be_taken_over_without_a_line() -> None:
    reception = a_reception()
    reception.hub.online = False
    later_s = reception.desk.clock.now_ms() // 1000 + 300
    reception.finder.openCode(write_hand_over_code(ELENI, "maria", later_s, 1, KEYS[1]))
    reception.settle()
    assert "not opened here before" in reception.desk.toasts.state.text


def test_a_code_typed_into_the_search_opens_its_customer(show: Show) -> None:
    reception = a_reception()
    floor = show(reception)
    later_s = reception.desk.clock.now_ms() // 1000 + 300
    reception.finder.search(write_customer_code(ELENI, later_s, 1, KEYS[1]))
    reception.settle()
    assert "Eleni Papadaki" in floor.texts()


@pytest.mark.parametrize(
    ("key", "seconds", "says"),
    [(b"x" * 32, 300, "not from our shop"), (b"k" * 32, -1, "too old")],
)
def test_a_forged_and_an_expired_code_are_told_as_such(key: bytes, seconds: int, says: str) -> None:
    reception = a_reception()
    until_s = reception.desk.clock.now_ms() // 1000 + seconds
    reception.finder.openCode(write_customer_code(ELENI, until_s, 1, key))
    reception.settle()
    assert says in reception.desk.toasts.state.text
    assert reception.desk.customers.state(ELENI) is None


def test_leaving_takes_everything_off_the_page(show: Show) -> None:
    reception = a_reception()
    floor = show(reception)
    reception.finder.open(ELENI)
    reception.settle()
    reception.finder.forget()
    pause()
    assert not any("Eleni" in text for text in floor.texts())


def test_looking_for_another_starts_with_an_empty_field(show: Show) -> None:
    """Nobody's name stays in the field, neither for the next search nor for the next person."""
    for end in ("lookForAnother", "forget"):
        reception = a_reception()
        floor = show(reception)
        floor.item("query").setProperty("text", "papa")
        reception.finder.search("papa")
        reception.settle()
        floor.tap(f"customer-{ELENI}")
        reception.settle()
        getattr(reception.finder, end)()
        pause()
        assert floor.item("query").property("text") == ""


def test_the_page_mirrors(show: Show) -> None:
    reception = a_reception("fa")
    floor = show(reception, "fa")
    reception.finder.open(ELENI)
    reception.settle()
    floor.look("customer-fa")
    assert floor.shows("startServing")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_staff_read_what_happened_to_the_cart_with_and_without_a_line(
    show: Show, language: str
) -> None:
    reception = a_reception(language, known=True)
    reception.finder.open(ELENI)
    reception.settle()
    floor = show(reception, language)
    profile = reception.finder.profile
    tab = floor.item("historyViews")
    floor.tap(tab, 60)
    profile.tellStory()
    reception.settle()
    floor.look(f"customer-story-{language}")
    told = len(profile.story.rows)
    assert told == len(reception.desk.customers.of(ELENI))
    assert profile.state.story_note == ""
    reception.hub.online = False
    reception.desk.customers.offline = True
    reception.desk.serving.desk.more(MUG)
    reception.desk.settle()
    reception.finder.streams_changed(frozenset({customer_stream(ELENI)}))
    reception.settle()
    assert len(profile.story.rows) == told + 1
    if language == "en":
        assert profile.state.story_note.startswith("Offline: what this device has heard.")
        assert profile.story.rows[0].text == "Speckle mug added to the cart"
        assert profile.story.rows[0].facts.endswith("waiting to send")
        doors = {row.facts.split(" · ")[0] for row in profile.story.rows}
        assert doors >= {"The customer’s phone", "The web shop"}
