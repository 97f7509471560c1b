# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Thumbnails beside the archive: by checksum of the picture, so a moved picture keeps its own.

Beside them is noted which pictures could not be drawn, and by what, so as not to try in vain again.

The file is disposable: missing, damaged or full, there is simply no thumbnail and later work makes
it again. It never holds up the archive and is no part of a backup.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from photo_archive.catalogue.database import has_wal_reset_bug
from photo_archive.catalogue.journal import chunks

FILE_NAME = "thumbnails.sqlite"
_REMEMBERED = 100

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS thumbnail (sha256 TEXT NOT NULL, size_px INTEGER NOT NULL,"
    " jpeg BLOB NOT NULL, PRIMARY KEY (sha256, size_px)) STRICT",
    "CREATE TABLE IF NOT EXISTS undrawn (sha256 TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL,"
    " decoders TEXT NOT NULL) STRICT",
)


class Thumbnails:
    """The thumbnails of one archive; may be used from several threads, one call at a time.

    Args:
        folder: The archive.
        read_only: Keep nothing; only give what is there.

    Attributes:
        asked_for: Checksums lately asked for in vain, the newest last: whoever makes thumbnails
            takes from here what to make first.
    """

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self._path = folder / FILE_NAME
        self._read_only = read_only
        self.asked_for: deque[str] = deque(maxlen=_REMEMBERED)
        self._turn = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def get(self, sha256: str, size_px: int) -> bytes | None:
        """A thumbnail as JPEG, None if there is none."""
        found = self.get_many([sha256], size_px).get(sha256)
        if found is None:
            self.asked_for.append(sha256)
        return found

    def get_many(self, checksums: Iterable[str], size_px: int) -> dict[str, bytes]:
        """Thumbnails by checksum; those that are not there are left out."""
        rows = self._rows("SELECT sha256, jpeg FROM thumbnail WHERE size_px=?", size_px, checksums)
        return {one: jpeg for one, jpeg in rows if isinstance(jpeg, bytes)}

    def missing(self, checksums: Iterable[str], size_px: int) -> list[str]:
        """Those of the checksums that have no thumbnail of that size, in their order."""
        wanted = list(dict.fromkeys(checksums))
        rows = self._rows("SELECT sha256, '' FROM thumbnail WHERE size_px=?", size_px, wanted)
        known = {one for one, _ in rows}
        return [one for one in wanted if one not in known]

    def put(self, thumbnails: Mapping[str, bytes], size_px: int) -> None:
        """Keep thumbnails by checksum; if they cannot be kept, nothing happens."""
        if self._read_only or not thumbnails:
            return
        rows = [(sha256, size_px, jpeg) for sha256, jpeg in thumbnails.items()]
        self._write("REPLACE INTO thumbnail VALUES (?, ?, ?)", rows)

    def undrawn(self, checksums: Iterable[str], decoders: str) -> dict[str, str]:
        """Those of the checksums that these decoders could not draw, and what kind of problem."""
        rows = self._rows("SELECT sha256, kind FROM undrawn WHERE decoders=?", decoders, checksums)
        return {one: kind for one, kind in rows if isinstance(kind, str)}

    def note_undrawn(self, kinds: Mapping[str, str], decoders: str) -> None:
        """Note by checksum what these decoders could not draw, and what kind of problem it is."""
        if self._read_only or not kinds:
            return
        rows = [(sha256, kind, decoders) for sha256, kind in kinds.items()]
        self._write("REPLACE INTO undrawn VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            self._close()

    def _write(self, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
        with self._turn:
            try:
                connection = self._open()
                with connection:
                    connection.executemany(sql, rows)
            except sqlite3.DatabaseError as error:
                self._give_up(error)

    def _rows(
        self, sql: str, value: int | str, checksums: Iterable[str]
    ) -> Iterator[tuple[str, bytes | str]]:
        """What a question with one value finds of some checksums, some hundreds at a time."""
        for chunk in chunks(checksums):
            marks = ",".join("?" * len(chunk))
            yield from self._query(f"{sql} AND sha256 IN ({marks})", (value, *chunk))

    def _query(self, sql: str, values: tuple[object, ...]) -> list[tuple[str, bytes | str]]:
        with self._turn:
            if not self._path.exists():
                return []
            try:
                return list(self._open().execute(sql, values))
            except sqlite3.DatabaseError as error:
                self._give_up(error)
                return []

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            connection = sqlite3.connect(self._path, timeout=2.0, check_same_thread=False)
            self._connection = connection
            connection.execute("PRAGMA trusted_schema=OFF")
            if not self._read_only:
                wal = not has_wal_reset_bug(sqlite3.sqlite_version_info[:3])
                connection.execute(f"PRAGMA journal_mode={'WAL' if wal else 'TRUNCATE'}")
                connection.execute("PRAGMA synchronous=NORMAL")
                for table in _SCHEMA:
                    connection.execute(table)
                connection.commit()
        return self._connection

    def _give_up(self, error: sqlite3.DatabaseError) -> None:
        """Close the file, and delete it if it is damaged: it is made again when next needed."""
        self._close()
        broken = "malformed" in str(error) or "not a database" in str(error)
        if broken and not self._read_only:
            for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
                with suppress(OSError):
                    self._path.with_name(name).unlink()

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
