# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of the links from photos to records, many photos at a time.

People on a photo are numbered 1 to n from the left; every edit leaves them so.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, select

from photo_archive.catalogue.edits_photo import refuse_gone
from photo_archive.catalogue.journal import CHUNK, Journal, chunks, rows_of, rows_where
from photo_archive.catalogue.ownership import Row, number, words
from photo_archive.catalogue.resolving import living, living_all
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.edits import AddLink, ChangeLink, RejectProposal, RemoveLink
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewLink
from photo_archive.domain.links import Region
from photo_archive.domain.names import normal_line

LinkEdit = AddLink | ChangeLink | RemoveLink


def change_links(journal: Journal, edits: Sequence[LinkEdit]) -> None:
    """Apply these edits in their order.

    Raises:
        ArchiveError: A photo or record is gone, or a link to be changed is not there.
    """
    records = living_all(journal.connection, [edit.record for edit in edits])
    for chunk in chunks(edits, CHUNK):
        photos = list(dict.fromkeys(edit.photo for edit in chunk))
        refuse_gone(journal, photos)
        sets = {photo: _LinkSet(photo) for photo in photos}
        for row in rows_where(journal.connection, PHOTO_LINK, "photo_id", photos):
            sets[PhotoId(number(row, "photo_id"))].hold(row)
        for edit in chunk:
            sets[edit.photo].apply(edit, records[edit.record])
        write_links(journal, list(sets.values()))


def new_link_rows(photo: int, links: Sequence[NewLink]) -> list[Row]:
    """The rows of the links a new photo comes with; their records must be living ones."""
    made = _LinkSet(PhotoId(photo))
    for link in links:
        made.add(link, link.record)
    return made.added()


def set_region(journal: Journal, photo: PhotoId, record: RecordRef, region: Region | None) -> None:
    """Say where on the picture a linked record is; None takes the region away.

    Raises:
        ArchiveError: The record is not linked to the photo.
    """
    target = living(journal.connection, record)
    rows = [
        row
        for row in rows_where(journal.connection, PHOTO_LINK, "photo_id", [photo])
        if row["record_id"] == target.id
    ]
    if not rows:
        raise _not_linked(target)
    journal.update(PHOTO_LINK, [(row, _region_columns(region)) for row in rows])


def reject(journal: Journal, edits: Sequence[RejectProposal]) -> None:
    """Remember proposals that were turned down."""
    refs = [edit.record for edit in edits if edit.record is not None]
    records = living_all(journal.connection, refs)
    refuse_gone(journal, [edit.photo for edit in edits])
    for edit in edits:
        row: Row = {
            "photo_id": edit.photo,
            "record_id": None if edit.record is None else records[edit.record].id,
            "text": normal_line(edit.text),
        }
        known = rows_where(journal.connection, REJECTED_PROPOSAL, "photo_id", [edit.photo])
        if not any(all(old[name] == value for name, value in row.items()) for old in known):
            journal.insert(REJECTED_PROPOSAL, [row])


def withdraw_rejections(journal: Journal, edits: Sequence[RejectProposal]) -> None:
    """Forget proposals that were turned down: of this record, or of the words altogether."""
    for edit in edits:
        texts, records = ("", normal_line(edit.text)), (None, edit.record and edit.record.id)
        known = rows_where(journal.connection, REJECTED_PROPOSAL, "photo_id", [edit.photo])
        journal.delete(
            REJECTED_PROPOSAL,
            [row for row in known if row["text"] in texts and row["record_id"] in records],
        )


class _LinkSet:
    """The links of one photo while edits go over them: rows as stored, and as they shall be."""

    def __init__(self, photo: PhotoId) -> None:
        self.photo = photo
        self.stored: dict[int, Row] = {}
        self.wanted: list[Row] = []

    def hold(self, row: Row) -> None:
        """Take in a stored link."""
        self.stored[number(row, "id")] = row
        self.wanted.append(dict(row))

    def apply(self, edit: LinkEdit, record: RecordRef) -> None:
        """Do one edit in memory."""
        match edit:
            case AddLink():
                self.add(edit, record)
            case ChangeLink():
                self._change(edit, record)
            case RemoveLink():
                self.wanted = [row for row in self.wanted if row["record_id"] != record.id]
                self._number_people()

    def add(self, link: AddLink | NewLink, record: RecordRef) -> None:
        """Link a record unless it is linked in this relation already."""
        relation = link.relation.value
        for row in self.wanted:
            if row["record_id"] == record.id and row["relation"] == relation:
                return
        row = {
            "photo_id": self.photo,
            "record_id": record.id,
            "kind": record.kind.value,
            "role": normal_line(link.role),
            "position": 0,
            "relation": relation,
            "certainty": link.certainty.value,
            "source": link.source,
            **_region_columns(link.region),
        }
        self.wanted.append(row)
        if record.kind is RecordKind.PERSON:
            self._put(row, link.order)

    def _change(self, edit: ChangeLink, record: RecordRef) -> None:
        found = [row for row in self.wanted if row["record_id"] == record.id]
        if not found:
            raise _not_linked(record)
        for row in found:
            if edit.role is not None:
                row["role"] = normal_line(edit.role)
            if edit.certainty is not None:
                row["certainty"] = edit.certainty.value
            if edit.order is not None and record.kind is RecordKind.PERSON:
                self._put(row, edit.order)

    def _people(self) -> list[Row]:
        people = [row for row in self.wanted if row["kind"] == RecordKind.PERSON.value]
        return sorted(people, key=lambda row: number(row, "position") or len(people) + 1)

    def _put(self, row: Row, order: int) -> None:
        """Give a person this place from the left; 0 or too high is the last."""
        others = [one for one in self._people() if one is not row]
        others.insert(order - 1 if 0 < order <= len(others) else len(others), row)
        self._number_people(others)

    def _number_people(self, people: Sequence[Row] | None = None) -> None:
        for position, row in enumerate(self._people() if people is None else people, 1):
            row["position"] = position

    def added(self) -> list[Row]:
        """Links that are not stored yet."""
        return [row for row in self.wanted if "id" not in row]

    def changed(self) -> list[tuple[Row, Row]]:
        """Stored links with what they shall hold."""
        pairs = [(self.stored[number(row, "id")], row) for row in self.wanted if "id" in row]
        return [(stored, wanted) for stored, wanted in pairs if stored != wanted]

    def removed(self) -> list[Row]:
        """Stored links that shall go."""
        kept = {row["id"] for row in self.wanted if "id" in row}
        return [row for row in self.stored.values() if row["id"] not in kept]


def write_links(journal: Journal, sets: Sequence[_LinkSet]) -> None:
    """Store what the edits of some photos came to."""
    journal.delete(PHOTO_LINK, [row for links in sets for row in links.removed()])
    journal.update(PHOTO_LINK, [pair for links in sets for pair in links.changed()])
    journal.insert(PHOTO_LINK, [row for links in sets for row in links.added()])


def _region_columns(region: Region | None) -> Row:
    return {
        "region_x": region.x if region else None,
        "region_y": region.y if region else None,
        "region_width": region.width if region else None,
        "region_height": region.height if region else None,
    }


def _not_linked(record: RecordRef) -> ArchiveError:
    return ArchiveError(
        "{kind} {id} is not linked to this photo: link it first.",
        kind=kind_text(record.kind),
        id=record.id,
    )


def move_links(
    journal: Journal, loser: int, winner: int, only: AbstractSet[PhotoId] | None = None
) -> None:
    """Let every link to one record be one to the other.

    Args:
        journal: What the changes are written to.
        loser: The number of the record whose links move.
        winner: The number of the record they move to.
        only: The photos whose links move; None for all, and what was rejected moves as well then.
    """
    theirs = rows_where(journal.connection, PHOTO_LINK, "record_id", [loser])
    of = [number(row, "photo_id") for row in theirs]
    photos = [photo for photo in of if only is None or photo in only]
    for chunk in chunks(photos):
        sets = {photo: _LinkSet(PhotoId(photo)) for photo in chunk}
        for row in _beside(journal.connection, chunk, words(theirs[0], "kind")):
            sets[number(row, "photo_id")].hold(row)
        for links in sets.values():
            _merge_in(links, loser, winner)
        write_links(journal, list(sets.values()))
    if only is None:
        _move_rejections(journal, loser, winner)


def _beside(connection: Connection, photos: Sequence[int], kind: str) -> list[Row]:
    """The links of photos to records of a kind: others have no part in it when two are one."""
    query = select(PHOTO_LINK).where(PHOTO_LINK.c.photo_id.in_(photos), PHOTO_LINK.c.kind == kind)
    return rows_of(connection, query.order_by(PHOTO_LINK.c.id))


def _merge_in(links: _LinkSet, loser: int, winner: int) -> None:
    for row in [row for row in links.wanted if row["record_id"] == loser]:
        twin = next(
            (
                other
                for other in links.wanted
                if other["record_id"] == winner and other["relation"] == row["relation"]
            ),
            None,
        )
        if twin is None:
            row["record_id"] = winner
            continue
        if not words(twin, "role"):
            twin["role"] = row["role"]
        if twin["region_x"] is None:
            twin.update({name: row[name] for name in _region_columns(None)})
        links.wanted.remove(row)
    links._number_people()


def _move_rejections(journal: Journal, loser: int, winner: int) -> None:
    theirs = rows_where(journal.connection, REJECTED_PROPOSAL, "record_id", [loser])
    ours = {
        (row["photo_id"], row["text"])
        for row in rows_where(journal.connection, REJECTED_PROPOSAL, "record_id", [winner])
    }
    pairs = [(row, (row["photo_id"], row["text"]) in ours) for row in theirs]
    journal.delete(REJECTED_PROPOSAL, [row for row, is_twin in pairs if is_twin])
    moved: Row = {"record_id": winner}
    journal.update(REJECTED_PROPOSAL, [(row, moved) for row, is_twin in pairs if not is_twin])
