# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import authorities
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddLink, AddName, Merge, SetBroader, SetRecordField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
PERSON, PLACE, TAG = RecordKind.PERSON, RecordKind.PLACE, RecordKind.TAG


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Hà Nội", ["Hà Nội", "Hanoi"]),
        ("Ha Noi", ["Hà Nội", "Hanoi"]),
        ("hanoi", ["Hanoi", "Hà Nội"]),
        ("Saigon", ["Thành phố Hồ Chí Minh"]),
        ("Sài-Gòn", ["Thành phố Hồ Chí Minh"]),
        ("Hue", []),
        ("-", []),
    ],
)
def test_a_record_is_found_under_any_spelling(
    archive: Archive, add_record: AddRecord, apply: Apply, asked: str, found: list[str]
) -> None:
    for name in ("Hanoi", "Hà Nội"):
        add_record(PLACE, name)
    add_record(PERSON, "Hà Nội")
    apply(AddName(add_record(PLACE, "Thành phố Hồ Chí Minh"), Name("Sài Gòn")))
    with archive.reading() as session:
        lines = authorities.find_by_name(session, PLACE, asked)
    assert [line.name for line in lines] == found


def test_completion_knows_every_word_and_prefers_the_used(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    kiet, kim, vo = (
        add_record(PERSON, n) for n in ("Võ Văn Kiệt", "Kim Il-sung", "Võ Nguyên Giáp")
    )
    place = add_record(PLACE, "Kiev")
    apply(AddLink(add_photo(), vo), AddName(vo, Name("100%_sure")))

    def complete(kind: RecordKind | None, text: str, limit: int = 9) -> list[RecordRef]:
        with archive.reading() as session:
            return [line.ref for line in authorities.complete(session, kind, text, limit)]

    assert complete(PERSON, "ki") == [kim, kiet]
    assert complete(None, "kie") == [place, kiet]
    assert complete(PERSON, "vo") == [vo, kiet]
    assert complete(PERSON, "vo", 1) == [vo]
    assert complete(PERSON, "VÕ NG") == [vo]
    assert complete(PERSON, "100%_s") == [vo]
    assert complete(PERSON, "%") == []
    assert complete(PERSON, " ") == []


def test_records_are_listed_with_their_photos(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    a, d = add_record(PERSON, "Đặng"), add_record(PERSON, "Dung")
    z = add_record(PERSON, "Ân")
    apply(AddLink(add_photo(), a), AddLink(add_photo(), a), SetRecordField(d, "birth", "1900"))
    with archive.reading() as session:
        lines = authorities.list_records(session, PERSON)
        vietnamese = authorities.list_records(session, PERSON, "vi")
    assert [(line.ref, line.photos) for line in lines] == [(z, 0), (a, 2), (d, 0)]
    assert [line.ref for line in vietnamese] == [z, d, a]
    assert lines[2].detail == "1900–"


def test_parents_keys_and_merged_ones(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    france, paris = add_record(PLACE, "France", "fr"), add_record(PLACE, "Paris", "p")
    tag, broad = add_record(TAG, "a"), add_record(TAG, "b")
    twin = add_record(PLACE, "Pa-ri", "pari")
    apply(
        SetRecordField(paris, "parent_id", str(france.id)),
        SetBroader(tag.id, (broad.id,)),
        Merge(twin, paris),
    )
    with archive.reading() as session:
        assert authorities.lines_of(session, [twin, paris, tag])[0].parents == (france.id,)
        assert authorities.lines_of(session, [tag])[0].parents == (broad.id,)
        assert len(authorities.lines_of(session, [twin, paris])) == 1
        assert authorities.by_key(session, PLACE, "pari") == paris
        assert authorities.by_key(session, TAG, "pari") is None
        assert authorities.by_key(session, PLACE, "") is None
        assert {key: ref for ref, key in authorities.keys(session)} == {
            "fr": france, "p": paris, "pari": paris,
        }  # fmt: skip


def test_the_one_record_meant(archive: Archive, add_record: AddRecord) -> None:
    an, first, second = (
        add_record(PERSON, n, k) for n, k in (("An", "an"), ("Bình", ""), ("Binh", ""))
    )
    add_record(PERSON, "Chi")
    add_record(PERSON, "Chi")
    with archive.reading() as session:
        assert authorities.one_named(session, PERSON, str(an.id)) == an
        assert authorities.one_named(session, PERSON, "an") == an
        assert authorities.one_named(session, PERSON, "Bình") == first
        assert authorities.one_named(session, PERSON, "Binh") == second
        with pytest.raises(ArchiveError, match="may be Chi"):
            authorities.one_named(session, PERSON, "Chi")
        with pytest.raises(ArchiveError, match="no person called “Dung”"):
            authorities.one_named(session, PERSON, "Dung")


def test_labels_in_a_language(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    visits, paris = add_record(TAG, "Visits"), add_record(PLACE, "Paris")
    apply(
        AddName(visits, Name("Visites", NameKind.PREFERRED, "fr")),
        AddName(visits, Name("Voyages", NameKind.VARIANT, "fr")),
        AddName(paris, Name("Pa-ri", NameKind.PREFERRED, "vi")),
    )
    with archive.reading() as session:
        assert authorities.labels(session, "fr") == {visits: "Visites"}
        assert authorities.labels(session, "vi") == {paris: "Pa-ri"}
        assert authorities.labels(session, "en") == {}
