"""The profile is drawn while its page is shown, and is newest when it comes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from store_app.domain.identifiers import Sku
from tests.e2e.demo_shop import ELENI
from tests.e2e.opened import Application, quiet_camera

pytestmark = [pytest.mark.e2e, quiet_camera]


def test_the_profile_behind_another_page_is_drawn_when_its_page_is_shown_again(
    application: Callable[..., Application],
) -> None:
    app = application()
    app.sign_in()
    app.serve(ELENI, "eleni")
    profile, hand = app.views.customers.profile, app.hand

    hand.tap("railCustomer")
    sku = Sku(app.views.serving.cart.rows[0].sku)
    before, figure = app.shown(sku), profile.state.cart_count

    def in_profile() -> int:
        return sum(row.quantity for row in profile.cart.rows if row.sku == sku)

    hand.until(lambda: in_profile() == before, "the profile shows the cart")
    hand.tap("railSearch")
    app.views.serving.desk.more(sku)
    hand.until(lambda: profile.state.cart_count == figure + 1, "its figures go on")
    assert in_profile() == before
    hand.tap("railCustomer")
    assert in_profile() == before + 1
