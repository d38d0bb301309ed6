"""A row of a customer's log is read as it was written, whatever kind of change it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from store_app.domain.change import Author, Channel
from store_app.domain.identifiers import DeviceId, PlaceId, StaffId, StreamName
from store_app.domain.money import Money
from store_app.protocol.changes import WireChange, WireMoney
from store_app.protocol.exchange import ChangeRow, change_row

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.json"))
AUTHOR = Author(Channel.STORE, StaffId("anna"), PlaceId("kifissia"), "tablet")
PRICE = Money(8900, "EUR")


def written(file: Path) -> WireChange:
    return WireChange.model_validate_json(file.read_bytes())


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_row_tells_the_change_and_what_the_hub_decided(file: Path) -> None:
    sent = written(file)
    change = sent.to_domain(DeviceId("tablet"), AUTHOR)
    text = change_row(sent, change, change.stream, seq=7, outcome="ok", price_now=PRICE)
    row = ChangeRow.model_validate_json(text)
    assert row.to_domain() == change
    assert (row.seq, row.outcome, row.price_now) == (7, "ok", WireMoney.of(PRICE))
    assert (row.made_for, row.embeds) == (None, None)


def test_a_row_in_another_stream_names_the_one_that_it_was_made_for() -> None:
    sent = written(GOLDEN[0])
    change = sent.to_domain(DeviceId("tablet"), AUTHOR)
    home = StreamName("customer:home")
    text = change_row(sent, change, home, seq=1, outcome="ok:merged", embeds="{}")
    row = ChangeRow.model_validate_json(text)
    assert (row.stream, row.made_for, row.embeds) == (home, change.stream, "{}")
    assert row.to_domain() == change
