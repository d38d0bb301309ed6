"""The thread that looks for codes in frames while the screen goes on."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from store_app.scanning.frames import NewestFrame

if TYPE_CHECKING:
    from store_app.scanning.decoder import Decoder  # loaded with the camera, not at the start

FrameT = TypeVar("FrameT")


class DecodingThread(Generic[FrameT]):
    """Looks at the newest frame only: those that come while it is busy are passed over.

    `look` is called in the thread, with the decoder that is made there when it starts. What fails
    there ends the thread, and `broke` is told; it can be started again.
    """

    def __init__(
        self,
        decoder: Callable[[], Decoder],
        look: Callable[[FrameT, Decoder], None],
        broke: Callable[[Exception], None],
    ) -> None:
        self._decoder = decoder
        self._look = look
        self._broke = broke
        self._frames: NewestFrame[FrameT] = NewestFrame()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to wait for frames; nothing if it does already."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="decoder", daemon=True)
            self._thread.start()

    def put(self, frame: FrameT) -> None:
        """Offer a frame; never waits."""
        self._frames.put(frame)

    def close(self) -> None:
        """Stop for good and wait until the last look is done."""
        self._frames.close()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        try:
            decoder = self._decoder()
            while (frame := self._frames.take()) is not None:
                self._look(frame, decoder)
        except Exception as bug:  # noqa: BLE001 - carried over to the thread that may crash
            self._thread = None
            self._broke(bug)
