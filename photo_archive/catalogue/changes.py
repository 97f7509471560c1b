# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door through which an archive is changed.

``Archive.changing`` hands out a ``Changes`` for one transaction. Edits of one type that follow each
other are done together, so a batch of ten thousand costs a few statements, not ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import cast

from sqlalchemy.orm import Session

from photo_archive.catalogue import intake, proposing
from photo_archive.catalogue import settings as kept
from photo_archive.catalogue.edits_albums import AlbumChanges, SearchChanges
from photo_archive.catalogue.edits_authority import (
    create_record,
    set_external_ids,
    set_record_field,
)
from photo_archive.catalogue.edits_caption import set_captions, set_mentions
from photo_archive.catalogue.edits_embedded import choose
from photo_archive.catalogue.edits_findings import dismiss
from photo_archive.catalogue.edits_identity import set_not_same, split
from photo_archive.catalogue.edits_inbox import put_in_inbox, take_from_inbox
from photo_archive.catalogue.edits_links import (
    LinkEdit,
    change_links,
    reject,
    set_region,
    withdraw_rejections,
)
from photo_archive.catalogue.edits_merge import merge
from photo_archive.catalogue.edits_names import (
    add_name,
    authorise_name,
    change_name,
    remove_name,
)
from photo_archive.catalogue.edits_parts import set_broader, set_event_parts, set_roles
from photo_archive.catalogue.edits_photo import set_fields, set_other_numbers
from photo_archive.catalogue.edits_removal import remove_record
from photo_archive.catalogue.edits_stacks import stack, unstack
from photo_archive.catalogue.edits_uniting import separate, set_sides, tell_apart, unite
from photo_archive.catalogue.journal import Journal
from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    AuthoriseName,
    ChangeLink,
    ChangeName,
    ChooseEmbedded,
    DismissFinding,
    Edit,
    Merge,
    NewRecord,
    NotTheSame,
    RejectProposal,
    RemoveLink,
    RemoveName,
    RemoveRecord,
    SetBroader,
    SetCaption,
    SetEventParts,
    SetExternalIds,
    SetField,
    SetMentions,
    SetRecordField,
    SetRoles,
    Split,
)
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordRef, RenditionId
from photo_archive.domain.intake import (
    FileEvent,
    FileFound,
    FileMissing,
    NewPhoto,
    NewRendition,
)
from photo_archive.domain.links import Region
from photo_archive.domain.photo import OtherNumber, RenditionRole
from photo_archive.domain.picture_order import Separate, Unite

_TOGETHER = {AddLink: LinkEdit, ChangeLink: LinkEdit, RemoveLink: LinkEdit}


class Changes:
    """Changes an archive within one changeset; made by ``Archive.changing``.

    Attributes:
        session: For queries that must see what was changed so far. It ends with the changeset.
        albums: Changes albums.
        searches: Changes saved searches.
    """

    def __init__(self, session: Session, journal: Journal) -> None:
        self.session = session
        self._journal = journal
        self.albums = AlbumChanges(journal)
        self.searches = SearchChanges(journal)

    @property
    def id(self) -> ChangesetId | None:
        """The number of the changeset, None as long as nothing changed."""
        changeset = self._journal.changeset
        return None if changeset is None else ChangesetId(changeset)

    def apply(self, *edits: Edit) -> None:
        """Make these edits true, in their order.

        Raises:
            ArchiveError: One of them cannot be; none of the changeset is kept then.
        """
        self.apply_all(edits)

    def apply_all(self, edits: Iterable[Edit]) -> None:
        """As ``apply``, for as many as there are."""
        for kind, run in groupby(edits, key=lambda edit: _TOGETHER.get(type(edit), type(edit))):
            self._apply_run(kind, list(run))

    def create(self, new: NewRecord) -> RecordRef:
        """Make an authority record."""
        return create_record(self._journal, new)

    def add_photo(self, photo: NewPhoto) -> PhotoId:
        """Add one photo."""
        return self.add_photos([photo])[0]

    def add_photos(self, photos: Sequence[NewPhoto]) -> list[PhotoId]:
        """Add photos, a few hundred at a time."""
        return intake.add_photos(self._journal, photos)

    def add_renditions(self, photo: PhotoId, files: Sequence[NewRendition]) -> list[RenditionId]:
        """Add files to a photo."""
        return intake.add_renditions(self._journal, photo, files)

    def place_files(self, changes: Sequence[FileFound | FileMissing]) -> None:
        """Note where known files are now; use a changeset that cannot be undone."""
        intake.place_files(self._journal, changes)

    def move_root(self, root: int, path: str) -> bool:
        """Say that a folder pictures are in is elsewhere; False if that place is known already."""
        return intake.move_root(self._journal, root, path)

    def mark_present(self, files: Sequence[RenditionId]) -> None:
        """Note that files are where they are said to be."""
        intake.mark_present(self._journal, files)

    def add_file_events(self, events: Sequence[FileEvent]) -> None:
        """Note what happened to files; never undone."""
        intake.add_file_events(self._journal, events)

    def settle(self) -> None:
        """Bring proposals in line with what was decided so far, for those who ask before the end.

        Without it that is done at the end of the changeset.
        """
        proposing.settle(self._journal.connection, self._journal.decided)
        self._journal.decided.clear()

    def set_other_numbers(self, photo: PhotoId, numbers: Sequence[OtherNumber]) -> None:
        """Replace the other numbers of a photo."""
        set_other_numbers(self._journal, photo, numbers)

    def set_region(self, photo: PhotoId, record: RecordRef, region: Region | None) -> None:
        """Say where on the picture a linked record is."""
        set_region(self._journal, photo, record, region)

    def unite(self, edit: Unite) -> None:
        """Make two photos one."""
        unite(self._journal, edit)

    def separate(self, edit: Separate) -> PhotoId:
        """Make files of a photo a photo of their own."""
        return separate(self._journal, edit)

    def tell_apart(self, one: PhotoId, other: PhotoId, *, different: bool = True) -> None:
        """Remember, or forget, that two photos do not show one picture."""
        tell_apart(self._journal, one, other, different=different)

    def set_sides(self, sides: Mapping[RenditionId, RenditionRole]) -> None:
        """Say which side or version files show."""
        set_sides(self._journal, sides)

    def withdraw_rejections(self, rejections: Sequence[RejectProposal]) -> None:
        """Let what was turned down be proposed again."""
        withdraw_rejections(self._journal, rejections)

    def set_external_ids(self, record: RecordRef, ids: Sequence[ExternalId]) -> None:
        """Replace the identifiers a record has elsewhere."""
        self.apply(SetExternalIds(record, tuple(ids)))

    def save_sheet_preset(self, name: str, content: str) -> None:
        """Keep a sheet layout under a name; "" forgets it."""
        kept.save_sheet_preset(self._journal, name, content)

    def stack(self, photos: Sequence[PhotoId]) -> None:
        """Put photos on one stack, the first on top."""
        stack(self._journal, photos)

    def unstack(self, photos: Sequence[PhotoId]) -> None:
        """Take the stacks apart on which these photos are."""
        unstack(self._journal, photos)

    def put_in_inbox(self, photos: Sequence[PhotoId]) -> None:
        """Put photos where they wait to be looked at."""
        put_in_inbox(self._journal, photos)

    def take_from_inbox(self, photos: Sequence[PhotoId]) -> None:
        """Photos were looked at; those that are not in the inbox are passed over."""
        take_from_inbox(self._journal, photos)

    def save_import_preset(self, name: str, content: str) -> None:
        """Keep what imports have in common under a name; "" forgets it."""
        kept.save_import_preset(self._journal, name, content)

    def save_codes(self, table: str, codes: dict[str, str]) -> None:
        """Replace a table of caption codes; an empty one is forgotten."""
        kept.save_codes(self._journal, table, codes)

    def save_setting(self, name: str, value: str) -> None:
        """Keep a setting that travels with the archive."""
        kept.save_setting(self._journal, name, value)

    def _apply_run(self, kind: object, run: list[Edit]) -> None:
        journal = self._journal
        if kind is SetField:
            set_fields(journal, cast("list[SetField]", run))
        elif kind is LinkEdit:
            change_links(journal, cast("list[LinkEdit]", run))
        elif kind is SetCaption:
            set_captions(journal, cast("list[SetCaption]", run))
        elif kind is SetMentions:
            set_mentions(journal, cast("list[SetMentions]", run))
        elif kind is RejectProposal:
            reject(journal, cast("list[RejectProposal]", run))
        elif kind is DismissFinding:
            dismiss(journal, cast("list[DismissFinding]", run))
        elif kind is ChooseEmbedded:
            choose(journal, cast("list[ChooseEmbedded]", run))
        else:
            for edit in run:
                self._apply_one(edit)

    def _apply_one(self, edit: Edit) -> None:
        journal = self._journal
        match edit:
            case SetRecordField():
                set_record_field(journal, edit)
            case AddName():
                add_name(journal, edit)
            case RemoveName():
                remove_name(journal, edit)
            case ChangeName():
                change_name(journal, edit)
            case AuthoriseName():
                authorise_name(journal, edit)
            case SetExternalIds():
                set_external_ids(journal, edit)
            case RemoveRecord():
                remove_record(journal, edit)
            case NotTheSame():
                set_not_same(journal, edit)
            case Split():
                split(journal, edit)
            case SetRoles():
                set_roles(journal, edit)
            case SetBroader():
                set_broader(journal, edit)
            case SetEventParts():
                set_event_parts(journal, edit)
            case Merge():
                merge(journal, edit)
            case _:
                msg = f"an edit of type {type(edit).__name__} is done in runs"
                raise TypeError(msg)
