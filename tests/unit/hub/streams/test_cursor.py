"""A cursor comes back as it was given, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_app.domain.identifiers import StreamName
from store_app.hub.problems import RequestRefused
from store_app.hub.streams.cursor import Cursor, read_cursor
from store_app.protocol.problems import ErrorNumber

_streams = st.from_regex(r"[a-z:0-9-]{1,60}", fullmatch=True).map(StreamName)
_places = st.dictionaries(_streams, st.integers(0, 2**53 - 1), max_size=60)


@given(places=_places)
def test_a_cursor_comes_back_as_it_was(places: dict[StreamName, int]) -> None:
    cursor = Cursor("e1", places)
    assert read_cursor(cursor.text(), "e1") == cursor


@given(text=st.text(max_size=60))
def test_any_other_text_is_malformed_or_empty(text: str) -> None:
    try:
        cursor = read_cursor(text, "e1")
    except RequestRefused as refused:
        assert refused.number in {ErrorNumber.MALFORMED, ErrorNumber.OTHER_EPOCH}  # noqa: PT017 - either way is right
    else:
        assert cursor.places == {}


def test_a_cursor_of_another_epoch_is_told_apart() -> None:
    with pytest.raises(RequestRefused) as refused:
        read_cursor(Cursor("before", {}).text(), "now")
    assert (refused.value.number, refused.value.detail) == (ErrorNumber.OTHER_EPOCH, "now")
