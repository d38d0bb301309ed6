"""What this device is told from outside: by the environment, else by a file, else by default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

from store_app.errors import Damaged

NAME: Final = "store-assistant"
PREFIX: Final = "STORE_"
CONFIG: Final = "device.toml"
RESERVE_MIB: Final = 64
_TRUE: Final = frozenset({"1", "true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """Everything that may differ from device to device.

    Each has an environment variable (`STORE_` and the name in capitals) and a key of the same name
    in `device.toml` in the user's folder for settings.
    """

    data: Path
    """Where the device's own files are kept."""
    resources: Path
    """Where QML, pictures and texts are read from."""
    language: str = ""
    """A language code; empty takes that of the system."""
    dark: bool = False
    """Whether the window starts in dark colours."""
    reserve_mib: int = RESERVE_MIB
    """Room kept free on the disk, with which what waits can be sent when the disk is full."""

    @property
    def device(self) -> Path:
        """Who this device is, what people did on it, and its copy of the shop."""
        return self.data / "device"

    @property
    def pictures(self) -> Path:
        return self.data / "pictures"

    @property
    def translations(self) -> Path:
        """Where compiled translations are: in the package, else where the set-up makes them."""
        installed = self.resources / "i18n" / "compiled"
        return installed if installed.is_dir() else self.resources.parent / "build" / "i18n"

    @property
    def handed_over(self) -> Path:
        """Codes drawn for customers; emptied with each new one."""
        return self.data / "handed-over"


def read_settings(
    resources: Path,
    data: Path | None = None,
    language: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> DeviceSettings:
    """The command line wins over the environment, and the environment over the file.

    Raises Damaged `settings.unreadable` for a file that is not TOML.
    """
    folder = environment.get(f"{PREFIX}CONFIG") or platformdirs.user_config_dir(NAME)
    known = _from_file(Path(folder) / CONFIG)
    names = ("data", "language", "dark", "reserve_mib")
    known |= {
        name: environment[PREFIX + name.upper()]
        for name in names
        if environment.get(PREFIX + name.upper())
    }
    return DeviceSettings(
        data=(data or Path(known.get("data") or platformdirs.user_data_dir(NAME))).absolute(),
        resources=resources.absolute(),
        language=language or known.get("language", ""),
        dark=known.get("dark", "").lower() in _TRUE,
        reserve_mib=_number(known.get("reserve_mib", ""), RESERVE_MIB),
    )


def _number(text: str, usual: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() else usual


def _from_file(path: Path) -> dict[str, str]:
    try:
        plain = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise Damaged("settings.unreadable", str(path)) from error
    return {name: str(value) for name, value in plain.items()}
