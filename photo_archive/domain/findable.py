# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the index is built from: plain values, whichever database they came out of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.ids import RecordRef
from photo_archive.domain.photo import Status


class TextField(StrEnum):
    """Where a searchable text of a photo stands."""

    CAPTION = "caption"
    TITLE = "title"
    NOTE = "note"
    ALT_TEXT = "alt-text"
    PHOTOGRAPHER = "photographer"
    CREDIT = "credit"
    SOURCE = "source"
    ROLE = "role"


class Flag(StrEnum):
    """Conditions one can ask for with ``is:``."""

    UNDATED = "undated"
    MISSING = "missing"
    RESTRICTED = "restricted"
    STALE = "stale"
    UNLINKED = "unlinked"
    APPROVED = "approved"
    INBOX = "inbox"


@dataclass(frozen=True, slots=True)
class Days:
    """Strict and padded bounds of a date as proleptic day ordinals (see ``dates.py``)."""

    first: int
    last: int
    padded_first: int
    padded_last: int


@dataclass(frozen=True, slots=True)
class FindablePhoto:
    """One photo as the index sees it. ``days`` is None when undated."""

    id: int
    reference: str
    texts: tuple[tuple[TextField, str], ...]
    links: tuple[RecordRef, ...]
    photographer: str
    credit: str
    status: Status
    files: tuple[str, ...]
    other_numbers: tuple[str, ...]
    days: Days | None
    flags: frozenset[Flag]


@dataclass(frozen=True, slots=True)
class FindableRecord:
    """One authority record: its label, every name it answers to, and what it is part of."""

    ref: RecordRef
    label: str
    names: tuple[str, ...]
    parents: tuple[int, ...] = ()
