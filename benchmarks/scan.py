"""How many codes are read in pictures and in front of the camera, beside plain zxing-cpp.

    python -m benchmarks.scan [--corpus FOLDER …] [--seed N] [--only-corpus | --only-live]

Each picture of a folder lies beside a text file of the same name with what its code says; one
without a text holds no code. Codes under eleven harms and hand-held sequences are made from the
seed. Prints right, wrong and missed pictures of each category with the milliseconds, and what the
camera's steps cost; writes build/bench/scan.json.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.report import Row, spread, write_report
from benchmarks.scan_live import cost_rows, sequence_rows
from benchmarks.scan_sets import (
    Labelled,
    ean_frames,
    hardly_read_bars,
    qr_frames,
    strips_of_bars,
    unread_bars,
)
from benchmarks.scan_tally import Tallies, Tally, tally_folder, tally_made

_LEAST_RIGHT: Final = {
    "qr glare": 20,
    "qr defocus": 20,
    "qr curved": 21,
    "qr combined": 17,
    "ean combined": 13,
}
_LEAST_RIGHT_OF_ALL: Final = {"qr": 252, "ean": None}
_FURTHER_SEEDS: Final = 2
"""Nothing is tuned on these."""

_SHOWN_WRONG: Final = 12


def main() -> None:
    wanted = _arguments()
    rows: list[Row] = []
    counts: dict[str, object] = {}
    for folder in wanted.corpus:
        found = tally_folder(folder)
        _show(folder.name, found)
        counts[folder.name] = _counted(found)
    frames = [] if wanted.only_corpus else [*qr_frames(wanted.seed), *ean_frames(wanted.seed)]
    if frames and not wanted.only_live:
        found = tally_made(frames)
        _show("made", found)
        counts["made"] = _counted(found)
        rows += _goals(found["ours"])
    if frames:
        rows += _live(frames, wanted.seed)
    write_report("scan", rows, counts=counts, seed=wanted.seed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only-corpus", action="store_true")
    parser.add_argument("--only-live", action="store_true", help="sequences and costs only")
    return parser.parse_args()


def _live(frames: Sequence[Labelled], seed: int) -> list[Row]:
    usual = [each.picture for each in frames if each.category == "qr rotated"]
    hard = {
        "squares never read": [each.picture for each in frames if each.category == "qr defocus"][
            -3:
        ],
        "bars never read": [*unread_bars(seed)],
        "bars hardly read": [*hardly_read_bars(seed)],
        "bars never made sure": [*strips_of_bars(seed)],
    }
    seeds = range(seed, seed + 1 + _FURTHER_SEEDS)
    return [*cost_rows(usual, hard), *(row for each in seeds for row in sequence_rows(each))]


def _goals(tallies: Tallies) -> list[Row]:
    """What was not read of the pictures that were made; goals are what a good eye leaves over."""
    rows = [_left(name, [tallies[name]], _LEAST_RIGHT.get(name)) for name in sorted(tallies)]
    for kind, least in _LEAST_RIGHT_OF_ALL.items():
        of_kind = [
            tally
            for name, tally in tallies.items()
            if name.startswith(kind) and not name.endswith("combined")
        ]
        rows.append(_left(f"{kind} of all harms", of_kind, least))
    wrong = sum(len(tally.wrong) for tally in tallies.values())
    of = sum(tally.count for tally in tallies.values())
    return [*rows, Row("Wrong texts shown", 0, f"of {of}", {"median": wrong}, {"median": 0}, of)]


def _left(name: str, tallies: Sequence[Tally], least: int | None) -> Row:
    of = sum(tally.count for tally in tallies)
    left = of - sum(tally.right for tally in tallies)
    goals = {} if least is None else {"median": float(of - least)}
    return Row(f"Not read, {name}", 0, f"of {of}", {"median": left}, goals, of)


def _show(title: str, found: Mapping[str, Tallies]) -> None:
    print(f"\n{title}")
    for category in sorted(found["ours"]):
        for name, tallies in found.items():
            print(f"{category:18} {name:6} {_line(tallies[category])}")
    for category, tally in sorted(found["ours"].items()):
        for each in tally.wrong[:_SHOWN_WRONG]:
            print(f"wrong: {category}: {each}")


def _counted(found: Mapping[str, Tallies]) -> dict[str, object]:
    return {
        name: {category: tally.row() for category, tally in sorted(tallies.items())}
        for name, tallies in found.items()
    }


def _line(tally: Tally) -> str:
    times = spread(tally.times_ms)
    return (
        f"right {tally.right:4} of {tally.count:4}  wrong {len(tally.wrong):3}  "
        f"missed {len(tally.missed):3}  median {times['median']:7.1f} ms  "
        f"p95 {times['p95']:7.1f} ms"
    )


if __name__ == "__main__":
    main()
