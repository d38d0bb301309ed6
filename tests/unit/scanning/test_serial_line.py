from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store_app.scanning.profile import ScannerProfile, Suffix
from store_app.scanning.serial_line import LONGEST, SILENCE_MS, SerialLine

_codes = st.lists(
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x6FF, exclude_categories=("C", "Z")),
        min_size=1,
        max_size=40,
    ),
    min_size=1,
    max_size=5,
)


def _texts(line: SerialLine, *pieces: tuple[bytes, int]) -> list[str]:
    return [each.text for content, at_ms in pieces for each in line.feed(content, at_ms)]


@given(_codes, st.sampled_from(["\r", "\n", "\r\n"]), st.data())
def test_codes_come_out_as_they_were_sent_however_the_bytes_are_cut(
    codes: list[str], end: str, data: st.DataObject
) -> None:
    content = "".join(code + end for code in codes).encode()
    line, got, at = SerialLine(), list[str](), 0
    while at < len(content):
        size = data.draw(st.integers(1, len(content) - at))
        got += _texts(line, (content[at : at + size], 0))
        at += size
    assert got == codes


def test_without_an_ending_a_silence_ends_a_code() -> None:
    line = SerialLine()
    assert line.feed(b"9506000", 0) == ()
    assert line.feed(b"134352", SILENCE_MS - 1) == ()
    assert line.tick(2 * SILENCE_MS - 2) == ()
    assert [each.text for each in line.tick(2 * SILENCE_MS - 1)] == ["9506000134352"]
    assert line.tick(9_000) == ()


def test_a_silence_that_nobody_heard_still_parts_two_codes() -> None:
    line = SerialLine()
    assert _texts(line, (b"96385074", 0), (b"9506000134352\r", 500)) == [
        "96385074",
        "9506000134352",
    ]


def test_separators_frames_and_older_letters_are_understood() -> None:
    line = SerialLine()
    assert _texts(line, (b"\x02]C1010950600013435210AB\x1d17271231\x03\r\n", 0)) == [
        "]C1010950600013435210AB\x1d17271231"
    ]
    assert _texts(line, ("caf\u00e9-1".encode("latin-1") + b"\r", 10)) == ["caf\u00e9-1"]


def test_frames_that_come_at_once_are_codes_of_their_own() -> None:
    assert _texts(SerialLine(), (b"\x0296385074\x03\x029506000134352\x03", 0)) == [
        "96385074",
        "9506000134352",
    ]


def test_a_tab_ends_a_code_where_scanners_are_set_up_so() -> None:
    content = b"96385074\t9506000134352\t"
    tabbed = SerialLine(ScannerProfile(suffix=Suffix.TAB))
    assert _texts(tabbed, (content, 0)) == ["96385074", "9506000134352"]
    line = SerialLine()
    assert line.feed(content, 0) == ()
    assert [each.text for each in line.tick(SILENCE_MS)] == ["96385074\t9506000134352"]


def test_half_a_code_is_told_once_an_end_is_known() -> None:
    line = SerialLine()
    for at in range(3):
        assert [each.is_half for each in line.feed(b"9506000134352\r\n", at * 500)] == [False]
    assert line.feed(b"95060001", 1500) == ()
    assert [each.is_half for each in line.tick(1600)] == [True]
    assert line.feed(b"9506000134352", 2000) == ()
    assert [each.is_half for each in line.tick(2100)] == [False]


def test_a_line_that_was_cut_in_a_code_begins_anew() -> None:
    line = SerialLine()
    assert line.feed(b"95060", 0) == ()
    line.drop()
    assert _texts(line, (b"96385074\r", 500)) == ["96385074"]


def test_a_set_up_scanner_is_read_by_its_profile() -> None:
    line = SerialLine(ScannerProfile(prefix="A", separator="~"))
    assert _texts(line, (b"A10AB~17271231\r", 0)) == ["10AB\x1d17271231"]


def test_noise_without_an_end_is_dropped_and_the_next_code_is_read() -> None:
    line = SerialLine()
    assert _texts(line, (b"\x55" * (LONGEST + 10), 0)) == []
    assert line.tick(SILENCE_MS) == ()
    assert _texts(line, (b"96385074\r", 200)) == ["96385074"]


def test_a_whole_code_keeps_its_bytes_to_be_looked_at() -> None:
    (line,) = SerialLine().feed(b"96385074\r\n", 0)
    assert line.raw == b"96385074\r\n"


@given(st.lists(st.binary(max_size=60), max_size=8))
def test_after_any_bytes_the_next_code_is_read(pieces: list[bytes]) -> None:
    line = SerialLine()
    for at, piece in enumerate(pieces):
        line.feed(piece, at * 30)
    line.tick(10_000)
    assert _texts(line, (b"96385074\r", 11_000)) == ["96385074"]
