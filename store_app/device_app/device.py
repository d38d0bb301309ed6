"""One running device: data, window and line, built in order and taken down in the other order."""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtQuick import QQuickWindow

from store_app.clocks import Clock
from store_app.demo import DemoHub
from store_app.device_app.desk import Desk, Surroundings
from store_app.device_app.news import News
from store_app.device_app.office import Office
from store_app.device_app.pictures import PictureShelf
from store_app.device_app.preferences import Preferences
from store_app.domain.identifiers import (
    CATALOGUE,
    SHOP,
    PlaceId,
    StaffId,
    StreamName,
    customer_of,
    place_of,
)
from store_app.errors import Damaged, Refused, StoreError
from store_app.replica.checking import is_sound
from store_app.replica.opening import SALVAGED, DeviceData, FileIncident, open_device
from store_app.scanning.wedge import Trouble
from store_app.settings import DeviceSettings
from store_app.ui import Frames, Ui, Words
from store_app.viewmodels.binding.crossing import Crossing
from store_app.viewmodels.frame.brand import load_brand
from store_app.viewmodels.frame.display import Display, Reading
from store_app.viewmodels.hand_scanners.hand_scanners import HandScanners
from store_app.viewmodels.scan.scanner import Source
from store_app.viewmodels.views import Views
from store_app.viewmodels.wording.sentences import sentence_for

if TYPE_CHECKING:
    from store_app.device_app.line import Heard, Line
    from store_app.sync.connectivity import LineState

LANGUAGES: Final = ("en", "el", "fa", "ar")
_GATHER_MS: Final = 250


class Device:
    """The application on this machine. Raises Damaged if its files cannot be used."""

    def __init__(self, settings: DeviceSettings, clock: Clock, demo: DemoHub | None = None) -> None:
        self._settings = settings
        self._clock = clock
        self._demo = demo
        self._crossing = Crossing()
        self._line: Line | None = None
        self._loading: Thread | None = None
        self._closing = False
        self._scanners: HandScanners | None = None
        self._news = News(self._show_line, self._streams_changed)
        self._gathering = QTimer()
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_GATHER_MS)
        self._gathering.timeout.connect(self._show_pictures)
        self._frames: Frames | None = None
        self.data = open_device(settings.device, clock)
        try:
            here = _place_of(self.data, demo)
            self._shelf = PictureShelf(settings.pictures)
            words = Words(settings.translations)
            self._desk = Desk(
                self.data,
                Office(self.data.outbox, self._wake),
                Surroundings(
                    here=here,
                    drawn=settings.handed_over,
                    picture=self._shelf.url,
                    demo_pins=_pins(demo),
                    kept=settings.data,
                    sounds=settings.resources / "sounds",
                ),
                self._display(words),
                clock,
            )
        except BaseException:
            self.data.close()
            raise
        brand = load_brand(settings.resources / "brand.json")
        self.ui = Ui(self._desk.views, brand, settings.resources, words)

    @property
    def views(self) -> Views:
        return self._desk.views

    def open(self, usable: Callable[[], None] = lambda: None) -> QQuickWindow:
        """Show the window; the line starts when the first frame stands.

        `usable` is called once, with the first frame on which somebody can sign in.
        """
        self._desk.show_place()
        self.views.sign_in.load()
        window = self.ui.show()
        self._scanners = self._desk.scanning.hand_scanners(
            window, self.views.scanners, self._hand_scanned, self._hand_troubled
        )
        self._tell_of_files()

        def first() -> bool:
            self._crossing.hand(self._go_on)
            return True

        def peopled() -> bool:
            somebody = self.views.sign_in.state.somebody
            if somebody:
                usable()
            return somebody

        self._frames = Frames(window)
        self._frames.watch(first)
        self._frames.watch(peopled)
        return window

    def close(self) -> None:
        """Take everything down; what waits in the outbox waits for the next start."""
        self._closing = True
        if self._loading is not None:
            self._loading.join()
        if self._line is not None:
            self._line.stop()
        if self._scanners is not None:
            self._scanners.close()
        self._gathering.stop()
        self._news.stop()
        self._crossing.close()
        self.ui.close()
        self._desk.close()
        self.data.close()

    def _go_on(self) -> None:
        """The first frame stands: read what other pages show, and load what the line needs."""
        if self._scanners is not None:
            self._scanners.start()
        self.views.search.load()
        self.views.needs_you.read()
        self.views.scanner.last.load()
        self.views.shell.locked.connect(self._desk.forget_unused)
        self._desk.forget_unused()
        self._loading = Thread(target=self._load_line, name="load-line", daemon=True)
        self._loading.start()

    def _load_line(self) -> None:
        """In a thread of its own: the screen would stand still meanwhile."""
        from store_app.device_app import line  # noqa: PLC0415 - see the top of line.py

        self.data.owned.ballast.lay(self._settings.reserve_mib * 1024 * 1024)
        self._crossing.hand(lambda: self._start_line(line.Heard, line.Line))
        if not is_sound(self.data.replica_file, lambda: not self._closing):
            self._crossing.hand(lambda: self._warn("files.replica_bad"))

    def _warn(self, code: str) -> None:
        self.views.toasts.warn(lambda: sentence_for(StoreError(code)))

    def _start_line(self, heard_by: type[Heard], line: type[Line]) -> None:
        heard = heard_by(
            line=lambda state: self._crossing.hand(lambda: self._news.line(state)),
            streams=lambda streams: self._crossing.hand(lambda: self._news.streams(streams)),
            picture=lambda _name: self._crossing.hand(self._picture_came),
            enrolled=lambda: self._crossing.hand(self._desk.show_place),
        )
        self._line = line(self.data, self._settings, self._clock, heard, self._demo)
        self._shelf.bring_with(self._line.pictures.want)
        self.data.outbox.listen(
            lambda stream: self._crossing.hand(
                lambda: self._streams_changed(frozenset({str(stream)}))
            )
        )
        self._line.start()
        gc.freeze()  # what is here now stays: to look through it again would cost 70 ms each time

    def _show_line(self, state: LineState) -> None:
        self.views.line.fetch(state.loading)
        self.views.line.show(
            state.mode.value, state.since_ms, state.waiting, state.code, state.waiting_since_ms
        )

    def _streams_changed(self, streams: frozenset[str]) -> None:
        self.views.streams_changed(streams)
        if SHOP in streams:
            self._desk.show_place()
        if any(customer_of(name) or place_of(name, "holds") for name in map(StreamName, streams)):
            self._desk.name_holds()
        if CATALOGUE in streams and self._line is not None:
            self._line.pictures.prefetch()

    def _picture_came(self) -> None:
        """Pictures come by the dozen: gather them for a moment before the pages read again."""
        if not self._gathering.isActive():
            self._gathering.start()

    def _show_pictures(self) -> None:
        self.views.streams_changed(frozenset({CATALOGUE}))

    def _hand_scanned(self, text: str) -> None:
        """A hand scanner works on every page; through the lock it takes a badge alone."""
        if self.views.shell.state.signed_in:
            self.views.scanner.take(text, "", Source.HAND)
        else:
            self._desk.badges.take(text)

    def _hand_troubled(self, trouble: Trouble) -> None:
        if self.views.shell.state.signed_in:
            self.views.scanner.refuse(trouble)

    def _wake(self) -> None:
        if self._line is not None:
            self._line.wake()

    def _display(self, words: Words) -> Display:
        language = self._settings.language or QLocale.system().name()[:2]
        spoken = language if language in LANGUAGES else "en"
        usual = Reading(language=spoken, dark=self._settings.dark)
        preferences = Preferences(self._settings.data / "display.json", usual)
        return Display(preferences.read(), words.languages(), preferences.write)

    def _tell_of_files(self) -> None:
        for incident in self.data.incidents:
            self._warn(_code_of(incident))
        if self.data.incidents:
            self.views.shell.changed.connect(self._somebody_works_here)

    def _somebody_works_here(self) -> None:
        """Whoever signed in has the messages before them: they stay until they are tapped."""
        if self.views.shell.state.signed_in:
            self.views.shell.changed.disconnect(self._somebody_works_here)
            self.data.was_told()


def _place_of(data: DeviceData, demo: DemoHub | None) -> PlaceId:
    if data.here is not None:
        return data.here
    if demo is None and any(each.code == SALVAGED for each in data.incidents):
        raise Damaged("files.enrol_again")
    if demo is None:
        raise Refused("hub.not_enrolled")
    return demo.place()


def _pins(demo: DemoHub | None) -> dict[StaffId, str]:
    return {} if demo is None else {StaffId(staff): pin for staff, pin in demo.pins().items()}


def _code_of(incident: FileIncident) -> str:
    return "files.outbox_rescued" if incident.rescued else incident.code
