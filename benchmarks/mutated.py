"""Codes as they never should be: valid ones of every kind, spoiled, the same in each run."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final

from store_app.codes import (
    write_badge_code,
    write_customer_code,
    write_enrolment_code,
    write_hand_over_code,
    write_shelf_code,
)

NOW_S: Final = 1_800_000_000
KEYS: Final = {1: b"k" * 32}
DOMAIN: Final = "olive.example"
_SECRET: Final = "hunter2hunter2"  # noqa: S105 - of a Wi-Fi that is nowhere

_WHO: Final = "7d6f1a52-0a8e-4b57-9a86-3c8d1a1f0c11"
_GTIN: Final = "09506000134352"
_LATER_S: Final = NOW_S + 60
_SEEDS: Final = (
    *(_GTIN, _GTIN[1:], "96385074", "04252614", "]E09506000134352", "]E3950600013435212"),
    *("۹۵۰۶۰۰۰۱۳۴۳۵۲", "978-3-16-148410-0", "2012345000009", "9900000000004"),
    f"https://any.example/stem/01/{_GTIN}/10/ABC?17=271231&3103=000500",
    f"]Q1HTTPS://ID.GS1.ORG/01/{_GTIN}/21/7%2F8#top",
    "https://id.gs1.org/CxFKk4XBoI1XgkY",
    "https://example.org/LRFRJydaKAA-ggyFnJ6i6Eb-ckSCJY",
    f"https://{DOMAIN}/p?sku=LAMP-1&gtin={_GTIN}",
    "https://id.gs1.org/00/006141411234567890?02=09520123456788&37=25",
    f"]C101{_GTIN}3103000500392978\x1d10AB\x1d8008260102",
    f"]d201{_GTIN}10ABC<GS>17271231{{GS}}99x^]8200http://a.example",
    f"]e0{_GTIN}|]e010ABC\x1d17271231",
    f"(01){_GTIN}(3932)9781099(17)271231(8110)012345612345611110123",
    *('{"sku": "LAMP-1"}', f'{{"gtin": "{_GTIN}", "password": "{_SECRET}"}}'),
    f"WIFI:T:WPA;S:shop;P:{_SECRET};;",
    f"otpauth://totp/x?secret={_SECRET}",
    *("00020101021126580014br.gov.bcb.pix", "upi://pay?pa=x@y", "BEGIN:VCARD\nN:Doe\nEND:VCARD"),
    *("javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "tel:+302101234567"),
    write_customer_code(_WHO, _LATER_S, 1, KEYS[1]),
    write_shelf_code("LAMP-1", "kifissia", (8900, "EUR"), date(2026, 11, 1), 1, KEYS[1]),
    write_hand_over_code(_WHO, "nikos", _LATER_S, 1, KEYS[1]),
    write_badge_code("nikos", 1, KEYS[1]),
    write_enrolment_code("https://hub.example", "kifissia", "t0k-en_", _LATER_S, 1, KEYS[1]),
)
_PIECES: Final = (
    *("\x1d", "\0", "\n", "\r", "\t", "%", "%00", "%FF", "01", "10", "8200", "(", ")", "\\", "{"),
    *("}", "[", "]", "]Q3", "]E0", "|]e0", "://", "@", "?", "&", "#", "+", "http://", "۹", "９"),
    *("\u202e", "\u200b", "\ufeff", "\ud800", "\U0001f600", "é", "ß", "İ", "²", "½", "9" * 40),
)
_LONGEST_PIECE: Final = 6


def mutated(seed: int, count: int) -> Iterator[str]:
    """So many spoiled codes; one seed gives the same ones for ever."""
    chance = random.Random(seed)
    for _ in range(count):
        text = chance.choice(_SEEDS)
        for _ in range(chance.choice((1, 1, 2, 3, 5))):
            text = _spoiled(text, chance)
        yield text


@contextmanager
def watched() -> Iterator[Counter[str]]:
    """Count whatever leaves this process meanwhile: requests, programs started, links opened."""
    seen: Counter[str] = Counter()
    is_open = True

    def note(event: str, _arguments: tuple[object, ...]) -> None:
        if is_open and event.startswith(_LEAVING):
            seen[event] += 1

    sys.addaudithook(note)
    try:
        yield seen
    finally:
        is_open = False


_LEAVING: Final = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.startfile"),
    *("webbrowser.", "urllib.", "http.", "ftplib.", "smtplib."),
)


def _spoiled(text: str, chance: random.Random) -> str:
    """Take away, put in, double, turn around, swap or cut."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, _LONGEST_PIECE))
    match chance.randrange(8):
        case 0:
            piece = ""
        case 1:
            piece = chance.choice(_PIECES)
        case 2:
            piece = text[start:end] * 2
        case 3:
            piece = text[start:end][::-1]
        case 4:
            piece = chr(chance.choice((chance.randrange(128), chance.randrange(0x11_0000))))
        case 5:
            piece = text[start:end].swapcase()
        case 6:
            piece = chance.choice(_SEEDS)
        case _:
            return text[:start] or text
    return text[:start] + piece + text[end:]
