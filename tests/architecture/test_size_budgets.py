"""Files and classes stay small enough to be read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PYTHON_LINES = 300
CLASS_LINES = 200
PUBLIC_METHODS = 15
FUNCTION_LINES = 50
QML_LINES = 250


def _python() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "store_app").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def _length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_python_file_is_too_long() -> None:
    over = {name: n for name, text in _python() if (n := text.count("\n")) > PYTHON_LINES}
    assert over == {}


def test_no_class_is_too_large() -> None:
    over = []
    for name, text in _python():
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.ClassDef):
                continue
            public = [
                each
                for each in node.body
                if isinstance(each, ast.FunctionDef)
                and not each.name.startswith("_")
                and not _is_property(each)
            ]
            if _length(node) > CLASS_LINES or len(public) > PUBLIC_METHODS:
                over.append(f"{name}:{node.name} {_length(node)} lines, {len(public)} methods")
    assert over == []


def test_no_function_is_too_long() -> None:
    over = [
        f"{name}:{node.name} {_length(node)}"
        for name, text in _python()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > FUNCTION_LINES
    ]
    assert over == []


def test_no_qml_file_is_too_long() -> None:
    over = {
        path.relative_to(ROOT).as_posix(): n
        for path in sorted((ROOT / "resources/qml").rglob("*.qml"))
        if (n := path.read_text(encoding="utf-8").count("\n")) > QML_LINES
    }
    assert over == {}


def _is_property(function: ast.FunctionDef) -> bool:
    names = {node.func if isinstance(node, ast.Call) else node for node in function.decorator_list}
    return any(isinstance(name, ast.Name) and "property" in name.id.lower() for name in names)
