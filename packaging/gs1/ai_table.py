"""Writes store_app/codes/ai_table.py from GS1's syntax dictionary.

    cd packaging/gs1
    python ai_table.py syntax-dictionary.txt > ../../store_app/codes/ai_table.py

The dictionary is published by GS1 under the Apache License 2.0 with its Barcode Syntax Engine.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER: Final = '''"""Every GS1 application identifier; packaging/gs1/ai_table.py writes this file.

One line each: identifier or range, flags (* no separator, ? attribute of a link),
the parts of its content, its rules. From the GS1 Barcode Syntax Dictionary, Copyright GS1 AISBL,
Apache License 2.0.
"""

from typing import Final

TABLE: Final = """\\'''
_FLAGS: Final = re.compile(r"[*?]+")


def main(dictionary: Path) -> None:
    print(_HEADER)
    for row in _rows(dictionary.read_text(encoding="utf-8")):
        print(row)
    print('"""')


def _rows(dictionary: str) -> Iterator[str]:
    for line in dictionary.splitlines():
        entry, _, _title = line.partition("#")
        words = entry.split()
        if not words:
            continue
        has_flags = _FLAGS.fullmatch(words[1]) is not None
        yield " ".join([words[0], words[1] if has_flags else "-", *words[1 + has_flags :]])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
