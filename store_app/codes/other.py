"""Codes that are no product: what they are, and the little of them that may be shown."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from store_app.codes.digits import ascii_digits
from store_app.codes.meaning import NotAProduct, OtherKind

_LONGEST_SHOWN: Final = 80
_LONGEST_BEGINNING: Final = 48
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]{1,30}:(?=\S)")
_DATA_STARTS: Final = ("{", "[{", "<?xml", "-----begin")
_HOST: Final = re.compile(
    r"[a-z][a-z0-9+.-]*://(?:[^/?#\\]*@)?(\[[0-9a-f:.]+\]|[^/?#\\:@\s]+)", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?:[- ]?\d){6,14}", re.ASCII)
_WEB_START: Final = re.compile(r"www\.[^/?#\\:@\s]+", re.IGNORECASE)
_KINDS: Final = {
    OtherKind.WIFI: ("wifi:", "dpp:"),
    OtherKind.CONTACT: ("begin:vcard", "mecard:", "bizcard:"),
    OtherKind.PAYMENT: (
        *(
            "000201",
            "upi:",
            "bitcoin:",
            "ethereum:",
            "litecoin:",
            "lightning:",
            "monero:",
            "payto:",
        ),
        *("bcd\n", "bcd\r", "spc\n", "spc\r", "hct\n", "sct\n", "spd*", "st0001", "paypal:"),
    ),
    OtherKind.MAIL: ("mailto:", "matmsg:", "smtp:"),
    OtherKind.PHONE: ("tel:", "sms:", "smsto:", "mms:", "mmsto:", "facetime:", "callto:", "sip:"),
    OtherKind.PLACE: ("geo:",),
    OtherKind.EVENT: ("begin:vevent", "begin:vcalendar"),
    OtherKind.OTP: ("otpauth:", "otpauth-migration:", "fido:", "lpa:"),
    OtherKind.SCRIPT: (
        *("javascript:", "vbscript:", "data:", "file:", "content:", "intent:", "about:", "blob:"),
        *("ms-settings:", "shell:"),
    ),
    OtherKind.LOGISTICS: ("[)>\x1e", "[)>{rs}", "[)><rs>"),
}
_KIND_BY_START: Final = {start: kind for kind, starts in _KINDS.items() for start in starts}
_STARTS: Final = tuple(_KIND_BY_START)


def kind_of(text: str) -> OtherKind | None:
    """Recognize what is certainly no product, by how it begins."""
    start = _beginning(text)
    if start.startswith(_STARTS):
        return next(kind for begin, kind in _KIND_BY_START.items() if start.startswith(begin))
    return OtherKind.DATA if start.startswith(_DATA_STARTS) else None


def domain_of(text: str) -> str | None:
    """Give the domain of an address in plain ASCII letters; None where the text has none."""
    found = _HOST.match(text)
    host = found[1] if found else None
    if host is None and (start := _WEB_START.match(text)) is not None:
        host = start[0]
    return None if host is None else _plain_domain(host) or None


def plain_text(text: str) -> NotAProduct:
    """Tell of a text how long it is: a bare password is one too, so it is not shown.

    Digits like those of a product or an item are, so that they can be compared with a label.
    """
    if _ADDRESS.match(_beginning(text)):
        return NotAProduct(OtherKind.ADDRESS)
    said = shown(text)
    is_number = _NUMBER.fullmatch(ascii_digits(said)) is not None
    return NotAProduct(OtherKind.PLAIN_TEXT, said if is_number else "", len(text.strip()))


def shown(text: str) -> str:
    """Give a text cut, and without characters that could deceive."""
    kept = (character for character in text if _is_honest(character))
    return " ".join("".join(kept).split())[:_LONGEST_SHOWN]


def _beginning(text: str) -> str:
    """Give the first letters as every reader of codes would take them: plain and small."""
    seen = "".join(c for c in text[:_LONGEST_BEGINNING] if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", seen).lstrip().lower()


def _is_honest(character: str) -> bool:
    """Leave out control, bidirectional, invisible and unassigned characters, but no spaces."""
    return character.isspace() or not unicodedata.category(character).startswith("C")


def _plain_domain(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower()[:_LONGEST_SHOWN]
    except UnicodeError:
        return shown(host.encode("ascii", errors="ignore").decode("ascii")).lower()
