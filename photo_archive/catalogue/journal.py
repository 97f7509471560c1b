# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing rows and, in the same breath, what was there before.

Every write to a record of the archive goes through a journal; none of it is written by hand, so
history and undo cannot forget anything. An insert keeps no copy of the values (the row itself is
the after state; undo records it as it deletes it), and nothing is noted of the parts of a photo or
record made in the same changeset. A journal lives as long as one transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import TypeVar

from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Delete,
    Executable,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from photo_archive.catalogue import dialect
from photo_archive.catalogue.ownership import (
    WHOLES,
    Row,
    Whole,
    number,
    owner,
    photo_and_record,
)
from photo_archive.catalogue.tables_changes import CHANGE, CHANGESET
from photo_archive.domain.errors import Message
from photo_archive.domain.message_values import stored_values

CHUNK = 500
"""How many rows are asked for at once; SQLite takes at most 999 variables in older versions."""

Item = TypeVar("Item")


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """The items in lists of at most ``size``."""
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk


def rows_where(
    connection: Connection, table: Table, column: str, values: Iterable[object]
) -> list[Row]:
    """All rows of a table whose column is one of the values, in the order of their numbers."""
    found: list[Row] = []
    query = _where(table, column)
    for chunk in chunks(values):
        found += rows_of(connection, query, {"values": chunk})
    return found


@cache
def _where(table: Table, column: str) -> Select[tuple[object, ...]]:
    """Made once, which takes longer than reading a few rows."""
    values: BindParameter[object] = bindparam("values", expanding=True)
    return select(table).where(table.c[column].in_(values)).order_by(table.c.id)


def rows_of(
    connection: Connection, query: Executable, given: Mapping[str, object] | None = None
) -> list[Row]:
    """What a query finds, all at once: row by row takes three times as long."""
    result = connection.execute(query, given)
    names = tuple(result.keys())
    return [dict(zip(names, row, strict=True)) for row in result.all()]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a changeset is called, and whether it belongs to a chain of undo and redo."""

    title: Message
    author: str
    made: str
    source: str
    undoable: bool = True
    reverts: int | None = None
    root: int | None = None


@dataclass
class Journal:
    """Records what is written under one changeset.

    Attributes:
        connection: The writing connection, in a transaction.
        heading: What the changeset is called; it is only stored once something changed.
        changeset: Its number, None as long as nothing changed; given when continuing one.
        touched: Photos whose texts changed, by column of the phrase index.
        decided: Photos whose captions, spans, links or rejections changed.
        moved: Photos between which parts went from one to the other.
    """

    connection: Connection
    heading: Heading
    changeset: int | None = None
    touched: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    decided: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    _new: set[tuple[Whole, int]] = field(default_factory=set)
    _free_ids: dict[str, int] = field(default_factory=dict)
    _pending: list[Row] = field(default_factory=list)
    _photos: set[int] = field(default_factory=set)

    def insert(self, table: Table, rows: Sequence[Row]) -> list[int]:
        """Add rows; those without an id get the next free ones. Returns the ids."""
        if not rows:
            return []
        complete = [self._completed(table, row) for row in rows]
        self.connection.execute(insert(table), complete)
        for row in complete:
            self._note(table, row, "insert", None, None)
        return [number(row, "id") for row in complete]

    def update(self, table: Table, changes: Sequence[tuple[Row, Row]]) -> None:
        """Change rows: each the row as it is and the columns with their new values."""
        grouped: dict[tuple[str, ...], list[tuple[Row, Row]]] = defaultdict(list)
        for row, wanted in changes:
            changed = {name: value for name, value in wanted.items() if row[name] != value}
            if changed:
                grouped[tuple(changed)].append((row, changed))
        for names, group in grouped.items():
            self.connection.execute(
                _updating(table, names),
                [
                    {"row__id": row["id"], **{f"new__{name}": new[name] for name in names}}
                    for row, new in group
                ],
            )
            for row, new in group:
                self._note(table, row, "update", {name: row[name] for name in names}, new)

    def delete(self, table: Table, rows: Sequence[Row]) -> None:
        """Remove these rows, given as they are."""
        if not rows:
            return
        self.connection.execute(
            _deleting(table),
            [{"row__id": row["id"]} for row in rows],
        )
        for row in rows:
            self._note(table, row, "delete", row, None)

    def close(self) -> None:
        """Write what is pending and how many photos were changed; the end of the transaction."""
        self._flush()
        if self.changeset is None or not self._photos:
            return
        counted = {"changeset": self.changeset, "more": len(self._photos)}
        self.connection.execute(_counting(), counted)

    def begin(self) -> int:
        """The number of the changeset, which is stored now if it was not."""
        if self.changeset is None:
            heading = self.heading
            row: Row = {
                "title": heading.title.text,
                "title_values": stored_values(heading.title.values),
                "author": heading.author,
                "made": heading.made,
                "source": heading.source,
                "photos": 0,
                "undoable": int(heading.undoable),
                "reverts": heading.reverts,
                "root_id": heading.root,
            }
            row["id"] = self._take_id(CHANGESET)
            self.connection.execute(insert(CHANGESET), row)
            self.changeset = number(row, "id")
        return self.changeset

    def _completed(self, table: Table, row: Row) -> Row:
        """The row with a number, and with every column its table has a default for."""
        whole: Row = {}
        for column in table.c:
            if column.name in row:
                whole[column.name] = row[column.name]
            elif column.name == "id":
                whole["id"] = self._take_id(table)
            else:
                whole[column.name] = _default(column)
        return whole

    def _take_id(self, table: Table) -> int:
        free = self._free_ids.get(table.name)
        if free is None:
            free = dialect.first_free_id(self.connection, table.name)
        self._free_ids[table.name] = free + 1
        return free

    def _note(self, table: Table, row: Row, op: str, before: Row | None, after: Row | None) -> None:
        changeset = self.begin()
        photo, record = photo_and_record(table, row)
        if photo is not None:
            self._photos.add(photo)
            self._touch_texts(table, photo, op, row if op != "update" else after or {})
            if table.name in _DECISIONS:
                self.decided |= {photo, number({"photo_id": photo, **(after or {})}, "photo_id")}
        own = owner(table, row)
        if own is not None and own in self._new:
            if op == "delete" and table.name in WHOLES:
                msg = "a photo or record is not made and deleted in one changeset"
                raise ValueError(msg)
            return
        if op == "insert" and own is not None and table.name in WHOLES:
            self._new.add(own)
        self._pending.append(
            {
                "changeset_id": changeset,
                "table_name": table.name,
                "row_id": row["id"],
                "photo_id": photo,
                "record_id": record,
                "op": op,
                "before": before,
                "after": after,
            }
        )
        if len(self._pending) >= 2000:
            self._flush()

    def _touch_texts(self, table: Table, photo: int, op: str, row: Row) -> None:
        """Remember whose texts changed: those a row holds, or the columns of it that are new.

        A part without text that comes or goes leaves the words of its photo as they were. One that
        goes over to another photo changes those of both.
        """
        if op == "update" and "photo_id" in row:
            self.moved |= {photo, number(row, "photo_id")}
            for phrase_column in _TEXTS.get(table.name, {}).values():
                self.touched[phrase_column] |= {photo, number(row, "photo_id")}
        for column, phrase_column in _TEXTS.get(table.name, {}).items():
            if column in row and (row[column] or op == "update" or table.name in WHOLES):
                self.touched[phrase_column].add(photo)

    def _flush(self) -> None:
        if self._pending:
            self.connection.execute(insert(CHANGE), self._pending)
            self._pending.clear()


@cache
def _updating(table: Table, names: tuple[str, ...]) -> Update:
    values: dict[str, BindParameter[object]] = {name: bindparam(f"new__{name}") for name in names}
    return update(table).where(table.c.id == bindparam("row__id")).values(values)


@cache
def _deleting(table: Table) -> Delete:
    return delete(table).where(table.c.id == bindparam("row__id"))


@cache
def _counting() -> Update:
    photos = CHANGESET.c.photos + bindparam("more", type_=CHANGESET.c.photos.type)
    return update(CHANGESET).where(CHANGESET.c.id == bindparam("changeset")).values(photos=photos)


def _default(column: Column[object]) -> object:
    default = column.default
    return default.arg if isinstance(default, ScalarElementColumnDefault) else None


_TEXTS: dict[str, dict[str, str]] = {
    "photo": {
        "title": "title",
        "date_note": "note",
        "rights_note": "note",
        "alt_text": "alt_text",
        "photographer": "photographer",
        "credit": "credit",
        "source": "source",
    },
    "caption": {"text": "caption"},
    "photo_link": {"role": "role"},
}
"""Which column of the phrase index is made from which column of which table."""

_DECISIONS = frozenset({"caption", "mention", "photo_link", "rejected_proposal"})
"""Tables on which it depends what of a caption is still proposed."""
