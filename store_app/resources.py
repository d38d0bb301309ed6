"""Where the files are that come with the program: pictures, QML, brand, demo shop."""

from __future__ import annotations

from pathlib import Path


def resources_folder() -> Path:
    """Beside the package in a checkout, inside it when it was installed."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
