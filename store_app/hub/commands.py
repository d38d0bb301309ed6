"""What an operator does with a hub from the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from store_app.clocks import SystemClock
from store_app.domain.identifiers import PlaceId
from store_app.errors import Refused
from store_app.hub.hub import open_hub
from store_app.hub.loading import load_shop as load_files
from store_app.hub.serve import serve
from store_app.hub.settings import HubSettings
from store_app.hub.shop_files import ShopFiles


def serve_hub(settings: HubSettings, host: str, port: int) -> None:
    """Run the hub until it is told to stop; one line on standard output says where it listens."""

    def ready(port: int) -> None:
        sys.stdout.write(f"The hub listens on http://{host}:{port}\n")
        sys.stdout.flush()

    serve(settings, port, ready, host)


def load_shop(settings: HubSettings, folder: Path) -> str:
    """Load a shop folder; gives a sentence that says what it held."""
    hub = open_hub(settings, SystemClock())
    try:
        loaded = load_files(hub, ShopFiles(folder))
    finally:
        hub.close()
    return (
        f"{loaded.products} products, {loaded.reviews} reviews, {loaded.figures} stock figures, "
        f"{loaded.staff} people and {loaded.new_customers} new customers are in the hub."
    )


def invite_device(settings: HubSettings, place: str) -> str:
    """A one-time token for a device at that place. Raises Refused if there is no such place."""
    hub = open_hub(settings, SystemClock())
    try:
        if place not in {each.id for each in hub.shop.places()}:
            raise Refused("hub.unknown_place", place)
        return hub.enrolment.make_token(PlaceId(place))
    finally:
        hub.close()
