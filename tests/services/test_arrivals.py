# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.intake import FileEventType, Outcome
from photo_archive.domain.photo import RenditionRole
from photo_archive.media.examine import examine
from photo_archive.media.scan import Found
from photo_archive.services.arrivals import arrival, event_of, place_of, rendition_of, role_of


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("1993_001.jpg", RenditionRole.RECTO),
        ("1993_001_verso.tif", RenditionRole.VERSO),
        ("1993 001 mặt sau.tif", RenditionRole.VERSO),
        ("1993_001_back.tif", RenditionRole.VERSO),
        ("1993_001-back-2.tif", RenditionRole.VERSO),
        ("welcome_back_ceremony.jpg", RenditionRole.RECTO),
        ("1993_background.jpg", RenditionRole.RECTO),
        ("1973_negotiations.jpg", RenditionRole.RECTO),
        ("1973_001_neg.tif", RenditionRole.NEGATIVE),
        ("Négatif 12.tif", RenditionRole.NEGATIVE),
        ("1998_recto-verso.tif", RenditionRole.RECTO),
        ("1998_crop.jpg", RenditionRole.CROP),
        ("1998_details of the treaty.jpg", RenditionRole.RECTO),
        ("Versoix.jpg", RenditionRole.RECTO),
        ("caf\udce9_verso.jpg", RenditionRole.VERSO),
    ],
)
def test_the_side_a_file_shows_is_told_by_whole_words(name: str, role: RenditionRole) -> None:
    assert role_of(Path(name)) is role


@pytest.mark.parametrize(
    ("name", "kept", "path"),
    [
        ("a/b.jpg", "a/b.jpg", "a/b.jpg"),
        ("Ha\u0300.jpg", "Hà.jpg", "Ha\u0300.jpg"),
        ("caf\udce9.jpg", "caf\uefe9.jpg", "caf\uefe9.jpg"),
    ],
)
def test_a_file_is_remembered_as_the_disk_spells_it(name: str, kept: str, path: str) -> None:
    root = Path("/in/box")
    assert place_of(Found(root, root / name, kept, 1)) == (str(root), path)


def test_only_pictures_arrive(make_picture: Callable[..., Path], box: Path) -> None:
    path = make_picture("a.jpg")
    come = arrival(Found(box, path, "a.jpg", path.stat().st_size), examine(path))
    assert come is not None
    file = rendition_of(come)
    assert (file.root, file.path, file.size_bytes) == (str(box), "a.jpg", path.stat().st_size)
    assert (file.width_px, file.height_px, file.format) == (48, 32, "JPEG")
    event = event_of(come)
    assert (event.type, event.outcome) == (FileEventType.INGESTION, Outcome.SUCCESS)
    letter = box / "letter.jpg"
    letter.write_text("Dear archive,", encoding="utf-8")
    assert arrival(Found(box, letter, "letter.jpg", 13), examine(letter)) is None
