# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.embedded import Conflict, Reason, Standard
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import finish
from photo_archive.media.embed import write_sidecar
from photo_archive.media.fields import Fields, PersonShown, Stamp
from photo_archive.services.importing import import_pictures
from photo_archive.services.settling import (
    conflict_counts,
    file_says,
    open_conflicts,
    read_in,
    settle,
)
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
PHOTO = PhotoId(1)
INSIDE = Fields(
    caption={"x-default": "Talks in Nice"},
    credit="AP",
    city="Nice",
    country="France",
    keywords=("talks", "sea"),
    people=(PersonShown("Jacques Chirac"),),
    date_created=Stamp("1993-06"),
)
BESIDE = Fields(
    caption={"x-default": "Entretiens à Paris", "fr": "Entretiens à Paris"},
    credit="TTXVN",
    city="Paris",
    keywords=("talks", "river"),
    people=(PersonShown("Võ Văn Kiệt"),),
    date_created=Stamp("1994"),
)


@pytest.fixture
def torn(workspace: Workspace, make_picture: MakePicture, box: Path) -> Workspace:
    """An archive with a picture whose sidecar contradicts it in everything."""
    picture = make_picture("a.jpg", INSIDE)
    write_sidecar(picture.with_name("a.jpg.xmp"), BESIDE)
    finish(import_pictures(workspace, [box], copy=False))
    return workspace


def conflict(workspace: Workspace, field: str) -> Conflict:
    (found,) = open_conflicts(workspace, field)
    return found


def linked(photo: Photo, kind: RecordKind) -> set[str]:
    return {one.name for one in photo.links if one.record.kind is kind}


def test_conflicts_are_there_after_an_import(torn: Workspace) -> None:
    counts = conflict_counts(torn)
    assert counts.photos == 1
    assert set(counts.by_field) == {
        "caption", "credit", "city", "keywords", "people", "date_created",
    }  # fmt: skip
    one = conflict(torn, "credit")
    assert (one.in_force, one.said.reason) == (Standard.SIDECAR, Reason.SIDECAR_FIRST)
    assert torn.photo(PHOTO).credit == "TTXVN"


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("credit", lambda photo: photo.credit == "AP"),
        ("date_created", lambda photo: photo.date == "1993-06"),
        ("keywords", lambda photo: linked(photo, RecordKind.TAG) == {"talks", "sea"}),
        ("people", lambda photo: linked(photo, RecordKind.PERSON) == {"Jacques Chirac"}),
        ("city", lambda photo: linked(photo, RecordKind.PLACE) == {"Nice"}),
        (
            "caption",
            lambda photo: "Talks in Nice" in {one.text for one in photo.captions},
        ),
    ],
)
def test_believing_another_changes_that_field_and_is_undone(
    torn: Workspace, field: str, shown: Callable[[Photo], bool]
) -> None:
    before = torn.photo(PHOTO)
    assert not shown(before)
    assert settle(torn, [conflict(torn, field)], Standard.XMP)
    assert shown(torn.photo(PHOTO))
    assert open_conflicts(torn, field) == []
    assert conflict_counts(torn).by_field.get(field) is None
    torn.undo()
    after = torn.photo(PHOTO)
    assert not shown(after)
    assert (after.credit, after.date) == (before.credit, before.date)
    assert conflict(torn, field).chosen is None


def test_what_is_believed_can_be_confirmed(torn: Workspace) -> None:
    before = torn.photo(PHOTO)
    settle(torn, open_conflicts(torn))
    assert torn.photo(PHOTO) == before
    assert conflict_counts(torn).photos == 0
    told = file_says(torn, PHOTO)[0]
    assert {one.chosen for one in told.conflicts} == {Standard.SIDECAR}


def test_the_caption_as_received_stays(torn: Workspace) -> None:
    settle(torn, [conflict(torn, "caption")], Standard.XMP)
    captions = {one.kind: one.text for one in torn.photo(PHOTO).captions}
    assert captions[CaptionKind.AS_RECEIVED] == "Entretiens à Paris"
    assert captions[CaptionKind.EDITED] == "Talks in Nice"


def test_a_file_that_is_gone_can_still_be_decided_on(torn: Workspace, box: Path) -> None:
    for path in box.iterdir():
        path.unlink()
    settle(torn, [conflict(torn, "credit"), conflict(torn, "city")], Standard.IIM)
    assert torn.photo(PHOTO).credit == "AP"
    assert linked(torn.photo(PHOTO), RecordKind.PLACE) == {"Nice"}


def test_a_standard_that_says_nothing_decides_nothing(torn: Workspace) -> None:
    assert settle(torn, [conflict(torn, "people")], Standard.IIM) is None
    assert conflict(torn, "people").chosen is None


def iim(**texts: str) -> bytes:
    numbers = {"caption": 120, "city": 90, "keyword": 25, "credit": 110}
    block = b""
    for name, text in texts.items():
        raw = text.encode("mac-roman")
        block += bytes((0x1C, 2, numbers[name])) + len(raw).to_bytes(2) + raw
    segment = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(block).to_bytes(4) + block
    return b"\xff\xed" + (len(segment) + 2).to_bytes(2) + segment


@pytest.fixture
def guessed(workspace: Workspace, make_picture: MakePicture, box: Path) -> Workspace:
    """An archive with a picture whose IIM letters are taken for others than they are."""
    picture = make_picture("a.jpg")
    content = picture.read_bytes()
    # "ƒ" alone looks as likely in another set.
    block = iim(caption="Œuvre d’été à Orléans", keyword="été", credit="Müller")
    picture.write_bytes(content[:2] + block + content[2:])
    assert finish(import_pictures(workspace, [box], copy=False)).guessed == 1
    return workspace


def test_letters_are_shown_with_how_they_were_read(guessed: Workspace) -> None:
    (told,) = file_says(guessed, PHOTO)
    assert (told.charset, told.guessed) == ("mac-roman", True)


def test_texts_are_read_anew_in_other_letters(guessed: Workspace) -> None:
    right = guessed.photo(PHOTO)
    assert {one.text for one in right.captions} == {"Œuvre d’été à Orléans"}
    assert read_in(guessed, [PHOTO], "cp1252")
    wrong = guessed.photo(PHOTO)
    assert right.credit == "Müller"
    assert wrong.credit == "MŸller"
    texts = {one.kind: one.text for one in wrong.captions}
    assert texts[CaptionKind.EDITED] == texts[CaptionKind.AS_RECEIVED]
    assert linked(wrong, RecordKind.TAG).isdisjoint(linked(right, RecordKind.TAG))
    (told,) = file_says(guessed, PHOTO)
    assert (told.charset, told.guessed) == ("cp1252", False)
    read_in(guessed, [PHOTO], "mac-roman")
    back = guessed.photo(PHOTO)
    assert {one.text for one in back.captions} == {"Œuvre d’été à Orléans"}
    assert (back.credit, linked(back, RecordKind.TAG)) == ("Müller", {"été"})
    guessed.undo()
    assert guessed.photo(PHOTO).credit == "MŸller"


def test_what_a_person_wrote_since_stays(guessed: Workspace) -> None:
    edits = [
        SetCaption(PHOTO, CaptionKind.EDITED, language, "Ours")
        for language in {one.language for one in guessed.photo(PHOTO).captions}
    ]
    edits_and_credit = [*edits, SetField(PHOTO, PhotoField.CREDIT, "House")]
    guessed.apply(edits_and_credit, Message("Edit"))
    read_in(guessed, [PHOTO], "cp1252")
    photo = guessed.photo(PHOTO)
    assert photo.credit == "House"
    assert {one.text for one in photo.captions if one.kind is CaptionKind.EDITED} == {"Ours"}


def test_nothing_to_read_anew_is_said(torn: Workspace, box: Path) -> None:
    for path in box.iterdir():
        path.unlink()
    with pytest.raises(ArchiveError, match="No file"):
        read_in(torn, [PHOTO], "cp1252")
