"""Changes as the bytes that are stored and sent. Imports the wire models, so import it late."""

from __future__ import annotations

import json

from store_app.domain.change import Author, Change
from store_app.domain.identifiers import DeviceId
from store_app.protocol.changes import WireChange
from store_app.protocol.customer_changes import WireScrubbed
from store_app.protocol.store_changes import WireTaskScrubbed


def body_of(change: Change) -> bytes:
    return WireChange.of(change).body()


def change_of(body: bytes, device: DeviceId, author: Author) -> Change:
    return WireChange.model_validate_json(body).to_domain(device, author)


def renamed(body: bytes, old: DeviceId, new: DeviceId, after_n: int) -> bytes:
    """The change under a new device name, for one that the hub never took under the old one.

    What it saw of the old device up to `after_n` is at the hub under the old name; the rest will
    come under the new one.
    """
    change = WireChange.model_validate_json(body)
    seen = {}
    for stream, devices in change.seen.items():
        clock = dict(devices)
        own = clock.pop(old, 0)
        if min(own, after_n):
            clock[old] = min(own, after_n)
        if own > after_n:
            clock[new] = own
        seen[stream] = clock
    return change.model_copy(update={"seen": seen}).body()


def emptied(body: bytes) -> bytes:
    """What is sent under the number of a change that the hub cannot take."""
    sent = json.loads(body)
    keys = {key: sent[key] for key in ("v", "n", "stream", "at_ms")}
    empty = WireChange.model_validate({**keys, "seen": {}, "intent": {"kind": "scrubbed"}})
    return empty.body()


def scrubbed(n: int, stream: str, body: bytes) -> bytes:
    """What stands in the place of a change whose customer was erased.

    A task stays one, without a word: somebody may have said that they do it. And whoever asked for
    the erasure is to hear that it was done.
    """
    before = json.loads(body)
    what = before["intent"]
    if what["kind"] == "customer.erase":
        return body
    if what["kind"] != "task.open":
        intent = WireScrubbed(kind="scrubbed")
        return WireChange(n=n, stream=stream, seen={}, at_ms=0, intent=intent).body()
    task = WireTaskScrubbed(kind="task.scrubbed", task=what["task"], sku=what["about"].get("sku"))
    kept = {"at_ms": before["at_ms"], "staff": before.get("staff")}
    return WireChange(n=n, stream=stream, seen={}, intent=task, **kept).body()
