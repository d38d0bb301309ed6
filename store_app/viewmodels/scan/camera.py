"""The camera of the scan page: it looks only while the page is shown and the window is active."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, unique
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from store_app.clocks import Clock
from store_app.scanning.agreement import Agreement
from store_app.scanning.sighting import Sighting
from store_app.viewmodels.binding.qml import element, shown
from store_app.viewmodels.scan.aim import Look
from store_app.viewmodels.scan.decoding import DecodingThread
from store_app.viewmodels.scan.in_view import in_view

if TYPE_CHECKING:
    from store_app.scanning.decoder import Decoder  # loaded with the camera, not at the start


@unique
class Permission(StrEnum):
    """Whether this application may use the camera."""

    GRANTED = "granted"
    DENIED = "denied"
    UNASKED = "unasked"


@unique
class Mode(StrEnum):
    """What the viewfinder shows."""

    OFF = "off"
    NO_CAMERA = "no_camera"
    ASK = "ask"
    DENIED = "denied"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CameraDevice:
    """One camera of this machine."""

    id: str
    name: str
    is_front: bool = False


class Frame(Protocol):
    """One picture of the camera."""

    def width(self) -> int: ...
    def height(self) -> int: ...


class CameraSource(Protocol):
    """The cameras of this machine. What it is given is called on the screen's thread."""

    def permission(self) -> Permission: ...
    def ask_permission(self, answered: Callable[[], None], /) -> None: ...
    def devices(self) -> Sequence[CameraDevice]: ...
    def watch(self, changed: Callable[[], None], /) -> None: ...
    def start(
        self, device: str, frame: Callable[[Frame], None], failed: Callable[[], None], /
    ) -> None: ...
    def stop(self) -> None: ...
    def has_torch(self) -> bool: ...
    def set_torch(self, on: bool, /) -> None: ...  # noqa: FBT001 - one switch, one value


@dataclass(frozen=True, slots=True)
class Glance:
    """What one frame shows: the codes in it, and how large it is when it stands upright."""

    sightings: tuple[Sighting, ...]
    width: int
    height: int


Decode: TypeAlias = "Callable[[Frame, Decoder], Glance]"
"""Finds codes in a frame; it is called on the decoding thread."""


@dataclass(frozen=True, slots=True)
class Eye:
    """How frames are made and read; nothing of it is built before the page is first shown."""

    source: Callable[[], CameraSource]
    decoder: Callable[[], Decoder]
    decode: Decode
    picture: Callable[[Frame], QImage]


@dataclass(frozen=True, slots=True)
class CameraState:
    """The viewfinder and its buttons."""

    mode: Mode = Mode.OFF
    has_torch: bool = False
    torch: bool = False
    can_turn: bool = False
    is_mirrored: bool = False


@element
class Camera(QObject):
    """Shows frames and finds codes in them; while the decoder is busy the newest frame waits."""

    changed = Signal()
    frameChanged = Signal()
    looked = Signal(object)
    _seen = Signal(object)
    _erred = Signal(object)

    mode = shown(str, "mode", changed)
    hasTorch = shown(bool, "has_torch", changed)
    torch = shown(bool, "torch", changed)
    canTurn = shown(bool, "can_turn", changed)
    mirrored = shown(bool, "is_mirrored", changed)

    def __init__(self, eye: Eye, clock: Clock) -> None:
        super().__init__()
        self._eye = eye
        self._clock = clock
        self._source: CameraSource | None = None
        self._agreement = Agreement()
        self._thread = DecodingThread[Frame](eye.decoder, self._look_at, self._erred.emit)
        self._chosen = ""
        self._mirrors_front = True
        self._device_id = ""
        self._place = (0.0, 0.0)
        self.frame: Frame | None = None
        self.state = CameraState()
        self._seen.connect(self._sightings, Qt.ConnectionType.QueuedConnection)
        self._erred.connect(self._bug, Qt.ConnectionType.QueuedConnection)

    def picture(self) -> QImage:
        """What the camera sees; nothing while it is off."""
        return QImage() if self.frame is None else self._eye.picture(self.frame)

    def fill(self, width: float, height: float) -> None:
        """The picture fills a place of this size: what lies beyond its edge does not count."""
        self._place = (width, height)

    def choose(self, device: str, *, mirror_front: bool) -> None:
        """Look through this camera; empty takes the best one."""
        is_other = (device, mirror_front) != (self._chosen, self._mirrors_front)
        self._chosen, self._mirrors_front = device, mirror_front
        if is_other and self.state.mode in {Mode.STARTING, Mode.RUNNING}:
            self._begin()

    def devices(self) -> Sequence[CameraDevice]:
        """The cameras that may be looked through; none while nobody allowed it."""
        source = self._made()
        return source.devices() if source.permission() is Permission.GRANTED else ()

    def close(self) -> None:
        """Stop for good and wait for the decoder."""
        self.look(on=False)
        self._thread.close()

    @Slot(bool)
    def show(self, shown_: bool) -> None:  # noqa: FBT001 - one switch, one value
        """Look while the page is shown in an active window; else the camera is off."""
        self.look(on=shown_)

    def look(self, *, on: bool) -> None:
        if not on:
            self._stop(Mode.OFF)
        elif self.state.mode is Mode.OFF:
            self._begin()

    @Slot()
    def ask(self) -> None:
        """Ask for the right to use the camera, then go on."""
        self._made().ask_permission(self._answered)

    @Slot()
    def pause(self) -> None:
        """Hold the picture still, or go on."""
        if self.state.mode is Mode.RUNNING:
            self._stop(Mode.PAUSED)
        elif self.state.mode in {Mode.PAUSED, Mode.FAILED, Mode.NO_CAMERA}:
            self._begin()

    @Slot()
    def turn(self) -> None:
        """Take the next camera of this machine."""
        devices = self.devices()
        if devices:
            self._chosen = devices[(_place(devices, self._chosen) + 1) % len(devices)].id
        self._begin()

    @Slot()
    def switchTorch(self) -> None:
        if self._source is not None and self.state.has_torch:
            torch = not self.state.torch
            self._source.set_torch(torch)
            self._show(replace(self.state, torch=torch))

    def take_frame(self, frame: Frame) -> None:
        """One picture came in."""
        if self.state.mode not in {Mode.STARTING, Mode.RUNNING}:
            return
        self.frame = frame
        self._thread.put(frame)
        self._show(replace(self.state, mode=Mode.RUNNING))
        self.frameChanged.emit()

    def _answered(self) -> None:
        """Go on, unless the page was left while the question stood."""
        if self.state.mode is Mode.ASK:
            self._begin()

    def _begin(self) -> None:
        source = self._made()
        permission = source.permission()
        if permission is not Permission.GRANTED:
            self._stop(Mode.DENIED if permission is Permission.DENIED else Mode.ASK)
            return
        devices = source.devices()
        if not devices:
            self._stop(Mode.NO_CAMERA)
            return
        device = devices[_place(devices, self._chosen)]
        self._device_id = device.id
        self._thread.start()
        self._show(
            CameraState(
                Mode.STARTING,
                can_turn=len(devices) > 1,
                is_mirrored=device.is_front and self._mirrors_front,
            )
        )
        source.start(device.id, self.take_frame, self._failed)
        self._show(replace(self.state, has_torch=source.has_torch()))

    def _stop(self, mode: Mode) -> None:
        if self._source is not None and self.state.mode in {Mode.STARTING, Mode.RUNNING}:
            self._source.stop()
        if mode is not Mode.PAUSED:
            self.frame = None
        self._show(replace(self.state, mode=mode, torch=False))
        self.frameChanged.emit()

    def _failed(self) -> None:
        self._stop(Mode.FAILED)

    def _devices_changed(self) -> None:
        """A camera was plugged in or pulled out: take another one, or go on with the one back."""
        if self.state.mode in {Mode.NO_CAMERA, Mode.FAILED}:
            self._begin()
        elif self.state.mode in {Mode.STARTING, Mode.RUNNING}:
            still_there = [device.id for device in self._made().devices()]
            if self._device_id not in still_there:
                self._begin()

    def _made(self) -> CameraSource:
        if self._source is None:
            self._source = self._eye.source()
            self._source.watch(self._devices_changed)
        return self._source

    def _look_at(self, frame: Frame, decoder: Decoder) -> None:
        """In the decoding thread: what it sees goes to the screen's thread."""
        self._seen.emit(self._eye.decode(frame, decoder))

    @Slot(object)
    def _sightings(self, glance: Glance) -> None:
        if self.state.mode is not Mode.RUNNING:
            return
        now_s = self._clock.steady_s()
        sightings = in_view(glance.sightings, (glance.width, glance.height), self._place)
        seen = self._agreement.see(sightings, int(now_s * 1000))
        self.looked.emit(Look(seen.shown, seen.news, glance.width, glance.height))

    @Slot(object)
    def _bug(self, bug: Exception) -> None:
        """The decoder failed: say so on the page, and let the bug be told like any other."""
        self._failed()
        raise bug

    def _show(self, state: CameraState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _place(devices: Sequence[CameraDevice], chosen: str) -> int:
    """Where the chosen camera stands; the first one is the best, and takes the place of none."""
    return next((at for at, each in enumerate(devices) if each.id == chosen), 0)
