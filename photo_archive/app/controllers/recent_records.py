# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records lately looked at in an archive, kept in the settings of whoever looked."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from photo_archive.app import settings as options
from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.settings import Settings
from photo_archive.domain.ids import RecordKind, RecordRef

KEPT = 5
"""Of each kind."""


class RecentRecords:
    """A few of each kind, the newest first."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self._settings = settings
        key = sha256(str(folder).encode()).hexdigest()[:16]
        self._option = options.Option(f"authorities/recent/{key}", "")
        self._refs = _read_refs(settings.get(self._option))

    def of(self, kind: RecordKind) -> tuple[RecordRef, ...]:
        """Those of a kind."""
        return tuple(one for one in self._refs if one.kind is kind)

    def remember(self, ref: RecordRef) -> None:
        """This one was looked at."""
        kept = [ref, *(one for one in self._refs if one != ref)]
        same = [one for one in kept if one.kind is ref.kind][:KEPT]
        self._refs = (*same, *(one for one in kept if one.kind is not ref.kind))
        words = ",".join(f"{one.kind.value}:{one.id}" for one in self._refs)
        self._settings.set(self._option, words)


def _read_refs(kept: str) -> tuple[RecordRef, ...]:
    found = []
    for one in kept.split(","):
        kind, _, number = one.partition(":")
        if number.isdecimal() and kind in {x.value for x in KINDS}:
            found.append(RecordRef(RecordKind(kind), int(number)))
    return tuple(found)
