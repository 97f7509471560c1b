# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a preset wishes for each file of one import: with which others it goes, what is said of it.

Files that go together get one reference, in whichever batch or import they come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.import_preset import FolderMeans, ImportPreset
from photo_archive.domain.names import normal_line
from photo_archive.domain.photo import RenditionRole, Status
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found
from photo_archive.services.description import Description, Named, combine
from photo_archive.services.renditions import group_files

SOURCE = "import preset"
"""The source of links that a preset asks for."""


class Wishes:
    """The wishes of one import.

    Args:
        found: All files of the import.
        preset: What is wished; None: nothing.
        to_inbox: Whether new photos wait in the inbox to be looked at.
    """

    def __init__(
        self,
        found: Iterable[Found] = (),
        preset: ImportPreset | None = None,
        *,
        to_inbox: bool = False,
    ) -> None:
        self.to_inbox = to_inbox
        self._preset = preset
        by_path = {one.path: one for one in found} if preset is not None and preset.group else {}
        rules = (preset or ImportPreset()).grouping
        self._members = group_files(by_path, rules)
        self._together: dict[str, list[Found]] = defaultdict(list)
        for path, member in self._members.items():
            self._together[member.group].append(by_path[path])
        self._references: dict[str, str] = {}

    @property
    def status(self) -> Status | None:
        """The status new photos are to have, None for the usual one."""
        chosen = self._preset.status if self._preset is not None else ""
        return Status(chosen) if chosen else None

    def filled(self, said: Description, path: Path) -> Description:
        """What is said of a file, with what the preset says where that is silent."""
        return said if self._preset is None else combine(said, said_of(self._preset, path))

    def role_of(self, path: Path, otherwise: RenditionRole) -> RenditionRole:
        """Which side a file shows."""
        member = self._members.get(path)
        return otherwise if member is None else member.role

    def companions(self, path: Path) -> Sequence[Found]:
        """The files that go together with this one, itself among them; none if it is alone."""
        member = self._members.get(path)
        return () if member is None else self._together[member.group]

    def reference_of(self, path: Path) -> str:
        """The reference of the group of a file, "" if it has none yet."""
        member = self._members.get(path)
        return "" if member is None else self._references.get(member.group, "")

    def note(self, path: Path, reference: str) -> None:
        """The group of a file has this reference; the first one noted stays."""
        member = self._members.get(path)
        if member is not None and reference:
            self._references.setdefault(member.group, reference)


def said_of(preset: ImportPreset, path: Path) -> Description:
    """What a preset says of the photo of a file."""
    named: dict[RecordKind, tuple[Named, ...]] = {}
    folder = normal_line(storable(path.parent.name))
    tags = [*preset.tags, *([folder] if preset.folder_means is FolderMeans.TAG else [])]
    events = [preset.event, *([folder] if preset.folder_means is FolderMeans.EVENT else [])]
    for kind, names in ((RecordKind.TAG, tags), (RecordKind.EVENT, events)):
        wanted = dict.fromkeys(name for name in names if name)
        if wanted:
            named[kind] = tuple(Named(name, may_create=True, source=SOURCE) for name in wanted)
    return Description(
        credit=preset.credit,
        source=preset.source,
        photographer=preset.photographer,
        rights_uri=preset.rights_uri,
        rights_note=preset.rights_note,
        named=named,
    )
