# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.captions import Caption, CaptionKind, Language
from photo_archive.domain.edits import AddLink, NewRecord, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.photo import Photo
from photo_archive.services.checked_photos import CheckedPhotos, main_caption
from photo_archive.services.workspace import Workspace

RECEIVED, EDITED, EXTENDED = CaptionKind.AS_RECEIVED, CaptionKind.EDITED, CaptionKind.EXTENDED


@pytest.mark.parametrize(
    ("captions", "main"),
    [
        ([], None),
        ([(1, RECEIVED, "a", None)], 1),
        ([(1, RECEIVED, "a", None), (2, EDITED, " ", None)], 1),
        ([(1, RECEIVED, "a", None), (2, EDITED, "b", None)], 2),
        ([(2, EDITED, "b", 3), (3, EDITED, "c", None)], 3),
        ([(4, EXTENDED, "d", None)], 4),
    ],
)
def test_the_caption_that_is_read(
    captions: list[tuple[int, CaptionKind, str, int | None]], main: int | None
) -> None:
    photo = Photo(
        PhotoId(1),
        "P",
        captions=tuple(
            Caption(
                CaptionId(one), kind, Language.EN, text,
                translated_from=None if source is None else CaptionId(source),
            )
            for one, kind, text, source in captions
        ),
    )  # fmt: skip
    found = main_caption(photo)
    assert (found.id if found else None) == main


def test_photos_come_with_all_they_are_compared_with(workspace: Workspace) -> None:
    visit, talks = (
        workspace.create_record(NewRecord(RecordKind.EVENT, name)) for name in ("Visit", "Talks")
    )
    anna = workspace.create_record(NewRecord(RecordKind.PERSON, "Anna Berg"))
    caption = NewCaption(RECEIVED, Language.EN, "Mayor Anna Berg in Oslo. Photo: ABC / Bo Lind")
    with workspace.changing(Message("Import")) as changes:
        changes.apply(SetRecordField(talks, "parent_id", str(visit.id)))
        photo = changes.add_photo(NewPhoto("P-1", date="1991", captions=(caption,)))
        changes.apply(AddLink(photo, talks))
    work = CheckedPhotos(["ABC"])
    with workspace.reading() as session:
        work.catch_up(session)
        (checked,) = work.of(session, workspace.reader(), [photo, PhotoId(99)])
    assert checked.records.keys() == {visit, talks, anna}
    assert checked.received is not None
    assert checked.received.photographer == "Bo Lind"
    assert checked.event_dates[talks.id].first == photo
    assert checked.known.chain(talks.id) == (talks.id, visit.id)
    assert checked.known.credits.is_configured("ABC")


def test_what_changed_is_read_again(workspace: Workspace) -> None:
    anna = workspace.create_record(NewRecord(RecordKind.PERSON, "Anna Berg"))
    with workspace.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("P-1", credit="ABC"))
        changes.apply(AddLink(photo, anna))
    work = CheckedPhotos()
    names = []
    for name in ("Anna Berg", "Anna Lind"):
        if name != "Anna Berg":
            edit = SetRecordField(anna, "name", name)
            assert workspace.apply([edit], Message("Rename")) is not None
        with workspace.reading() as session:
            work.catch_up(session)
            (checked,) = work.of(session, workspace.reader(), [photo])
        names.append(checked.records[anna].name)
    assert names == ["Anna Berg", "Anna Lind"]
    assert checked.known.credits.count("ABC") == 1


def test_what_came_into_an_empty_archive_is_known(workspace: Workspace) -> None:
    work = CheckedPhotos()
    with workspace.reading() as session:
        work.catch_up(session)
    norway, oslo = (
        workspace.create_record(NewRecord(RecordKind.PLACE, name)) for name in ("Norway", "Oslo")
    )
    edit = SetRecordField(oslo, "parent_id", str(norway.id))
    assert workspace.apply([edit], Message("Edit")) is not None
    with workspace.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("P-1"))
    with workspace.reading() as session:
        work.catch_up(session)
        (checked,) = work.of(session, workspace.reader(), [photo])
    assert checked.known.chain(oslo.id) == (oslo.id, norway.id)
