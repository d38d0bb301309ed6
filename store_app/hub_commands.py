"""The commands of whoever runs a hub; what they need is loaded when they run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from store_app.plain_failures import DASHES_ARE_WORDS, said_plainly

if TYPE_CHECKING:
    from store_app.hub.settings import HubSettings

hub_commands = typer.Typer(help="The hub: the central service that all devices of a shop talk to.")

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
PeopleLost = Annotated[
    bool,
    typer.Option("--without-customers", help="Bring back all but customers, whose keys are lost."),
]

Withdraw = Annotated[
    bool, typer.Option("--withdraw", help="End the sale of products that the folder lacks.")
]
AtMost = Annotated[
    int,
    typer.Option(
        "--at-most",
        help="Withdraw nothing, and load nothing, if more than this share (%) would go.",
        min=1,
        max=100,
    ),
]


@hub_commands.command()
def serve(  # noqa: PLR0913, PLR0917 - one for each option
    data: HubData,
    database: Database = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)
    ] = 8700,
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

    with said_plainly():
        settings = _hub_settings(data, database, public_url)
        settings = replace(settings, backups=backups, backup_every_s=backup_minutes * 60)
        serve_hub(settings, host, port)


@hub_commands.command(short_help="Load or renew a shop from a folder of JSON files.")
def load(
    folder: Annotated[Path, typer.Argument(help="Folder with shop.json, products.json, …")],
    data: HubData,
    database: Database = None,
    withdraw: Withdraw = False,
    at_most: AtMost = 10,
) -> None:
    """Load or renew a shop: places, staff, products, reviews, stock, customers.

    Products that are not in the folder any more stay on sale unless --withdraw is given.

    `restricted` in shop.json says how the shop's own numbers (02, 20 to 29) are built: see README.
    """
    from store_app.hub.commands import load_shop

    with said_plainly():
        percent = at_most if withdraw else None
        typer.echo(load_shop(_hub_settings(data, database), folder, percent))


@hub_commands.command()
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

    with said_plainly():
        settings = _hub_settings(data, database, public_url)
        typer.echo(invite_device(settings, place, picture))


@hub_commands.command(
    short_help="Shut out a device that was lost.", context_settings=DASHES_ARE_WORDS
)
def revoke(
    device: Annotated[str, typer.Argument(help="Its name, or its id where names are alike.")],
    data: HubData,
    database: Database = None,
) -> None:
    """Shut a device out at once, as one that was lost or stolen; the hub may go on running."""
    from store_app.hub.commands import shut_out

    with said_plainly():
        typer.echo(shut_out(_hub_settings(data, database), device))


@hub_commands.command(short_help="End the rights of somebody who left.")
def leave(
    staff: Annotated[str, typer.Argument(help="Their id in staff.json.")],
    data: HubData,
    database: Database = None,
) -> None:
    """End the rights of somebody who works here no more; devices hear of it within 20 s."""
    from store_app.hub.commands import let_go

    with said_plainly():
        typer.echo(let_go(_hub_settings(data, database), staff))


@hub_commands.command(short_help="Who tried what they may not do.")
def audit(
    data: HubData,
    database: Database = None,
    newest: Annotated[int, typer.Option(help="So many lines.", min=1, max=100_000)] = 50,
    everything: Annotated[
        bool, typer.Option("--all", help="Also who opened whom, signed in, enrolled.")
    ] = False,
) -> None:
    """Print who tried what they may not do, and what was done on trust; the newest first."""
    from store_app.hub.commands import tell_audit

    with said_plainly():
        typer.echo(tell_audit(_hub_settings(data, database), newest, everything=everything))


@hub_commands.command(short_help="Draw a badge for everybody who works here.")
def badges(
    folder: Annotated[Path, typer.Argument(help="Folder for one PNG file per person.")],
    data: HubData,
    database: Database = None,
) -> None:
    """Draw a badge for everybody who works here: scanned at sign-in it says who they are."""
    from store_app.hub.commands import draw_badges

    with said_plainly():
        typer.echo(draw_badges(_hub_settings(data, database), folder))


@hub_commands.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="Folder for the backup, best on another disk.")],
    data: HubData,
    database: Database = None,
) -> None:
    """Make a backup and verify it; the hub may go on running."""
    from store_app.hub.commands import back_up

    with said_plainly():
        typer.echo(back_up(_hub_settings(data, database), folder))


@hub_commands.command(short_help="Go back to a backup; stop the hub first.")
def restore(
    file: Annotated[Path, typer.Argument(help="The backup to go back to.")],
    data: HubData,
    database: Database = None,
    people_lost: PeopleLost = False,
) -> None:
    """Go back to a backup. Stop the hub first; devices send again what the backup lacks."""
    from store_app.hub.commands import restore_from

    with said_plainly():
        typer.echo(restore_from(_hub_settings(data, database), file, people_lost=people_lost))


@hub_commands.command(hidden=True)
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
