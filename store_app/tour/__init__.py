"""The tour: the real application, offscreen, plays the journeys and checks what it sees."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from store_app.clocks import Clock, SystemClock
from store_app.resources import resources_folder


def play(out: Path, language: str) -> int:
    """Play every journey; a line and a picture for each step. 0 if all was as it must be."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    os.environ.setdefault(
        "QT_LOGGING_RULES", "qt.multimedia.*.info=false;qt.multimedia.symbolsresolver*=false"
    )
    from store_app.ui import make_application  # noqa: PLC0415 - Qt reads the lines above

    application = make_application()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="store-tour-") as folder:
        status = _play(Path(folder), out, language, SystemClock())
    del application
    return status


def _play(folder: Path, out: Path, language: str, clock: Clock) -> int:
    from store_app.tour.hand import Missing  # noqa: PLC0415 - as above
    from store_app.tour.journeys import Journeys  # noqa: PLC0415 - as above
    from store_app.tour.stage import Stage  # noqa: PLC0415 - as above

    stage = Stage(folder, resources_folder(), language, clock)
    journeys = Journeys(stage)
    steps = journeys.steps()
    try:
        for number, step in enumerate(steps, start=1):
            began_s = clock.steady_s()
            picture = out / f"{number:02d}-{step.name}.png"
            try:
                step.play()
            except Missing as missing:
                stage.photograph(picture)
                _say(f"{number:2d}/{len(steps)}  {step.name:<22} MISSING: {missing}  {picture}")
                return 1
            took_ms = round((clock.steady_s() - began_s) * 1000)
            stage.photograph(picture)
            _say(f"{number:2d}/{len(steps)}  {step.name:<22} {took_ms:>6} ms  {picture}")
    finally:
        journeys.close()
        stage.close()
    _say(f"All {len(steps)} steps were as they must be.")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
