# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the database alone can do: plain SQL beside which a bench puts the same work of an archive.

Nothing here keeps an archive: rows go past the journal into a scratch file with the same tables,
and questions are asked of a reading session.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from sqlalchemy.orm import Session

from photo_archive.catalogue import dialect
from photo_archive.catalogue.database import make_engine
from photo_archive.catalogue.schema import create_schema
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import CAPTION, PHOTO, RENDITION, ROOT

_COPIED = (PHOTO, CAPTION, PHOTO_LINK, RENDITION)
_KEYS = {PHOTO.name: "id"}


class ScratchArchive:
    """A file with the tables of an archive, written by plain SQL as an archive is: WAL, FULL.

    Args:
        folder: Where the file is made; the caller removes it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "scratch.sqlite"
        engine = make_engine(self._path, "write")
        with engine.begin() as connection:
            create_schema(connection)
        engine.dispose()
        self._connection = sqlite3.connect(self._path, isolation_level=None)
        for pragma in (*dialect.CONNECT_PRAGMAS, *dialect.WRITER_PRAGMAS):
            self._connection.execute(pragma)

    def __enter__(self) -> ScratchArchive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._connection.close()

    def insert_photos(self, session: Session, photos: int, batch: int) -> float:
        """Copy the first photos of an archive with captions, links and files.

        Args:
            session: A reading session of the archive.
            photos: How many.
            batch: How many in one transaction.

        Returns:
            The seconds the writing took; reading and copying of records are not counted.
        """
        for table in (ROOT.name, RECORD.name):
            self._insert(table, _rows(session, f"SELECT * FROM {table} ORDER BY id"))
        elapsed = 0.0
        for first in range(1, photos + 1, batch):
            last = min(first + batch - 1, photos)
            read = [
                (table.name, _rows(session, _between(table.name), first, last)) for table in _COPIED
            ]
            began = time.perf_counter()
            self._connection.execute("BEGIN IMMEDIATE")
            for name, rows in read:
                self._insert(name, rows)
            self._connection.execute("COMMIT")
            elapsed += time.perf_counter() - began
        return elapsed

    def set_credit(self, credit: str, photos: int) -> float:
        """Set the credit line of the first photos in one transaction; the seconds it took."""
        began = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(
            "UPDATE photo SET credit = ? WHERE id = ?",
            [(credit, photo) for photo in range(1, photos + 1)],
        )
        self._connection.execute("COMMIT")
        return time.perf_counter() - began

    def set_caption(self, photo: int, text: str) -> float:
        """Set the captions of one photo in a transaction of its own; the seconds it took."""
        began = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("UPDATE caption SET text = ? WHERE photo_id = ?", (text, photo))
        self._connection.execute("COMMIT")
        return time.perf_counter() - began

    def _insert(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        if rows:
            marks = ",".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def read_all_texts(session: Session) -> int:
    """Read every caption and every link, as whoever builds an index must; how many they are."""
    connection = session.connection()
    captions = connection.exec_driver_sql("SELECT photo_id, text FROM caption").fetchall()
    links = connection.exec_driver_sql("SELECT photo_id, record_id FROM photo_link").fetchall()
    return len(captions) + len(links)


def _rows(session: Session, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Rows as the driver has them; SQLAlchemy would make dictionaries of stored JSON."""
    return [tuple(row) for row in session.connection().exec_driver_sql(sql, values)]


def _between(table: str) -> str:
    return f"SELECT * FROM {table} WHERE {_KEYS.get(table, 'photo_id')} BETWEEN ? AND ?"
