"""The command line: reads arguments and hands over; loads only the half that a command needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from store_app.code_commands import Data, decode, explain, labels

if TYPE_CHECKING:
    from store_app.demo import DemoHub
    from store_app.hub.settings import HubSettings
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
hub_app = typer.Typer(help="The hub: the central service that all devices of a shop talk to.")
app.add_typer(hub_app, name="hub")
for command in (explain, decode, labels):
    app.command()(command)

Database = Annotated[
    str | None,
    typer.Option(
        help="Database address, such as postgresql+psycopg://user@host/name.",
        show_default="SQLite in the data folder",
        envvar="STORE_HUB_DATABASE",
    ),
]
PublicUrl = Annotated[
    str | None, typer.Option(help="How others reach the hub, such as https://hub.shop.example.")
]
HubData = Annotated[
    Path, typer.Option("--data", help="Folder for the hub's files.", envvar="STORE_HUB_DATA")
]
PeopleLost = Annotated[bool, typer.Option("--without-customers", help="Their keys are lost.")]


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
        raise typer.Exit(_play(Path("build/tour"), language or "en"))
    from store_app.device_app.start import report_ready, run

    with _said_plainly():
        settings, demo_hub = _surroundings(data, language, demo=demo, alive=life)
    raise typer.Exit(run(settings, demo_hub, report_ready if until_ready else None))


@app.command(short_help="Play the journeys offscreen and check every result.")
def tour(
    out: Annotated[Path, typer.Option(help="Folder for one picture per step.")] = Path(
        "build/tour"
    ),
    language: Annotated[str, typer.Option(help="Language of the application.")] = "en",
) -> None:
    """Play the journeys through the real application, offscreen, and check every result."""
    raise typer.Exit(_play(out, language))


@app.command()
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

    with _said_plainly():
        address, once = invitation(hub, token)
        invited = Invited(address, once, name, set_aside)
        enrolled = enrol_device(_settings(data, None), invited)
    for told in enrolled.told:
        typer.echo(plainly(StoreError(told.code, str(told.kept))), err=True)
    typer.echo(f"This device now belongs to {enrolled.place}. Start it with: store-app")


@hub_app.command()
def serve(  # noqa: PLR0913, PLR0917 - one for each option
    data: HubData,
    database: Database = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8700,
    public_url: PublicUrl = None,
    backups: Annotated[
        Path | None,
        typer.Option(
            help="Folder, best on another disk.", show_default="none", envvar="STORE_HUB_BACKUPS"
        ),
    ] = None,
    backup_minutes: Annotated[
        float, typer.Option(help="Minutes from one backup to the next.", min=0.1)
    ] = 15,
) -> None:
    """Run the hub."""
    from store_app.hub.commands import serve_hub

    settings = _hub_settings(data, database, public_url)
    settings = replace(settings, backups=backups, backup_every_s=backup_minutes * 60)
    with _said_plainly():
        serve_hub(settings, host, port)


@hub_app.command(short_help="Load or renew a shop from a folder of JSON files.")
def load(
    folder: Annotated[Path, typer.Argument(help="Folder with shop.json, products.json, …")],
    data: HubData,
    database: Database = None,
) -> None:
    """Load or renew a shop: places, staff, products, reviews, stock, customers.

    How the shop's own numbers (02, 20 to 29) are built stands in shop.json, `restricted`: README.
    """
    from store_app.hub.commands import load_shop

    with _said_plainly():
        typer.echo(load_shop(_hub_settings(data, database), folder))


@hub_app.command()
def invite(
    place: Annotated[str, typer.Argument(help="The store that the device will stand in.")],
    data: HubData,
    database: Database = None,
    picture: Annotated[
        Path | None, typer.Option(help="Draw the token as a code too, into this PNG file.")
    ] = None,
    public_url: PublicUrl = None,
) -> None:
    """Print a one-time token with which one device can enrol."""
    from store_app.hub.commands import invite_device

    with _said_plainly():
        settings = _hub_settings(data, database, public_url)
        typer.echo(invite_device(settings, place, picture))


@hub_app.command(short_help="Draw a badge for everybody who works here.")
def badges(
    folder: Annotated[Path, typer.Argument(help="Folder for one PNG file per person.")],
    data: HubData,
    database: Database = None,
) -> None:
    """Draw a badge for everybody who works here; with it they choose themselves at a device."""
    from store_app.hub.commands import draw_badges

    with _said_plainly():
        typer.echo(draw_badges(_hub_settings(data, database), folder))


@hub_app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="Folder for the backup, best on another disk.")],
    data: HubData,
    database: Database = None,
) -> None:
    """Make a backup and verify it; the hub may go on running."""
    from store_app.hub.commands import back_up

    with _said_plainly():
        typer.echo(back_up(_hub_settings(data, database), folder))


@hub_app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The backup to go back to.")],
    data: HubData,
    database: Database = None,
    people_lost: PeopleLost = False,
) -> None:
    """Go back to a backup. Stop the hub first; devices send again what the backup lacks."""
    from store_app.hub.commands import restore_from

    with _said_plainly():
        typer.echo(restore_from(_hub_settings(data, database), file, people_lost=people_lost))


@hub_app.command(hidden=True)
def demo(
    data: HubData,
    shop: Annotated[Path, typer.Option(help="Folder of the demo shop.")],
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 0,
    life: Annotated[bool, typer.Option("--life/--no-life")] = True,
) -> None:
    """Run the demo's hub for the application that started it; it ends when that one does."""
    from store_app.hub.demo.serve import serve_demo
    from store_app.hub.shop_files import ShopFiles

    serve_demo(_hub_settings(data), ShopFiles(shop), port, alive=life)


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


@contextmanager
def _said_plainly() -> Iterator[None]:
    """A known failure is one line on standard error, not a trace."""
    from store_app.errors import StoreError
    from store_app.plain_words import plainly

    try:
        yield
    except StoreError as error:
        typer.echo(f"Not done: {plainly(error)}", err=True)
        raise typer.Exit(1) from error


def _hub_settings(
    data: Path, database: str | None = None, public_url: str | None = None
) -> HubSettings:
    from store_app.hub.settings import HubSettings
    from store_app.resources import resources_folder

    return HubSettings(
        data=data,
        resources=resources_folder(),
        database_url=database or "",
        public_url=public_url or "",
    )


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play(out: Path, language: str) -> int:
    from store_app.tour import play

    return play(out, language)
