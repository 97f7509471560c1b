# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import people_feed
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.edits import AddLink, Merge, SetRecordField
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.domain.people_order import PeopleOrder

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


def test_names_come_in_order_and_merged_ones_not_at_all(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    person = RecordKind.PERSON
    kiet, gaulle = add_record(person, "Võ Văn Kiệt"), add_record(person, "Charles de Gaulle")
    twin, lam = add_record(person, "Vo Van Kiet"), add_record(person, "Tô Lâm")
    apply(Merge(twin, kiet))
    apply(SetRecordField(lam, "family", "Tô"), SetRecordField(lam, "given", "Lâm"))

    def listed(order: PeopleOrder) -> list[tuple[str, int]]:
        with archive.reading() as session:
            found = people_feed.names_in_order(session, order)
        return [(place.initial, number) for place, number in found]

    assert listed(PeopleOrder.WESTERN) == [("G", gaulle.id), ("T", lam.id), ("V", kiet.id)]
    assert listed(PeopleOrder.VIETNAMESE) == [("C", gaulle.id), ("K", kiet.id), ("L", lam.id)]


def test_the_largest_face_is_the_portrait(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    lam, nobody = (add_record(RecordKind.PERSON, name) for name in ("Tô Lâm", "Nobody"))
    few, many, bare = add_photo(), add_photo(), add_photo()
    small, large = Region(0.1, 0.1, 0.05, 0.05), Region(0.5, 0.2, 0.2, 0.3)
    apply(
        AddLink(few, lam, region=small),
        AddLink(many, lam, region=large),
        AddLink(many, nobody),
        AddLink(bare, lam),
    )
    with archive.reading() as session:
        assert people_feed.faces(session, [lam.id, nobody.id, 999]) == {lam.id: (many, large)}
        assert people_feed.people_on(session, [few, many, 999]) == {few: 1, many: 2}
        assert people_feed.faces(session, []) == {}


def test_a_photo_is_shown_by_its_front(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    with archive.reading() as session:
        files = people_feed.front_files(session, [photo, 999])
    assert set(files) <= {photo}
