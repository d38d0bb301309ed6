"""Journey 3: the customer shows the code on the phone; the counter opens cart and profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from store_app.clocks import SystemClock
from store_app.codes import write_customer_code
from store_app.domain.identifiers import CustomerId
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.pictures import Codes, decode_picture
from store_app.sync.remote import Remote
from tests.e2e.demo_shop import ELENI, LAMP, MUG, MUG_EAN, DemoShop
from tests.e2e.opened import Application, quiet_camera
from tests.e2e.phone import Phone
from tests.e2e.pictures import photograph_code, photograph_drawing
from tests.e2e.tablets import Tablet

pytestmark = [pytest.mark.e2e, quiet_camera]

OVER = "This code is too old. Ask the customer to show a new one."
NOT_OURS = "This code is not from our shop."


@pytest.fixture
def phone(devices: Callable[[str], Tablet], phones: Callable[[str], Phone]) -> Phone:
    """Eleni's phone, with the page that another counter once gave her."""
    tablet = devices("another counter")
    tablet.open(ELENI)
    return phones(Remote(tablet.data.outbox).bag_link(ELENI).url)


def code_on(phone: Phone, picture: Path) -> str:
    """What a scanner reads off the phone's screen."""
    photograph_drawing(phone.code(), picture)
    found = decode_picture(picture, ZxingDecoder(thorough=True))
    assert isinstance(found, Codes)
    return found.sightings[0].text


def assert_eleni_is_open(opened: Application, phone: Phone) -> None:
    """Cart, wishlist and profile, the same as on the phone."""
    opened.until_served(ELENI)
    serving, profile = opened.views.serving, opened.views.customers.profile
    opened.hand.until(lambda: profile.state.name == "Eleni Papadaki", "the profile")
    assert {row.sku: row.quantity for row in serving.cart.rows} == phone.cart()
    assert {row.sku for row in serving.wishlist.rows} == phone.wishes()
    assert LAMP in phone.wishes()
    assert profile.state.customer_id == ELENI
    assert serving.state.standing.startswith("Oak member")


def test_a_photograph_of_the_code_opens_the_customer(
    application: Callable[[], Application], phone: Phone, tmp_path: Path
) -> None:
    phone.add(MUG)
    opened = application()
    opened.sign_in()
    opened.hand.tap("railScan")
    opened.hand.drop(photograph_drawing(phone.code(), tmp_path / "phone.png"))
    assert_eleni_is_open(opened, phone)
    opened.scan_product(MUG_EAN, MUG)
    before = opened.shown(MUG)
    opened.hand.tap("addToCart")
    opened.hand.until(lambda: phone.cart().get(MUG) == before + 1, "the mug on the phone")


def test_a_hand_scanner_opens_the_customer_from_any_page(
    application: Callable[[], Application], phone: Phone, tmp_path: Path
) -> None:
    opened = application()
    opened.sign_in()
    opened.until_live()
    opened.hand.tap("railSearch")
    opened.hand.tap("searchField")
    opened.scan(code_on(phone, tmp_path / "phone.png"))
    assert_eleni_is_open(opened, phone)


def test_a_code_that_was_shown_before_opens_the_customer_while_the_hub_is_down(
    application: Callable[[], Application], phone: Phone, shop: DemoShop, tmp_path: Path
) -> None:
    """Who was open here before is here; nobody else can be opened offline, and it says so."""
    opened = application()
    opened.sign_in()
    opened.until_live()
    code = code_on(phone, tmp_path / "phone.png")
    opened.scan(code)
    assert_eleni_is_open(opened, phone)
    opened.hand.tap("railSearch")
    with shop.down():
        opened.scan(code)
        opened.hand.until(lambda: opened.page() == "customer", "the customer's page")
        stranger = CustomerId("c63601c4-3b29-4149-a84d-d555a966be14")
        opened.scan(a_code(opened, stranger, left_s=600))
        toasts = opened.views.toasts
        opened.hand.until(lambda: "not opened here before" in toasts.state.text, "why not")
        assert opened.views.serving.state.customer_id == ELENI


def test_an_expired_code_and_a_forged_one_are_told_in_words(
    application: Callable[[], Application], tmp_path: Path
) -> None:
    opened = application()
    opened.sign_in()
    opened.until_complete()
    hand, scanner = opened.hand, opened.views.scanner
    over = a_code(opened, ELENI, left_s=-1)
    right = a_code(opened, ELENI, left_s=600)
    forged = right[:-2] + ("A" if right[-2] != "A" else "B") + right[-1]
    for text, said in ((over, OVER), (forged, NOT_OURS)):
        hand.tap("railSearch")
        opened.scan(text)
        hand.until(lambda: opened.page() == "scan" and scanner.state.noticed, "a notice")
        assert (scanner.notice.state.title, scanner.notice.state.text) == (
            "This code is not valid",
            said,
        )
        scanner.dismiss()
        hand.drop(photograph_code(text, tmp_path / "code.png"))
        hand.until(lambda: scanner.state.noticed, "a notice for the photograph")
        assert scanner.notice.state.text == said
    assert not opened.views.serving.state.serving


def a_code(opened: Application, customer: CustomerId, left_s: int) -> str:
    """A code as the hub of this shop writes it, valid for so many seconds from now."""
    shop = opened.device.data.catalogue().shop()
    assert shop is not None
    number, key = max(shop.code_keys.items())
    now_s = SystemClock().now_ms() // 1000
    return write_customer_code(customer, now_s + left_s, number, key)
