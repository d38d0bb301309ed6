"""Starting the application, and saying in plain words why it does not start."""

from __future__ import annotations

import itertools
import json
import logging
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QGuiApplication

from store_app.clocks import SystemClock
from store_app.demo import DemoHub
from store_app.device_app.device import Device
from store_app.errors import StoreError
from store_app.settings import DeviceSettings
from store_app.ui import Words, make_application, show_refusal
from store_app.viewmodels.wording.sentences import sentence_for, something_went_wrong

log = logging.getLogger(__name__)

_LOG_FILE: Final = "device.log"


def run(
    settings: DeviceSettings, demo: DemoHub | None, ready: Callable[[], None] | None = None
) -> int:
    """Open the application and stay until it is closed; gives the exit status.

    With `ready` the application tells when somebody can sign in and ends (for measuring).
    """
    _log_to(settings.data)
    application = make_application()
    try:
        device = Device(settings, SystemClock(), demo)
    except StoreError as error:
        return _refuse(application, settings, error)
    _catch_bugs(device)
    device.open(usable=lambda: _end(application, ready) if ready else None)
    try:
        return application.exec()
    finally:
        device.close()


def report_ready() -> None:
    """Say on standard output that people can begin, and how much memory it took at most."""
    peak_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"ready": True, "peak_mib": peak_kib // 1024}) + "\n")
    sys.stdout.flush()


def _end(application: QGuiApplication, ready: Callable[[], None]) -> None:
    ready()
    QTimer.singleShot(0, application.quit)


def _refuse(application: QGuiApplication, settings: DeviceSettings, error: StoreError) -> int:
    """A window with one sentence, and the same sentence in the terminal."""
    log.error("not started: %s", error)
    Words(settings.translations).speak(settings.language or QLocale.system().name()[:2])
    sentence = sentence_for(error)
    sys.stderr.write(f"{sentence}\n")
    show_refusal(application, settings.resources, sentence)
    return 1


def _catch_bugs(device: Device) -> None:
    """What nobody foresaw is logged with its trace and shown with a number, never swallowed."""
    numbers = itertools.count(1)

    def told(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
            return
        number = next(numbers)
        log.critical("something went wrong (%s)", number, exc_info=(kind, bug, trace))
        device.views.toasts.warn(lambda: something_went_wrong(number))

    sys.excepthook = told


def _log_to(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=folder / _LOG_FILE,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
