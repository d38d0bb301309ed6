from __future__ import annotations

from collections.abc import Hashable

from hypothesis import given
from hypothesis import strategies as st

from store_app.scanning.evidence import Read, judged
from store_app.scanning.sighting import CodeFormat, Doubt, Sighting


def _read(
    text: str,
    look: Hashable = "plain",
    *,
    kind: CodeFormat = CodeFormat.EAN_13,
    x: int = 0,
    tall: int = 40,
) -> Read:
    corners = ((x, 0), (x + 100, 0), (x + 100, tall), (x, tall))
    return Read(Sighting(text, "]E0", kind, corners), look)


def _doubts(*reads: Read) -> dict[str, Doubt | None]:
    return {sighting.text: sighting.doubt for sighting in judged(reads)}


def test_one_read_of_a_square_is_sure() -> None:
    assert _doubts(_read("lamp", kind=CodeFormat.QR)) == {"lamp": None}


def test_a_number_needs_two_looks_that_differ() -> None:
    assert _doubts(_read("A")) == {"A": Doubt.READ_ONCE}
    assert _doubts(_read("A"), _read("A")) == {"A": Doubt.READ_ONCE}
    assert _doubts(_read("A"), _read("A", "sharpened")) == {"A": None}


def test_it_is_told_how_many_looks_gave_it() -> None:
    (sighting,) = judged([_read("A"), _read("A"), _read("A", "sharpened")])
    assert sighting.reads == 2


def test_a_few_lines_never_prove_a_number_alone_but_help_a_whole_read() -> None:
    thin = [_read("A", look, tall=3) for look in range(9)]
    assert _doubts(*thin) == {"A": Doubt.FEW_LINES}
    assert _doubts(*thin, _read("A", "whole")) == {"A": None}


def test_a_rival_in_the_same_place_must_be_outvoted_twice_over() -> None:
    both = [_read("A", 1), _read("A", 2), _read("B", 3)]
    assert _doubts(*both) == {"A": Doubt.CONTRADICTED, "B": Doubt.CONTRADICTED}
    assert _doubts(*both, _read("A", 4))["A"] is None
    assert _doubts(_read("A", 1), _read("A", 2), _read("B", 3, x=300))["A"] is None


def test_a_short_number_inside_of_a_long_one_is_a_part_of_it() -> None:
    short = [_read("short", look, kind=CodeFormat.UPC_E) for look in range(5)]
    assert _doubts(*short) == {"short": None}
    long = [_read("long", look) for look in range(2)]
    assert _doubts(*short, *long) == {"short": Doubt.PART_OF_ANOTHER, "long": None}


def test_what_nobody_could_read_is_left_unless_somebody_did() -> None:
    unread = Read(Sighting("", "", CodeFormat.QR, _read("").sighting.corners, 0, Doubt.UNREAD), 1)
    assert _doubts(unread) == {"": Doubt.UNREAD}
    assert _doubts(unread, _read("lamp", kind=CodeFormat.QR)) == {"lamp": None}


_READS = st.builds(
    _read,
    st.sampled_from("ABC"),
    st.integers(0, 3),
    kind=st.sampled_from([CodeFormat.EAN_13, CodeFormat.UPC_E]),
    x=st.sampled_from([0, 50, 300]),
    tall=st.sampled_from([3, 40]),
)


@given(st.lists(_READS, max_size=12))
def test_a_sure_number_was_given_by_two_looks_and_never_beside_a_sure_rival(
    reads: list[Read],
) -> None:
    sure = [sighting for sighting in judged(reads) if sighting.doubt is None]
    for each in sure:
        looks = {read.look for read in reads if read.sighting.text == each.text}
        assert len(looks) >= 2
    assert not any(a.text != b.text and a.overlaps(b) for a in sure for b in sure)
