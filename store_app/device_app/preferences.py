"""How people want this device to look, kept in a small file beside its data."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, fields
from pathlib import Path

from store_app import whole_files
from store_app.viewmodels.frame.display import Reading

log = logging.getLogger(__name__)


class Preferences:
    """Reads and writes the reading settings; a file that cannot be read counts as none."""

    def __init__(self, path: Path, fallback: Reading) -> None:
        self._path = path
        self._fallback = fallback

    def read(self) -> Reading:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            known = {each.name: kept[each.name] for each in fields(Reading) if each.name in kept}
            return Reading(**{**asdict(self._fallback), **known})
        except FileNotFoundError:
            return self._fallback
        except (OSError, ValueError, TypeError):
            log.warning("the display settings cannot be read; the usual ones are used")
            return self._fallback

    def write(self, reading: Reading) -> None:
        whole_files.put(self._path, json.dumps(asdict(reading)).encode())
