"""The process outlives its signals."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MANY_SIGNALS = """
import store_app.viewmodels
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
"""


def test_a_process_lives_through_many_signals() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", MANY_SIGNALS], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
