# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags as SKOS concepts: one preferred label per language, several broader tags."""

from __future__ import annotations

from dataclasses import dataclass

from photo_archive.domain.authorities import ExternalId, Name


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; preferred labels in other languages, alternative and hidden ones are ``names``."""

    id: int
    name: str
    name_language: str = ""
    note: str = ""
    key: str = ""
    names: tuple[Name, ...] = ()
    broader_ids: tuple[int, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: str = ""
