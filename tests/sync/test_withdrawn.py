"""A product that left the shop's folder, as two tablets see it."""

from __future__ import annotations

from pathlib import Path

from store_app.domain.identifiers import Sku
from store_app.hub.loading import load_shop
from store_app.replica.search import SearchQuery
from tests.device import Device
from tests.hub_shop import LAMP, MUG, a_product
from tests.shop_folder import a_shop_folder
from tests.sync.counter import a_counter
from tests.sync.test_what_happens_when import check_out_on_a

VASE = a_product("vase", "vase-clay", "Vase", rank=3, gtin=None)


def found(device: Device) -> list[tuple[str, bool]]:
    cards = device.data.search().cards(SearchQuery()).cards
    return [(card.product, card.discontinued) for card in cards]


def test_a_line_says_that_it_is_no_longer_sold_and_what_nobody_has_is_gone(
    tmp_path: Path,
) -> None:
    with a_counter(tmp_path) as counter:
        counter.start_with(1)
        counter.running.hub.catalogue.put([VASE])
        counter.meet()
        assert found(counter.a) == [("lamp", False), ("mug", False), ("vase", False)]
        load_shop(counter.running.hub, a_shop_folder(tmp_path / "shop", [VASE]), 100)
        counter.meet()
        for device in (counter.a, counter.b):
            assert found(device) == [("lamp", True), ("vase", False)]
            assert device.data.catalogue().by_sku(Sku(MUG)) is None
        check_out_on_a(counter)
        counter.meet()
        (refused,) = counter.a.data.outbox.refused()
        assert (refused.outcome.code, refused.detail) == ("conflict:not_for_sale", LAMP)
