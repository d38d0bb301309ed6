"""Nothing that a code says makes the application fail, ask anybody or open anything."""

from __future__ import annotations

import socket

from benchmarks.fuzz_codes import run
from benchmarks.mutated import mutated, watched


def test_spoiled_codes_raise_nothing_ask_nobody_and_open_nothing() -> None:
    kinds, raised, left = run(seed=20261122, count=15_000)
    assert raised == []
    assert left.total() == 0
    assert kinds.total() == 15_000
    assert {"NotInCatalogue", "ShopNumber", "CustomerShown", "NoUse"} <= kinds.keys()


def test_the_same_seed_spoils_in_the_same_way() -> None:
    assert list(mutated(7, 200)) == list(mutated(7, 200))
    assert list(mutated(7, 200)) != list(mutated(8, 200))


def test_a_request_would_be_noticed() -> None:
    with watched() as left, socket.socket() as line:
        line.settimeout(0.001)
        assert line.connect_ex(("127.0.0.1", 9)) != 0
    assert left["socket.connect"] == 1
