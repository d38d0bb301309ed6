"""Keeps the translations in step with the texts of the application.

`update` collects every visible text into `resources/i18n/store_*.ts`; `compile` makes the `.qm`
files that the application loads, into `build/i18n`, where they are newer than their source.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "i18n"
COMPILED = ROOT / "build" / "i18n"


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def update() -> None:
    """Rewrite every .ts file with the texts that the code has now; old ones are dropped."""
    texts = [*sorted(ROOT.glob("resources/qml/**/*.qml")), *sorted(ROOT.glob("store_app/**/*.py"))]
    for source in sorted(SOURCES.glob("store_*.ts")):
        command = [_tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none"]
        subprocess.run([*command, *map(str, texts), "-ts", str(source)], check=True)


def compile_changed() -> None:
    """Make each .qm that is missing or older than its .ts."""
    for source in sorted(SOURCES.glob("store_*.ts")):
        compiled = COMPILED / source.with_suffix(".qm").name
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        COMPILED.mkdir(parents=True, exist_ok=True)
        command = [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(compiled)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    {"update": update, "compile": compile_changed}[sys.argv[1]]()
