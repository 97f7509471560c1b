# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Thumbnails for the synthetic photos that a window will show, and for no others.

A million would take twenty gigabytes; the wheel reaches the first thousands, and the bar is let go
at equal steps.
"""

from __future__ import annotations

from photo_archive.domain.ids import PhotoId
from photo_archive.media.synthetic import SyntheticPictures
from photo_archive.services.workspace import Workspace

FIRST = 6000
"""Photos from the first one on, farther than the wheel is turned."""
STEPS, AROUND = 60, 100
"""Where the bar is let go between beginning and end, and how many photos to each side are seen."""

_DIFFERENT_PICTURES = 40
_KEPT_TOGETHER = 500


def seen_places(photos: int) -> list[int]:
    """The places, in order of date, of the photos that will be seen."""
    places = set(range(min(FIRST, photos)))
    for step in range(STEPS + 1):
        middle = photos * step // STEPS
        places.update(range(max(middle - AROUND, 0), min(middle + AROUND, photos)))
    return sorted(places)


def give_thumbnails(workspace: Workspace) -> int:
    """Give thumbnails to the photos that will be seen; how many they are."""
    ids = workspace.find("", facets=False).ids
    synthetic = SyntheticPictures(512, 384)
    different = [synthetic.jpeg(seed) for seed in range(_DIFFERENT_PICTURES)]
    wanted = [PhotoId(ids[place]) for place in seen_places(len(ids))]
    for start in range(0, len(wanted), _KEPT_TOGETHER):
        lines = workspace.lines(wanted[start : start + _KEPT_TOGETHER])
        workspace.pictures.keep(
            (line.sha256, different[line.id % len(different)]) for line in lines
        )
    return len(wanted)
