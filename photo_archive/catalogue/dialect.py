# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs between databases, and nothing else: pragmas, numbers, triggers, phrase index.

Everything else of the catalogue is SQLAlchemy Core that SQLite and PostgreSQL both understand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.exc import DatabaseError

APPLICATION_ID = 0x50684172
""""PhAr" in the header of the file: this SQLite file is one of ours."""

BUSY_TIMEOUT_MS = 5000

CONNECT_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA temp_store=MEMORY",
)

WRITER_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA cache_size=-16384",
)

READER_PRAGMAS = (
    "PRAGMA query_only=ON",
    "PRAGMA wal_autocheckpoint=0",
    "PRAGMA cache_size=-4096",  # each of several readers has its own; behind it is the system's
)

_PIECE = 2000

PHRASE_COLUMNS = (
    "caption",
    "title",
    "note",
    "alt_text",
    "photographer",
    "credit",
    "source",
    "role",
)

_COLUMNS = ", ".join(PHRASE_COLUMNS)

# The words are folded before they come here, so the tokenizer must not fold again.
_PHRASE_TABLE = (
    f"CREATE VIRTUAL TABLE phrase USING fts5({_COLUMNS}, content='phrase_text',"
    " content_rowid='photo_id', tokenize=\"unicode61 remove_diacritics 0\")"
)

_APPEND_ONLY = (
    "CREATE TRIGGER {table}_is_never_{past} BEFORE {verb} ON {table}"
    " BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)

_TAKE_OUT = (
    f"INSERT INTO phrase(phrase, rowid, {_COLUMNS}) SELECT 'delete', photo_id, {_COLUMNS}"
    " FROM phrase_text WHERE photo_id = ?"
)
_PUT_IN = (
    f"INSERT INTO phrase(rowid, {_COLUMNS}) SELECT photo_id, {_COLUMNS}"
    " FROM phrase_text WHERE photo_id = ?"
)


def extra_schema() -> tuple[str, ...]:
    """Statements that make what table definitions cannot say: phrase index, append-only tables."""
    triggers = [
        _APPEND_ONLY.format(table=table, verb=verb, past=past)
        for table in ("change", "file_event")
        for verb, past in (("UPDATE", "changed"), ("DELETE", "deleted"))
    ]
    return (_PHRASE_TABLE, *triggers)


def stored_version(connection: Connection) -> int:
    """The schema version of the archive; 0 in a new file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def store_version(connection: Connection, version: int) -> None:
    """Write the schema version; part of the transaction, so it rolls back with it."""
    connection.exec_driver_sql(f"PRAGMA user_version={int(version)}")


def stored_application(connection: Connection) -> int:
    """The application the file says it belongs to; 0 if it says nothing."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def table_names(connection: Connection) -> set[str]:
    """The tables there are, told at once: SQLAlchemy's inspection takes ten times as long."""
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table'")
    return {str(row[0]) for row in found}


def among(column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    """Whether a column is one of these numbers, however many: the database is given one value.

    A million numbers are written in pieces, between which other threads have their turn.
    """
    pieces = (
        ",".join(map(str, numbers[at : at + _PIECE])) for at in range(0, len(numbers), _PIECE)
    )
    each = func.json_each(f"[{','.join(pieces)}]").table_valued("value")
    return column.in_(select(each.c.value))


def store_application(connection: Connection) -> None:
    """Mark the file as one of ours."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def first_free_id(connection: Connection, table: str) -> int:
    """The number the next row of a table gets: higher than any there ever was.

    Only the one writer asks, inside its transaction, so nobody else can take it meanwhile.
    """
    found = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name=?", (table,))
    return int(found.scalar() or 0) + 1


def defer_foreign_keys(connection: Connection) -> None:
    """Check foreign keys at commit only: undo puts rows back in an order of its own."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def take_phrases_out(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Remove photos from the phrase index; their ``phrase_text`` must still be the old one."""
    _for_each(connection, _TAKE_OUT, photo_ids)


def put_phrases_in(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Index the ``phrase_text`` of photos that are not in the phrase index."""
    _for_each(connection, _PUT_IN, photo_ids)


def rebuild_phrases(connection: Connection) -> None:
    """Make the phrase index anew from ``phrase_text``."""
    connection.exec_driver_sql("INSERT INTO phrase(phrase) VALUES('rebuild')")


def phrases_are_sound(connection: Connection) -> bool:
    """Whether the phrase index says what ``phrase_text`` says."""
    try:
        connection.exec_driver_sql("INSERT INTO phrase(phrase, rank) VALUES('integrity-check', 1)")
    except DatabaseError:
        return False
    return True


def photos_with_phrase(
    connection: Connection, words: Sequence[str], *, prefix: bool, columns: Sequence[str]
) -> list[int]:
    """Numbers of photos with these words one after the other in one column, ascending."""
    quoted = '"' + " ".join(words).replace('"', '""') + '"'
    wanted = "{" + " ".join(c for c in PHRASE_COLUMNS if c in columns) + "} : " if columns else ""
    query = f"{wanted}{quoted}{' *' if prefix else ''}"
    rows = connection.exec_driver_sql(
        "SELECT rowid FROM phrase WHERE phrase MATCH ? ORDER BY rowid", (query,)
    )
    return [int(row[0]) for row in rows]


def _for_each(connection: Connection, sql: str, ids: Iterable[int]) -> None:
    rows = [(one,) for one in ids]
    if rows:
        connection.exec_driver_sql(sql, rows)


def check_foreign_keys_later(connection: Connection) -> None:
    """Leave foreign keys alone while a migration rebuilds tables; only works between transactions.

    SQLite drops and renames a table to change it, which would take its rows' referrers along.
    """
    _foreign_keys(connection, "OFF")


def check_foreign_keys_now(connection: Connection) -> None:
    """Heed foreign keys again."""
    _foreign_keys(connection, "ON")


def has_loose_ends(connection: Connection) -> bool:
    """Whether a row names another one that is not there."""
    return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None


def _foreign_keys(connection: Connection, switch: str) -> None:
    """Straight to the driver: through SQLAlchemy a transaction would begin first."""
    driver = connection.connection.dbapi_connection
    assert driver is not None
    driver.cursor().execute(f"PRAGMA foreign_keys={switch}")
