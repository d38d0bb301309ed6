"""The doors of the phone page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Final

from fastapi import APIRouter, Depends, FastAPI, Header, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from store_app.domain.identifiers import Sku
from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.events.event_stream import EventStream
from store_app.hub.hub import Hub
from store_app.hub.problems import STATUS, RequestRefused
from store_app.hub.routes.wanted import TheHub
from store_app.hub.web import forms, visits
from store_app.hub.web.assets import Assets, load_assets
from store_app.hub.web.headers import LASTING, PRIVATE
from store_app.hub.web.interface_page import interface_page
from store_app.hub.web.pages import Asked, Pages
from store_app.hub.web.sent import (
    PageChanges,
    PageTold,
    WrittenNote,
    read_form,
    read_note,
    to_push,
)
from store_app.protocol.problems import ErrorNumber

router = APIRouter(include_in_schema=False)

_CLOSED: Final = frozenset({ErrorNumber.NOT_FOUND, ErrorNumber.CODE_EXPIRED})
_MET: Final = 409
_SOON_S: Final = 5
_OURS: Final = frozenset({None, "none", "same-origin"})


def add_phone_page(app: FastAPI, hub: Hub) -> None:
    """Serve the customer's page from this application. Raises Damaged if its files are missing."""
    app.state.page_assets = load_assets(hub.settings.resources)
    app.include_router(router)


async def the_assets(request: Request) -> Assets:
    assets = request.app.state.page_assets
    if not isinstance(assets, Assets):
        raise TypeError("the application was not given its page")
    return assets


TheAssets = Annotated[Assets, Depends(the_assets)]


def the_page(hub: TheHub, request: Request, token: str) -> OpenedPage:
    """The device that this browser has; only a visit of the page itself gives it one."""
    visits.check_token(token)
    return visits.known_page(hub, request, token)


SkuAsked = Annotated[str, Query(max_length=100)]
ThePage = Annotated[OpenedPage, Depends(the_page)]


async def the_form(request: Request) -> bytes:
    """A form that our own page sent: others' pages cannot make the browser add our cookie."""
    if request.headers.get("sec-fetch-site") not in _OURS:
        raise RequestRefused(ErrorNumber.FORBIDDEN)
    return await request.body()


TheForm = Annotated[bytes, Depends(the_form)]


def the_changes(form: TheForm) -> PageChanges:
    return read_form(form)


def the_note(form: TheForm) -> WrittenNote:
    return read_note(form)


@router.get("/bag/{token}", response_class=HTMLResponse)
def bag(hub: TheHub, assets: TheAssets, request: Request, token: str) -> Response:
    """The customer's bag and wishlist."""
    pages = Pages(hub, assets)
    return _visited(hub, pages, request, Asked.of(request, token), pages.bag)


@router.get("/bag/{token}/code", response_class=HTMLResponse)
def code(hub: TheHub, assets: TheAssets, request: Request, token: str) -> Response:
    """The code that opens the customer at the counter."""
    pages = Pages(hub, assets)
    return _visited(hub, pages, request, Asked.of(request, token), pages.code)


@router.get("/bag/{token}/lists", response_class=HTMLResponse)
def lists(
    hub: TheHub, assets: TheAssets, page: ThePage, request: Request, token: str
) -> HTMLResponse:
    """The lists as they are now, for a page that is open already."""
    asked = Asked.of(request, token)
    return HTMLResponse(Pages(hub, assets).lists(page, asked), headers=PRIVATE)


@router.get("/bag/{token}/code/card", response_class=HTMLResponse)
def code_card(
    hub: TheHub, assets: TheAssets, page: ThePage, request: Request, token: str
) -> HTMLResponse:
    """A new code, for a page that is open already."""
    asked = Asked.of(request, token)
    return HTMLResponse(Pages(hub, assets).code_card(page, asked), headers=PRIVATE)


@router.get("/bag/{token}/events", response_class=EventStream)
async def events(hub: TheHub, page: Annotated[OpenedPage, Depends(the_page)]) -> EventStream:
    """The doorbell, as devices have it: which streams moved, and nothing more."""
    return EventStream(hub.doorbell, page.device, hub.read_followed, PRIVATE)


@router.post("/bag/{token}/changes")
def changes(
    hub: TheHub,
    page: Annotated[OpenedPage, Depends(the_page)],
    sent: PageChanges,
    response: Response,
    store_page: Annotated[str | None, Header()] = None,
) -> PageTold:
    """Changes of the page's device. The same bytes again are harmless and get the same answer."""
    _check_ours(store_page)
    taken = hub.changes.accept(page.device, to_push(page, hub.epoch, sent))
    response.headers.update(PRIVATE)
    return PageTold(last_n=taken.last_n, told=taken.results)


@router.post("/bag/{token}/anew")
def anew(
    hub: TheHub,
    page: ThePage,
    token: str,
    store_page: Annotated[str | None, Header()] = None,
) -> Response:
    """The page finds nothing of what it did before a restore; opened again it is another device."""
    _check_ours(store_page)
    hub.bags.begin_anew(token, page)
    return Response(status_code=204, headers=PRIVATE)


@router.post("/bag/{token}/form", response_class=RedirectResponse)
def form(
    hub: TheHub,
    sent: Annotated[PageChanges, Depends(the_changes)],
    request: Request,
    token: str,
) -> RedirectResponse:
    """The same for a browser without scripts; then the page again, which says what went wrong."""
    visits.check_token(token)
    return _again(Asked.of(request, token), forms.take(hub, request, token, sent))


@router.get("/bag/{token}/note", response_class=HTMLResponse)
def note(
    hub: TheHub, assets: TheAssets, request: Request, token: str, sku: SkuAsked = ""
) -> Response:
    """The page on which the customer writes on one line, where no script runs."""
    pages = Pages(hub, assets)

    def draw(page: OpenedPage, asked: Asked) -> str:
        return pages.note(page, asked, Sku(sku))

    return _visited(hub, pages, request, Asked.of(request, token), draw)


@router.post("/bag/{token}/note")
def write_note(
    hub: TheHub,
    assets: TheAssets,
    written: Annotated[WrittenNote, Depends(the_note)],
    request: Request,
    token: str,
) -> Response:
    """What was written there. Where something else was meanwhile, both are shown first."""
    visits.check_token(token)
    asked, told = Asked.of(request, token), forms.write(hub, request, token, written)
    if told is not None:
        return _again(asked, told)
    page = visits.known_page(hub, request, token)
    text = Pages(hub, assets).note(page, asked, written.sku, written.text)
    return HTMLResponse(text, _MET, headers=PRIVATE)


@router.get("/docs", response_class=HTMLResponse)
def interface(assets: TheAssets, request: Request) -> HTMLResponse:
    """What can be asked of the hub, for people; it needs nothing from anywhere else."""
    return HTMLResponse(interface_page(request.app, assets), headers=PRIVATE)


@router.get("/web/{digest}/{name}")
def file(assets: TheAssets, digest: str, name: str) -> Response:
    """A style, a script or a drawing of the page; what is at an address never changes."""
    found = assets.file(digest, name)
    if found is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return Response(found.content, media_type=found.media_type, headers=LASTING)


def _check_ours(store_page: str | None) -> None:
    """The header is one that no form and no page of somebody else can send."""
    if store_page is None:
        raise RequestRefused(ErrorNumber.FORBIDDEN)


def _again(asked: Asked, told: str) -> RedirectResponse:
    address = asked.address(told=told)
    return RedirectResponse(address, status_code=303, headers=PRIVATE)


def _visited(
    hub: Hub, pages: Pages, request: Request, asked: Asked, draw: Callable[[OpenedPage, Asked], str]
) -> Response:
    """One visit of a page: known again, welcomed, or told kindly that the link opens nothing."""
    if visits.comes_from_elsewhere(request):
        return HTMLResponse(pages.once_more(asked), headers=PRIVATE)
    try:
        page = visits.visit(hub, request, asked.token)
    except RequestRefused as refusal:
        status = STATUS[refusal.number]
        if refusal.number is ErrorNumber.BUSY:
            return HTMLResponse(pages.once_more(asked, _SOON_S), status, headers=PRIVATE)
        if refusal.number not in _CLOSED:
            raise
        return HTMLResponse(pages.closed(refusal, asked), status, headers=PRIVATE)
    response = HTMLResponse(draw(page, asked), headers=PRIVATE)
    visits.remember(response, request, page, asked.token, hub.clock.now_ms())
    return response
