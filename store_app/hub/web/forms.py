"""What plain forms do, where no script runs: a change, and a word about what became of it."""

from __future__ import annotations

from typing import Final

from fastapi import Request

from store_app.domain import outcome as outcomes
from store_app.domain.identifiers import DeviceId, Sku
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.customers.page_rights import successor
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.hub.web import visits
from store_app.hub.web.sent import PageChanges, WrittenNote, to_push
from store_app.protocol.exchange import PushRequest, Told
from store_app.protocol.problems import ErrorNumber

NOTE_GONE: Final = "note_gone"
_UNSENT: Final = "unsent"
_REFUSED: Final = "refused"
_WHY: Final = {
    outcomes.CHECKED_OUT.code: "refused_paid",
    outcomes.UNKNOWN_PRODUCT.code: "refused_unlisted",
}
TOLD: Final = frozenset(
    {_UNSENT, _REFUSED, *_WHY.values(), NOTE_GONE, "hold_ended", "hold_released"}
)
"""What a page may be asked to say, by the names of its words."""

_LOST: Final = frozenset(
    {
        ErrorNumber.NOT_ENROLLED,
        ErrorNumber.NOT_FOUND,
        ErrorNumber.CODE_EXPIRED,
        ErrorNumber.FROZEN,
        ErrorNumber.GAP,
    }
)
_TOO_LATE: Final = {"cart.note": NOTE_GONE, "hold.release": "hold_ended"}
_WENT_WELL: Final = {"hold.release": "hold_released"}


def take(hub: Hub, request: Request, link: str, sent: PageChanges) -> str:
    """What there is to say about a form; empty where the page shows it by itself.

    A form that is sent twice has one effect. One that is older than what was done since has none,
    and that is said. No browser remembers what it sent by a form: after a restore it goes on as
    another device, and the next page tells it so (see `page_devices`).
    """
    try:
        page = hub.bags.begin_anew(link, visits.known_page(hub, request, link))
        pushed = to_push(page, hub.epoch, _renamed(sent, page, hub.epoch))
        return _said(_handed_in(hub, page, pushed), sent)
    except RequestRefused as refusal:
        if refusal.number not in _LOST:
            raise
        return _UNSENT


def write(hub: Hub, request: Request, link: str, written: WrittenNote) -> str | None:
    """The same for a note: the newest counts, but nobody writes over what they have not seen.

    None where it must be looked at once more: another note stands there, or none can.
    """
    try:
        page = hub.bags.begin_anew(link, visits.known_page(hub, request, link))
    except RequestRefused as refusal:
        if refusal.number not in _LOST:
            raise
        return _UNSENT
    now = _note_now(hub, page, written.sku)
    if now == written.text:
        return ""
    if now is None or now not in {"", written.before}:
        return None
    (change,) = written.sent.changes
    next_change = change.model_copy(update={"n": page.last_n + 1})
    sent = written.sent.model_copy(update={"device": page.device, "changes": (next_change,)})
    told = take(hub, request, link, sent)
    return None if told == NOTE_GONE else told


def _renamed(sent: PageChanges, page: OpenedPage, epoch: str) -> PageChanges:
    """A form of the device that this one was before: these are the first changes of the new one."""
    if page.device != successor(DeviceId(sent.device), epoch):
        return sent
    changes = tuple(
        each.model_copy(update={"n": n}) for n, each in enumerate(sent.changes, start=1)
    )
    return PageChanges(device=page.device, changes=changes)


def _note_now(hub: Hub, page: OpenedPage, sku: Sku) -> str | None:
    """What stands on a line; None where nothing of that thing is in the bag."""
    cart = hub.bags.customer_view(page.customer).state.cart()
    line = next((line for line in cart if line.sku == sku), None)
    if line is None:
        return None
    return line.note.text if line.note else ""


def _handed_in(hub: Hub, page: OpenedPage, pushed: PushRequest) -> tuple[Told, ...]:
    if pushed.changes[0].n <= page.last_n:
        if hub.changes.has_taken(page.device, pushed):
            return ()
        raise RequestRefused(ErrorNumber.GAP)
    return hub.changes.accept(page.device, pushed, after=page.last_n).results


def _said(told: tuple[Told, ...], sent: PageChanges) -> str:
    """Only the first change of a form is what the person did; another goes with it."""
    if not told:
        return ""
    kind, outcome = sent.changes[0].intent.kind, told[0].outcome
    if outcome == outcomes.CLAMPED.code:
        return _TOO_LATE.get(kind, "")
    went_well = outcome.startswith("ok")
    return _WENT_WELL.get(kind, "") if went_well else _WHY.get(outcome, _REFUSED)
