"""Codes in a picture or in view: the one that is meant is followed, else somebody taps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from store_app.actions.choose_code import Candidate, ChooseCode
from store_app.actions.read_meaning import Reading
from store_app.errors import StoreError
from store_app.scanning.sighting import Sighting
from store_app.viewmodels.binding.background import Background
from store_app.viewmodels.scan.aim import Aim
from store_app.viewmodels.scan.picture_looks import Looked, look_at_file, look_at_image
from store_app.viewmodels.scan.scan_ports import ScanPorts, Source
from store_app.viewmodels.scan.scan_words import Notice, empty_clipboard, picture_words

if TYPE_CHECKING:
    from store_app.scanning.pictures import PictureResult


Decode: TypeAlias = "Callable[[Path | bytes], PictureResult]"


@dataclass(frozen=True, slots=True)
class Following:
    """How a scan is followed: each has a ticket, and an older one never replaces a newer one."""

    start: Callable[[], int]
    is_newest: Callable[[int], bool]
    read: Callable[[int, Reading, Source], None]
    tell: Callable[[Callable[[], Notice]], None]
    fail: Callable[[int, StoreError], None]
    wait: Callable[[], None]
    searching: Callable[[], None]


class CodeChoice:
    """Finds out in the background what each code leads to before anybody is asked."""

    def __init__(
        self, following: Following, ports: ScanPorts, background: Background, aim: Aim
    ) -> None:
        self._following = following
        self._ports = ports
        self._background = background
        self._aim = aim

    def open(self, url: QUrl) -> None:
        """Look for codes in a file of this machine; anything else is no picture."""
        path = Path(url.toLocalFile()) if url.isLocalFile() else Path()
        self._look(lambda decode: look_at_file(path, decode))

    def paste(self) -> None:
        """Look for codes in what was copied: a picture, or the file of one."""
        clipboard = QGuiApplication.clipboard()
        copied = cast("QMimeData | None", clipboard.mimeData())  # None while it is empty
        image = clipboard.image()
        files = copied.urls() if copied is not None else []
        if image.isNull() and files:
            self.open(files[0])
        elif image.isNull():
            self._following.start()
            self._following.tell(empty_clipboard)
        else:
            self._look(lambda decode: look_at_image(image, decode))

    def choose(self, sightings: Sequence[Sighting]) -> None:
        """Follow one of the codes in view."""
        self._choose(sightings, Source.CAMERA, None)

    def _look(self, look: Callable[[Decode], Looked]) -> None:
        """Look for codes until they are found, or something else is looked at, or it is stopped."""
        ticket = self._following.start()
        self._following.searching()

        def decode(source: Path | bytes) -> PictureResult:
            return self._ports.decode(source, lambda: not self._following.is_newest(ticket))

        self._background.run(
            lambda: look(decode),
            done=lambda looked: self._looked(ticket, looked),
            failed=lambda error: self._following.fail(ticket, error),
        )

    def _looked(self, ticket: int, looked: Looked) -> None:
        from store_app.scanning.pictures import Codes  # noqa: PLC0415 - as in scan_words

        if not self._following.is_newest(ticket):
            return
        if isinstance(looked.result, Codes):
            self._choose(looked.result.sightings, Source.PICTURE, looked)
        else:
            bad = looked.result
            self._following.tell(lambda: picture_words(bad))

    def _choose(self, sightings: Sequence[Sighting], source: Source, looked: Looked | None) -> None:
        ticket = self._following.start()
        self._background.run(
            lambda: ChooseCode(self._ports.read)(sightings),
            done=lambda found: self._chosen(ticket, found, source, looked),
            failed=lambda error: self._following.fail(ticket, error),
        )

    def _chosen(
        self, ticket: int, found: Sequence[Candidate], source: Source, looked: Looked | None
    ) -> None:
        if not self._following.is_newest(ticket):
            return
        is_shown = looked is None or not looked.picture.isNull()
        if len(found) == 1 or not is_shown:
            self._following.read(ticket, found[0].reading, source)
            return
        self._following.wait()
        if looked is None:
            self._aim.ask()
        else:
            sightings = [each.sighting for each in found]
            self._aim.show_still(looked.picture, sightings, looked.size)
