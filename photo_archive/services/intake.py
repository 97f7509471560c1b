# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing examined files into the archive, a batch at a time.

Decides for each file whether it is new, another file of a photo, moved or a copy, and puts together
what the caption list, the embedded metadata and the caption itself say of its photo.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.catalogue import authorities, feed, files, photos
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import (
    FileEvent,
    FileEventType,
    FileFound,
    NewRendition,
    Outcome,
)
from photo_archive.domain.photo import Rendition, RenditionRole
from photo_archive.media.examine import Examined
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Embedded
from photo_archive.media.scan import Found
from photo_archive.services.caption_list import CaptionList
from photo_archive.services.copying import copy_original
from photo_archive.services.described_caption import read_gaps
from photo_archive.services.described_embedded import describe_embedded
from photo_archive.services.describing import Describer
from photo_archive.services.description import Description, combine
from photo_archive.services.gazetteer_feed import reader_of
from photo_archive.services.import_values import Ledger
from photo_archive.services.references import References
from photo_archive.services.resolving import Resolver
from photo_archive.services.workspace import Workspace

ORIGINALS = "originals"
"""Folder inside the archive that copied pictures are in."""

_ROLE_WORDS = (
    (RenditionRole.VERSO, ("verso", "_back", "mat-sau", "matsau")),
    (RenditionRole.NEGATIVE, ("negative", "negatif", "_neg")),
    (RenditionRole.CROP, ("_crop", "_detail")),
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A usable picture, and the folder and path under which it is remembered."""

    found: Found
    examined: Examined
    sha256: str
    root: str
    path: str


@dataclass(frozen=True, slots=True)
class _Group:
    """Files that are one photo, with what is said of it."""

    reference: str
    said: Description
    arrivals: list[Arrival]


class Intake:
    """Takes batches of examined files in; everything it writes is one changeset."""

    def __init__(
        self, workspace: Workspace, listed: CaptionList, ledger: Ledger, *, copy: bool
    ) -> None:
        self._workspace = workspace
        self._listed = listed
        self._ledger = ledger
        self._copy = copy
        self._references = References()
        with workspace.reading() as session:
            self._resolver = Resolver(feed.findable_records(session), authorities.keys(session))
            self._reader = reader_of(session)

    def write(self, batch: Sequence[tuple[Found, Examined]]) -> None:
        """Write a batch: all of it, or nothing if it raises."""
        for _, examined in batch:
            self._ledger.problems(examined.problems)
        usable = [
            Arrival(found, examined, examined.facts.sha256, str(found.root), found.kept)
            for found, examined in batch
            if examined.is_usable and examined.facts is not None
        ]
        moved: list[FileFound] = []
        with self._workspace.changing(
            Message("Import pictures"), source="import", continuing=self._ledger.changeset
        ) as changes:
            new = list(self._unknown(changes, usable, moved))
            self._write_new(changes, new)
            self._ledger.changeset = changes.id or self._ledger.changeset
        if moved:
            self._place(moved)
        self._workspace.keep_thumbnails(
            (one.sha256, one.examined.thumbnail_jpeg) for one in new if one.examined.thumbnail_jpeg
        )

    def _unknown(
        self, changes: Changes, usable: Sequence[Arrival], moved: list[FileFound]
    ) -> Iterator[Arrival]:
        """Those whose content is not in the archive; the others are noted."""
        there = files.renditions_by_sha256(changes.session, (one.sha256 for one in usable))
        within: dict[str, Path] = {}
        for one in usable:
            if known := there.get(one.sha256):
                self._again(changes, one, known, moved)
            elif one.sha256 in within:
                self._ledger.duplicate(str(one.found.path), within[one.sha256].name)
            elif (stored := self._stored(one)) is not None:
                within[one.sha256] = one.found.path
                yield stored

    def _stored(self, one: Arrival) -> Arrival | None:
        """The picture copied into the archive, if that was asked for; None if it cannot be."""
        if not self._copy:
            return one
        originals = self._workspace.folder / ORIGINALS
        try:
            copied = copy_original(one.found.path, one.found.kept, originals, one.sha256)
        except MediaError as error:
            self._ledger.problems([error.as_problem(one.found.path)])
            return None
        return replace(one, root=ORIGINALS, path=copied.relative_to(originals).as_posix())

    def _again(
        self,
        changes: Changes,
        one: Arrival,
        known: Sequence[tuple[PhotoId, Rendition]],
        moved: list[FileFound],
    ) -> None:
        photo, file = known[0]
        present = [Path(other.full_path) for _, other in known if Path(other.full_path).is_file()]
        if one.found.path in present or (self._copy and present):
            self._ledger.unchanged += 1
        elif present:
            reference = photos.photo(changes.session, photo).reference
            self._ledger.duplicate(str(one.found.path), reference)
        else:
            self._ledger.moved += 1
            moved.append(FileFound(file.id, str(one.found.root), one.found.kept))

    def _place(self, moved: Sequence[FileFound]) -> None:
        title = Message("Files found again where they were moved to")
        with self._workspace.changing(title, source="import", undoable=False) as changes:
            changes.place_files(moved)

    def _write_new(self, changes: Changes, new: Sequence[Arrival]) -> None:
        describer = Describer(changes, self._resolver)
        groups = self._groups(changes, new)
        there = photos.ids_of_references(changes.session, groups)
        fresh: list[_Group] = []
        made = []
        for group in groups.values():
            source = str(group.arrivals[0].found.path)
            renditions = [_rendition(one) for one in group.arrivals]
            if group.reference in there:
                photo = photos.photo(changes.session, there[group.reference])
                changes.add_renditions(photo.id, renditions)
                self._ledger.problems(describer.complete(photo, group.said, source).problems)
                self._ledger.added_files += len(renditions)
                continue
            photo_made, problems = describer.new_photo(
                group.said, group.reference, renditions, source
            )
            self._ledger.problems(problems)
            fresh.append(group)
            made.append(photo_made)
        ids = changes.add_photos(made) if made else []
        for photo_id, group in zip(ids, fresh, strict=True):
            changes.apply_all(describer.follow_up(photo_id, group.said))
        self._ledger.imported += len(ids)
        self._ledger.added_files += sum(len(group.arrivals) - 1 for group in fresh)
        changes.add_file_events([_event(one) for one in new])

    def _groups(self, changes: Changes, new: Sequence[Arrival]) -> dict[str, _Group]:
        """The photos these files are of, by reference, in the order they came."""
        groups: dict[str, _Group] = {}
        for one in new:
            row = self._listed.take(one.found.path, one.found.kept)
            if row is not None:
                self._ledger.captioned += 1
            said = self._description(one, row)
            reference = said.reference or self._references.next(changes.session, said.date)
            if reference in groups:
                before = groups[reference]
                groups[reference] = _Group(
                    reference, combine(before.said, said), [*before.arrivals, one]
                )
            else:
                groups[reference] = _Group(reference, said, [one])
        return groups

    def _description(self, one: Arrival, row: Description | None) -> Description:
        said = describe_embedded(one.examined.embedded)
        if row is not None:
            said = combine(row, said)
        return read_gaps(said, self._reader)


def _rendition(one: Arrival) -> NewRendition:
    facts, picture = one.examined.facts, one.examined.picture
    assert facts is not None
    assert picture is not None
    digitised = one.examined.embedded.fields.date_digitised
    return NewRendition(
        root=one.root,
        path=one.path,
        sha256=one.sha256,
        size_bytes=facts.size_bytes,
        format=picture.format,
        width_px=picture.width_px,
        height_px=picture.height_px,
        role=role_of(one.found.path),
        orientation=picture.orientation,
        perceptual_hash="" if one.examined.dhash is None else f"{one.examined.dhash:016x}",
        digitised=digitised.date if digitised else "",
    )


def role_of(path: Path) -> RenditionRole:
    """Which side or version a file shows, as far as its name says."""
    name = path.stem.lower()
    for role, words in _ROLE_WORDS:
        if any(word in name for word in words):
            return role
    return RenditionRole.RECTO


def _event(one: Arrival) -> FileEvent:
    """The ingestion of a file, with what its metadata said and was not believed."""
    return FileEvent(
        type=FileEventType.INGESTION,
        when=datetime.now().astimezone().isoformat(timespec="milliseconds"),
        outcome=Outcome.WARNING if one.examined.problems else Outcome.SUCCESS,
        path=str(one.found.path),
        sha256=one.sha256,
        detail=_detail(one.examined.embedded),
        agent=f"Photo Archive {__version__}",
    )


def _detail(embedded: Embedded) -> str:
    if not embedded.conflicts and not embedded.iim_charset_guessed:
        return ""
    said = {
        field: {standard.value: text for standard, text in texts.items()}
        for field, texts in embedded.conflicts.items()
    }
    guessed = embedded.iim_charset if embedded.iim_charset_guessed else ""
    return json.dumps({"conflicts": said, "iim_charset_guessed": guessed}, ensure_ascii=False)
