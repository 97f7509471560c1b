# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.embedded import Conflict, Disagreement, Reason, Side, Standard
from photo_archive.domain.ids import PhotoId, RenditionId


def test_whose_value_is_in_force() -> None:
    sides = (Side(Standard.EXIF, "a"), Side(Standard.XMP, "b"))
    said = Disagreement("caption", sides, Standard.EXIF, Reason.EXIF_FIRST)
    one = Conflict(PhotoId(1), RenditionId(1), "A-1", "a.jpg", said)
    assert one.in_force is Standard.EXIF
    decided = Conflict(PhotoId(1), RenditionId(1), "A-1", "a.jpg", said, Standard.XMP)
    assert decided.in_force is Standard.XMP
    assert said.side(Standard.XMP) == sides[1]
    assert said.side(Standard.IIM) is None
