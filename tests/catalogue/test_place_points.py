# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where places lie."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.place_points import points
from photo_archive.domain.edits import SetRecordField
from photo_archive.domain.ids import RecordKind, RecordRef


def test_places_with_both_degrees_have_a_point(
    archive: Archive, add_record: Callable[..., RecordRef], apply: Callable[..., int | None]
) -> None:
    paris, lyon, hue = (add_record(RecordKind.PLACE, name) for name in ("Paris", "Lyon", "Huế"))
    apply(
        SetRecordField(paris, "latitude", "48.8566"),
        SetRecordField(paris, "longitude", "2.3522"),
        SetRecordField(lyon, "latitude", "45.764"),
    )
    with archive.reading() as session:
        assert points(session) == {paris.id: (48.8566, 2.3522)}
    assert hue.id not in (paris.id, lyon.id)
