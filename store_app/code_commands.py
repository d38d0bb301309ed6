"""The commands that say what a code means; what they need is loaded when they run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from store_app.label_sizes import Size
from store_app.plain_failures import said_plainly

if TYPE_CHECKING:
    from store_app.settings import DeviceSettings

Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder for this device's files.", show_default="per user"),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")]


def explain(
    text: Annotated[str, typer.Argument(help=r"The text of a code; \x1d stands for GS.")],
    symbology: Annotated[str, typer.Option(help="AIM identifier, such as ]Q3.")] = "",
    as_json: Json = False,
    data: Data = None,
) -> None:
    """Say what the application would do with the text of a code.

    The exit status is 1 if the code leads nowhere.
    """
    from store_app.explaining import explain_text

    _end(data, lambda settings: explain_text(settings, text, symbology, as_json=as_json))


def decode(
    files: Annotated[list[Path], typer.Argument(help="Pictures to look for codes in.")],
    as_json: Json = False,
    data: Data = None,
) -> None:
    """Say what the application would do with each code in pictures.

    The exit status is 1 if a code leads nowhere, and 2 if a file is not a readable picture.
    """
    from store_app.explaining import explain_files

    _end(data, lambda settings: explain_files(settings, files, as_json=as_json))


def labels(  # noqa: PLR0913, PLR0917 - one for each option
    file: Annotated[Path, typer.Argument(help="File for the sheets: .pdf, or .png.")],
    codes: Annotated[
        list[str] | None,
        typer.Argument(help="What labels are for: item numbers, or codes as a scanner sends them."),
    ] = None,
    aisle: Annotated[str, typer.Option(help="Everything in this aisle, such as B3.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Everything that has an aisle in this store.")
    ] = False,
    size: Annotated[Size, typer.Option(help="24, 12 or 3 labels on a sheet.")] = Size.MEDIUM,
    language: Annotated[
        str | None, typer.Option(help="Language of the labels.", show_default="system")
    ] = None,
    data: Data = None,
) -> None:
    """Write shelf labels with signed codes, for this device's store at the prices it knows."""
    from store_app.clocks import SystemClock
    from store_app.labelling import Wanted, print_labels

    wanted = Wanted(tuple(codes or ()), aisle, everything, size)

    def run(settings: DeviceSettings) -> int:
        typer.echo(print_labels(settings, SystemClock(), wanted, file))
        return 0

    _end(data, run, language)


def _end(
    data: Path | None, run: Callable[[DeviceSettings], int], language: str | None = None
) -> None:
    from store_app.resources import resources_folder
    from store_app.settings import read_settings

    with said_plainly(status=2):
        status = run(read_settings(resources_folder(), data, language))
    raise typer.Exit(status)
