"""What is remembered of customers' states is what stands in the database."""

from __future__ import annotations

from dataclasses import replace

from store_app.domain.cart import Entry
from store_app.domain.change import Author, Channel
from store_app.domain.customer import Profile
from store_app.domain.identifiers import DeviceId, Sku, StreamName
from store_app.domain.seen import Origin
from store_app.domain.state import CustomerState
from store_app.hub.streams.known_states import KnownStates
from store_app.protocol.state import state_to_json

ELENI, MARIA = StreamName("customer:eleni"), StreamName("customer:maria")


def state_of(name: str) -> CustomerState:
    return CustomerState(profile=Profile(name))


def test_what_was_written_is_read_without_being_made_again() -> None:
    known, state = KnownStates(), state_of("Eleni")
    text = known.write(ELENI, state)
    assert text == state_to_json(state)
    assert known.read(ELENI, text) is state


def test_what_another_process_wrote_is_read_as_it_is() -> None:
    known = KnownStates()
    known.write(ELENI, state_of("Eleni"))
    theirs = state_to_json(state_of("Eleni P."))
    assert known.read(ELENI, theirs) == state_of("Eleni P.")


def test_what_was_never_committed_does_not_come_back() -> None:
    known = KnownStates()
    before = known.write(ELENI, state_of("Eleni"))
    known.write(ELENI, state_of("rolled back"))
    assert known.read(ELENI, before) == state_of("Eleni")


def test_only_the_latest_customers_are_remembered() -> None:
    known, eleni = KnownStates(most=1), state_of("Eleni")
    text = known.write(ELENI, eleni)
    known.write(MARIA, state_of("Maria"))
    assert known.read(ELENI, text) == eleni
    assert known.read(ELENI, text) is not eleni


def test_whom_to_forget_is_not_remembered() -> None:
    known = KnownStates()
    known.write(ELENI, state_of("Eleni"))
    known.write(MARIA, state_of("Maria"))
    known.forget([ELENI, StreamName("customer:stranger")])
    assert known.remembered() == {MARIA}
    assert "Eleni" not in repr(vars(known))


def test_half_a_letter_is_kept_as_it_came() -> None:
    known, state = KnownStates(), state_of("Eleni \ud83d")
    for _ in range(2):
        assert known.write(ELENI, state) == state_to_json(state)


def test_what_another_process_wrote_is_gone_on_from() -> None:
    author, origin = Author(Channel.STORE), Origin(ELENI, DeviceId("tablet"), 1)
    entry = Entry(origin, Sku("lamp"), 2, False, 1, None, None, author, 1)
    theirs = state_to_json(CustomerState(entries=(entry, replace(entry, quantity=3))))
    known = KnownStates()
    read = known.read(ELENI, theirs)
    assert known.write(ELENI, read) == theirs
    less = read.with_entries(read.entries[1:])
    assert known.write(ELENI, less) == state_to_json(less)
