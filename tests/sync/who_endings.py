"""What must be true of profiles, and of those who were forgotten, at the end of a story."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from store_app.domain.identifiers import DeviceId, StreamName
from store_app.domain.profile_change import ProfileField, ProfileSet
from store_app.domain.state import CustomerState
from store_app.protocol.exchange import ChangeRow
from tests.sync.device import SimDevice
from tests.sync.hub import SimHub
from tests.sync.ledger import Ledger
from tests.sync.tapping import SHARED_PHONE, field_of


def check_profile(
    ledger: Ledger,
    family: Collection[StreamName],
    state: CustomerState,
    rows: Sequence[ChangeRow],
) -> None:
    """The last who set a field is right; of consents nothing that was said is lost or doubled."""
    said = [
        (tap, tap.change.intent)
        for row in rows
        if (tap := ledger.taps.get((DeviceId(row.device), row.n))) is not None
        and ledger.is_done(tap)
        and isinstance(tap.change.intent, ProfileSet)
    ]
    consents = [intent for _, intent in said if intent.field is ProfileField.CONSENT]
    # Two united customers keep one of two that are the same to the millisecond.
    least = len({(tap.change.at_ms, intent) for tap, intent in said if intent in consents})
    if not least <= len(state.consents_said) <= len(consents):
        ledger.wrong(f"{len(consents)} consents were said, {len(state.consents_said)} are kept")
    if len(family) > 1 or state.profile is None:
        return
    for field in (ProfileField.NAME, ProfileField.PHONE, ProfileField.EMAIL):
        told = [intent.value for _, intent in said if intent.field is field]
        if told and field_of(state.profile, field) != told[-1]:
            shown = field_of(state.profile, field)
            ledger.wrong(f"the {field.value} is {shown}, and {told[-1]} was said last")


def check_erased(
    hub: SimHub,
    devices: Collection[SimDevice],
    ledger: Ledger,
    states: Mapping[StreamName, CustomerState],
) -> None:
    """Who was erased is so under every name, and nothing that says who they were is left."""
    for change in ledger.families.erasures():
        tap = ledger.taps[change.device, change.n]
        state = states.get(change.stream)
        # The list of erasures outlives every backup: this holds also where the change is missing.
        if ledger.was_done(tap) and not (state.erased if state else tap.name in ledger.missing):
            ledger.wrong(f"{change.stream} was erased by {tap.name} and is there")
    gone = {stream for stream, state in states.items() if state.erased}
    words = {word for word, stream in ledger.secrets.items() if stream in gone}
    words.discard(SHARED_PHONE)
    if not words:
        return
    places = {"the hub": _everything(hub)} | {each.name: each.everything() for each in devices}
    for name, everything in places.items():
        for word in words:
            if word.encode() in everything:
                ledger.wrong(f"{name} still has {word!r} of {ledger.secrets[word]}")


def _everything(hub: SimHub) -> bytes:
    names = hub.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    rows = (row for (name,) in names for row in hub.rows(f'SELECT * FROM "{name}"'))  # noqa: S608
    return "\n".join(" ".join(map(str, row)) for row in rows).encode()
