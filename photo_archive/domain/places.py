# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places as a tree, with names per language and period."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.authorities import ExternalId, Name


@dataclass(frozen=True, slots=True)
class Place:
    """A place; ``kind`` is a word of the archive's own list (country, province, city, venue …)."""

    id: int
    name: str
    name_language: str = ""
    kind: str = ""
    parent_id: int | None = None
    valid_from: str = ""
    valid_to: str = ""
    latitude: float | None = None
    longitude: float | None = None
    note: str = ""
    key: str = ""
    names: tuple[Name, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: str = ""
