"""What routes ask for: the hub, and the device that speaks."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header, Path, Request
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


def current_device(
    hub: TheHub,
    authorization: Annotated[str | None, Header(description="Bearer <device token>")] = None,
    store_protocol: Annotated[str | None, Header()] = None,
) -> Device:
    """The device whose token came with the request."""
    check_version(store_protocol)
    return hub.auth.device(authorization)


async def sending_device(
    hub: TheHub,
    authorization: Annotated[str | None, Header(description="Bearer <device token>")] = None,
    store_protocol: Annotated[str | None, Header()] = None,
) -> DeviceId:
    """Whose token came with the request; whether it still counts is seen under the lock."""
    check_version(store_protocol)
    return await hub.auth.name(authorization)


CurrentDevice = Annotated[Device, Depends(current_device)]
SendingDevice = Annotated[DeviceId, Depends(sending_device)]
