# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People and organisations: authorised name, variants, dates of existence, roles with periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from photo_archive.domain.authorities import ExternalId, Name


class NameOrder(StrEnum):
    """Which part of a personal name is written first."""

    FAMILY_FIRST = "family-first"
    GIVEN_FIRST = "given-first"


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """An office held: EDTF period ("" open or not known), wording per language code."""

    position: str
    organisation_id: int | None = None
    held_from: str = ""
    held_to: str = ""
    wording: Mapping[str, str] = field(default_factory=dict)
    id: int | None = None

    def worded(self, language: str) -> str:
        """The position in that language, else as entered."""
        return self.wording.get(language) or self.position

    def worded_with_years(self, language: str) -> str:
        """The position with the years it was held: "Prime Minister (1992–1997)"."""
        first, last = self.held_from[:4], self.held_to[:4]
        years = first if first == last else f"{first}–{last}"
        worded = self.worded(language)
        return f"{worded} ({years})" if years else worded


@dataclass(frozen=True, slots=True)
class Person:
    """A person authority; ``names`` holds the variants, without the authorised ``name``."""

    id: int
    name: str
    name_language: str = ""
    family: str = ""
    middle: str = ""
    given: str = ""
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    birth: str = ""
    death: str = ""
    note: str = ""
    key: str = ""
    names: tuple[Name, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A corporate body; ``parent_id`` is the body it belongs to."""

    id: int
    name: str
    name_language: str = ""
    parent_id: int | None = None
    existed_from: str = ""
    existed_to: str = ""
    note: str = ""
    key: str = ""
    names: tuple[Name, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: str = ""
