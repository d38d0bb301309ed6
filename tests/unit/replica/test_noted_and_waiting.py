"""Numbers noted for later outlive a restart; what waits is told one by one."""

from __future__ import annotations

from pathlib import Path

from store_app.domain.change import CartAdd
from store_app.domain.identifiers import CustomerId, Sku, customer_stream
from store_app.domain.money import Money
from store_app.domain.seen import Seen
from store_app.replica.noted_codes import MOST, NotedCodes
from store_app.replica.opening import open_device
from store_app.replica.waiting import WaitingChanges
from tests.fakes.clock import FrozenClock
from tests.makers import ELENI, NOW_MS, an_author, an_enrolled_device

LAMP = Sku("lamp-sage")
PRICE = Money(8900, "EUR")


def test_a_noted_number_is_there_after_a_restart_until_it_is_put_away(tmp_path: Path) -> None:
    data = an_enrolled_device(tmp_path)
    noted = NotedCodes(data.outbox_file)
    assert noted.all() == ()
    noted.drop("nothing")
    noted.note("9506000134352", NOW_MS)
    noted.note("ABC", NOW_MS + 1)
    noted.note("9506000134352", NOW_MS + 2)
    data.close()
    again = open_device(tmp_path, FrozenClock(NOW_MS))
    book = NotedCodes(again.outbox_file)
    assert [(each.text, each.at_ms) for each in book.all()] == [
        ("9506000134352", NOW_MS + 2),
        ("ABC", NOW_MS + 1),
    ]
    book.drop("ABC")
    assert [each.text for each in book.all()] == ["9506000134352"]
    again.close()


def test_the_oldest_notes_go_when_there_are_very_many(tmp_path: Path) -> None:
    data = an_enrolled_device(tmp_path)
    noted = NotedCodes(data.outbox_file)
    with data.outbox_file.write() as connection:
        connection.execute("CREATE TABLE noted (text TEXT PRIMARY KEY, at_ms INTEGER NOT NULL)")
        connection.execute_each(
            "INSERT INTO noted VALUES (?, ?)", [(str(at), at) for at in range(MOST)]
        )
    noted.note("new", MOST)
    texts = [each.text for each in noted.all()]
    assert (len(texts), texts[0], texts[-1]) == (MOST, "new", "1")
    data.close()


def test_what_waits_is_told_one_by_one_the_oldest_first(tmp_path: Path) -> None:
    data = an_enrolled_device(tmp_path)
    for quantity in (1, 2, 3):
        data.outbox.append(
            customer_stream(ELENI), CartAdd(LAMP, quantity, PRICE), Seen(), an_author()
        )
    waiting = WaitingChanges(data.outbox_file)
    assert [each.n for each in waiting(2)] == [1, 2]
    assert waiting(9)[2].author == an_author()
    data.close()


def test_what_waits_in_one_stream_is_found_behind_all_that_waits_in_others(tmp_path: Path) -> None:
    data = an_enrolled_device(tmp_path)
    for _ in range(3):
        data.outbox.append(customer_stream(ELENI), CartAdd(LAMP, 1, PRICE), Seen(), an_author())
    other = customer_stream(CustomerId("7f1c6a52-0a8e-4f0e-9a53-6a1d1c1f0002"))
    data.outbox.append(other, CartAdd(LAMP, 1, PRICE), Seen(), an_author())
    waiting = WaitingChanges(data.outbox_file)
    assert [each.n for each in waiting(2, other)] == [4]
    assert [each.n for each in waiting(2, customer_stream(ELENI))] == [1, 2]
    data.close()
