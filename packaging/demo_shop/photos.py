"""Makes the photographs of codes: python packaging/demo_shop/photos.py [--out FOLDER] [FILE]."""

from __future__ import annotations

import argparse
from pathlib import Path

from olive_oak.photos.album import album
from olive_oak.tables import one_per_line

HOME = Path(__file__).resolve().parents[2] / "resources" / "demo" / "photos"


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the photographs of codes.")
    parser.add_argument("--out", type=Path, default=HOME, help="folder to write to")
    parser.add_argument("files", nargs="*", metavar="FILE", help="only these")
    chosen = parser.parse_args()
    out: Path = chosen.out
    out.mkdir(parents=True, exist_ok=True)
    photos = album()
    for photo in photos:
        if not chosen.files or photo.file in chosen.files:
            (out / photo.file).write_bytes(photo.content())
    told = one_per_line([photo.row for photo in photos])
    (out / "photos.json").write_text(told, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
