# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo and redo: a new changeset in which before and after of another one are swapped.

Nobody writes undo code: an insert is deleted, a deleted row put back, an updated field given its
former value, in the reverse order. What stands in the way is a later change of the same thing that
is still in force; the user is told which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from sqlalchemy import Connection, RowMapping, Table, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from photo_archive.catalogue import dialect
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.conflicts import refuse_conflicts, refuse_stale_values
from photo_archive.catalogue.history import title_of
from photo_archive.catalogue.journal import Heading, Journal, rows_of, rows_where
from photo_archive.catalogue.ownership import PARTS, WHOLES, Row, number, words
from photo_archive.catalogue.tables import table_named
from photo_archive.catalogue.tables_changes import CHANGE, CHANGESET
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId

UNDO = "undo"
REDO = "redo"
"""The ``source`` of changesets made here."""


def undo(
    archive: Archive, changeset: ChangesetId | None = None, *, author: str = ""
) -> ChangesetId:
    """Take a changeset back; the last one that is in force if none is named.

    Returns:
        The number of the changeset that did it.

    Raises:
        ArchiveError: There is nothing to undo, it is undone or cannot be, or a later change of the
            same field is in the way.
    """
    with archive.reading() as session:
        target = _to_undo(session) if changeset is None else _named(session, changeset)
        if target is None:
            raise ArchiveError("There is nothing to undo: no change is in force.")
    return _revert(archive, target, author, UNDO)


def redo(archive: Archive, *, author: str = "") -> ChangesetId:
    """Make true again what was undone last, if nothing else was changed since.

    Raises:
        ArchiveError: There is nothing to redo.
    """
    with archive.reading() as session:
        target = _to_redo(session)
        if target is None:
            raise ArchiveError("There is nothing to redo: the last change was not an undo.")
    return _revert(archive, target, author, REDO)


def undo_title(session: Session) -> Message | None:
    """What would be undone next, None if nothing."""
    target = _to_undo(session)
    return None if target is None else _root_title(session.connection(), target)


def redo_title(session: Session) -> Message | None:
    """What would be redone next, None if nothing."""
    target = _to_redo(session)
    return None if target is None else _root_title(session.connection(), target)


def _revert(archive: Archive, target: RowMapping, author: str, source: str) -> ChangesetId:
    with archive.reading() as session:
        title = _root_title(session.connection(), target)
    template = "Undo: {title}" if source == UNDO else "Redo: {title}"
    heading = Heading(
        title=Message(template, {"title": str(title)}),
        author=author,
        made=datetime.now().astimezone().isoformat(timespec="milliseconds"),
        source=source,
        reverts=target["id"],
        root=target["root_id"] or target["id"],
    )
    try:
        with archive.recording(heading) as (_, journal):
            refuse_conflicts(journal.connection, target["id"], str(title))
            dialect.defer_foreign_keys(journal.connection)
            made = journal.begin()
            _swap(journal, target["id"], str(title))
    except IntegrityError as error:
        raise ArchiveError(
            "“{title}” cannot be undone, because later work uses what it made: undo that first.",
            title=str(title),
        ) from error
    return ChangesetId(made)


def _swap(journal: Journal, changeset: int, title: str) -> None:
    for (name, op), run in groupby(
        _changes(journal.connection, changeset),
        key=lambda change: (words(change, "table_name"), words(change, "op")),
    ):
        table = table_named(name)
        changes = list(run)
        if op == "insert":
            _take_back(journal, table, [number(change, "row_id") for change in changes])
        elif op == "update":
            _restore_fields(journal, table, changes, title)
        else:
            journal.insert(table, [_side(change, "before") for change in changes])


def _changes(connection: Connection, changeset: int) -> Iterator[Row]:
    """The changes of a changeset, last first, read in pages: an import has many."""
    last: int | None = None
    while True:
        query = select(CHANGE).where(CHANGE.c.changeset_id == changeset)
        if last is not None:
            query = query.where(CHANGE.c.id < last)
        page = rows_of(connection, query.order_by(CHANGE.c.id.desc()).limit(2000))
        if not page:
            return
        yield from page
        last = number(page[-1], "id")


def _take_back(journal: Journal, table: Table, ids: list[int]) -> None:
    """Delete rows that were inserted; a photo or record with all its parts."""
    whole = WHOLES.get(table.name)
    if whole is not None:
        for part, column in PARTS[whole]:
            journal.delete(part, rows_where(journal.connection, part, column, ids))
    rows = {number(row, "id"): row for row in rows_where(journal.connection, table, "id", ids)}
    journal.delete(table, [rows[one] for one in ids if one in rows])


def _restore_fields(journal: Journal, table: Table, changes: list[Row], title: str) -> None:
    """Give fields their former values; of a row changed twice the earlier value wins."""
    for batch in _once_each(changes):
        ids = [number(change, "row_id") for change in batch]
        rows = {number(row, "id"): row for row in rows_where(journal.connection, table, "id", ids)}
        refuse_stale_values(journal.connection, batch, rows, title)
        journal.update(
            table, [(rows[number(change, "row_id")], _side(change, "before")) for change in batch]
        )


def _once_each(changes: Iterable[Row]) -> Iterator[list[Row]]:
    """The changes in runs in which no row comes twice."""
    run: list[Row] = []
    seen: set[object] = set()
    for change in changes:
        if change["row_id"] in seen:
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change["row_id"])
    if run:
        yield run


def _side(change: Row, side: str) -> Row:
    value = change[side]
    assert isinstance(value, dict)
    return value


def _chains(session: Session) -> dict[int, tuple[int, int]]:
    """For every changeset that was ever undone: how often it was turned round, and last by what."""
    query = select(CHANGESET.c.root_id, func.count(), func.max(CHANGESET.c.id)).where(
        CHANGESET.c.root_id.is_not(None)
    )
    found = session.connection().execute(query.group_by(CHANGESET.c.root_id))
    return {row[0]: (row[1], row[2]) for row in found}


def _to_undo(session: Session) -> RowMapping | None:
    """The last link of the newest chain that is in force."""
    chains = _chains(session)
    undone = [root for root, (turns, _) in chains.items() if turns % 2]
    query = select(CHANGESET.c.id).where(CHANGESET.c.root_id.is_(None), CHANGESET.c.undoable == 1)
    newest = query.order_by(CHANGESET.c.id.desc())
    for root in session.connection().execute(newest).scalars():
        if root not in undone:
            return _row(session.connection(), chains.get(root, (0, root))[1])
    return None


def _to_redo(session: Session) -> RowMapping | None:
    """The last undo of all, unless something ordinary was changed after it."""
    newest = select(func.max(CHANGESET.c.id)).where(
        CHANGESET.c.root_id.is_(None), CHANGESET.c.undoable == 1
    )
    last_ordinary = session.connection().execute(newest).scalar() or 0
    undone = [last for turns, last in _chains(session).values() if turns % 2]
    latest = max(undone, default=0)
    return _row(session.connection(), latest) if latest > last_ordinary else None


def _named(session: Session, changeset: ChangesetId) -> RowMapping:
    row = _row(session.connection(), changeset)
    if row is None:
        raise ArchiveError(
            "There is no change number {number} in the history: see the list.", number=changeset
        )
    root = row["root_id"] or row["id"]
    turns, last = _chains(session).get(root, (0, root))
    if row["id"] != last and (turns % 2 or row["root_id"] is not None):
        raise ArchiveError(
            "“{title}” is undone already: see the history.",
            title=str(_root_title(session.connection(), row)),
        )
    if not row["undoable"]:
        raise ArchiveError(
            "“{title}” tells of files on disk and cannot be undone here: move or restore the files"
            " themselves.",
            title=title_of(row),
        )
    found = _row(session.connection(), last)
    assert found is not None
    return found


def _row(connection: Connection, changeset: int) -> RowMapping | None:
    query = select(CHANGESET).where(CHANGESET.c.id == changeset)
    return connection.execute(query).mappings().one_or_none()


def _root_title(connection: Connection, row: RowMapping) -> Message:
    root = row if row["root_id"] is None else _row(connection, row["root_id"])
    assert root is not None
    return title_of(root)
