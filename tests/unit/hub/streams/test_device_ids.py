"""The names that the hub gives to devices."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest

from store_app.hub.streams import devices


def test_a_name_never_looks_like_an_option_of_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: Iterator[str] = iter(("-yvA0d0jXq1c", "_yvA0d0jXq1c", "a-_A0d0jXq1c"))
    monkeypatch.setattr(secrets, "token_urlsafe", lambda _many: next(drawn))
    assert devices.new_id() == "a-_A0d0jXq1c"


def test_no_two_names_are_alike() -> None:
    assert len({devices.new_id() for _ in range(2_000)}) == 2_000
