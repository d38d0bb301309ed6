from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from qrcode.main import QRCode

from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.ladder import look
from store_app.scanning.qr_layout import LEVELS, MASKS, VERSIONS, layout, size_of
from store_app.scanning.soft_symbol import SoftModules, symbol_in

_TEXT = "9506000134352"

versions = st.integers(1, 8)
levels = st.sampled_from(LEVELS)
masks = st.sampled_from(MASKS)
chances = st.randoms(use_true_random=False)


def _written(version: int, level: int, mask: int) -> list[float]:
    """A clean symbol, made by somebody else."""
    code = QRCode(version=version, error_correction=level, mask_pattern=mask)
    code.add_data(_TEXT)
    code.make(fit=False)
    return [1.0 if module else -1.0 for row in code.modules for module in row]


def _read(version: int, trust: list[float]) -> list[str] | None:
    symbol = symbol_in(SoftModules(version, tuple(trust)))
    if symbol is None:
        return None
    return [each.text for each in look(symbol.picture(), ZxingDecoder(thorough=True))]


def _data(version: int) -> list[int]:
    """Where the signs of a symbol stand, row by row."""
    size = size_of(version)
    return [row * size + column for spots in layout(version).signs for row, column in spots]


@given(versions, levels, masks)
def test_a_clean_symbol_is_read(version: int, level: int, mask: int) -> None:
    assert _read(version, _written(version, level, mask)) == [_TEXT]


def test_the_largest_symbols_are_read_too() -> None:
    for version in VERSIONS[::13]:
        assert _read(version, _written(version, 2, version % 8)) == [_TEXT]


@given(masks, chances)
def test_modules_that_nobody_saw_are_made_up_for(mask: int, chance: Random) -> None:
    """Of 208 equations of a symbol of version 3-M so many may be spent on what is not known."""
    trust = _written(3, 0, mask)
    for at in chance.sample(_data(3), 160):
        trust[at] = 0.0
    assert _read(3, trust) == [_TEXT]


@given(masks, chances)
def test_two_modules_that_were_seen_wrongly_are_put_right(mask: int, chance: Random) -> None:
    trust = [each * 0.9 for each in _written(3, 0, mask)]
    lost, wrong = _data(3)[:120], chance.sample(_data(3)[120:], 2)
    for at in lost:
        trust[at] = 0.0
    for at in wrong:
        trust[at] *= -0.1
    assert _read(3, trust) == [_TEXT]


@given(versions, levels, masks, chances, st.integers(0, 100))
def test_a_damaged_symbol_gives_its_own_text_or_none(
    version: int, level: int, mask: int, chance: Random, percent: int
) -> None:
    trust = _written(version, level, mask)
    for at in chance.sample(range(len(trust)), len(trust) * percent // 100):
        trust[at] = chance.uniform(-1, 1)
    assert _read(version, trust) in (None, [_TEXT])


@given(versions, chances)
def test_noise_is_no_symbol(version: int, chance: Random) -> None:
    trust = tuple(chance.uniform(-1, 1) for _ in range(size_of(version) ** 2))
    assert symbol_in(SoftModules(version, trust)) is None


def test_what_shows_nothing_is_no_symbol() -> None:
    """All signs zero are a word of the code, and so is the mask alone."""
    for version in (1, 3):
        assert symbol_in(SoftModules(version, (0.0,) * size_of(version) ** 2)) is None
