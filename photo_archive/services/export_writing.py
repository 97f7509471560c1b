# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing one exported file: a copy with its description inside, else beside; or only a sidecar.

Says no rather than harm anything: an original that changed, a location that cannot be taken out, a
file of somebody else under the same name.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from photo_archive.domain.errors import ArchiveError, Message, ProblemKind
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.domain.system_reasons import reason_of
from photo_archive.media.checksum import file_facts
from photo_archive.media.embed import (
    UnwritableError,
    write_copy,
    write_plain_copy,
    write_sidecar,
)
from photo_archive.media.embed_xmp import Written
from photo_archive.media.examine import Examined, look
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields, OwnFields
from photo_archive.media.own_mark import SIDECAR_SUFFIX, own_mark, packet_in, packets_in
from photo_archive.media.regions import PictureShape
from photo_archive.media.sidecar import read_sidecar
from photo_archive.services.export_values import ExportForm, ExportLedger, ExportWish
from photo_archive.services.exported_fields import Told, exported_fields
from photo_archive.services.record_reading import Records

_NOT_REPLACED = Message(
    "A file of this name is there already and is not from this archive, so it was left alone."
    " Choose an empty folder."
)
_OUTDATED = Message(
    "An earlier export of this photo is there and says something else. Allow earlier exports to be"
    " replaced, or choose an empty folder."
)
_LOCATED = Message(
    "The file holds a location that cannot be taken out of this format, so it was left out. Allow"
    " locations to leave, or export a sidecar only."
)
_CHANGED = Message(
    "The file is not what it was when it was imported: its checksum differs. Restore it from a"
    " backup, or check it with “verify”."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file goes: a folder, the name wanted, and another one if that is taken."""

    folder: Path
    wanted: PurePosixPath
    otherwise: PurePosixPath


class Writer:
    """Writes the files of one export and counts them."""

    def __init__(self, wish: ExportWish, told: Told, ledger: ExportLedger) -> None:
        self._wish = wish
        self._told = told
        self._ledger = ledger

    def write(
        self, photo: Photo, file: Rendition, source: Path, records: Records, place: Place
    ) -> Path | None:
        """Write a file and say where it is.

        Raises:
            MediaError: Something is in the way; it says what.
            ArchiveError: The disk refuses.
        """
        examined = _intact(source, file)
        original = examined.embedded.fields if examined else Fields()
        fields = exported_fields(photo, file, original, records, self._told)
        if self._wish.form is ExportForm.SIDECARS:
            return self._sidecar(source, file, fields, self._target(place, fields, SIDECAR_SUFFIX))
        if examined is None:
            raise MediaError(
                ProblemKind.MISSING,
                Message("The file is no longer there. Look for it, or import the folder again."),
            )
        return self._copy(source, file, fields, place, original)

    def _copy(
        self, source: Path, file: Rendition, fields: Fields, place: Place, original: Fields
    ) -> Path:
        target = self._target(place, fields, "")
        if self._is_done(target, fields):
            self._ledger.unchanged += 1
            return target
        beside = _beside(source)
        is_there = os.path.lexists(target)
        try:
            write_copy(
                source,
                target,
                fields,
                written=Written.WHOLE,
                beside=beside,
                sha256=file.sha256,
                instead=is_there,
            )
        except UnwritableError:
            return self._plain(source, file, fields, place, original)
        self._ledger.copies += 1
        self._ledger.replaced += is_there
        return target

    def _plain(
        self, source: Path, file: Rendition, fields: Fields, place: Place, original: Fields
    ) -> Path:
        """A copy as it is, and a sidecar beside it."""
        is_located = original.point is not None or bool(original.point_refused)
        if is_located and not self._wish.with_points:
            raise MediaError(ProblemKind.UNSUPPORTED, _LOCATED)
        free = (one for one in _names(place) if _is_free_for(place.folder / Path(*one.parts), file))
        name = next(free, None)
        if name is None:
            raise MediaError(ProblemKind.CHANGED, _NOT_REPLACED)
        sidecar = self._target(Place(place.folder, name, name), fields, SIDECAR_SUFFIX)
        picture = place.folder / Path(*name.parts)
        if not os.path.lexists(picture):
            write_plain_copy(source, picture, sha256=file.sha256)
            self._ledger.copies += 1
        self._sidecar(source, file, fields, sidecar)
        return picture

    def _sidecar(self, source: Path, file: Rendition, fields: Fields, target: Path) -> Path:
        if self._is_done(target, fields):
            self._ledger.unchanged += 1
            return target
        is_there = os.path.lexists(target)
        inside = packets_in(source) if source.is_file() else ()
        base = _beside(source) or next(iter(inside), b"")
        write_sidecar(
            target,
            fields,
            base=base,
            shape=PictureShape(file.width_px, file.height_px) if file.height_px else None,
            written=Written.WHOLE,
            instead=is_there,
        )
        self._ledger.sidecars += 1
        self._ledger.replaced += is_there
        return target

    def _target(self, place: Place, fields: Fields, suffix: str) -> Path:
        """Where to write: a name that is free, or that of an earlier export of the photo.

        Raises:
            MediaError: Another's file is there, or an earlier export that is not to be replaced.
        """
        for name in _names(place):
            target = place.folder / Path(*name.parts[:-1]) / f"{name.name}{suffix}"
            _make_folder(target.parent)
            if not os.path.lexists(target):
                return target
            mark = own_mark(target)
            if not _is_of(mark, fields.own):
                continue
            if mark.digest != fields.own.digest and not self._wish.replace:
                raise MediaError(ProblemKind.CHANGED, _OUTDATED)
            return target
        raise MediaError(ProblemKind.CHANGED, _NOT_REPLACED)

    def _is_done(self, target: Path, fields: Fields) -> bool:
        return os.path.lexists(target) and own_mark(target).digest == fields.own.digest


def _names(place: Place) -> list[PurePosixPath]:
    return list(dict.fromkeys((place.wanted, place.otherwise)))


def _is_free_for(target: Path, file: Rendition) -> bool:
    """Whether nothing is there, or the very same picture."""
    if not os.path.lexists(target):
        return True
    try:
        return target.stat().st_size == file.size_bytes and file_facts(target).sha256 == file.sha256
    except (MediaError, OSError):
        return False


def _intact(source: Path, file: Rendition) -> Examined | None:
    """What the original says, None if it is not there.

    Raises:
        MediaError: It is not what it was.
    """
    if not source.is_file():
        return None
    examined = look(source)
    assert isinstance(examined, Examined)
    if examined.facts is None or examined.facts.sha256 != file.sha256:
        raise MediaError(ProblemKind.CHANGED, _CHANGED)
    return examined


def _is_of(mark: OwnFields, own: OwnFields) -> bool:
    """Whether an archive's mark is that of the same photo of this archive."""
    return bool(mark) and (mark.archive, mark.reference) == (own.archive, own.reference)


def _beside(source: Path) -> bytes:
    """The packet of the sidecar of an original, empty if it has none."""
    try:
        sidecar = read_sidecar(source)
        return packet_in(sidecar.path) if sidecar else b""
    except MediaError:
        return b""


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            "The folder {folder} cannot be made ({reason}). Choose another one.",
            folder=str(folder),
            reason=reason_of(error),
        ) from error
