# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.in_common import common
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import OtherNumber, Status

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        (PhotoField.TITLE, "  Visit\nof state ", "Visit of state"),
        (PhotoField.TITLE, "Vo\u0303", "Võ"),
        (PhotoField.CREDIT, "VNA", "VNA"),
        (PhotoField.DATE, "1993-06", "1993-06"),
        (PhotoField.DATE, "", ""),
        (PhotoField.DATE_NOTE, "line one\r\nline two", "line one\nline two"),
        (PhotoField.STATUS, "approved", "approved"),
        (PhotoField.DATE_SOURCE, "verso", "verso"),
        (PhotoField.RESTRICTION_UNTIL, "2030-12-31", "2030-12-31"),
    ],
)
def test_a_value_is_stored_in_its_normal_form(
    archive: Archive, add_photo: AddPhoto, apply: Apply, field: PhotoField, value: str, stored: str
) -> None:
    photo = add_photo()
    apply(SetField(photo, field, value))
    with archive.reading() as session:
        assert common(session, [photo]).fields[field] == stored


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        (PhotoField.STATUS, "finished", "use one of imported, drafted"),
        (PhotoField.RESTRICTION_UNTIL, "soon", "2030-12-31"),
        (PhotoField.REFERENCE, "  ", "needs a reference"),
        (PhotoField.DATE, "31/12/1993", "31/12/1993"),
    ],
)
def test_a_value_a_field_cannot_have_is_refused(
    add_photo: AddPhoto, apply: Apply, field: PhotoField, value: str, told: str
) -> None:
    photo = add_photo()
    with pytest.raises(ArchiveError, match=told):
        apply(SetField(photo, field, value))


def test_a_date_fills_its_bounds(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    photo = add_photo()
    apply(SetField(photo, PhotoField.DATE, "1993-06~"))
    with archive.reading() as session:
        row = session.connection().exec_driver_sql(
            "SELECT date_first, date_last, date_padded_first, date_padded_last FROM photo"
        )
        assert tuple(row.one()) == (727715, 727744, 727684, 727775)


def test_a_taken_reference_is_refused(add_photo: AddPhoto, apply: Apply) -> None:
    add_photo("A-1")
    second = add_photo("A-2")
    with pytest.raises(ArchiveError, match="A-1 belongs to another photo"):
        apply(SetField(second, PhotoField.REFERENCE, "A-1"))


def test_two_photos_cannot_get_one_reference_at_once(add_photo: AddPhoto, apply: Apply) -> None:
    first, second = add_photo("A-1"), add_photo("A-2")
    with pytest.raises(ArchiveError, match="B-1 belongs to another photo"):
        apply(
            SetField(first, PhotoField.REFERENCE, "B-1"),
            SetField(second, PhotoField.REFERENCE, "B-1"),
        )


def test_a_reference_may_be_set_to_what_it_is(add_photo: AddPhoto, apply: Apply) -> None:
    photo = add_photo("A-1")
    assert apply(SetField(photo, PhotoField.REFERENCE, "A-1")) is None


def test_the_last_of_two_edits_of_a_field_stays(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo()
    apply(SetField(photo, PhotoField.TITLE, "a"), SetField(photo, PhotoField.TITLE, "b"))
    with archive.reading() as session:
        assert photos.photo(session, photo).title == "b"


def test_a_photo_that_is_gone_is_named(apply: Apply) -> None:
    with pytest.raises(ArchiveError, match="Photo number 99"):
        apply(SetField(PhotoId(99), PhotoField.STATUS, Status.CHECKED))


def test_many_photos_at_once(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    ids = [add_photo() for _ in range(3)]
    apply(*(SetField(one, PhotoField.CREDIT, "VNA") for one in ids))
    with archive.reading() as session:
        assert {photos.photo(session, one).credit for one in ids} == {"VNA"}


def test_other_numbers_are_replaced(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    old, new = OtherNumber("negative", "N 12"), OtherNumber("verso", "7")
    for numbers in ([old], [old, new, new, OtherNumber("empty", "")]):
        with archive.changing(Message("Numbers")) as changes:
            changes.set_other_numbers(photo, numbers)
    with archive.reading() as session:
        assert photos.photo(session, photo).other_numbers == (old, new)
        assert photos.id_of_reference(session, "N 12") == photo
