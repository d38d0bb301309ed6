"""Whatever trusted and untrusted devices send, each change is answered and nothing fails."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import func, select

from store_app.domain.change import (
    CartAdd,
    CartCheckout,
    CartDec,
    CartHold,
    CartSet,
    Intent,
    WishAdd,
    WishToCart,
)
from store_app.domain.identifiers import CustomerId, PlaceId, Sku, StreamName, customer_stream
from store_app.domain.profile_change import (
    CustomerErase,
    CustomerMerge,
    ProfileField,
    ProfileSet,
    Scrubbed,
)
from store_app.domain.store_change import (
    AdjustReason,
    HoldClaim,
    HoldName,
    HoldRelease,
    HoldRequest,
    StockAdjust,
    StockCount,
    TaskAbout,
    TaskDone,
    TaskOpen,
    TaskTake,
)
from store_app.hub.hub import Hub
from store_app.hub.storage import tables
from store_app.hub.streams.devices import DeviceKind
from tests.contract.speaking import PRICE, Tablet, a_change, a_creation, a_device, a_tablet
from tests.hub_shop import ANNA, ELENI, KIFISSIA, LAMP, MUG, sign_manager_in

PEOPLE = (
    ELENI,
    *(CustomerId(f"7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f000{n}") for n in range(2, 5)),
)
STREAMS = (
    *map(customer_stream, PEOPLE),
    *map(StreamName, ("store:kifissia:stock", "store:kifissia:tasks", "store:nowhere:stock")),
    *map(StreamName, ("catalogue", "control:x", "store:kifissia:holds")),
)


def an_intent(chance: random.Random, tablets: list[Tablet]) -> Intent:
    sku = Sku(chance.choice([LAMP, MUG, "nothing"]))
    some, who = chance.randint(1, 5), chance.choice(PEOPLE)
    hold = HoldName(chance.choice(tablets).id, chance.randint(1, 40))
    made: list[Intent] = [
        CartAdd(sku, some, PRICE),
        CartDec(sku, some),
        CartSet(sku, some),
        CartHold(sku, PlaceId(KIFISSIA), chance.choice([hold, None])),
        CartCheckout(chance.choice("0123") * 64),
        WishAdd(sku),
        WishToCart(sku, PRICE),
        ProfileSet(ProfileField.NAME, "\0 name", "web"),
        ProfileSet(ProfileField.PHONE, chance.choice([None, "+306944123456", "x"]), "web"),
        CustomerMerge(who),
        CustomerErase(),
        Scrubbed(),
        HoldRequest(sku, some, 60, chance.choice([who, None])),
        HoldRelease(sku, hold),
        HoldClaim(sku, hold),
        StockCount(sku, some, chance.randint(-3, 9)),
        StockAdjust(sku, chance.randint(-3, 3), AdjustReason.SOLD),
        TaskOpen("call_back", TaskAbout(sku, who, None, "\0 text")),
        TaskTake(f"{hold.device}:{hold.n}"),
        TaskDone(f"{hold.device}:{hold.n}"),
    ]
    rare = isinstance(picked := chance.choice(made), CustomerErase) and chance.random() < 0.7
    return made[0] if rare else picked


@pytest.mark.parametrize("seed", range(4))
def test_every_change_is_answered_and_every_number_used(hub: Hub, seed: int) -> None:
    chance = random.Random(seed)
    tablets = [a_tablet(hub), a_tablet(hub), a_device(hub, DeviceKind.HUB)]
    manager = sign_manager_in(hub, tablets[0].id)
    tablets.append(a_device(hub, DeviceKind.PHONE))
    tablets[0].push(*(a_creation(n, each) for n, each in enumerate(PEOPLE, start=1)))
    for each in PEOPLE:
        hub.people.open(tablets[1].device(), each)
    for _ in range(60):
        tablet = chance.choice(tablets)
        start = tablet.device().last_n + 1
        changes = [
            a_change(
                n,
                an_intent(chance, tablets),
                chance.choice(STREAMS),
                chance.choice([None, ANNA, manager, "nobody"]),
            )
            for n in range(start, start + chance.randint(1, 4))
        ]
        answer = tablet.push(*changes)
        assert answer.last_n == changes[-1].n
        assert [told.n for told in answer.results] == [change.n for change in changes]
        assert tablet.push(*changes).results == answer.results
    with hub.database.read() as connection:
        quarantined = connection.execute(select(func.count()).select_from(tables.quarantine))
        assert quarantined.scalar_one() == 0
