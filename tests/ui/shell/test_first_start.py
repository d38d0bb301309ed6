"""A window in any language, when none of its pages has ever been compiled on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.demo_device import ROOT

LONGEST_S = 60
START = """
import sys
from pathlib import Path
from PySide6.QtQml import QQmlApplicationEngine
from store_app.ui import Words, make_application
from store_app.viewmodels.frame.brand import apply_brand, apply_reading, load_brand

application = make_application()
root, languages = Path(sys.argv[1]), sys.argv[2:]
words = Words(root / "build" / "i18n")
for language in languages:
    words.speak(language)
engine = QQmlApplicationEngine()
engine.addImportPath(str(root / "resources" / "qml"))
apply_brand(engine, load_brand(root / "resources" / "brand.json"))
apply_reading(engine, language=languages[-1])
print("shown")
"""


@pytest.mark.parametrize("languages", [["en"], ["fa"], ["fa", "en"], ["en", "fa"], ["el", "ar"]])
def test_pages_that_were_never_compiled_load_after_a_change_of_language(
    tmp_path: Path, languages: list[str]
) -> None:
    """The thread that loads them and the one that waits for it must never wait for each other."""
    told = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", START, str(ROOT), *languages],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert (told.returncode, told.stdout.strip()) == (0, "shown"), told.stderr
