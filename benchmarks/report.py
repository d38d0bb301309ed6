"""What a benchmark found: a table for people, a file for the next run, the machine named in it."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from email.utils import formatdate
from importlib.metadata import version
from pathlib import Path
from typing import Final

FOLDER: Final = Path("build/bench")
_COLUMNS: Final = ("median", "p95", "p99", "worst")
_PARTS: Final = ("PySide6", "SQLAlchemy", "pydantic", "sqlcipher3", "fastapi")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured in one shop; `goals` are upper limits of some of its figures."""

    what: str
    products: int
    unit: str
    figures: Mapping[str, float]
    goals: Mapping[str, float] = field(default_factory=dict)
    samples: int = 1

    def misses(self) -> tuple[str, ...]:
        """The figures that are above their goals."""
        return tuple(name for name, most in self.goals.items() if self.figures[name] > most)

    def verdict(self) -> str:
        """'met', 'not met', or nothing where no goal is set."""
        return "" if not self.goals else "not met" if self.misses() else "met"

    def goal(self) -> str:
        return ", ".join(f"{name} ≤ {most:g}" for name, most in self.goals.items())


def spread(took: Sequence[float], digits: int = 1) -> dict[str, float]:
    """Median, p95, p99 and the worst of some times."""
    ordered = sorted(took)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], digits)

    return {
        "median": round(statistics.median(ordered), digits),
        "p95": at(0.95),
        "p99": at(0.99),
        "worst": round(ordered[-1], digits),
    }


def shop_name(products: int) -> str:
    return f"{products:,}" if products else "demo shop"


def machine() -> dict[str, object]:
    """What the figures depend on."""
    return {
        "cpu": _first("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        **{name.lower(): version(name) for name in _PARTS},
    }


def write_report(name: str, rows: Sequence[Row], **more: object) -> None:
    """Print the table and keep the figures as `build/bench/<name>.json`."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    whole = {
        "benchmark": name,
        "date": formatdate(usegmt=True),
        "machine": machine(),
        "load_average": [round(each, 2) for each in os.getloadavg()],
        "rows": [{**asdict(row), "verdict": row.verdict()} for row in rows],
        **more,
    }
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(table(rows), flush=True)


def table(rows: Sequence[Row]) -> str:
    """The rows as lines of text in columns."""
    head = ("", "products", "", *_COLUMNS, "goal", "")
    cells: list[tuple[str, ...]] = [head]
    for row in rows:
        figures = (_number(row.figures.get(name)) for name in _COLUMNS)
        shop = shop_name(row.products)
        cells.append((row.what, shop, row.unit, *figures, row.goal(), row.verdict()))
    wide = [max(len(line[at]) for line in cells) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(wide[at]) if at in {0, 2, 7, 8} else cell.rjust(wide[at])
            for at, cell in enumerate(line)
        ).rstrip()
        for line in cells
    )


def _number(figure: float | None) -> str:
    return "" if figure is None else f"{figure:,g}"


def _first(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
