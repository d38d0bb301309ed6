"""The tour: the real application, offscreen, plays the journeys and checks what it sees."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from store_app.clocks import Clock, SystemClock
from store_app.resources import resources_folder

if TYPE_CHECKING:
    from store_app.tour.scene import Step
    from store_app.tour.stage import Stage


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
    from store_app.tour.line_down import LineDown  # noqa: PLC0415 - as above
    from store_app.tour.phone_to_counter import PhoneToCounter  # noqa: PLC0415 - as above
    from store_app.tour.scan_and_keep import ScanAndKeep  # noqa: PLC0415 - as above
    from store_app.tour.scene import Pocket  # noqa: PLC0415 - as above
    from store_app.tour.stage import Stage  # noqa: PLC0415 - as above

    stage, pocket = Stage(folder, resources_folder(), language, clock), Pocket()
    journeys = (ScanAndKeep, PhoneToCounter, LineDown)
    steps = [step for journey in journeys for step in journey(stage, pocket).steps()]
    try:
        passed = all(_show(stage, step, out, place, clock) for place, step in _numbered(steps))
    finally:
        pocket.close()
        stage.close()
    if passed:
        _say(f"All {len(steps)} steps were as they must be.")
    return 0 if passed else 1


def _numbered(steps: Sequence[Step]) -> Iterator[tuple[str, Step]]:
    """Each step with its place, such as '03/18'."""
    for number, step in enumerate(steps, start=1):
        yield f"{number:02d}/{len(steps)}", step


def _show(stage: Stage, step: Step, out: Path, place: str, clock: Clock) -> bool:
    """Play one step, photograph what is on the screen, and say how it went."""
    from store_app.tour.hand import Missing  # noqa: PLC0415 - as above

    picture = out / f"{place[:2]}-{step.name}.png"
    began_s = clock.steady_s()
    try:
        step.play()
    except Missing as missing:
        stage.photograph(picture)
        _say(f"{place}  {step.name:<22} MISSING: {missing}  {picture}")
        return False
    took_ms = round((clock.steady_s() - began_s) * 1000)
    stage.photograph(picture)
    _say(f"{place}  {step.name:<22} {took_ms:>6} ms  {picture}")
    return True


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
