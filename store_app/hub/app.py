"""The hub's composition root: settings in, a web application out."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine

from fastapi import FastAPI

from store_app.clocks import SystemClock
from store_app.hub.customers.erasure_watch import ErasureWatch
from store_app.hub.http.bodies import BodyLimit
from store_app.hub.http.description import DescribedApp
from store_app.hub.http.push_lane import PushLane
from store_app.hub.http.refusals import answer_with_problems
from store_app.hub.hub import Hub, open_hub
from store_app.hub.keeping import Keeping
from store_app.hub.routes import customers, exchange, health, products
from store_app.hub.settings import HubSettings
from store_app.hub.stock.hold_watch import HoldWatch
from store_app.hub.web.routes import add_phone_page


def create_app(settings: HubSettings) -> FastAPI:
    """The hub of these settings as an ASGI application; it owns its database until it stops."""
    return app_around(open_hub(settings, SystemClock()))


def app_around(hub: Hub) -> FastAPI:
    """The doors of a hub that is open already; stopping the application closes the hub."""
    app = DescribedApp(
        title="Store Assistant hub",
        summary="The one place where all channels of a shop meet.",
        version="1",
        lifespan=_lifespan,
        docs_url=None,  # those two would load their pages from somebody else's server
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.hub = hub
    app.add_middleware(PushLane, hub=hub)
    app.add_middleware(BodyLimit)
    answer_with_problems(app)
    for routes in (exchange, products, customers, health):
        app.include_router(routes.router)
    add_phone_page(app, hub)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    hub: Hub = app.state.hub
    hub.neighbours.start(hub.doorbell.hear, hub.doorbell.listening_here)
    tasks = [asyncio.create_task(each) for each in _beside(hub)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        hub.close()


def _beside(hub: Hub) -> list[Coroutine[None, None, None]]:
    """What runs beside the answers."""
    return [
        hub.doorbell.run(hub.read_followed),
        Keeping(hub.settings, hub.backups, hub.compaction).run(),
        HoldWatch(hub.stock).run(),
        ErasureWatch(hub.database, hub.changes.known, hub.erasures).run(),
    ]
