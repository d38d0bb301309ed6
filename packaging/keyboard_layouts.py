"""Writes what keyboard layouts make of a US keyboard's keys, for the tests of hand scanners.

`python packaging/keyboard_layouts.py` asks libxkbcommon; the file it writes is kept.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import json
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parents[1] / "tests" / "unit" / "scanning" / "layouts.json"
LAYOUTS: Final = (
    *("us", "gb", "de", "fr", "be", "es", "it", "pt", "tr", "pl", "cz", "hu", "gr", "ru"),
    *("ara", "ara azerty", "ir", "ir pes_keypad", "in", "th"),
)
KEYS: Final = (*range(2, 14), *range(16, 28), *range(30, 42), *range(43, 54), 57)
LEVELS: Final = {"plain": (), "shift": ("Shift",), "caps": ("Lock",), "both": ("Shift", "Lock")}
_OFFSET: Final = 8
_ROOM: Final = 64


class _Names(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "options")
    )


def main() -> None:
    library = ctypes.CDLL(ctypes.util.find_library("xkbcommon") or "libxkbcommon.so.0")
    for name in ("xkb_context_new", "xkb_keymap_new_from_names", "xkb_state_new"):
        getattr(library, name).restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.xkb_context_new(0))
    tables = {layout: _table(library, context, layout) for layout in LAYOUTS}
    FILE.write_text(json.dumps(tables, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _table(library: ctypes.CDLL, context: ctypes.c_void_p, layout: str) -> dict[str, list[str]]:
    name, _, variant = layout.partition(" ")
    names = _Names(b"evdev", b"pc105", name.encode(), variant.encode(), b"")
    keymap = library.xkb_keymap_new_from_names(context, ctypes.byref(names), 0)
    if not keymap:
        raise SystemExit(f"no such layout: {layout}")
    return {
        level: [_typed(library, ctypes.c_void_p(keymap), key, held) for key in KEYS]
        for level, held in LEVELS.items()
    }


def _typed(library: ctypes.CDLL, keymap: ctypes.c_void_p, key: int, held: tuple[str, ...]) -> str:
    state = ctypes.c_void_p(library.xkb_state_new(keymap))
    places = [library.xkb_keymap_mod_get_index(keymap, each.encode()) for each in held]
    locked = sum(1 << at for each, at in zip(held, places, strict=True) if each == "Lock")
    pressed = sum(1 << at for each, at in zip(held, places, strict=True) if each != "Lock")
    library.xkb_state_update_mask(state, pressed, 0, locked, 0, 0, 0)
    room = ctypes.create_string_buffer(_ROOM)
    library.xkb_state_key_get_utf8(state, key + _OFFSET, room, _ROOM)
    library.xkb_state_unref(state)
    return room.value.decode("utf-8")


if __name__ == "__main__":
    main()
