"""What strangers keep in their codes is neither shown nor logged nor sent anywhere."""

from __future__ import annotations

import logging
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from store_app.actions.read_meaning import NoUse, ReadMeaning
from store_app.codes import Meaning, ShopCodes, read_code
from store_app.replica.opening import DeviceData
from store_app.viewmodels.scan.scan_words import misfit_words
from store_app.viewmodels.wording.amounts import Amounts
from tests.fakes.clock import FrozenClock
from tests.makers import KIFISSIA, NOW_MS, a_filled_replica

pytestmark = pytest.mark.usefixtures("qapp")
_SHOP = ShopCodes("olive.example", keys={1: b"k" * 32})
_FOREIGN = (
    "WIFI:T:WPA;S:shop;P:{};;",
    "WIFI:S:{0};T:WPA;P:{0};H:true;;",
    "DPP:K:{};;",
    "otpauth://totp/Shop:{0}?secret={0}&issuer={0}",
    "otpauth-migration://offline?data={}",
    "BEGIN:VCARD\nVERSION:3.0\nN:{0}\nTEL:{0}\nEND:VCARD",
    "MECARD:N:{0};TEL:{0};;",
    "BCD\n002\n1\nSCT\n\n{0}\n{0}",
    "00020101021126{}5204000053039865802BR",
    "upi://pay?pa={0}&pn={0}",
    "bitcoin:{}?amount=1",
    "mailto:{0}?subject={0}",
    "SMSTO:{0}:{0}",
    "tel:{}",
    "javascript:alert('{}')",
    "data:text/plain,{}",
    "file:///home/{}",
    "https://{0}:{0}@host.example/{0}?token={0}#{0}",
    "ssh://{}@host.example",
    "com.bank.app:login/{}",
    '{{"ssid": "shop", "password": "{}"}}',
    "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
    "<?xml version='1.0'?><key>{}</key>",
)
_SECRETS = st.text(string.ascii_letters + string.digits + "!$-_.", min_size=10, max_size=40)


@st.composite
def foreign_codes(draw: st.DrawFn) -> tuple[str, str]:
    """Give a secret, and a code of somebody else with it inside."""
    secret = "Zq" + draw(_SECRETS)
    text = draw(st.sampled_from(_FOREIGN)).format(secret)
    if draw(st.booleans()):
        head, mark, rest = text.partition(":")
        text = draw(st.sampled_from([head.lower(), head.upper(), head.title()])) + mark + rest
    before = draw(st.sampled_from(["", "]Q1", " ", "\ufeff", "\u200b", "]d1 ", "\n"]))
    return secret, before + text


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeviceData]:
    data = a_filled_replica(tmp_path_factory.mktemp("device"), clock=FrozenClock(NOW_MS))
    yield data
    data.close()


def _read(text: str, symbology: str = "") -> Meaning:
    return read_code(text, symbology=symbology, shop=_SHOP, now_s=NOW_MS // 1000)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(code=foreign_codes(), language=st.sampled_from(["en", "el", "fa", "ar"]))
@example(code=("Zqhunter2hunter2", "wIfI:P:Zqhunter2hunter2;;"), language="en")
def test_a_foreign_secret_is_neither_shown_nor_logged_nor_kept(
    device: DeviceData, caplog: pytest.LogCaptureFixture, code: tuple[str, str], language: str
) -> None:
    secret, text = code
    with caplog.at_level(logging.DEBUG):
        caplog.clear()
        lead = ReadMeaning(_read, device.catalogue(), device.stock().of, KIFISSIA)
        reading = lead(text)
    assert isinstance(reading, NoUse)
    notice = misfit_words(reading, Amounts(language))
    told = (repr(reading), repr(_read(text)), notice.title, notice.text, notice.number, caplog.text)
    assert not any(secret.lower() in each.lower() for each in told)
    assert device.outbox.count_waiting().count == 0


def test_nothing_of_a_foreign_code_reaches_the_files(device: DeviceData, tmp_path: Path) -> None:
    lead = ReadMeaning(_read, device.catalogue(), device.stock().of, KIFISSIA)
    folder = device.replica_file.path.parent
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    for template in _FOREIGN:
        lead(template.format("Zqhunter2hunter2"))
    after = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert after == before
    assert list(tmp_path.iterdir()) == []
