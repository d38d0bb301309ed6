"""The products scanned last on this device, kept over a restart: numbers of products, no people."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from store_app import whole_files
from store_app.domain.identifiers import Sku

log = logging.getLogger(__name__)


class ScanHistory:
    """A small file that is always whole; one that cannot be read counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def all(self) -> Sequence[tuple[Sku, int]]:
        """The newest first, with the time of each in milliseconds."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return [(Sku(str(sku)), int(at_ms)) for sku, at_ms in kept]
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, OverflowError, RecursionError):
            log.warning("the last scans cannot be read; they start anew")
            return ()

    def keep(self, scans: Sequence[tuple[Sku, int]]) -> None:
        with self._lock:
            whole_files.put(self._path, json.dumps(list(scans)).encode())
