"""What leaves the shop's folder leaves the shop, but only if whoever loads it says so."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from store_app.domain.change import CartAdd, WishAdd
from store_app.domain.identifiers import CustomerId, Sku, customer_stream, stock_stream
from store_app.domain.store_change import HoldRequest
from store_app.errors import Refused
from store_app.hub.assortment.catalogue import Catalogue
from store_app.hub.hub import Hub
from store_app.hub.loading import Loaded, load_shop
from store_app.hub.streams.feeds import Decide
from store_app.hub.withdrawing import Withdrawn
from store_app.protocol.catalogue import ProductBody
from store_app.protocol.changes import intent_to_wire
from store_app.protocol.exchange import FeedRow, PushResponse
from tests.contract.speaking import (
    PRICE,
    Tablet,
    a_change,
    a_creation,
    a_tablet,
    a_tablet_with_eleni,
)
from tests.hub_shop import KIFISSIA, LAMP, LAMP_GTIN, MUG, a_product
from tests.shop_folder import a_shop_folder

Load = Callable[..., Loaded]
LAMP_BODY = a_product()
MUG_BODY = a_product("mug", MUG, "Mug", rank=2, gtin=None)


@pytest.fixture
def load(hub: Hub, tmp_path: Path) -> Load:
    """Load a folder with these products, and withdraw what it lacks up to that share."""

    def loaded(products: Sequence[ProductBody], percent: int | None = 100) -> Loaded:
        return load_shop(hub, a_shop_folder(tmp_path / "shop", products), percent)

    return loaded


def outcomes(answer: PushResponse) -> list[str]:
    return [result.outcome for result in answer.results]


def known(hub: Hub, sku: str) -> ProductBody | None:
    body = hub.products.by_sku(Sku(sku))
    return None if body is None else ProductBody.model_validate_json(body)


def test_what_the_folder_lacks_stays_on_sale_unless_told(hub: Hub, load: Load) -> None:
    loaded = load([MUG_BODY], None)
    assert (loaded.left.sold, loaded.withdrawn) == (1, Withdrawn())
    assert known(hub, LAMP) == LAMP_BODY


def test_what_nobody_has_is_forgotten_and_devices_hear_of_it(hub: Hub, load: Load) -> None:
    tablet = a_tablet(hub)
    cursor = tablet.pull_all()[-1].cursor
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=0, forgotten=1)
    assert known(hub, LAMP) is None
    assert hub.products.by_gtin(LAMP_GTIN) is None
    rows = [row for row in tablet.pull(cursor).rows if isinstance(row, FeedRow)]
    assert ("lamp", None) in [(row.key, row.body) for row in rows]


@pytest.mark.parametrize("intent", [CartAdd(Sku(LAMP), 1, PRICE), WishAdd(Sku(LAMP))])
def test_what_is_on_a_list_stays_known_as_no_longer_sold(
    hub: Hub, load: Load, intent: CartAdd | WishAdd
) -> None:
    a_tablet_with_eleni(hub).push(a_change(2, intent))
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)
    assert known(hub, LAMP) == LAMP_BODY.model_copy(update={"discontinued": True})


@pytest.mark.parametrize("intent", [CartAdd(Sku(LAMP), 1, PRICE), WishAdd(Sku(LAMP))])
def test_what_is_put_on_a_list_while_it_is_withdrawn_stays_known(
    hub: Hub, load: Load, monkeypatch: pytest.MonkeyPatch, intent: CartAdd | WishAdd
) -> None:
    tablet, decided = a_tablet_with_eleni(hub), Catalogue.put_decided
    answers: list[str] = []

    def after_a_tap(self: Catalogue, decide: Decide[Withdrawn]) -> Withdrawn:
        answers.extend(outcomes(tablet.push(a_change(2, intent))))
        return decided(self, decide)

    monkeypatch.setattr(Catalogue, "put_decided", after_a_tap)
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)
    assert answers == ["ok"]
    assert known(hub, LAMP) == LAMP_BODY.model_copy(update={"discontinued": True})


def test_what_is_on_a_list_of_somebody_new_stays_known(
    hub: Hub, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    tablet, decided = a_tablet(hub), Catalogue.put_decided

    def after_a_newcomer(self: Catalogue, decide: Decide[Withdrawn]) -> Withdrawn:
        tablet.push(a_creation(), a_change(2))
        return decided(self, decide)

    monkeypatch.setattr(Catalogue, "put_decided", after_a_newcomer)
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)


def test_what_is_put_on_a_list_after_it_was_forgotten_is_refused(hub: Hub, load: Load) -> None:
    tablet = a_tablet_with_eleni(hub)
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=0, forgotten=1)
    assert outcomes(tablet.push(a_change(2))) == ["permanent:unknown_product"]


def test_taps_at_the_very_moment_are_refused_or_keep_the_product_known(
    hub: Hub, load: Load
) -> None:
    """Many at once, in an order that nobody knows: none may end as a line without a name."""
    tablets = [a_tablet(hub) for _ in range(4)]
    customers = [CustomerId(f"7f1c6a52-0a8e-4f0e-9a53-{n:012x}") for n in range(len(tablets))]
    for tablet, customer in zip(tablets, customers, strict=True):
        tablet.push(a_creation(1, customer))

    def taps(tablet: Tablet, customer: CustomerId) -> list[str]:
        stream = customer_stream(customer)
        return [outcomes(tablet.push(a_change(n, stream=stream)))[0] for n in range(2, 12)]

    with ThreadPoolExecutor(len(tablets)) as pool:
        tapping = [pool.submit(taps, *each) for each in zip(tablets, customers, strict=True)]
        load([MUG_BODY])
        said = {outcome for each in tapping for outcome in each.result()}
    assert said <= {"ok", "permanent:unknown_product"}
    assert ("ok" in said) == (known(hub, LAMP) is not None)


def test_what_is_kept_aside_stays_known(hub: Hub, load: Load) -> None:
    tablet = a_tablet(hub)
    asked = a_change(1).model_copy(
        update={
            "stream": stock_stream(KIFISSIA),
            "intent": intent_to_wire(HoldRequest(Sku(LAMP), 1, 600)),
        }
    )
    assert outcomes(tablet.push(asked)) == ["ok"]
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)


def test_once_nobody_has_it_any_more_it_is_forgotten(load: Load) -> None:
    load([MUG_BODY, LAMP_BODY.model_copy(update={"discontinued": True})])
    loaded = load([MUG_BODY])
    assert (loaded.left.sold, loaded.withdrawn) == (0, Withdrawn(ended=0, forgotten=1))


def test_what_stays_known_is_not_written_again_at_each_loading(hub: Hub, load: Load) -> None:
    tablet = a_tablet_with_eleni(hub)
    tablet.push(a_change(2, WishAdd(Sku(LAMP))))
    load([MUG_BODY])
    cursor = tablet.pull_all()[-1].cursor
    assert load([MUG_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)
    rows = [row for row in tablet.pull(cursor).rows if isinstance(row, FeedRow)]
    assert "lamp" not in [row.key for row in rows]


def test_what_comes_back_is_sold_again(hub: Hub, load: Load) -> None:
    a_tablet_with_eleni(hub).push(a_change(2, WishAdd(Sku(LAMP))))
    load([MUG_BODY])
    load([MUG_BODY, LAMP_BODY])
    assert known(hub, LAMP) == LAMP_BODY


def test_what_goes_on_under_another_name_keeps_its_numbers(hub: Hub, load: Load) -> None:
    a_tablet_with_eleni(hub).push(a_change(2, WishAdd(Sku(LAMP))))
    renamed = a_product("lamp-2027")
    assert load([MUG_BODY, renamed]).withdrawn == Withdrawn(ended=0, forgotten=1)
    assert known(hub, LAMP) == renamed
    assert hub.products.by_gtin(LAMP_GTIN) is not None


def test_a_variant_that_moved_to_another_product_is_left_to_it(hub: Hub, load: Load) -> None:
    small = LAMP_BODY.variants[0].model_copy(update={"sku": "lamp-small", "gtins": ()})
    two = LAMP_BODY.model_copy(update={"variants": (*LAMP_BODY.variants, small)})
    hub.catalogue.put([two])
    a_tablet_with_eleni(hub).push(a_change(2, WishAdd(Sku("lamp-small"))))
    moved = a_product("lamp-2027")
    assert load([MUG_BODY, moved]).withdrawn == Withdrawn(ended=1, forgotten=0)
    assert known(hub, LAMP) == moved
    left = known(hub, "lamp-small")
    assert left == two.model_copy(update={"variants": (small,), "discontinued": True})


def test_a_sku_in_unusual_signs_is_found_on_lists(hub: Hub, load: Load) -> None:
    odd = a_product("odd", 'o"d\\d', "Odd", rank=3, gtin=None)
    hub.catalogue.put([odd])
    a_tablet_with_eleni(hub).push(a_change(2, WishAdd(Sku('o"d\\d'))))
    assert load([MUG_BODY, LAMP_BODY]).withdrawn == Withdrawn(ended=1, forgotten=0)


def test_a_folder_that_lacks_more_than_it_may_changes_nothing(hub: Hub, load: Load) -> None:
    dearer = a_product("mug", MUG, "Mug", rank=2, gtin=None, amount=9_999)
    with pytest.raises(Refused) as refused:
        load([dearer], 49)
    assert refused.value.code == "shop.many_missing"
    assert refused.value.detail == "1 of 2 are missing, at most 49 % may be"
    assert (known(hub, LAMP), known(hub, MUG)) == (LAMP_BODY, MUG_BODY)
    load([dearer], 50)
    assert (known(hub, LAMP), known(hub, MUG)) == (None, dearer)


def test_a_folder_without_products_never_empties_the_shop(hub: Hub, load: Load) -> None:
    with pytest.raises(Refused) as refused:
        load([], 100)
    assert refused.value.code == "shop.no_products"
    assert known(hub, LAMP) == LAMP_BODY


def test_a_file_that_breaks_off_changes_nothing(hub: Hub, tmp_path: Path) -> None:
    files = a_shop_folder(tmp_path / "shop", [MUG_BODY])
    whole = (files.folder / "products.json").read_text()
    (files.folder / "products.json").write_text(whole[: len(whole) // 2])
    (files.folder / "shop.json").write_text(
        json.dumps({**json.loads((files.folder / "shop.json").read_text()), "country": "CY"})
    )
    with pytest.raises(Exception, match=r"products\.json"):
        load_shop(hub, files, 100)
    assert known(hub, LAMP) == LAMP_BODY


def test_a_late_addition_of_what_was_forgotten_is_refused_and_told(hub: Hub, load: Load) -> None:
    tablet = a_tablet_with_eleni(hub)
    load([MUG_BODY])
    answer = tablet.push(a_change(2, CartAdd(Sku(LAMP), 1, PRICE)))
    assert outcomes(answer) == ["permanent:unknown_product"]
