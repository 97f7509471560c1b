# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a folder holds an archive that can be opened, and making the file of a new one."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import Connection, insert

from photo_archive.catalogue import backup, dialect, network, settings
from photo_archive.catalogue.database import FILE_NAME, damaged, make_engine, quick_check
from photo_archive.catalogue.lock import LOCK_NAME, WriteLock
from photo_archive.catalogue.schema import SCHEMA_VERSION, create_schema
from photo_archive.catalogue.tables import METADATA
from photo_archive.catalogue.tables_changes import SETTING
from photo_archive.domain.errors import (
    ArchiveError,
    DamagedArchiveError,
    Message,
    WriteRefusedError,
)
from photo_archive.domain.system_reasons import reason_of

_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_BYSTANDERS = frozenset({LOCK_NAME, ".DS_Store", "Thumbs.db", "desktop.ini"})


def prepare_folder(folder: Path) -> Path:
    """A new or empty folder for an archive.

    Raises:
        ArchiveError: It is a file, holds something, cannot be made, or is on a network drive.
    """
    folder = folder.expanduser().absolute()
    if folder.exists() and not folder.is_dir():
        raise ArchiveError(
            "{folder} is a file: an archive is a folder, choose a new one.", folder=str(folder)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {entry.name for entry in folder.iterdir()}
    except OSError as error:
        raise ArchiveError(
            "The folder {folder} cannot be made ({reason}): choose another place.",
            folder=str(folder),
            reason=reason_of(error),
        ) from error
    if FILE_NAME in names:
        raise ArchiveError(
            "There is an archive in {folder} already: open it, or choose another folder.",
            folder=str(folder),
        )
    if names - _BYSTANDERS:
        raise ArchiveError(
            "The folder {folder} is not empty: choose a new or empty folder for the archive.",
            folder=str(folder),
        )
    refuse_network(folder)
    return folder


def archive_folder(folder: Path) -> Path:
    """The folder of an archive that is there.

    Raises:
        ArchiveError: There is no such folder, or no archive in it.
    """
    folder = folder.expanduser().absolute()
    if not folder.exists():
        raise ArchiveError(
            "There is no folder {folder}: see how it is written, or make a new archive.",
            folder=str(folder),
        )
    if not folder.is_dir():
        raise ArchiveError(
            "{folder} is a file: an archive is a folder, give the folder with {name} in it.",
            folder=str(folder),
            name=FILE_NAME,
        )
    path = folder / FILE_NAME
    if not path.is_file() and backup.backups(folder):
        values = {"file": str(path), "backups": str(folder / backup.FOLDER)}
        raise DamagedArchiveError(
            folder, Message("{file} is gone: restore it from {backups}.", values)
        )
    if not path.is_file():
        raise ArchiveError(
            "There is no archive in {folder}: {name} is missing. Choose another folder, or make a"
            " new archive.",
            folder=str(folder),
            name=FILE_NAME,
        )
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise ArchiveError(
            "{file} cannot be read ({reason}): change its permissions.",
            file=str(path),
            reason=reason_of(error),
        ) from error
    if not header.startswith(_HEADER) or _is_cut_short(path, header):
        raise damaged(folder)
    return folder


def _is_cut_short(path: Path, header: bytes) -> bool:
    """Whether the file has fewer pages than its header says; unknown while there is a log.

    Source: SQLite database file format, 1.3 (page size, file change counter, size in pages,
    version-valid-for).
    """
    if len(header) < _HEADER_BYTES:
        return True
    if path.with_name(f"{path.name}-wal").exists() or header[24:28] != header[92:96]:
        return False
    size = int.from_bytes(header[16:18], "big")
    page_bytes = 65536 if size == 1 else size
    return path.stat().st_size < page_bytes * int.from_bytes(header[28:32], "big")


def refuse_network(folder: Path) -> None:
    """See that SQLite may write in a folder.

    Raises:
        WriteRefusedError: It is on a network file system.
    """
    kind = network.network_type(folder)
    if kind:
        raise WriteRefusedError(
            "The folder {folder} is on a network drive ({kind}), where an archive can be damaged:"
            " keep it on a disk of this computer, or open it read-only.",
            folder=str(folder),
            kind=kind,
        )


def take_lock(folder: Path) -> WriteLock:
    """The right to write, for a folder where writing is allowed."""
    refuse_network(folder)
    return WriteLock.take(folder)


def make_database(folder: Path, identity: str, title: str) -> None:
    """Make the file of a new archive; a failed attempt leaves none."""
    path = folder / FILE_NAME
    engine = make_engine(path, "write")
    with ExitStack() as undone_on_failure:
        undone_on_failure.callback(_remove_database, folder)
        undone_on_failure.callback(engine.dispose)
        with engine.begin() as connection:
            create_schema(connection)
            dialect.store_application(connection)
            dialect.store_version(connection, SCHEMA_VERSION)
            known = [
                {"name": settings.UUID, "value": identity},
                {"name": settings.TITLE, "value": title},
            ]
            connection.execute(insert(SETTING), known)
        undone_on_failure.pop_all()
    engine.dispose()


def _remove_database(folder: Path) -> None:
    for leftover in folder.glob(f"{FILE_NAME}*"):
        leftover.unlink()


def make_ready(folder: Path, *, write: bool, was_cut_off: bool = False) -> ArchiveError | None:
    """See that the file is one of ours and of a version this program knows; migrate if older.

    A file that another program left in a hurry (its -wal or its lock is still there) is read
    through first; of any other, each table is looked at.

    Args:
        folder: The archive.
        write: Whether it is opened for writing.
        was_cut_off: Whether the program that held its lock ended without giving it back.

    Returns:
        What is to be told of how it was left, if anything.

    Raises:
        ArchiveError: It is not one of ours or not of a version we know, with what to do.
        DamagedArchiveError: It is damaged.
    """
    path = folder / FILE_NAME
    has_log = path.with_name(f"{FILE_NAME}-wal").exists()
    engine = make_engine(path, "read" if write else "look")
    try:
        with engine.connect() as connection:
            if dialect.stored_application(connection) != dialect.APPLICATION_ID:
                raise _not_ours(folder)
            if (has_log or was_cut_off) and write:
                quick_check(connection, folder)
            version = dialect.stored_version(connection)
            if version == SCHEMA_VERSION and not _tables_are_there(connection):
                raise damaged(folder)
    finally:
        engine.dispose()
    if version != SCHEMA_VERSION:
        _bring_up_to_date(folder, version, write=write)
    if not was_cut_off or has_log:
        return None
    return ArchiveError(
        "The program was cut off while this archive was open, and the file {file} is gone: what"
        " was written last may be missing. The history tells up to where it goes.",
        file=f"{FILE_NAME}-wal",
    )


def _not_ours(folder: Path) -> ArchiveError:
    """A file that says it is another program's: the header is damaged if there are backups."""
    if backup.backups(folder):
        return damaged(folder)
    return ArchiveError(
        "{file} was made by another program: it is not an archive. Choose another folder.",
        file=str(folder / FILE_NAME),
    )


def _tables_are_there(connection: Connection) -> bool:
    """Whether every table is there and its first page can be read."""
    if not METADATA.tables.keys() <= dialect.table_names(connection):
        return False
    for name in METADATA.tables:
        connection.exec_driver_sql(f'SELECT 1 FROM "{name}" LIMIT 1').first()
    return True


def _bring_up_to_date(folder: Path, version: int, *, write: bool) -> None:
    if version > SCHEMA_VERSION:
        raise ArchiveError(
            "The archive in {folder} was last used by a newer version of this program (format"
            " {theirs}; this one knows {ours}): install the newer version.",
            folder=str(folder),
            theirs=version,
            ours=SCHEMA_VERSION,
        )
    if not write:
        raise ArchiveError(
            "The archive in {folder} has to be brought up to date first: open it once for writing.",
            folder=str(folder),
        )
    from photo_archive.catalogue.migrate import bring_up_to_date

    bring_up_to_date(folder)
