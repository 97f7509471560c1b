# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from photo_archive.catalogue import photos
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewCaption, NewPhoto, NewRendition
from photo_archive.domain.photo import OtherNumber, RenditionRole, Restriction, Status, TitleType

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]


def test_a_photo_is_read_as_it_was_added(archive: Archive) -> None:
    new = NewPhoto(
        "A-1",
        title="Visit",
        title_type=TitleType.FORMAL,
        date="1993-06",
        status=Status.DRAFTED,
        credit="VNA",
        restriction=Restriction("privacy", date(2050, 1, 1)),
        other_numbers=(OtherNumber("negative", "N 1"),),
        captions=(NewCaption(CaptionKind.AS_RECEIVED, Language.VI, "Thăm Pháp", "Lan", "1993"),),
        renditions=(NewRendition("originals", "a/1.jpg", "0" * 64, 5, "JPEG", 30, 20),),
    )
    with archive.changing(Message("Import")) as changes:
        added = changes.add_photo(new)
    with archive.reading() as session:
        found = photos.photo_by_reference(session, " A-1")
    assert found.id == added
    assert (found.title, found.title_type, found.date) == ("Visit", TitleType.FORMAL, "1993-06")
    assert (found.status, found.credit, found.restriction) == (
        Status.DRAFTED, "VNA", Restriction("privacy", date(2050, 1, 1)),
    )  # fmt: skip
    assert found.other_numbers == new.other_numbers
    assert [(one.text, one.writer, one.written) for one in found.captions] == [
        ("Thăm Pháp", "Lan", "1993")
    ]
    assert found.files[0].full_path == str(archive.folder / "originals" / "a" / "1.jpg")


def test_several_photos_come_whole_in_the_order_asked_for(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    first, second = add_photo("A-1"), add_photo("A-2")
    apply(SetCaption(second, CaptionKind.EDITED, Language.EN, "Talks"))
    with archive.reading() as session:
        found = photos.whole_photos(session, [second, PhotoId(999), first])
        assert found == [photos.photo(session, second), photos.photo(session, first)]
    assert "Talks" in [caption.text for caption in found[0].captions]


def test_one_field_of_many_photos(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    first, second = add_photo("A-1"), add_photo("A-2")
    apply(SetField(second, PhotoField.CREDIT, "VNA"))
    with archive.reading() as session:
        credits = photos.field_values(session, [first, second], PhotoField.CREDIT)
    assert credits == {first: "", second: "VNA"}


def test_an_unknown_photo_is_named(archive: Archive) -> None:
    with archive.reading() as session:
        with pytest.raises(ArchiveError, match="no photo A-7"):
            photos.photo_by_reference(session, "A-7")
        with pytest.raises(ArchiveError, match="Photo number 7"):
            photos.photo(session, PhotoId(7))


def test_a_former_number_finds_the_photo_if_only_one_has_it(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        one = changes.add_photo(NewPhoto("A-1", other_numbers=(OtherNumber("old", "7"),)))
        changes.add_photo(NewPhoto("A-2", other_numbers=(OtherNumber("old", "8"),)))
        changes.add_photo(NewPhoto("A-3", other_numbers=(OtherNumber("old", "8"),)))
    with archive.reading() as session:
        assert photos.id_of_reference(session, "7") == one
        assert photos.id_of_reference(session, "8") is None
        assert photos.ids_of_references(session, ["A-1", "A-9"]) == {"A-1": one}


def test_references_are_in_natural_order(archive: Archive, add_photo: AddPhoto) -> None:
    ids = [add_photo(name) for name in ("A-10", "A-2", "A-1")]
    with archive.reading() as session:
        assert photos.all_ids(session) == ids[::-1]
        assert photos.count(session) == 3


def test_lines_come_in_the_order_asked_for(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    one, two = add_photo("A-1", caption="received"), add_photo("A-2", caption="received")
    apply(
        SetCaption(two, CaptionKind.EDITED, Language.EN, "edited"),
        SetCaption(two, CaptionKind.EDITED, Language.FR, "rédigée", Language.EN),
        SetCaption(two, CaptionKind.EDITED, Language.EN, "edited again"),
        SetField(two, PhotoField.RESTRICTION_UNTIL, "2030-01-01"),
    )
    with archive.reading() as session:
        first, second = photos.lines(session, [two, 99, one], today=date(2029, 1, 1))
        french = photos.lines(session, [two], [Language.FR], today=date(2030, 1, 1))[0]
    assert (first.reference, first.caption, first.stale) == ("A-2", "edited again", True)
    assert (first.restricted, french.restricted, second.restricted) == (True, False, False)
    assert (second.caption, second.file_count, second.width_px) == ("received", 1, 300)
    assert french.caption == "rédigée"


def test_the_file_shown_is_the_recto_as_the_eye_sees_it(archive: Archive) -> None:
    verso = NewRendition("/p", "1v.jpg", "1" * 64, 5, "JPEG", 7, 7, role=RenditionRole.VERSO)
    recto = NewRendition("/p", "1.jpg", "2" * 64, 5, "JPEG", 30, 20, orientation=6)
    with archive.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("A-1", renditions=(verso, recto)))
        bare = changes.add_photo(NewPhoto("A-2"))
    with archive.reading() as session:
        line, empty = photos.lines(session, [photo, bare])
        assert photos.shown_checksums(session, [photo, bare]) == {photo: "2" * 64}
    assert (line.sha256, line.width_px, line.height_px, line.file_count) == ("2" * 64, 20, 30, 2)
    assert (empty.sha256, empty.file_count, empty.missing, empty.caption) == ("", 0, False, "")


def test_the_next_reference_of_a_year(archive: Archive, add_photo: AddPhoto) -> None:
    for name in ("VN-1993-00041", "VN-1993-0007", "VN-1993-x", "VN-1994-00099", "1993-00003"):
        add_photo(name)
    with archive.reading() as session:
        assert photos.next_reference(session, "VN", 1993) == "VN-1993-00042"
        assert photos.next_reference(session, "VN", 1995) == "VN-1995-00001"
        assert photos.next_reference(session, "", 1993) == "1993-00004"
