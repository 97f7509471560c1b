# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two photos made one, and files made a photo of their own.

The photo that goes leaves everything to the one that stays: files, captions, links, numbers. Where
both say something, what is not chosen becomes a former value. Its reference goes on as another
number, so that whoever asks for it finds the photo.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Table, select

from photo_archive.catalogue import tables_order as order
from photo_archive.catalogue.derived import caption_columns, reference_columns
from photo_archive.catalogue.edits_photo import field_columns, photo_rows, reference_taken
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import PARTS, Row, Whole, number, words
from photo_archive.catalogue.tables_albums import ALBUM_PHOTO
from photo_archive.catalogue.tables_embedded import EMBEDDED_CHOICE
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.catalogue.tables_photos import (
    CAPTION,
    MENTION,
    OTHER_NUMBER,
    PHOTO,
    RENDITION,
)
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordKind, RenditionId
from photo_archive.domain.names import normal_line
from photo_archive.domain.photo import RenditionRole, Status
from photo_archive.domain.picture_order import FORMER_REFERENCE, Separate, Unite

_FIELDS: tuple[tuple[str, ...], ...] = (
    ("title", "title_type"),
    (
        *("date", "date_first", "date_last", "date_padded_first", "date_padded_last"),
        "date_source",
    ),
    ("date_note",),
    ("credit",),
    ("source",),
    ("photographer",),
    ("rights_uri",),
    ("rights_note",),
    ("restriction_reason", "restriction_until"),
    ("alt_text",),
)
"""Columns that go together, the first of them being what people choose by."""


def unite(journal: Journal, edit: Unite) -> None:
    """Make two photos one.

    Raises:
        ArchiveError: They are one photo already, or one of them is gone.
    """
    if edit.keep == edit.gone:
        raise ArchiveError("This is one photo already: choose two different ones.")
    rows = photo_rows(journal, [edit.keep, edit.gone])
    ours, theirs = rows[edit.keep], rows[edit.gone]
    _choose_fields(journal, edit, ours, theirs)
    _move_captions(journal, edit, words(theirs, "reference"))
    _move_links(journal, edit)
    _move_numbers(journal, edit, words(theirs, "reference"))
    _move_files(journal, edit)
    _move_unlike(journal, REJECTED_PROPOSAL, ("record_id", "text"), edit)
    _move_unlike(journal, ALBUM_PHOTO, ("album_id",), edit)
    _move_told_apart(journal, edit)
    for table in (EMBEDDED_CHOICE, order.FORMER_VALUE):
        _hand_over(journal, table, edit.gone, edit.keep)
    children = rows_where(journal.connection, PHOTO, "parent_id", [edit.gone])
    journal.update(PHOTO, [(row, {"parent_id": edit.keep}) for row in children])
    _delete(journal, edit.gone)


def _choose_fields(journal: Journal, edit: Unite, ours: Row, theirs: Row) -> None:
    wanted: Row = {}
    kept: list[Row] = []
    for columns in _FIELDS:
        key = columns[0]
        mine, yours = str(ours[key]), str(theirs[key])
        takes = bool(yours) and (key in edit.take or not mine)
        if takes:
            wanted |= {column: theirs[column] for column in columns}
        unchosen, reference = (mine, ours) if takes else (yours, theirs)
        if unchosen and mine != yours:
            kept.append(_former(edit.keep, words(reference, "reference"), key, "", unchosen))
    journal.update(PHOTO, [(ours, wanted)])
    journal.insert(order.FORMER_VALUE, kept)


def _former(photo: PhotoId, reference: str, field: str, language: str, text: str) -> Row:
    return {
        "photo_id": photo,
        "reference": reference,
        "field": field,
        "language": language,
        "text": text,
    }


def _move_captions(journal: Journal, edit: Unite, reference: str) -> None:
    """Captions go over; of two of a kind and language one is chosen, the other kept as a value."""
    keep_reference = words(photo_rows(journal, [edit.keep])[edit.keep], "reference")
    ours = {
        (row["kind"], row["language"]): row
        for row in rows_where(journal.connection, CAPTION, "photo_id", [edit.keep])
    }
    for row in rows_where(journal.connection, CAPTION, "photo_id", [edit.gone]):
        kind, language = words(row, "kind"), words(row, "language")
        mine = ours.get((kind, language))
        if mine is not None:
            takes = f"caption/{kind}/{language}" in edit.take and mine["text"] != row["text"]
            loser, said_of = (mine, keep_reference) if takes else (row, reference)
            if mine["text"] != row["text"]:
                text = words(loser, "text")
                kept = _former(edit.keep, said_of, f"caption/{kind}", language, text)
                journal.insert(order.FORMER_VALUE, [kept])
            _replace_caption(journal, loser, row if takes else mine)
            if not takes:
                continue
        journal.update(CAPTION, [(row, {"photo_id": edit.keep})])
        mentions = rows_where(journal.connection, MENTION, "caption_id", [row["id"]])
        journal.update(MENTION, [(one, {"photo_id": edit.keep}) for one in mentions])


def _replace_caption(journal: Journal, gone: Row, instead: Row) -> None:
    """Delete a caption; what was translated from it counts as translated from the other."""
    journal.delete(MENTION, rows_where(journal.connection, MENTION, "caption_id", [gone["id"]]))
    translations = rows_where(journal.connection, CAPTION, "translated_from", [gone["id"]])
    others = [row for row in translations if row["id"] != instead["id"]]
    own = [row for row in translations if row["id"] == instead["id"]]
    journal.update(CAPTION, [(row, {"translated_from": instead["id"]}) for row in others])
    journal.update(CAPTION, [(row, {"translated_from": None}) for row in own])
    journal.delete(CAPTION, rows_where(journal.connection, CAPTION, "id", [gone["id"]]))


def _move_links(journal: Journal, edit: Unite) -> None:
    """Links are united; people of the photo that goes stand behind those who are there."""
    ours = rows_where(journal.connection, PHOTO_LINK, "photo_id", [edit.keep])
    known = {(row["record_id"], row["relation"]): row for row in ours}
    last = max((number(row, "position") for row in ours), default=0)
    no_region: Row = dict.fromkeys(("region_x", "region_y", "region_width", "region_height"))
    theirs = rows_where(journal.connection, PHOTO_LINK, "photo_id", [edit.gone])
    for row in sorted(theirs, key=lambda one: (number(one, "position"), number(one, "id"))):
        twin = known.get((row["record_id"], row["relation"]))
        if twin is not None:
            gained: Row = {} if twin["role"] else {"role": row["role"]}
            if twin["region_x"] is None and edit.regions:
                gained |= {name: row[name] for name in no_region}
            journal.update(PHOTO_LINK, [(twin, gained)])
            journal.delete(PHOTO_LINK, [row])
            continue
        moved: Row = {"photo_id": edit.keep} | ({} if edit.regions else no_region)
        if row["kind"] == RecordKind.PERSON.value:
            last += 1
            moved["position"] = last
        journal.update(PHOTO_LINK, [(row, moved)])


def _move_numbers(journal: Journal, edit: Unite, reference: str) -> None:
    _move_unlike(journal, OTHER_NUMBER, ("type", "value"), edit)
    former = {"photo_id": edit.keep, "type": FORMER_REFERENCE, "value": reference}
    journal.insert(OTHER_NUMBER, [former])


def _move_files(journal: Journal, edit: Unite) -> None:
    rows = rows_where(journal.connection, RENDITION, "photo_id", [edit.keep, edit.gone])
    journal.update(RENDITION, [(row, {"photo_id": edit.keep}) for row in rows])
    set_sides(journal, edit.roles)


def _move_unlike(journal: Journal, table: Table, columns: Sequence[str], edit: Unite) -> None:
    """Parts of the photo that goes, but for those the other has as well."""
    known = {
        tuple(row[name] for name in columns)
        for row in rows_where(journal.connection, table, "photo_id", [edit.keep])
    }
    theirs = rows_where(journal.connection, table, "photo_id", [edit.gone])
    pairs = [(row, tuple(row[name] for name in columns) in known) for row in theirs]
    journal.delete(table, [row for row, is_twin in pairs if is_twin])
    journal.update(table, [(row, {"photo_id": edit.keep}) for row, is_twin in pairs if not is_twin])


def _move_told_apart(journal: Journal, edit: Unite) -> None:
    """What is another picture than the photo that goes is another than the one that stays."""
    theirs = told_apart_rows(journal, edit.gone)
    others = {
        other
        for row in theirs
        for other in (number(row, "photo_id"), number(row, "other_photo_id"))
    } - {edit.gone, edit.keep}
    journal.delete(order.NOT_SAME_PHOTO, theirs)
    for other in sorted(others):
        tell_apart(journal, edit.keep, PhotoId(other))


def told_apart_rows(journal: Journal, photo: PhotoId) -> list[Row]:
    """The rows that say of a photo which others it is not."""
    return [
        row
        for column in ("photo_id", "other_photo_id")
        for row in rows_where(journal.connection, order.NOT_SAME_PHOTO, column, [photo])
    ]


def tell_apart(journal: Journal, one: PhotoId, other: PhotoId, *, different: bool = True) -> None:
    """Remember, or forget, that two photos do not show one picture.

    Raises:
        ArchiveError: One of them is gone, or they are one photo.
    """
    if one == other:
        raise ArchiveError("This is one photo already: choose two different ones.")
    photo_rows(journal, [one, other])
    low, high = sorted((one, other))
    known = [row for row in told_apart_rows(journal, low) if row["other_photo_id"] == high]
    if different and not known:
        journal.insert(order.NOT_SAME_PHOTO, [{"photo_id": low, "other_photo_id": high}])
    elif not different:
        journal.delete(order.NOT_SAME_PHOTO, known)


def separate(journal: Journal, edit: Separate) -> PhotoId:
    """Make files of a photo a photo of their own, with what was said of it under its reference.

    Raises:
        ArchiveError: The reference is taken, or no file would stay, or none would go.
    """
    old = photo_rows(journal, [edit.photo])[edit.photo]
    files = rows_where(journal.connection, RENDITION, "photo_id", [edit.photo])
    going = [row for row in files if row["id"] in edit.files]
    if not going or len(going) == len(files):
        raise ArchiveError("A photo keeps one file at least, and gives one away: choose which.")
    made = _new_photo(journal, old, edit.reference)
    # Before they belong to a photo made just now, of whose parts history notes nothing.
    set_sides(journal, edit.roles)
    journal.update(RENDITION, [(row, {"photo_id": made}) for row in going])
    choices = rows_where(journal.connection, EMBEDDED_CHOICE, "rendition_id", edit.files)
    journal.update(EMBEDDED_CHOICE, [(row, {"photo_id": made}) for row in choices])
    _restore(journal, edit, made)
    return made


def _new_photo(journal: Journal, old: Row, reference: str) -> PhotoId:
    columns = reference_columns(reference)
    query = select(PHOTO.c.id).where(PHOTO.c.reference == columns["reference"])
    if not columns["reference"] or journal.connection.execute(query).first() is not None:
        raise reference_taken(normal_line(reference))
    new = {name: value for name, value in old.items() if name not in ("id", "alt_text", "title")}
    new |= columns | {"status": Status.IMPORTED.value}
    return PhotoId(journal.insert(PHOTO, [new])[0])


def _restore(journal: Journal, edit: Separate, made: PhotoId) -> None:
    """Give a photo back what it was called before it was united with the other."""
    reference = normal_line(edit.reference)
    numbers = [
        row
        for row in rows_where(journal.connection, OTHER_NUMBER, "photo_id", [edit.photo])
        if (row["type"], row["value"]) == (FORMER_REFERENCE, reference)
    ]
    journal.delete(OTHER_NUMBER, numbers)
    former = [
        row
        for row in rows_where(journal.connection, order.FORMER_VALUE, "photo_id", [edit.photo])
        if row["reference"] == reference
    ]
    journal.delete(order.FORMER_VALUE, former)
    fields: Row = {}
    captions: list[Row] = []
    for row in former:
        field, _, kind = words(row, "field").partition("/")
        if kind:
            key: Row = {"photo_id": made, "kind": kind, "language": row["language"]}
            captions.append(key | caption_columns(words(row, "text")))
        else:
            fields |= field_columns(PhotoField(field), words(row, "text"))
    journal.update(PHOTO, [(photo_rows(journal, [made])[made], fields)])
    journal.insert(CAPTION, captions)


def set_sides(journal: Journal, roles: Mapping[RenditionId, RenditionRole]) -> None:
    """Say which side or version files show."""
    rows = rows_where(journal.connection, RENDITION, "id", roles)
    journal.update(
        RENDITION, [(row, {"role": roles[RenditionId(number(row, "id"))].value}) for row in rows]
    )


def _hand_over(journal: Journal, table: Table, gone: PhotoId, keep: PhotoId) -> None:
    rows = rows_where(journal.connection, table, "photo_id", [gone])
    journal.update(table, [(row, {"photo_id": keep}) for row in rows])


def _delete(journal: Journal, photo: PhotoId) -> None:
    """Delete a photo with what is left of it."""
    for table, column in PARTS[Whole.PHOTO]:
        journal.delete(table, rows_where(journal.connection, table, column, [photo]))
    journal.delete(PHOTO, rows_where(journal.connection, PHOTO, "id", [photo]))
