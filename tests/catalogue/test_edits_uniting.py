# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import photos, picture_pairs, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import AddLink, PhotoField, SetCaption, SetField, SetMentions
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.domain.photo import FormerValue, Photo, RenditionRole
from photo_archive.domain.picture_order import (
    FORMER_REFERENCE,
    Separate,
    Unite,
    caption_key,
)

Add = Callable[..., PhotoId]
Apply = Callable[..., int | None]
Dump = Callable[[Archive], dict[str, list[dict[str, object]]]]
EDITED = caption_key(CaptionKind.EDITED, Language.EN)


def _photo(archive: Archive, photo: PhotoId) -> Photo:
    with archive.reading() as session:
        return photos.photo(session, photo)


def _former(archive: Archive, photo: PhotoId) -> set[FormerValue]:
    with archive.reading() as session:
        return set(picture_pairs.former_values(session, [photo]).get(photo, ()))


def _unite(archive: Archive, edit: Unite) -> None:
    with archive.changing(Message("Unite")) as changes:
        changes.unite(edit)


@pytest.fixture
def two(
    archive: Archive, add_photo: Add, add_record: Callable[..., RecordRef], apply: Apply
) -> tuple[PhotoId, PhotoId]:
    one = add_photo("A-1", "Leaders in Paris", credit="TTXVN", date="1993")
    other = add_photo("B-7", "Heads of state in Paris", credit="VNA", date="1993-06-25")
    kiet = add_record(RecordKind.PERSON, "Võ Văn Kiệt")
    mitterrand = add_record(RecordKind.PERSON, "François Mitterrand")
    apply(
        SetField(other, PhotoField.PHOTOGRAPHER, "Minh Đạo"),
        SetCaption(one, CaptionKind.EDITED, Language.EN, "Kiệt in Paris"),
        SetCaption(other, CaptionKind.EDITED, Language.EN, "Kiệt and Mitterrand in Paris"),
        SetCaption(other, CaptionKind.EDITED, Language.FR, "Kiệt à Paris", Language.EN),
    )
    edited = next(one for one in _photo(archive, other).captions if one.kind is CaptionKind.EDITED)
    apply(
        SetMentions(other, CaptionKind.EDITED, Language.EN, (Mention(edited.id, 0, 4, kiet),)),
        AddLink(one, kiet),
        AddLink(other, mitterrand, region=Region(0.1, 0.1, 0.2, 0.2)),
        AddLink(other, kiet, "Prime Minister"),
    )
    return one, other


def test_everything_goes_over(archive: Archive, two: tuple[PhotoId, PhotoId]) -> None:
    one, other = two
    file = _photo(archive, other).files[0]
    roles = {file.id: RenditionRole.VERSO}
    _unite(archive, Unite(one, other, frozenset({"date", EDITED}), roles))
    photo = _photo(archive, one)
    assert [(one.path, one.role) for one in photo.files] == [
        ("A-1.jpg", RenditionRole.RECTO),
        ("B-7.jpg", RenditionRole.VERSO),
    ]
    assert (photo.date, photo.credit, photo.photographer) == ("1993-06-25", "TTXVN", "Minh Đạo")
    texts = {(one.kind, one.language): one for one in photo.captions}
    assert texts[CaptionKind.AS_RECEIVED, Language.EN].text == "Leaders in Paris"
    assert texts[CaptionKind.EDITED, Language.EN].text == "Kiệt and Mitterrand in Paris"
    assert texts[CaptionKind.EDITED, Language.FR].text == "Kiệt à Paris"
    assert [(one.name, one.role, one.order) for one in photo.links] == [
        ("Võ Văn Kiệt", "Prime Minister", 1),
        ("François Mitterrand", "", 2),
    ]
    assert photo.links[1].region is not None
    assert [(one.start, one.end) for one in photo.mentions] == [(0, 4)]
    assert [(one.type, one.value) for one in photo.other_numbers] == [(FORMER_REFERENCE, "B-7")]
    assert _former(archive, one) == {
        FormerValue("A-1", "date", "", "1993"),
        FormerValue("B-7", "credit", "", "VNA"),
        FormerValue("A-1", "caption/edited", "en", "Kiệt in Paris"),
        FormerValue("B-7", "caption/as-received", "en", "Heads of state in Paris"),
    }
    with archive.reading() as session:
        assert photos.photo_by_reference(session, "B-7").id == one


def test_it_is_undone_and_redone(
    archive: Archive, two: tuple[PhotoId, PhotoId], dump: Dump
) -> None:
    before = dump(archive)
    _unite(archive, Unite(*two, frozenset({"credit", EDITED})))
    after = dump(archive)
    undoing.undo(archive)
    assert dump(archive) == before
    undoing.redo(archive)
    assert dump(archive) == after


def test_people_on_another_part_of_the_picture(
    archive: Archive, two: tuple[PhotoId, PhotoId]
) -> None:
    _unite(archive, Unite(*two, regions=False))
    assert all(one.region is None for one in _photo(archive, two[0]).links)


def test_what_is_told_apart_stays_so(archive: Archive, add_photo: Add) -> None:
    one, other, third = add_photo("A"), add_photo("B"), add_photo("C")
    with archive.changing(Message("Tell apart")) as changes:
        changes.tell_apart(third, other)
        changes.tell_apart(one, other)
        changes.tell_apart(one, other)
        changes.tell_apart(one, other, different=False)
    _unite(archive, Unite(one, other))
    with archive.reading() as session:
        assert picture_pairs.are_told_apart(session, third, one)
        assert not picture_pairs.are_told_apart(session, one, other)


def test_a_photo_is_not_united_with_itself(archive: Archive, add_photo: Add) -> None:
    one = add_photo()
    for do in (
        lambda changes: changes.unite(Unite(one, one)),
        lambda changes: changes.tell_apart(one, one),
        lambda changes: changes.unite(Unite(one, PhotoId(99))),
    ):
        with (
            pytest.raises(ArchiveError, match=r"one photo already|not in the archive"),
            archive.changing(Message("Unite")) as changes,
        ):
            do(changes)


def test_files_become_a_photo_again(
    archive: Archive, two: tuple[PhotoId, PhotoId], dump: Dump
) -> None:
    one, other = two
    file = _photo(archive, other).files[0].id
    _unite(archive, Unite(one, other, frozenset({"date"})))
    united = dump(archive)
    with archive.changing(Message("Separate")) as changes:
        made = changes.separate(Separate(one, (file,), "B-7", {file: RenditionRole.NEGATIVE}))
    photo = _photo(archive, made)
    assert (photo.reference, photo.credit, photo.date) == ("B-7", "VNA", "1993-06-25")
    assert photo.files[0].role is RenditionRole.NEGATIVE
    texts = {one.kind: one.text for one in photo.captions}
    assert texts[CaptionKind.AS_RECEIVED] == "Heads of state in Paris"
    kept = _photo(archive, one)
    assert not kept.other_numbers
    assert [one.path for one in kept.files] == ["A-1.jpg"]
    undoing.undo(archive)
    assert dump(archive) == united


def test_one_file_stays_and_references_are_free(archive: Archive, add_photo: Add) -> None:
    one, _ = add_photo("A"), add_photo("B")
    file = _photo(archive, one).files[0].id
    for files, reference in (((file,), "C"), ((), "C")):
        with (
            pytest.raises(ArchiveError, match="keeps one file"),
            archive.changing(Message("Separate")) as changes,
        ):
            changes.separate(Separate(one, files, reference))
    _unite(archive, Unite(one, _))
    with (
        pytest.raises(ArchiveError, match="belongs to another"),
        archive.changing(Message("Separate")) as changes,
    ):
        changes.separate(Separate(one, (file,), "A"))
