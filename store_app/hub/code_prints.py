"""Codes of the shop that are printed once: for a new device, and on the badges of staff."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from store_app.code_pictures import Use, code_png
from store_app.codes import write_badge_code, write_enrolment_code
from store_app.hub.access.enrolment import VALID_FOR_MS
from store_app.hub.hub import Hub
from store_app.hub.storage import meta

_NOT_IN_A_NAME: Final = re.compile(r"[^A-Za-z0-9_-]")

Signed = Callable[[int, bytes], str]


def print_invitation(hub: Hub, address: str, place: str, token: str, picture: Path) -> None:
    """Draw the code that a new device scans; it ends with its token."""
    expires_s = (hub.clock.now_ms() + VALID_FOR_MS) // 1000

    def signed(key_id: int, key: bytes) -> str:
        return write_enrolment_code(address, place, token, expires_s, key_id, key)

    _print(hub, {picture: signed}, Use.ENROLMENT_PRINT)


def print_badges(hub: Hub, folder: Path) -> int:
    """Draw a badge for everybody who works here; gives how many."""
    staff = hub.staff.here()
    badges = {folder / f"{_NOT_IN_A_NAME.sub('-', each)}.png": _badge(each) for each in staff}
    _print(hub, badges, Use.BADGE)
    return len(badges)


def _badge(staff: str) -> Signed:
    return lambda key_id, key: write_badge_code(staff, key_id, key)


def _print(hub: Hub, codes: Mapping[Path, Signed], use: Use) -> None:
    key_id, key = max(hub.database.write(_keys).items())
    for picture, signed in codes.items():
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(code_png(signed(key_id, key), use))


def _keys(connection: Connection) -> Mapping[int, bytes]:
    return meta.code_keys(connection)
