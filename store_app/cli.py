"""The command line: reads arguments and hands over; loads only the half that a command needs."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from store_app.code_commands import Data, decode, explain, labels
from store_app.hub_commands import hub_commands
from store_app.plain_failures import DASHES_ARE_WORDS, said_plainly

if TYPE_CHECKING:
    from store_app.demo import DemoHub
    from store_app.settings import DeviceSettings

app = typer.Typer(
    name="store-app",
    help="Store Assistant: scan a product, see reviews and live stock, keep it in the customer's "
    "own cart. Without a command the application opens; without a hub it opens the demo shop; "
    "without a display it plays the tour.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(hub_commands, name="hub")
app.command(context_settings=DASHES_ARE_WORDS)(explain)
app.command()(decode)
app.command(short_help="Write shelf labels with signed codes.")(labels)


@app.callback(invoke_without_command=True)
def open_application(
    context: typer.Context,
    data: Data = None,
    demo: Annotated[
        bool, typer.Option("--demo/--no-demo", help="Open the demo shop if there is no hub.")
    ] = True,
    life: Annotated[
        bool,
        typer.Option("--life/--no-life", help="Let the demo shop sell and deliver by itself."),
    ] = True,
    language: Annotated[
        str | None, typer.Option(help="Language of the application.", show_default="system")
    ] = None,
    until_ready: Annotated[
        bool, typer.Option("--until-ready", help="End as soon as somebody can sign in.")
    ] = False,
) -> None:
    """Open the application; where there is no display, play the tour instead."""
    if context.invoked_subcommand is not None:
        return
    if not _has_display():
        typer.echo("No display here: playing the tour offscreen instead.")
        with said_plainly():
            status = _play(Path("build/tour"), language or "en")
        raise typer.Exit(status)
    from store_app.device_app.start import report_ready, run

    with said_plainly():
        settings, demo_hub = _surroundings(data, language, demo=demo, alive=life)
        status = run(settings, demo_hub, report_ready if until_ready else None)
    raise typer.Exit(status)


@app.command(short_help="Play the journeys offscreen and check every result.")
def tour(
    out: Annotated[Path, typer.Option(help="Folder for one picture per step.")] = Path(
        "build/tour"
    ),
    language: Annotated[str, typer.Option(help="Language of the application.")] = "en",
) -> None:
    """Play the journeys through the real application, offscreen, and check every result."""
    with said_plainly():
        status = _play(out, language)
    raise typer.Exit(status)


@app.command(context_settings=DASHES_ARE_WORDS)
def enrol(
    hub: Annotated[
        str, typer.Argument(help="Address of the hub; or the code for a new device, or its picture")
    ],
    token: Annotated[str, typer.Argument(help="The one-time token that the hub printed.")] = "",
    name: Annotated[str, typer.Option(help="What people call this device.")] = "Counter",
    set_aside: Annotated[
        bool,
        typer.Option("--set-aside", help="Keep what waits for another shop's hub in a file."),
    ] = False,
    data: Data = None,
) -> None:
    """Make this machine a device of a hub."""
    from store_app.device_app.enrolling import Invited, invitation
    from store_app.device_app.enrolling import enrol as enrol_device
    from store_app.errors import StoreError
    from store_app.plain_words import plainly

    with said_plainly():
        address, once = invitation(hub, token)
        invited = Invited(address, once, name, set_aside)
        enrolled = enrol_device(_settings(data, None), invited)
    for incident in enrolled.incidents:
        typer.echo(plainly(StoreError(incident.code, str(incident.kept))), err=True)
    typer.echo(f"This device now belongs to {enrolled.place}. Start it with: store-app")


def main() -> None:
    app()


def _settings(data: Path | None, language: str | None) -> DeviceSettings:
    from store_app.resources import resources_folder
    from store_app.settings import read_settings

    return read_settings(resources_folder(), data, language)


def _surroundings(
    data: Path | None, language: str | None, *, demo: bool, alive: bool
) -> tuple[DeviceSettings, DemoHub | None]:
    """A device that was enrolled opens as that; without one the demo has a folder of its own."""
    from store_app.demo import DemoHub

    settings = _settings(data, language)
    if not demo or settings.device.exists():
        return settings, None
    folder = settings.data / "demo"
    shop = settings.resources / "demo"
    return replace(settings, data=folder), DemoHub(folder / "hub", shop, alive=alive)


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play(out: Path, language: str) -> int:
    from store_app.tour import play

    return play(out, language)
