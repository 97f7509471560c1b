# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import links
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.edits import AddLink
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef


def test_links_of_photos_and_photos_of_records(
    archive: Archive,
    add_photo: Callable[..., PhotoId],
    add_record: Callable[..., RecordRef],
    apply: Callable[..., int | None],
) -> None:
    one, two = add_photo(), add_photo()
    made = {kind: add_record(kind, kind.value) for kind in RecordKind}
    apply(*(AddLink(one, ref) for ref in made.values()), AddLink(two, made[RecordKind.TAG]))
    with archive.reading() as session:
        assert [link.name for link in links.links(session, one)] == [
            "event", "place", "person", "organisation", "tag",
        ]  # fmt: skip
        assert links.links(session, PhotoId(99)) == ()
        assert set(links.links_of(session, [one, two, 99])) == {one, two}
        assert links.photos_of(session, [made[RecordKind.TAG].id]) == {one, two}
        assert links.photos_of(session, [made[RecordKind.PERSON].id]) == {one}
        assert links.rejected(session, one) == set()
