"""A seal gives back what was put in, to who has the keys and to nobody else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.errors import Damaged
from store_app.hub.recovery.seals import seal, unseal

KEY = st.binary(min_size=32, max_size=32)
TEXT = st.text(st.characters(codec="utf-8"))
CELL = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT | st.binary()
ROWS = st.dictionaries(TEXT, st.lists(st.lists(CELL).map(tuple), max_size=4), max_size=4)


@given(ROWS, st.lists(KEY, min_size=1, max_size=3), TEXT)
def test_what_was_sealed_comes_back(content: dict[str, Any], keys: list[bytes], about: str) -> None:
    assert unseal(seal(content, keys, about), keys, about) == content


@given(ROWS, KEY, KEY, TEXT, st.data())
def test_nothing_else_opens_it(
    content: dict[str, Any], key: bytes, other: bytes, about: str, data: st.DataObject
) -> None:
    sealed = seal(content, [key], about)
    at = data.draw(st.integers(0, len(sealed) - 1))
    flipped = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
    cut = sealed[:at]
    wrong = [(flipped, [key], about), (cut, [key], about), (sealed, [key], f"{about}.")]
    if other != key:
        wrong += [(sealed, [other], about), (seal(content, [key, other], about), [key], about)]
    for those in wrong:
        with pytest.raises(Damaged):
            unseal(*those)


def test_the_same_sealed_twice_does_not_look_the_same() -> None:
    key = bytes(32)
    assert seal({}, [key], "") != seal({}, [key], "")
