"""What routes ask for: the hub, and the device that speaks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header, Path, Request, Security
from fastapi.openapi.models import HTTPBearer
from fastapi.security.base import SecurityBase
from pydantic import StringConstraints

from store_app.domain.identifiers import DeviceId
from store_app.hub.access.auth import check_version
from store_app.hub.hub import Hub
from store_app.hub.streams.devices import Device

Plain = Annotated[str, Path(), StringConstraints(max_length=100, pattern=r"^[!-~]+$")]


async def the_hub(request: Request) -> Hub:
    hub = request.app.state.hub
    if not isinstance(hub, Hub):
        raise TypeError("the application was not made by create_app")
    return hub


TheHub = Annotated[Hub, Depends(the_hub)]


class _DeviceToken(SecurityBase):
    """Says in the description that a device's token is needed; `Auth` alone judges it."""

    def __init__(self) -> None:
        self.model = HTTPBearer(description="The token that a device got when it was enrolled.")
        self.scheme_name = "device"

    async def __call__(self, request: Request) -> str | None:
        return request.headers.get("authorization")


def current_device(
    hub: TheHub,
    authorization: Annotated[str | None, Security(_DeviceToken())],
    store_protocol: Annotated[str | None, Header()] = None,
) -> Device:
    """The device whose token came with the request."""
    check_version(store_protocol)
    return hub.auth.device(authorization)


async def sending_device(
    hub: TheHub,
    authorization: Annotated[str | None, Security(_DeviceToken())],
    store_protocol: Annotated[str | None, Header()] = None,
) -> DeviceId:
    """Whose token came with the request; whether it still counts is seen where it is used."""
    check_version(store_protocol)
    return await hub.auth.name(authorization)


CurrentDevice = Annotated[Device, Depends(current_device)]
SendingDevice = Annotated[DeviceId, Depends(sending_device)]
