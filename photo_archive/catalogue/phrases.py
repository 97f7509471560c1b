# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that stand next to each other: the part of search that memory has no room for.

The index is FTS5 over folded words, kept in the same transaction as each edit. The words it was
made from stay in ``phrase_text``, one row a photo: SQLite before 3.43 can only take a row out of
the index by its old words, and words folded again by a later version of the program may differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Session

from photo_archive.catalogue import dialect
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import CAPTION, PHOTO, PHRASE_TEXT
from photo_archive.domain.findable import TextField
from photo_archive.domain.tokens import tokens

# A private-use letter is a word to SQLite and never to our tokens: no phrase reaches across it.
_BREAK = " \ue000 "

_PHOTO_TEXTS = {
    "title": ("title",),
    "note": ("date_note", "rights_note"),
    "alt_text": ("alt_text",),
    "photographer": ("photographer",),
    "credit": ("credit",),
    "source": ("source",),
}

_FIELD_COLUMNS: dict[TextField, str] = {
    TextField.CAPTION: "caption",
    TextField.TITLE: "title",
    TextField.NOTE: "note",
    TextField.ALT_TEXT: "alt_text",
    TextField.PHOTOGRAPHER: "photographer",
    TextField.CREDIT: "credit",
    TextField.SOURCE: "source",
    TextField.ROLE: "role",
}


def search(
    session: Session,
    folded: Sequence[str],
    *,
    prefix: bool = False,
    fields: Iterable[TextField] = (),
) -> set[int]:
    """Numbers of photos with these folded words in a row in one text.

    Args:
        session: A session on the archive.
        folded: Folded words, as ``Token.folded``; none finds nothing.
        prefix: Whether the last word may go on.
        fields: Where to look; everywhere if empty.
    """
    if not folded:
        return set()
    columns = [_FIELD_COLUMNS[field] for field in fields]
    return set(
        dialect.photos_with_phrase(session.connection(), folded, prefix=prefix, columns=columns)
    )


def update_all(connection: Connection) -> None:
    """Make the index of every photo anew, as after a change of the fold."""
    connection.execute(delete(PHRASE_TEXT))
    dialect.rebuild_phrases(connection)
    ids = [int(row[0]) for row in connection.execute(select(PHOTO.c.id))]
    refresh(connection, {column: set(ids) for column in dialect.PHRASE_COLUMNS})


def refresh(connection: Connection, touched: Mapping[str, set[int]]) -> None:
    """Bring the index up to date with photos whose texts changed, by column.

    Photos that are gone leave the index.
    """
    columns_of: dict[int, set[str]] = defaultdict(set)
    for column, photos in touched.items():
        for photo in photos:
            columns_of[photo].add(column)
    for chunk in chunks(sorted(columns_of)):
        _refresh_chunk(connection, {photo: columns_of[photo] for photo in chunk})


def _refresh_chunk(connection: Connection, columns_of: Mapping[int, set[str]]) -> None:
    photos = list(columns_of)
    touched = set().union(*columns_of.values())
    stored = _rows(connection, PHRASE_TEXT, "photo_id", photos, touched)
    old = {number(row, "photo_id"): row for row in stored}
    all_known = len(old) == len(photos)
    wanted = touched if all_known else set(dialect.PHRASE_COLUMNS)
    texts = _texts(connection, photos, wanted)
    fresh: list[Row] = []
    changed: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    gone = [photo for photo in photos if photo not in texts and photo in old]
    for photo, found in texts.items():
        before = old.get(photo)
        new: Row = {
            column: _folded(found[column]) for column in (columns_of[photo] if before else wanted)
        }
        if before is None:
            empty: Row = dict.fromkeys(dialect.PHRASE_COLUMNS, "")
            fresh.append({"photo_id": photo, **empty, **new})
            continue
        new = {column: value for column, value in new.items() if before[column] != value}
        if new:
            changed[tuple(sorted(new))].append({"photo__id": photo, **_marked(new)})
    _write(connection, fresh, changed, gone)


def _write(
    connection: Connection,
    fresh: Sequence[Row],
    changed: Mapping[tuple[str, ...], Sequence[Row]],
    gone: Sequence[int],
) -> None:
    updated = [number(row, "photo__id") for rows in changed.values() for row in rows]
    dialect.take_phrases_out(connection, [*updated, *gone])
    for columns, rows in changed.items():
        connection.execute(_updating(columns), list(rows))
    if gone:
        connection.execute(delete(PHRASE_TEXT).where(PHRASE_TEXT.c.photo_id.in_(gone)))
    if fresh:
        connection.execute(insert(PHRASE_TEXT), list(fresh))
    dialect.put_phrases_in(connection, [*updated, *(number(row, "photo_id") for row in fresh)])


@cache
def _updating(columns: tuple[str, ...]) -> Update:
    statement = update(PHRASE_TEXT).where(PHRASE_TEXT.c.photo_id == bindparam("photo__id"))
    marks: dict[str, BindParameter[object]] = {
        column: bindparam(f"new__{column}") for column in columns
    }
    return statement.values(marks)


def _marked(row: Row) -> Row:
    return {f"new__{column}": value for column, value in row.items()}


def _texts(
    connection: Connection, photos: Sequence[int], columns: Set[str]
) -> dict[int, dict[str, list[str]]]:
    """The texts of photos by column of the index, those columns only; only photos that exist."""
    found: dict[int, dict[str, list[str]]] = {}
    of_photo = {column: _PHOTO_TEXTS[column] for column in columns & _PHOTO_TEXTS.keys()}
    names = {name for texts in of_photo.values() for name in texts}
    of_parts = columns - of_photo.keys()
    for row in _rows(connection, PHOTO, "id", photos, names):
        texts = {column: [words(row, name) for name in of_photo[column]] for column in of_photo}
        found[number(row, "id")] = texts | {column: [] for column in of_parts}
    for column, table, name in (("caption", CAPTION, "text"), ("role", PHOTO_LINK, "role")):
        if column in columns:
            for row in _rows(connection, table, "photo_id", photos, {name}):
                found[number(row, "photo_id")][column].append(words(row, name))
    return found


def _rows(
    connection: Connection, table: Table, key: str, photos: Sequence[int], names: Iterable[str]
) -> list[Row]:
    """The rows of photos, of them the key and these columns."""
    columns = (key, *sorted(names))
    found = connection.execute(_reading(table, columns), {"photos": photos})
    return [dict(zip(columns, row, strict=True)) for row in found.all()]


@cache
def _reading(table: Table, columns: tuple[str, ...]) -> Select[tuple[object, ...]]:
    """The rows of photos, the key first; made once, which takes longer than reading one row."""
    query = select(*(table.c[name] for name in columns))
    wanted = table.c[columns[0]].in_(bindparam("photos", expanding=True))
    return query.where(wanted).order_by(*table.primary_key)


def _folded(texts: Iterable[str]) -> str:
    return _BREAK.join(" ".join(token.folded for token in tokens(text)) for text in texts if text)
