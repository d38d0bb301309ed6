"""What a tablet knows of a customer tells how old it is, and looks old when it is."""

from __future__ import annotations

import pytest

from store_app.viewmodels.wording.tone import Tone
from tests.ui.customer.demo_shop import ELENI
from tests.ui.customer.served import a_desk
from tests.ui.customer.test_customer_page import a_reception

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_is_known_of_a_customer_tells_how_old_it_is() -> None:
    desk = a_desk()
    assert desk.serving.state.age == "as of 8 s ago"
    desk.clock.advance(13)
    desk.serving.tick()
    assert desk.serving.state.age == "as of 21 s ago"


def test_without_a_line_the_panel_looks_old_and_promises_no_stock() -> None:
    desk = a_desk()
    fresh = [row.stock for row in desk.serving._wishes.rows]
    desk.serving.ages.live = False
    desk.serving.tick()
    rows = desk.serving._wishes.rows
    assert desk.serving.state.stale
    assert [row.stock.removeprefix("~") for row in rows] == fresh
    assert any(row.stock.startswith("~") for row in rows)
    assert all(row.stock_tone != Tone.GOOD for row in rows)
    desk.serving.ages.live = True
    desk.serving.tick()
    assert [row.stock for row in desk.serving._wishes.rows] == fresh


def test_the_stock_of_what_is_wished_for_moves_while_it_is_looked_at() -> None:
    desk = a_desk()
    before = desk.background.waiting
    desk.serving.streams_changed(frozenset({"store:kifissia:stock"}))
    assert desk.background.waiting == before + 1


def test_the_points_of_a_profile_tell_how_old_they_are() -> None:
    reception = a_reception()
    reception.finder.open(ELENI)
    reception.settle()
    profile = reception.finder.profile
    assert (profile.state.age, profile.state.stale) == ("as of 8 s ago", False)
    profile.ages.live = False
    profile.tick()
    assert profile.state.stale
    assert any(row.stock.startswith("~") for row in profile._wishes.rows)
