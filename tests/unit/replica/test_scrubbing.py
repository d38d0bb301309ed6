"""Of a customer who was erased nothing stays in the outbox but the numbers of the changes."""

from __future__ import annotations

from store_app.domain.change import CartNote, CustomerCreate
from store_app.domain.customer import Profile
from store_app.domain.identifiers import CustomerId
from store_app.domain.profile_change import CustomerErase
from store_app.protocol.changes import WireChange
from store_app.replica.opening import DeviceData
from tests.makers import ELENI
from tests.unit.replica.writing import LAMP, add_lamp, do

NIKOS = CustomerId("11111111-0a8e-4f0e-9a53-6a1d1c1f0001")
SECRET = "for Maria, who must not know"


def bodies(device: DeviceData) -> dict[int, bytes]:
    return {held.n: held.body for held in device.outbox.waiting(100, from_n=1)}


def written(device: DeviceData) -> dict[int, bytes]:
    """Nikos and Eleni, each with two changes."""
    do(device, CustomerCreate(Profile("Nikos Vlachos", phone="+306971112233")), NIKOS)
    add_lamp(device)
    add_lamp(device, customer=NIKOS)
    do(device, CartNote(LAMP, SECRET))
    return bodies(device)


def test_the_changes_of_one_customer_are_emptied_and_keep_their_numbers(device: DeviceData) -> None:
    before = written(device)
    device.outbox.scrub([ELENI])
    after = bodies(device)
    assert after.keys() == before.keys()
    kinds = {n: WireChange.model_validate_json(body).intent.kind for n, body in after.items()}
    assert (kinds[2], kinds[4]) == ("scrubbed", "scrubbed")
    assert (after[1], after[3]) == (before[1], before[3])
    assert SECRET.encode() not in b"".join(after.values())


def test_nothing_of_who_was_erased_is_shown_any_more(device: DeviceData) -> None:
    written(device)
    device.outbox.scrub([NIKOS, ELENI])
    shown = [device.customers().state(each) for each in (NIKOS, ELENI)]
    assert all(each is None or each.profile is None for each in shown)
    assert b"Vlachos" not in b"".join(bodies(device).values())


def test_to_scrub_again_or_to_scrub_nobody_changes_nothing(device: DeviceData) -> None:
    written(device)
    device.outbox.scrub([ELENI])
    once = bodies(device)
    device.outbox.scrub([ELENI])
    device.outbox.scrub([CustomerId("22222222-0a8e-4f0e-9a53-6a1d1c1f0001")])
    device.outbox.scrub([])
    assert bodies(device) == once


def test_who_asks_for_the_erasure_still_asks_for_it(device: DeviceData) -> None:
    """Another may have been quicker, or a restored hub; there is no word in it."""
    erase = do(device, CustomerErase())
    before = bodies(device)
    device.outbox.scrub([ELENI])
    assert bodies(device)[erase.n] == before[erase.n]
