# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.bench_digikam import (
    EVERYTHING,
    Asked,
    DigikamPeer,
    tagged,
    text,
    years,
)
from photo_archive.domain.edits import SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewLink


@pytest.fixture
def peer(
    archive: Archive,
    add_photo: Callable[..., PhotoId],
    add_record: Callable[..., RecordRef],
    tmp_path: Path,
) -> DigikamPeer:
    """The first in Paris in 1993, the second in France in 1950, the third nowhere and undated."""
    france = add_record(RecordKind.PLACE, "France")
    paris = add_record(RecordKind.PLACE, "Paris")
    with archive.changing(Message("Put Paris into France")) as changes:
        changes.apply(SetRecordField(paris, "parent_id", str(france.id)))
    add_photo("A-1", "Tô Lan", date="1993-06", links=(NewLink(paris),))
    add_photo("A-2", "Lan ở đây", date="1950", links=(NewLink(france),))
    add_photo("A-3", "A town")
    return DigikamPeer(tmp_path, archive.folder / "archive.sqlite")


@pytest.mark.parametrize(
    ("asked", "photos"),
    [
        (EVERYTHING, {1, 2, 3}),
        (text("Lan"), {1, 2}),
        (text("Paris"), {1}),
        (text("A-2.jp"), {2}),
        (text("Lan") & ~text("Tô"), {2}),
        (text("Tô") | text("town"), {1, 3}),
        (tagged("France"), {1, 2}),
        (tagged("Paris"), {1}),
        (years(1993, 1993), {1}),
        (tagged("France") & years(1940, 1990), {2}),
    ],
)
def test_questions_find_what_is_meant(peer: DigikamPeer, asked: Asked, photos: set[int]) -> None:
    with peer:
        assert peer.ids(asked) == photos
        assert peer.ask_ms(asked) > 0


def test_counts_are_timed(peer: DigikamPeer) -> None:
    with peer:
        assert peer.tag_counts_ms() > 0
        assert peer.dates_ms() > 0
