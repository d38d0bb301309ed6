"""The figures of all benchmarks as one Markdown table: a row for each thing, a column per shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from benchmarks.report import shop_name

Report = Mapping[str, Any]
_SHOWN: Final = ("median", "p95", "p99")


def markdown(reports: Sequence[Report]) -> str:
    """One table for all reports, with the machine named below it."""
    rows = [row for report in reports for row in report["rows"] if not _is_detail(row)]
    sizes = sorted({row["products"] for row in rows})
    things = list(dict.fromkeys((row["what"], row["unit"]) for row in rows))
    found = {(row["what"], row["products"]): row for row in rows}
    lines = [
        "| | " + " | ".join(shop_name(size) for size in sizes) + " | goal |",
        "|---" * (len(sizes) + 2) + "|",
    ]
    for what, unit in things:
        cells = [_cell(found.get((what, size))) for size in sizes]
        goals = next((_goal(row) for row in rows if row["what"] == what and row["goals"]), "")
        lines.append(f"| {what}, {unit} | {' | '.join(cells)} | {goals} |")
    return "\n".join([*lines, "", _machine(reports[0]), ""])


def _is_detail(row: Mapping[str, Any]) -> bool:
    return str(row["what"]).startswith("…") and not row["goals"]


def _cell(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return ""
    figures = row["figures"]
    wanted = [
        name for name in _SHOWN if name in figures and (name in row["goals"] or name == "median")
    ]
    text = " / ".join(f"{figures[name]:,g}" for name in wanted)
    return f"**{text}**" if row["verdict"] == "not met" else text


def _goal(row: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} ≤ {most:g}" for name, most in row["goals"].items())


def _machine(report: Report) -> str:
    about = report["machine"]
    return (
        f"{about['cpu']}, {about['cores']} cores, {about['memory_gib']} GiB; Python "
        f"{about['python']}, Qt {about['pyside6']}; {report['date']}. Cells are the median, and "
        "p95 or p99 where a goal is set for them; what misses its goal is bold."
    )
