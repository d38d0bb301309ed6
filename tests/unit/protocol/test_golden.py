"""Every change that was ever shipped can still be read, and is still the same change.

The files in `golden/` are never edited: a change written in another way is a new version, with a
step in `store_app/protocol/converters.py` and files of its own beside these.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, get_args

import pytest

from store_app.hub.changes.sent import read_older, read_sent
from store_app.hub.problems import RequestRefused
from store_app.protocol.changes import CHANGE_VERSION, WireChange, WireIntent
from store_app.protocol.converters import STEPS, Plain, converted
from store_app.protocol.exchange import PushRequest, UnreadChange
from store_app.protocol.problems import ErrorNumber

FOLDER = Path(__file__).parent / "golden"
GOLDEN = sorted(FOLDER.glob("*.json"))
SUMS = dict(line.split()[::-1] for line in (FOLDER / "SHA256SUMS").read_text().splitlines())


def body_of(file: Path) -> bytes:
    return file.read_bytes().rstrip(b"\n")


def pushed(body: bytes) -> PushRequest:
    return PushRequest.model_validate(
        {"epoch": "e", "first_held": 1, "changes": [json.loads(body)]}
    )


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_change_ever_shipped_is_read_and_signed_as_ever(file: Path) -> None:
    body = body_of(file)
    (sent,) = read_sent(pushed(body))
    assert sent.change is not None, sent.fault
    assert sent.fingerprint == hashlib.sha256(body).digest() == bytes.fromhex(SUMS[file.name])
    assert sent.body == body


def test_no_file_was_taken_away() -> None:
    assert set(SUMS) == {file.name for file in GOLDEN}


def test_every_kind_of_change_has_a_file() -> None:
    shipped = {json.loads(body_of(file))["intent"]["kind"] for file in GOLDEN}
    union, *_ = get_args(WireIntent)
    kinds = [each.model_fields["kind"].annotation for each in get_args(union)]
    assert {get_args(kind)[0] for kind in kinds} == shipped


def test_there_is_a_step_from_every_earlier_version() -> None:
    assert set(STEPS) == set(range(1, CHANGE_VERSION))


def rise(change: Plain) -> Plain:
    """As if version 2 had called the quantity `pieces`."""
    intent: dict[str, Any] = dict(change["intent"])
    if intent["kind"] == "cart.dec":
        intent["pieces"] = intent.pop("quantity")
    return {**change, "intent": intent}


def fall(change: Plain) -> Plain:
    """And as if version 3 had gone back to the first name."""
    intent: dict[str, Any] = dict(change["intent"])
    if "pieces" in intent:
        intent["quantity"] = intent.pop("pieces")
    return {**change, "intent": intent, "staff": None}


def test_an_old_change_takes_every_step_up_to_now() -> None:
    old = {"v": 1, "n": 1, "intent": {"kind": "cart.dec", "quantity": 3}}
    now = converted(old, {1: rise, 2: fall}, newest=3)
    assert now == {
        "v": 3,
        "n": 1,
        "staff": None,
        "intent": {"kind": "cart.dec", "quantity": 3},
    }
    assert old == {"v": 1, "n": 1, "intent": {"kind": "cart.dec", "quantity": 3}}


@pytest.mark.parametrize("version", [0, -1, 4, None, "1", True])
def test_a_version_that_never_was_is_no_change(version: object) -> None:
    with pytest.raises(ValueError, match="version"):
        converted({"v": version}, {1: rise, 2: fall}, newest=3)


def test_a_change_from_a_drawer_is_signed_as_it_was_written() -> None:
    """So that it is the same change whether the hub reads it before or after it was renewed."""
    body = body_of(FOLDER / "v1.cart.dec.json")
    old = json.loads(body) | {"v": 0}
    sent = read_older(UnreadChange.model_validate(old), {0: lambda change: change})
    assert sent.change == WireChange.model_validate_json(body)
    written = json.dumps(old, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert sent.fingerprint == hashlib.sha256(written).digest()


def test_a_step_that_cannot_read_a_change_says_so_for_this_one() -> None:
    old = UnreadChange.model_validate({"v": 0, "n": 1})
    sent = read_older(old, {0: rise})
    assert (sent.change, sent.n) == (None, 1)
    assert sent.fault


def test_a_change_from_the_future_waits() -> None:
    with pytest.raises(RequestRefused) as refused:
        read_older(UnreadChange.model_validate({"v": CHANGE_VERSION + 1, "n": 1}))
    assert refused.value.number is ErrorNumber.UNKNOWN_VERSION
