"""The way of frames from the camera to the decoder: only the newest one waits."""

from __future__ import annotations

from threading import Condition
from typing import Generic, TypeVar

FrameT = TypeVar("FrameT")


class NewestFrame(Generic[FrameT]):
    """Holds one frame: a newer one takes the place of one that nobody has taken yet."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._frame: FrameT | None = None
        self._closed = False
        self._dropped = 0

    @property
    def dropped(self) -> int:
        """How many frames came while the decoder was busy and were passed over."""
        with self._changed:
            return self._dropped

    def put(self, frame: FrameT) -> None:
        """Offer a frame; never waits."""
        with self._changed:
            if self._closed:
                return
            self._dropped += self._frame is not None
            self._frame = frame
            self._changed.notify()

    def take(self) -> FrameT | None:
        """Wait for the newest frame; None once it is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._frame is not None)
            frame, self._frame = self._frame, None
            return None if self._closed else frame

    def close(self) -> None:
        """Let whoever waits go on with nothing."""
        with self._changed:
            self._closed = True
            self._frame = None
            self._changed.notify_all()
