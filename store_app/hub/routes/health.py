"""What anybody may ask: whether the hub is well, and the pictures of products."""

from __future__ import annotations

import re
from typing import Final

from fastapi import APIRouter
from fastapi.responses import FileResponse
from sqlalchemy import text

from store_app.hub.http.description import refuses
from store_app.hub.problems import RequestRefused
from store_app.hub.routes.wanted import Plain, TheHub
from store_app.protocol.problems import ErrorNumber

router = APIRouter(tags=["open"])

_PICTURE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_PICTURE_HEADERS: Final = {
    "Cache-Control": "public, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


@router.get("/healthz")
def healthz(hub: TheHub) -> dict[str, str]:
    """Whether the hub can reach its database."""
    with hub.database.read() as connection:
        connection.execute(text("SELECT 1"))
    return {"status": "ok"}


@router.get(
    "/v1/pictures/{name}", response_class=FileResponse, openapi_extra=refuses(ErrorNumber.NOT_FOUND)
)
def picture(hub: TheHub, name: Plain) -> FileResponse:
    """A product's picture."""
    path = hub.settings.pictures / name
    if _PICTURE.fullmatch(name) is None or not path.is_file():
        raise RequestRefused(ErrorNumber.NOT_FOUND)
    return FileResponse(path, headers=_PICTURE_HEADERS)
