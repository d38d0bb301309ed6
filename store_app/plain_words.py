"""What a failed command says in the terminal: what happened, and what to do about it."""

from __future__ import annotations

from typing import Final

from store_app.errors import Damaged, Refused, StoreError, Unreachable

_WORDS: Final = {
    "hub.unreachable": "The hub does not answer. Check the address and the network.",
    "hub.slow": "The hub does not answer in time. Try again.",
    "hub.busy": "The hub has too much to do. Try again in a minute.",
    "hub.broken": "The hub answers, but something is wrong with it. Look at its log.",
    "hub.garbage": "What answers at this address is not a hub. Check the address.",
    "hub.not_found": "What answers at this address is not a hub. Check the address.",
    "hub.unknown_version": "The hub and this program are of different ages. Update the older one.",
    "enrol.token_used": (
        "This token was used before, or it is older than a day. "
        "Print a new one with: store-app hub invite"
    ),
    "enrol.no_token": "This is not a token. Print one with: store-app hub invite",
    "enrol.bad_name": "A device needs a name of 1 to 80 characters, all of them visible.",
    "enrol.changes_wait": (
        "Changes wait on this device for the hub of another shop, and nobody else may get them. "
        "Let them go there first, or add --set-aside: then they are kept in a file and not sent. "
        "So many wait"
    ),
    "enrol.set_aside": (
        "What was done for the other shop is not sent. It names customers. Should one of them be "
        "erased, the file is emptied of them only where it lies now and once this device is back "
        "at that shop: a copy elsewhere is yours to delete. It is kept in the file"
    ),
    "files.in_use": "Store Assistant is open on this device. Close it first.",
    "files.newer": "The files of this device come from a newer version. Update the program.",
    "files.key_mismatch": "The key does not open the files of this device. Nothing was changed.",
    "files.unusable": "A file or folder cannot be used",
    "files.unreadable": "The files of this device cannot be used",
    "files.sqlite_too_old": "The SQLite of this program is too old. Install the program again.",
    "files.outbox_set_aside": (
        "The file of waiting changes was damaged. It was put aside and nothing of it was deleted"
    ),
    "files.replica_rebuilt": "The copy of the shop was damaged. It will be fetched again",
    "disk.full": "The disk is full. Make room, and do it again.",
    "hub.unknown_device": "There is no such device, or there are several of this name",
    "hub.unknown_staff": "Nobody of this id works here",
    "hub.unknown_place": "There is no such store",
    "hub.no_address": "A code for a new device names the hub: give its address by --public-url.",
    "hub.bad_address": (
        "The address by which others reach a hub looks like https://hub.shop.example, not like this"
    ),
    "hub.bad_folder": "The folder of a hub may not have a question mark in its name",
    "hub.none_here": "There is no hub here yet (make one with: store-app hub load). Looked for",
    "hub.no_driver": "For PostgreSQL the program needs its extra `postgresql`. Install that too.",
    "hub.old_sqlite": "The SQLite of this program is too old. Install the program again.",
    "hub.unknown_database": "A hub keeps its data in SQLite or PostgreSQL, not in this",
    "hub.newer_database": "A newer version wrote this database. Update the program.",
    "hub.no_database": "The database does not answer, or the address is not one",
    "hub.database_unreachable": "The database does not answer",
    "hub.running": "A hub uses this database now. Stop it first",
    "hub.bad_backup": "This is not a good backup",
    "hub.bad_keys": (
        "The file of customers' keys is damaged. Put a whole one in its place; or move it away, "
        "and the next backup begins a new one, while older backups bring back everything but people"
    ),
    "hub.no_customer_keys": (
        "The customers in this backup are sealed, and the file of their keys is not there or is "
        "older than the backup. Put it back; --without-customers restores everything but people"
    ),
    "hub.not_started": "The hub cannot start",
    "shop.no_file": "The folder of the shop lacks a file",
    "shop.not_json": "A file of the shop is not JSON",
    "shop.faulty_row": "A row of the shop is not as it should be",
    "shop.faulty_file": "A file of the shop is not as it should be",
    "shop.no_products": "The folder names no product. Nothing was withdrawn and nothing loaded.",
    "shop.many_missing": (
        "So many products are not in the folder that it may not be whole. Nothing was withdrawn "
        "and nothing loaded. If it is as it should be, allow a larger share by --at-most"
    ),
    "labels.no_form": "Labels are written into a file that ends in .pdf or .png, not into this",
    "labels.no_shop": (
        "This machine has no device of a shop, or the shop's data has not come yet. "
        "Start store-app once and let it finish."
    ),
    "labels.what": "Say what labels are for: codes or item numbers, --aisle B3, or --all.",
    "labels.none": "Nothing stands there: no stock row of this store has such an aisle.",
    "labels.unknown": "No product of this shop has this code",
    "labels.not_written": "The labels cannot be written",
    "settings.unreadable": "The settings file cannot be read",
    "program.incomplete": "Parts of the program are missing. Install it again.",
}


def plainly(error: StoreError) -> str:
    """The sentence for a failure; its detail follows where the sentence leaves room for it."""
    said = _WORDS.get(error.code)
    if said is None:
        said = f"{_kind(error)} ({error.code})"
    if said.endswith("."):
        return said
    return f"{said}: {error.detail}" if error.detail else f"{said}."


def _kind(error: StoreError) -> str:
    if isinstance(error, Unreachable):
        return "The hub does not answer now; try again later"
    if isinstance(error, Refused):
        return "The hub said no"
    if isinstance(error, Damaged):
        return "Something here cannot be read as it should"
    return "That did not work"
