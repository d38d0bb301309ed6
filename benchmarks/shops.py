"""Shops of any size, made once under `build/bench` and used by every benchmark after that."""

from __future__ import annotations

import argparse
import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import store_app
from benchmarks import filling, hub_process, synthetic
from benchmarks.report import FOLDER, shop_name

SIZES: Final = (1_000, 10_000, 100_000)
RESOURCES: Final = Path(__file__).parent.parent / "resources"
_HUB_BY: Final = ("hub/storage/tables.py", "hub/streams/feeds.py", "protocol/catalogue.py")
_DEVICE_BY: Final = (*_HUB_BY, "replica/tables.py")


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop in a hub, and a device that has all of it; 0 products stand for the demo shop."""

    products: int

    @property
    def folder(self) -> Path:
        return FOLDER / f"data-{self.products or 'demo'}"

    @property
    def source(self) -> Path:
        """What `store-app hub load` reads."""
        return self.folder / "shop" if self.products else RESOURCES / "demo"

    @property
    def hub(self) -> Path:
        return self.folder / "hub"

    @property
    def device(self) -> Path:
        """The data folder of an enrolled device that holds the whole shop."""
        return self.folder / "device"


def prepared(products: int) -> Shop:
    """The shop of that size; what is not there, or was made by other code, is made now."""
    shop = Shop(products)
    if not _is_made(shop.hub, _HUB_BY):
        say(f"loading {shop_name(products)} products into {shop.hub}")
        _make_hub(shop)
    if not _is_made(shop.device, _DEVICE_BY):
        say(f"filling {shop.device}")
        _make_device(shop)
    return shop


def asked_sizes(what: str | None, with_demo: Sequence[int] = ()) -> Sequence[int]:
    """The sizes named on the command line."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument(
        "--products", type=int, nargs="+", default=[*with_demo, *SIZES], metavar="N",
        help="how many products the shops have; 0 is the demo shop",
    )  # fmt: skip
    sizes: list[int] = parser.parse_args().products
    return sizes


def _make_hub(shop: Shop) -> None:
    shutil.rmtree(shop.folder, ignore_errors=True)
    shop.folder.mkdir(parents=True)
    if shop.products:
        size = synthetic.Size(shop.products, shop.products)
        synthetic.write_shop(shop.source, RESOURCES / "demo", size)
    hub_process.load(shop.source, shop.hub)
    _note(shop.hub).write_text(_stamp(_HUB_BY), "utf-8")


def _make_device(shop: Shop) -> None:
    shutil.rmtree(shop.device, ignore_errors=True)
    with hub_process.running(shop.hub) as url:
        filling.fill(shop.device, url, hub_process.invite(shop.hub))
    shutil.copytree(shop.source / "pictures", shop.device / "pictures", dirs_exist_ok=True)
    _note(shop.device).write_text(_stamp(_DEVICE_BY), "utf-8")


def _is_made(folder: Path, by: Sequence[str]) -> bool:
    note = _note(folder)
    return note.is_file() and note.read_text("utf-8") == _stamp(by)


def _note(folder: Path) -> Path:
    return folder / "made-by"


def _stamp(by: Sequence[str]) -> str:
    """Changes with the code that decides what such a folder holds."""
    package = Path(store_app.__file__).parent
    made_by = [Path(synthetic.__file__), *(package / name for name in by)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in made_by)).hexdigest()


def say(what: str) -> None:
    """Tell what goes on, so that nobody takes work for a standstill."""
    print(f"{what} …", flush=True)
