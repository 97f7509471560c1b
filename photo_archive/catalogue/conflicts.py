# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the way of an undo: a later change of the same thing that is still in force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, RowMapping, Select, and_, func, select

from photo_archive.catalogue.history import title_of
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_changes import CHANGE, CHANGESET
from photo_archive.domain.errors import ArchiveError


def refuse_conflicts(connection: Connection, changeset: int, title: str) -> None:
    """See that nothing later builds on a changeset.

    Raises:
        ArchiveError: Something does; the first is named.
    """
    later = _in_force_after(connection, changeset)
    if not later:
        return
    for row in connection.execute(_same_rows(changeset)).mappings():
        if row["later"] in later and _overlap(row):
            raise _conflict(connection, title, row["later"])
    for whole, column in (("photo", "photo_id"), ("record", "record_id")):
        for found in connection.execute(_built_on(changeset, whole, column)).scalars():
            if found in later:
                raise _conflict(connection, title, found)


def refuse_stale_values(
    connection: Connection, changes: Sequence[Row], rows: Mapping[int, Row], title: str
) -> None:
    """See that fields still hold what a changeset left in them.

    Raises:
        ArchiveError: One does not, or its row is gone.
    """
    for change in changes:
        row = rows.get(number(change, "row_id"))
        after = change["after"]
        assert isinstance(after, dict)
        if row is not None and all(row[name] == value for name, value in after.items()):
            continue
        query = select(func.max(CHANGE.c.changeset_id)).where(
            CHANGE.c.table_name == words(change, "table_name"),
            CHANGE.c.row_id == number(change, "row_id"),
        )
        raise _conflict(connection, title, connection.execute(query).scalar_one())


def _in_force_after(connection: Connection, changeset: int) -> set[int]:
    """Changesets made later whose effect is there: a chain turned round twice cancels out."""
    root = func.coalesce(CHANGESET.c.root_id, CHANGESET.c.id)
    later = (CHANGESET.c.id > changeset) & (CHANGESET.c.undoable == 1)
    standing = select(root).where(later).group_by(root).having(func.count() % 2 == 1)
    query = select(CHANGESET.c.id).where(later, root.in_(standing))
    return set(connection.execute(query).scalars())


def _same_rows(changeset: int) -> Select[tuple[object, ...]]:
    """Pairs of a change of this changeset and a later one of the same row."""
    ours, theirs = CHANGE.alias("ours"), CHANGE.alias("theirs")
    same = and_(
        theirs.c.table_name == ours.c.table_name,
        theirs.c.row_id == ours.c.row_id,
        theirs.c.id > ours.c.id,
        theirs.c.changeset_id > changeset,
    )
    return (
        select(
            theirs.c.changeset_id.label("later"),
            ours.c.op.label("our_op"),
            theirs.c.op.label("their_op"),
            ours.c.after.label("our_after"),
            theirs.c.after.label("their_after"),
        )
        .join_from(ours, theirs, same)
        .where(ours.c.changeset_id == changeset)
        .order_by(theirs.c.changeset_id)
    )


def _overlap(pair: RowMapping) -> bool:
    """Whether two changes of a row touch the same field; making or deleting it touches all."""
    if pair["our_op"] != "update" or pair["their_op"] != "update":
        return True
    ours, theirs = pair["our_after"], pair["their_after"]
    assert isinstance(ours, dict)
    assert isinstance(theirs, dict)
    return bool(ours.keys() & theirs.keys())


def _built_on(changeset: int, whole: str, column: str) -> Select[int]:
    """Later changesets that changed parts of photos or records this one made."""
    ours, theirs = CHANGE.alias("ours"), CHANGE.alias("theirs")
    return (
        select(theirs.c.changeset_id)
        .join_from(ours, theirs, theirs.c[column] == ours.c.row_id)
        .where(
            ours.c.changeset_id == changeset,
            ours.c.table_name == whole,
            ours.c.op == "insert",
            theirs.c.changeset_id > changeset,
        )
        .distinct()
        .order_by(theirs.c.changeset_id)
    )


def _conflict(connection: Connection, title: str, later: int) -> ArchiveError:
    query = select(CHANGESET).where(CHANGESET.c.id == later)
    row = connection.execute(query).mappings().one()
    return ArchiveError(
        "“{title}” cannot be undone, because “{later}” (number {number}) changed the same since:"
        " undo that first.",
        title=title,
        later=title_of(row),
        number=later,
    )
