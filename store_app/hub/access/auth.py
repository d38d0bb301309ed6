"""Who is asking: a bearer token names a device."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping
from typing import Final

from store_app.domain.identifiers import DeviceId
from store_app.hub.problems import RequestRefused
from store_app.hub.storage.asked_together import AskedTogether
from store_app.hub.storage.database import Database
from store_app.hub.streams import devices
from store_app.hub.streams.devices import Device
from store_app.protocol.limits import OLDEST_PROTOCOL, PROTOCOL_VERSION
from store_app.protocol.problems import ErrorNumber

_SCHEME: Final = "bearer "
_LONGEST: Final = 200
_REMEMBERED: Final = 10_000
_SPOKEN: Final = tuple(map(str, range(OLDEST_PROTOCOL, PROTOCOL_VERSION + 1)))


class Auth:
    """Knows devices by the hash of their token; a revoked one is unknown from that moment."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._names: OrderedDict[bytes, DeviceId] = OrderedDict()
        self._asked: AskedTogether[bytes, DeviceId] = AskedTogether()

    def device(self, authorization: str | None) -> Device:
        """The device that the header names. Refuses with NOT_ENROLLED."""
        token = _token(authorization)
        with self._database.read() as connection:
            device = devices.by_token(connection, token)
        if device is None:
            raise RequestRefused(ErrorNumber.NOT_ENROLLED)
        return device

    async def name(self, authorization: str | None) -> DeviceId:
        """Whose token that is, for work that asks itself whether the device may still speak.

        A token never goes from one device to another, so each is looked up once.
        """
        token = devices.token_hash(_token(authorization))
        known = self._names.get(token)
        if known is None:
            known = (await self._asked.ask([token], self._read_names)).get(token)
            if known is None:
                raise RequestRefused(ErrorNumber.NOT_ENROLLED)
            self._names[token] = known
            if len(self._names) > _REMEMBERED:
                self._names.popitem(last=False)
        return known

    def _read_names(self, tokens: Collection[bytes]) -> Mapping[bytes, DeviceId]:
        with self._database.read() as connection:
            return devices.named(connection, tokens)


def _token(authorization: str | None) -> str:
    scheme = (authorization or "")[: len(_SCHEME)]
    token = (authorization or "")[len(_SCHEME) :].strip()
    if scheme.lower() != _SCHEME or not token.isascii() or len(token) > _LONGEST:
        raise RequestRefused(ErrorNumber.NOT_ENROLLED)
    return token


def check_version(header: str | None) -> None:
    """Refuses a version that this hub does not speak; without the header it is taken as ours."""
    if header is not None and header not in _SPOKEN:
        raise RequestRefused(ErrorNumber.UNKNOWN_VERSION, f"spoken: {', '.join(_SPOKEN)}")
