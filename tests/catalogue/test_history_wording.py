# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import history
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.history_wording import _LABELS, _MADE_OR_GONE
from photo_archive.catalogue.tables import METADATA
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import (
    AddLink,
    Merge,
    PhotoField,
    RemoveLink,
    SetCaption,
    SetField,
    SetRecordField,
)
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.wording import Wording

Apply = Callable[..., int | None]


def newest(archive: Archive) -> list[tuple[str, str, str]]:
    with archive.reading() as session:
        found = history.history(session, limit=1)[0].changes
    return [(str(one.label), one.before, one.after) for one in found]


def test_every_label_is_of_a_column_that_is_there() -> None:
    for table, labels in _LABELS.items():
        assert labels.keys() <= set(METADATA.tables[table].c.keys())
        assert set(_MADE_OR_GONE.get(table, ())) <= labels.keys()


def test_records_are_worded_by_their_names(
    archive: Archive, add_photo: Callable[..., PhotoId], add_record: Callable[..., RecordRef],
    apply: Apply,
) -> None:  # fmt: skip
    photo, an, ann = add_photo(), *(add_record(RecordKind.PERSON, name) for name in ("An", "Ann"))
    apply(AddLink(photo, an, "minister"))
    assert newest(archive) == [("Link", "", "An"), ("Role", "", "minister")]
    apply(RemoveLink(photo, an))
    assert newest(archive) == [("Link", "An", ""), ("Role", "minister", "")]
    undo(archive)
    apply(Merge(an, ann))
    assert ("Link", "An", "Ann") in newest(archive)
    assert ("Merged into", "", "Ann") in newest(archive)
    apply(SetRecordField(ann, "birth", "1900"))
    assert newest(archive) == [("Born", "", "1900")]


def test_what_is_worked_out_is_not_shown(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo()
    apply(SetField(photo, PhotoField.DATE, "1993"))
    assert newest(archive) == [("Date", "", "1993")]
    apply(SetCaption(photo, CaptionKind.EDITED, Language.EN, "one"))
    assert newest(archive) == [("Caption", "", "one")]


def test_what_is_gone_is_worded_as_it_went(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    add_photo("A-1")
    undo(archive)
    with archive.reading() as session:
        imported = history.history(session)[1]
    assert [(str(one.label), one.after) for one in imported.changes] == [("Reference", "A-1")]


def test_dates_and_codes_are_worded_where_they_are_shown(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo()
    apply(SetField(photo, PhotoField.DATE, "1993-06-25"))
    apply(SetField(photo, PhotoField.STATUS, "checked"))
    with archive.reading() as session:
        status, date = history.history(session, limit=2)
    french = Wording("fr")
    assert date.changes[0].after == "1993-06-25"
    assert french.value(date.changes[0].after) == "25 juin 1993"
    assert status.changes[0].after == "checked"
    assert french.value(status.changes[0].after) == "Relue"
