"""How scanning is set on this device, kept in a small file beside its data."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, fields
from pathlib import Path

from store_app import whole_files
from store_app.scanning.choices import ScanChoices

log = logging.getLogger(__name__)


class ScanPreferences:
    """Reads and writes the choices; a file that cannot be read counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> ScanChoices:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            names = {each.name for each in fields(ScanChoices)}
            known = {name: value for name, value in kept.items() if name in names}
            return ScanChoices(**known).checked()
        except FileNotFoundError:
            return ScanChoices()
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            log.warning("the scanner settings cannot be read; the usual ones are used")
            return ScanChoices()

    def write(self, choices: ScanChoices) -> None:
        whole_files.put(self._path, json.dumps(asdict(choices)).encode())
