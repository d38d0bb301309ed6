"""Draws the page that documents the hub."""

from __future__ import annotations

from fastapi import FastAPI

from store_app.hub.web.assets import Assets
from store_app.hub.web.interface import operations, shapes
from store_app.protocol.limits import PROTOCOL_VERSION


def interface_page(app: FastAPI, assets: Assets) -> str:
    """The whole description as HTML: its style comes from the hub, and it has no script."""
    described = app.openapi()
    return assets.templates.get_template("interface.html").render(
        title=app.title,
        summary=app.summary,
        machine=app.openapi_url,
        version=PROTOCOL_VERSION,
        files=f"/web/{assets.digest}",
        operations=operations(described),
        shapes=shapes(described),
    )
