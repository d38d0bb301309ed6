"""What a page's device can prove to a hub that does not know it: the token says who it is, signed.

A page that was opened after the last backup is unknown to the hub that went back to it, and so may
be the link that opened it. Its token names the device, the customer, the end of the link and the
tablet that showed it, under a signature that also covers the link. With that the hub knows again
what it had granted, and grants it once more under the same name, instead of giving the page a new
one: clocks of other devices' changes speak of this page's changes by the old name.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from store_app.domain.identifiers import CustomerId, DeviceId
from store_app.hub.streams.devices import token_hash

_PURPOSE: Final = b"phone page\0"
_PARTS: Final = 5
_ID_BYTES: Final = 9
_MOST_DIGITS: Final = 15


@dataclass(frozen=True, slots=True)
class PageRight:
    """What a page was granted: one customer under one name, until the link ends."""

    device: DeviceId
    customer: CustomerId
    expires_ms: int
    made_by: DeviceId


def written(right: PageRight, link: str, keys: Mapping[int, bytes]) -> str:
    """The token of a page that this link opened."""
    claim = f"{right.device}.{right.customer}.{right.expires_ms}.{right.made_by}"
    _, key = max(keys.items())
    return f"{claim}.{_signature(claim, link, key)}"


def read(token: str, link: str, keys: Mapping[int, bytes]) -> PageRight | None:
    """What the token proves together with the link that it came with; None if nothing."""
    parts = token.split(".")
    if len(parts) != _PARTS or not token.isascii():
        return None
    device, customer, expires, made_by, signature = parts
    claim = token[: -len(signature) - 1]
    signed = [hmac.compare_digest(_signature(claim, link, key), signature) for key in keys.values()]
    if not any(signed) or not expires.isdigit() or len(expires) > _MOST_DIGITS:
        return None
    return PageRight(DeviceId(device), CustomerId(customer), int(expires), DeviceId(made_by))


def successor(device: DeviceId, epoch: str) -> DeviceId:
    """Who a page becomes that has forgotten what it did before this run of history began.

    It is always the same name, so that asking twice for it gives one device.
    """
    whole = hashlib.sha256(f"{device}\0{epoch}".encode()).digest()
    return DeviceId(_text(whole[:_ID_BYTES]))


def _signature(claim: str, link: str, key: bytes) -> str:
    about = _PURPOSE + token_hash(link) + claim.encode()
    return _text(hmac.new(key, about, hashlib.sha256).digest())


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
