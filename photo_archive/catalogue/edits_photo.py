# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of a photo's own fields, many photos at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from sqlalchemy import BindParameter, bindparam, select

from photo_archive.catalogue.derived import date_columns, reference_columns
from photo_archive.catalogue.journal import Journal, chunks, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.tables_photos import OTHER_NUMBER, PHOTO
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import normal, normal_line
from photo_archive.domain.photo import DateSource, OtherNumber, Status, TitleType

_CHOICES: dict[PhotoField, type[StrEnum]] = {
    PhotoField.STATUS: Status,
    PhotoField.TITLE_TYPE: TitleType,
    PhotoField.DATE_SOURCE: DateSource,
}

_PHOTOS: BindParameter[int] = bindparam("photos", expanding=True)
_THERE = select(PHOTO.c.id).where(PHOTO.c.id.in_(_PHOTOS))

_LONG = frozenset({PhotoField.DATE_NOTE, PhotoField.RIGHTS_NOTE, PhotoField.ALT_TEXT})


def set_fields(journal: Journal, edits: Sequence[SetField]) -> None:
    """Apply these edits; of two of the same field the last one stays.

    Raises:
        ArchiveError: A value that the field cannot have, a reference that is taken, a photo that
            is gone.
    """
    columns_of = _Columns()
    wanted: dict[int, Row] = {}
    for edit in edits:
        wanted.setdefault(edit.photo, {}).update(columns_of(edit))
    for chunk in chunks(wanted):
        rows = photo_rows(journal, chunk)
        changes = [(rows[photo], wanted[photo]) for photo in chunk]
        _refuse_taken_references(journal, changes)
        journal.update(PHOTO, changes)


def photo_rows(journal: Journal, photos: Sequence[int]) -> dict[int, Row]:
    """The rows of photos by number.

    Raises:
        ArchiveError: One of them is gone.
    """
    rows = {number(row, "id"): row for row in rows_where(journal.connection, PHOTO, "id", photos)}
    for photo in photos:
        if photo not in rows:
            raise _gone(photo)
    return rows


def refuse_gone(journal: Journal, photos: Sequence[int]) -> None:
    """See that photos are there.

    Raises:
        ArchiveError: One of them is gone.
    """
    there: set[int] = set()
    for chunk in chunks(photos):
        there.update(journal.connection.execute(_THERE, {"photos": chunk}).scalars())
    for photo in photos:
        if photo not in there:
            raise _gone(photo)


def _gone(photo: int) -> ArchiveError:
    return ArchiveError(
        "Photo number {photo} is not in the archive any more: search again.", photo=photo
    )


def set_other_numbers(journal: Journal, photo: PhotoId, numbers: Sequence[OtherNumber]) -> None:
    """Replace the other numbers of a photo."""
    refuse_gone(journal, [photo])
    old = rows_where(journal.connection, OTHER_NUMBER, "photo_id", [photo])
    wanted = [(normal_line(one.type), normal_line(one.value)) for one in numbers if one.value]
    kept = [row for row in old if (words(row, "type"), words(row, "value")) in wanted]
    known = {(words(row, "type"), words(row, "value")) for row in kept}
    journal.delete(OTHER_NUMBER, [row for row in old if row not in kept])
    journal.insert(
        OTHER_NUMBER,
        [
            {"photo_id": photo, "type": kind, "value": value}
            for kind, value in dict.fromkeys(wanted)
            if (kind, value) not in known
        ],
    )


class _Columns:
    """What an edit writes, worked out once per field and value: batches repeat themselves."""

    def __init__(self) -> None:
        self._known: dict[tuple[PhotoField, str], Row] = {}

    def __call__(self, edit: SetField) -> Row:
        key = (edit.field, edit.value)
        if key not in self._known:
            self._known[key] = field_columns(edit.field, edit.value)
        return self._known[key]


def field_columns(field: PhotoField, value: str) -> Row:
    """The columns that hold this value of a field.

    Raises:
        ArchiveError: The field cannot have the value.
    """
    special = _SPECIAL.get(field)
    if special is not None:
        return special(value)
    if field in _CHOICES:
        return {field.value: _chosen(field, value)}
    return {field.value: normal(value) if field in _LONG else normal_line(value)}


def _reference(value: str) -> Row:
    columns = reference_columns(value)
    if not columns["reference"]:
        raise ArchiveError("A photo needs a reference number: give one that no other photo has.")
    return columns


def _until(value: str) -> Row:
    try:
        return {"restriction_until": date.fromisoformat(value).isoformat() if value else ""}
    except ValueError as error:
        raise ArchiveError(
            "“{value}” is not a day a restriction can end on: write it as 2030-12-31.", value=value
        ) from error


def _chosen(field: PhotoField, value: str) -> str:
    choices = _CHOICES[field]
    if value not in [choice.value for choice in choices]:
        raise ArchiveError(
            "“{value}” is not a {field}: use one of {choices}.",
            value=value,
            field=field.value,
            choices=", ".join(choice.value for choice in choices if choice.value),
        )
    return value


def _refuse_taken_references(journal: Journal, changes: Sequence[tuple[Row, Row]]) -> None:
    wanted = {
        words(new, "reference"): number(row, "id") for row, new in changes if "reference" in new
    }
    if not wanted:
        return
    query = select(PHOTO.c.id, PHOTO.c.reference).where(PHOTO.c.reference.in_(list(wanted)))
    taken = {reference: photo for photo, reference in journal.connection.execute(query)}
    for row, new in changes:
        if "reference" not in new:
            continue
        reference = words(new, "reference")
        if taken.get(reference, row["id"]) != row["id"] or wanted[reference] != row["id"]:
            raise reference_taken(reference)


def reference_taken(reference: str) -> ArchiveError:
    """What to say when two photos would have one reference."""
    return ArchiveError(
        "The reference {reference} belongs to another photo: give this one another reference.",
        reference=reference,
    )


_SPECIAL: dict[PhotoField, Callable[[str], Row]] = {
    PhotoField.REFERENCE: _reference,
    PhotoField.DATE: date_columns,
    PhotoField.RESTRICTION_UNTIL: _until,
}
