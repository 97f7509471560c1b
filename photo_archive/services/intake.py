# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing examined files into the archive, a batch at a time.

Decides for each file whether it is new, another file of a photo, moved or a copy, and puts together
what the caption list, the embedded metadata and the caption itself say of its photo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from photo_archive.catalogue import file_states, files, photos
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.fixity import FileState, now_utc
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import FileFound, NewRendition, Outcome
from photo_archive.domain.photo import Rendition, RenditionRole
from photo_archive.media.checksum import FileFacts
from photo_archive.media.examine import Examined
from photo_archive.media.failures import MediaError
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found
from photo_archive.services.arrivals import Arrival, arrival, event_of, rendition_of
from photo_archive.services.caption_list import CaptionList
from photo_archive.services.copying import ORIGINALS, copy_original
from photo_archive.services.described_caption import read_gaps
from photo_archive.services.described_embedded import describe_embedded
from photo_archive.services.describing import Describer
from photo_archive.services.description import Description, combine
from photo_archive.services.import_values import Ledger
from photo_archive.services.import_wishes import Wishes
from photo_archive.services.kept_said import keep_said
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.known_files import KnownFiles, is_intact, on_disk
from photo_archive.services.references import References
from photo_archive.services.workspace import Workspace

_MANY = 500
"""Unchanged files after which what was seen of them is written."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Files that are one photo, with what is said of it."""

    reference: str
    said: Description
    arrivals: list[Arrival]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A batch sorted out: pictures that are new, files that moved, copies of a new picture."""

    new: list[Arrival]
    moved: list[FileFound]
    copies: list[tuple[Arrival, str]]


class _Paths(Mapping[str, Path]):
    """Where files are, each worked out when it is asked for: all at once they take much room."""

    def __init__(self, files: Mapping[str, Found]) -> None:
        self._files = files

    def __getitem__(self, sha256: str) -> Path:
        return self._files[sha256].path

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Intake:
    """Takes batches of examined files in; everything it writes is one changeset."""

    def __init__(
        self,
        workspace: Workspace,
        known: KnownFiles,
        listed: CaptionList,
        ledger: Ledger,
        wishes: Wishes | None = None,
        *,
        copy: bool,
        accept: Certainty | None = None,
    ) -> None:
        self._accept = accept
        self._workspace = workspace
        self._known = known
        self._listed = listed
        self._ledger = ledger
        self._wishes = wishes or Wishes()
        self._copy = copy
        self._references = References(listed.references())
        self._put_off: list[Found] | None = []
        self._seen: list[FileState] = []
        self._undrawn: dict[str, Found] = {}
        self._looked_for: dict[str, Found] = {}
        self.knowledge = Knowledge(workspace)

    def unchanged(self, found: Found, facts: FileFacts) -> None:
        """Note a file that is in the archive as it is."""
        self._ledger.unchanged += 1
        self._listed.met(found.path, facts.sha256)
        self._seen += self._known.newly_seen(found, facts)
        self._looked_for[facts.sha256] = found
        if len(self._looked_for) >= _MANY or len(self._seen) >= _MANY:
            self.settle()

    def settle(self) -> None:
        """Note what was gathered of unchanged files."""
        if self._seen:
            with self._workspace.archive.deriving() as session:
                file_states.keep_states(session, self._seen)
        self._seen = []
        self._lacking(self._looked_for)
        self._looked_for = {}

    def undrawn(self) -> Mapping[str, Path]:
        """The pictures met that have no thumbnail, by checksum, in the order they came."""
        return _Paths(self._undrawn)

    def put_off(self) -> list[Found]:
        """Files at places of other pictures, to be looked at again now that all others are done.

        What is still in the way then is a problem.
        """
        found = self._put_off or []
        self._put_off = None
        return found

    def write(self, batch: Sequence[tuple[Found, Examined]]) -> None:
        """Write a batch: all of it, or nothing if it raises."""
        for _, examined in batch:
            self._ledger.problems(examined.problems)
        usable = [one for pair in batch if (one := arrival(*pair)) is not None]
        with self._workspace.changing(
            Message("Import pictures"), source="import", continuing=self._ledger.changeset
        ) as changes:
            batch_sorted = self._sorted(changes.session, usable)
            self._write_new(changes, batch_sorted.new)
            self._note_copies(changes.session, batch_sorted.copies)
            self._ledger.changeset = changes.id or self._ledger.changeset
        if batch_sorted.moved:
            self._place(batch_sorted.moved)
        self._lacking({one.sha256: one.found for one in usable})

    def _lacking(self, met: Mapping[str, Found]) -> None:
        for sha256 in self._workspace.pictures.missing(met):
            self._undrawn.setdefault(sha256, met[sha256])

    def _sorted(self, session: Session, usable: Sequence[Arrival]) -> _Sorted:
        """What of a batch is new; what is in the archive is noted."""
        there = files.renditions_by_sha256(session, (one.sha256 for one in usable))
        result = _Sorted([], [], [])
        coming: set[str] = set()
        for one in usable:
            if known := there.get(one.sha256):
                self._again(session, one, known, result)
            elif one.sha256 in coming:
                result.copies.append((one, one.sha256))
            elif not self._copy and self._known.at(one.found):
                self._in_the_way(one.found)
            elif (stored := self._stored(one)) is not None:
                coming.add(one.sha256)
                result.new.append(stored)
        return result

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
        session: Session,
        one: Arrival,
        known: Sequence[tuple[PhotoId, Rendition]],
        batch: _Sorted,
    ) -> None:
        photo = known[0][0]
        placed = {file.rendition for file in batch.moved}
        file = next((file for _, file in known if file.id not in placed), None)
        self._listed.met(one.found.path, one.sha256)
        here = next((file for _, file in known if on_disk(file) == one.found.path), None)
        present = here is not None or any(is_intact(file) for _, file in known)
        if here is not None or (self._copy and present):
            self._ledger.unchanged += 1
            if here is not None and here.missing:
                batch.moved.append(FileFound(here.id, one.root, one.path))
        elif present or file is None:
            self._ledger.duplicate(storable(str(one.found.path)), _reference(session, photo))
        elif not self._copy and any(other.id != file.id for other in self._known.at(one.found)):
            self._in_the_way(one.found)
        elif (stored := self._stored(one)) is not None:
            self._ledger.moved += 1
            batch.moved.append(FileFound(file.id, stored.root, stored.path))

    def _in_the_way(self, found: Found) -> None:
        """Another picture is known at this place; it may be found to have moved yet."""
        if self._put_off is None:
            self._ledger.problems([_another(found.path)])
        else:
            self._put_off.append(found)

    def _place(self, moved: Sequence[FileFound]) -> None:
        title = Message("Files found again where they were moved to")
        with self._workspace.changing(title, source="import", undoable=False) as changes:
            changes.place_files(moved)
        self._known.forget({file.rendition for file in moved})

    def _note_copies(self, session: Session, copies: Sequence[tuple[Arrival, str]]) -> None:
        """Copies of pictures that came with the same batch, by the references these now have."""
        if not copies:
            return
        there = files.renditions_by_sha256(session, (sha256 for _, sha256 in copies))
        for one, sha256 in copies:
            self._listed.met(one.found.path, sha256)
            reference = _reference(session, there[sha256][0][0])
            self._ledger.duplicate(storable(str(one.found.path)), reference)

    def _write_new(self, changes: Changes, new: Sequence[Arrival]) -> None:
        describer = Describer(changes, self.knowledge, self._accept)
        groups = self._groups(changes.session, new)
        there = photos.ids_of_references(changes.session, groups)
        fresh: list[_Group] = []
        made = []
        for group in groups.values():
            source = storable(str(group.arrivals[0].found.path))
            renditions = [self._rendition(one) for one in group.arrivals]
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
        if self._wishes.to_inbox:
            changes.put_in_inbox(ids)
        if (status := self._wishes.status) is not None:
            changes.apply_all(SetField(one, PhotoField.STATUS, status.value) for one in ids)
        describer.follow_up(zip(ids, (group.said for group in fresh), strict=True))
        self._ledger.imported += len(ids)
        self._ledger.added_files += sum(len(group.arrivals) - 1 for group in fresh)
        changes.add_file_events([event_of(one) for one in new])
        self._note_written(changes.session, new)

    def _note_written(self, session: Session, new: Sequence[Arrival]) -> None:
        """Note when files were last written, by which they are known, and what else they say."""
        there = files.renditions_by_sha256(session, (one.sha256 for one in new))
        said = {one.sha256: one.examined.embedded for one in new}
        self._ledger.disagreeing += keep_said(session, there, said)
        self._ledger.guessed += sum(one.iim_charset_guessed for one in said.values())
        now = now_utc()
        states = []
        for one in new:
            facts = one.examined.facts
            if facts is not None and facts.settled_ns:
                states += [
                    FileState(file.id, Outcome.SUCCESS, now, facts.settled_ns)
                    for _, file in there.get(one.sha256, ())
                ]
        file_states.keep_states(session, states)

    def _groups(self, session: Session, new: Sequence[Arrival]) -> dict[str, _Group]:
        """The photos these files are of, by reference, in the order they came."""
        groups: dict[str, _Group] = {}
        described = [(one, self._description(one)) for one in new]
        for one, said in described:
            self._wishes.note(one.found.path, said.reference or self._known_reference(session, one))
        # What the front of a print says comes before what its back says.
        described.sort(key=lambda pair: self._is_behind(pair[0]))
        for one, said in described:
            reference = (
                said.reference
                or self._references.taken_over(session, said.former)
                or self._wishes.reference_of(one.found.path)
                or self._references.next(session, said.date)
            )
            self._wishes.note(one.found.path, reference)
            if reference in groups:
                before = groups[reference]
                groups[reference] = _Group(
                    reference, combine(before.said, said), [*before.arrivals, one]
                )
            else:
                groups[reference] = _Group(reference, said, [one])
        return groups

    def _description(self, one: Arrival) -> Description:
        row = self._listed.take(one.found.path)
        said = describe_embedded(one.examined.embedded)
        if row is not None:
            self._ledger.captioned += 1
            said = combine(row, said)
        said = read_gaps(said, self.knowledge.reader)
        return self._wishes.filled(said, one.found.path)

    def _rendition(self, one: Arrival) -> NewRendition:
        made = rendition_of(one)
        return replace(made, role=self._wishes.role_of(one.found.path, made.role))

    def _is_behind(self, one: Arrival) -> bool:
        """Whether a file goes together with others and does not show the front."""
        path = one.found.path
        return self._wishes.role_of(path, RenditionRole.RECTO) is not RenditionRole.RECTO

    def _known_reference(self, session: Session, one: Arrival) -> str:
        """The reference of the photo of a companion that came in before, "" if none did."""
        known = [
            file.sha256
            for found in self._wishes.companions(one.found.path)
            for file in self._known.at(found)
        ]
        there = files.renditions_by_sha256(session, known)
        return next((_reference(session, same[0][0]) for same in there.values()), "")


def _reference(session: Session, photo: PhotoId) -> str:
    return photos.photo(session, photo).reference


def _another(path: Path) -> Problem:
    message = Message(
        "The archive knows another picture under this name, so this one was not imported. Give it"
        " a name of its own and import it again."
    )
    return Problem(storable(str(path)), ProblemKind.CHANGED, message)
