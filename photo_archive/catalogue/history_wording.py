# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of history as people read them: a label, before and after, records by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables import table_named
from photo_archive.catalogue.tables_albums import ALBUM
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_changes import CHANGE
from photo_archive.domain.code_words import (
    NAME_KIND_WORDS,
    PHOTO_FIELD_WORDS,
    PLACE_KIND_WORDS,
    STATUS_WORDS,
    code_text,
)
from photo_archive.domain.edits import FieldChange
from photo_archive.domain.errors import DateText, Message

_LABELS: dict[str, dict[str, Message]] = {
    "photo": {str(field): words for field, words in PHOTO_FIELD_WORDS.items()},
    "caption": {"text": Message("Caption")},
    "photo_link": {
        "record_id": Message("Link"),
        "role": Message("Role"),
        "position": Message("Order"),
        "certainty": Message("Certainty"),
    },
    "rejected_proposal": {
        "record_id": Message("Rejected proposal"),
        "text": Message("Words not to be linked"),
    },
    "dismissed_finding": {"rule": Message("Dismissed finding")},
    "embedded_choice": {"choice": Message("Believed of the file")},
    "rendition": {
        "path": Message("File"),
        "missing": Message("File missing"),
        "role": Message("Side"),
    },
    "root": {"path": Message("Folder of pictures")},
    "other_number": {"value": Message("Other number")},
    "former_value": {"text": Message("Former text")},
    "record": {
        "name": Message("Name"),
        "name_language": Message("Language of the name"),
        "note": Message("Note"),
        "key": Message("Key"),
        "merged_into": Message("Merged into"),
        "sources": Message("Sources"),
    },
    "name": {
        "text": Message("Other name"),
        "kind": Message("Kind of name"),
        "language": Message("Language of the name"),
        "valid_from": Message("Valid from"),
        "valid_to": Message("Valid until"),
        "record_id": Message("Name of"),
    },
    "mention": {"record_id": Message("Mention")},
    "not_same": {"one_id": Message("Not the same"), "other_id": Message("Not the same")},
    "person": {
        "family": Message("Family name"),
        "middle": Message("Middle name"),
        "given": Message("Given name"),
        "name_order": Message("Order of the name"),
        "birth": Message("Born"),
        "death": Message("Died"),
    },
    "organisation": {
        "parent_id": Message("Part of"),
        "existed_from": Message("Existed from"),
        "existed_to": Message("Existed until"),
    },
    "place": {
        "kind": Message("Kind of place"),
        "parent_id": Message("Part of"),
        "valid_from": Message("Valid from"),
        "valid_to": Message("Valid until"),
        "latitude": Message("Latitude"),
        "longitude": Message("Longitude"),
    },
    "event": {
        "type": Message("Type of event"),
        "date": Message("Date"),
        "parent_id": Message("Part of"),
        "series": Message("Series"),
        "ordinal": Message("Number in the series"),
    },
    "role_held": {
        "position": Message("Role held"),
        "organisation_id": Message("Organisation"),
        "held_from": Message("Held from"),
        "held_to": Message("Held until"),
    },
    "participant": {"person_id": Message("Participant"), "role": Message("Role")},
    "event_place": {"place_id": Message("Place of the event")},
    "tag_broader": {"broader_id": Message("Broader tag")},
    "external_id": {"value": Message("Identifier elsewhere")},
    "saved_search": {"name": Message("Name"), "query": Message("Saved search")},
    "album": {"name": Message("Album"), "note": Message("Note")},
    "album_photo": {"album_id": Message("Album")},
    "sheet_preset": {"name": Message("Sheet preset")},
    "import_preset": {"name": Message("Import preset")},
    "code_table": {"expansion": Message("Caption code")},
    "setting": {"value": Message("Setting")},
}
"""Fields people know. What is worked out from others, and the names authority rows repeat, is not
among them."""

_POINTERS = frozenset(
    {
        *("record_id", "merged_into", "parent_id", "person_id", "place_id", "broader_id"),
        *("organisation_id", "one_id", "other_id", "album_id"),
    }
)

_DATES = frozenset(
    {
        *("date", "restriction_until", "birth", "death", "existed_from", "existed_to"),
        *("valid_from", "valid_to", "held_from", "held_to"),
    }
)
_CODES = {
    ("photo", "status"): STATUS_WORDS,
    ("name", "kind"): NAME_KIND_WORDS,
    ("place", "kind"): PLACE_KIND_WORDS,
}

_MADE_OR_GONE = {
    "photo": ("reference",),
    "record": ("name",),
    "name": ("text",),
    "photo_link": ("record_id", "role"),
    "mention": (),
    "rendition": ("path",),
    "person": (),
    "place": (),
    "event": (),
    "organisation": (),
}
"""Of a row that was made or deleted, only this is shown; nothing of what goes with a record."""


def field_changes(session: Session, changes: Sequence[Row]) -> tuple[FieldChange, ...]:
    """What rows of ``change`` say, in their order."""
    complete = _with_inserted(session, changes)
    names = _names(session, complete)
    albums = _album_names(session, complete)
    worded: list[FieldChange] = []
    for change in complete:
        table = words(change, "table_name")
        before, after = _side(change, "before"), _side(change, "after")
        labels = _LABELS.get(table, {})
        shown = labels.keys() if change["op"] == "update" else _MADE_OR_GONE.get(table, labels)
        for column in shown:
            label, old, new = labels[column], before.get(column), after.get(column)
            if old == new:
                continue
            called = albums if column == "album_id" else names
            texts = (_text(table, column, value, called) for value in (old, new))
            one = FieldChange(label, *texts)
            if one.before != one.after:
                worded.append(one)
    return tuple(worded)


def _side(change: Row, side: str) -> Mapping[str, object]:
    value = change[side]
    return value if isinstance(value, dict) else {}


def _with_inserted(session: Session, changes: Sequence[Row]) -> list[Row]:
    """The changes, an insert with the row as it is now, or as it went, for its after side."""
    wanted: dict[str, set[int]] = {}
    for change in changes:
        if change["op"] == "insert":
            wanted.setdefault(words(change, "table_name"), set()).add(number(change, "row_id"))
    rows = {
        (table, number(row, "id")): row
        for table, ids in wanted.items()
        for row in rows_where(session.connection(), table_named(table), "id", ids)
    }
    for table, ids in wanted.items():
        rows.update(_gone(session, table, {one for one in ids if (table, one) not in rows}))
    return [
        change | {"after": rows.get((words(change, "table_name"), number(change, "row_id")))}
        if change["op"] == "insert"
        else change
        for change in changes
    ]


def _gone(session: Session, table: str, ids: set[int]) -> dict[tuple[str, int], Row]:
    """Rows as they were when they were deleted."""
    found: dict[tuple[str, int], Row] = {}
    for chunk in chunks(ids):
        query = select(CHANGE.c.row_id, CHANGE.c.before).where(
            CHANGE.c.table_name == table, CHANGE.c.op == "delete", CHANGE.c.row_id.in_(chunk)
        )
        for row in session.connection().execute(query.order_by(CHANGE.c.id)):
            found[table, row.row_id] = row.before
    return found


def _names(session: Session, changes: Iterable[Row]) -> dict[int, str]:
    ids: set[int] = set()
    for change in changes:
        for side in (_side(change, "before"), _side(change, "after")):
            ids.update(
                v
                for k, v in side.items()
                if k in _POINTERS and k != "album_id" and isinstance(v, int)
            )
    rows = rows_where(session.connection(), RECORD, "id", ids)
    return {number(row, "id"): words(row, "name") for row in rows}


def _album_names(session: Session, changes: Iterable[Row]) -> dict[int, str]:
    sides = [_side(change, side) for change in changes for side in ("before", "after")]
    ids = {one for side in sides if isinstance(one := side.get("album_id"), int)}
    rows = rows_where(session.connection(), ALBUM, "id", ids)
    found = {number(row, "id"): words(row, "name") for row in rows}
    gone = _gone(session, ALBUM.name, ids - found.keys())
    return found | {one: words(row, "name") for (_, one), row in gone.items()}


def _text(table: str, column: str, value: object, names: Mapping[int, str]) -> str:
    if value is None:
        return ""
    if value and column in _DATES:
        return DateText(value)
    if (table, column) in _CODES:
        return code_text(str(value), _CODES[table, column])
    if column in _POINTERS and isinstance(value, int):
        return names.get(value, str(value))
    return str(value)
