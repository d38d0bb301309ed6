"""Who looks at a page: one device for each browser and link, known again by a cookie."""

from __future__ import annotations

import re
from typing import Final

from fastapi import Request, Response

from store_app.hub.customers.page_devices import OpenedPage
from store_app.hub.hub import Hub
from store_app.hub.problems import RequestRefused
from store_app.protocol.problems import ErrorNumber

COOKIE: Final = "page"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")
_DEVICE_TOKEN: Final = re.compile(r"[A-Za-z0-9._-]{16,200}")


def path_of(token: str) -> str:
    """The address of the page of a link, and of all that belongs to it."""
    return f"/bag/{token}"


def check_token(token: str) -> str:
    """The token of a link. Refuses with NOT_FOUND what cannot be one."""
    if _TOKEN.fullmatch(token) is None:
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return token


def comes_from_elsewhere(request: Request) -> bool:
    """Whether the browser keeps our cookie back because a page of somebody else led here.

    Then we cannot know whether this browser has a device already; a second request, made by a
    page of ours, tells.
    """
    elsewhere = request.headers.get("sec-fetch-site") == "cross-site"
    return elsewhere and COOKIE not in request.cookies


def visit(hub: Hub, request: Request, token: str) -> OpenedPage:
    """The device of this browser, a new one at the first visit. Refuses as `open_page` does."""
    check_token(token)
    try:
        return known_page(hub, request, token)
    except RequestRefused as refusal:
        if refusal.number is not ErrorNumber.NOT_ENROLLED:
            raise
    return hub.bags.open_page(token)


def known_page(hub: Hub, request: Request, link: str) -> OpenedPage:
    """The device of this browser. Refuses with NOT_ENROLLED where there is none that may speak.

    A hub that was restored may have lost it, and gives it back to whoever proves to be it.
    """
    token = request.cookies.get(COOKIE, "")
    if _DEVICE_TOKEN.fullmatch(token) is None:
        raise RequestRefused(ErrorNumber.NOT_ENROLLED)
    page = hub.bags.page_behind(link, token)
    if hub.auth.device(f"Bearer {page.token}").frozen:
        raise RequestRefused(ErrorNumber.NOT_ENROLLED)
    return page


def remember(
    response: Response, request: Request, page: OpenedPage, token: str, now_ms: int
) -> None:
    """Keep the device in the browser, out of reach of scripts, for this link only."""
    response.set_cookie(
        COOKIE,
        page.token,
        max_age=max(0, (page.expires_ms - now_ms) // 1000),
        path=path_of(token),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
