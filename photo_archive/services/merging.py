# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making two records one: what that would do, what speaks against it, and doing it.

Making one record two is in ``splitting`` and offered here too, as the one is undone by the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from photo_archive.catalogue import authorities, links, record_uses
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import Name, NameKind, RecordLine
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.edits import Changeset, Merge
from photo_archive.domain.errors import ArchiveError, DateText, Message, Value
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.record import Record, all_names, existence, ref_of
from photo_archive.domain.record_pages import Agreement, ComparedField, MergePreview
from photo_archive.services.compared_fields import compare_fields, ids_contradict
from photo_archive.services.record_reading import Records, label_in, read_record
from photo_archive.services.splitting import preview_split, split
from photo_archive.services.workspace import Workspace

__all__ = ["merge", "preview_merge", "preview_split", "split"]


def preview_merge(
    workspace: Workspace, winner: RecordRef, loser: RecordRef, language: str = "en"
) -> MergePreview:
    """What making ``loser`` a redirect to ``winner`` would do.

    Raises:
        ArchiveError: They are one record already, of different kinds, or not there.
    """
    with workspace.reading() as session:
        stays, goes = read_record(session, winner), read_record(session, loser)
        ours, theirs = ref_of(stays), ref_of(goes)
        _refuse_same(ours, theirs)
        called = Records(lambda ref: read_record(session, ref))
        fields = compare_fields(
            stays, goes, lambda kind, record: called.label(RecordRef(kind, record), language)
        )
        our_photos = links.photos_of(session, [ours.id])
        their_photos = links.photos_of(session, [theirs.id])
        shared = len(our_photos & their_photos)
        found = MergePreview(
            winner=_line(session, stays, language),
            loser=_line(session, goes, language),
            fields=fields,
            names_added=tuple(_names_added(stays, goes)),
            photos_moved=len(their_photos) - shared,
            photos_shared=shared,
            mentions_moved=record_uses.mentions_of(session, theirs.id),
            parts_moved=record_uses.parts_of(session, theirs.id),
            contradictions=(),
        )
        told_apart = theirs.id in record_uses.different_from(session, ours.id)
    against = [
        *_of_fields(fields, stays, goes),
        *_of_photos(workspace, stays, goes, shared),
    ]
    if told_apart:
        against.insert(0, Message("It was noted that these two are not the same."))
    return replace(found, contradictions=tuple(against))


def merge(workspace: Workspace, winner: RecordRef, loser: RecordRef) -> Changeset:
    """Make one record a redirect to the other; its links, mentions, names and parts move.

    Raises:
        ArchiveError: They are one record already, of different kinds, or one lies in the other's
            parts.
    """
    title = Message(
        "Merge {loser} into {winner}",
        {"loser": workspace.label(loser, ""), "winner": workspace.label(winner, "")},
    )
    made = workspace.apply([Merge(loser, winner)], title)
    assert made is not None
    return made


def _refuse_same(winner: RecordRef, loser: RecordRef) -> None:
    if winner.kind is not loser.kind:
        raise ArchiveError(
            "A {one} and a {other} cannot be merged: choose two records of one kind.",
            one=kind_text(loser.kind),
            other=kind_text(winner.kind),
        )
    if winner == loser:
        raise ArchiveError("These are one record already: choose two different ones.")


def _line(session: Session, record: Record, language: str) -> RecordLine:
    line = authorities.lines_of(session, [ref_of(record)])[0]
    return replace(line, name=label_in(record, language))


def _names_added(winner: Record, loser: Record) -> Iterator[Name]:
    """The names of the loser that the winner lacks, as it would have them."""
    ours = all_names(winner)
    texts = {(name.text, name.language) for name in ours} | {(name.text, "") for name in ours}
    preferred = {name.language for name in ours if name.kind is NameKind.PREFERRED}
    for name in all_names(loser):
        if (name.text, name.language) in texts:
            continue
        second = name.kind is NameKind.PREFERRED and name.language in preferred
        if second or name.kind is NameKind.AUTHORISED:
            name = replace(name, kind=NameKind.VARIANT)
        yield name


def _of_fields(
    fields: tuple[ComparedField, ...], winner: Record, loser: Record
) -> Iterator[Message]:
    """Fields that cannot both be true."""
    said = {field.field: field for field in fields if field.agreement is Agreement.CONTRADICTION}
    for name, field in said.items():
        values: dict[str, Value] = {"one": winner.name, "other": loser.name}
        dates = {"this": DateText(field.winner), "that": DateText(field.loser)}
        yield replace(_CONTRADICTIONS[name], values=values | dates)
    for scheme in ids_contradict(winner, loser):
        yield Message("They have different identifiers of {scheme}.", {"scheme": scheme})


_CONTRADICTIONS = {
    "birth": Message("{one} was born {this}, {other} was born {that}."),
    "death": Message("{one} died {this}, {other} died {that}."),
    "existed_from": Message("{one} began to exist {this}, {other} {that}."),
    "existed_to": Message("{one} ceased to exist {this}, {other} {that}."),
    "valid_from": Message("{one} is there from {this}, {other} from {that}."),
    "valid_to": Message("{one} is there until {this}, {other} until {that}."),
    "date": Message("{one} was {this}, {other} was {that}."),
}


def _of_photos(
    workspace: Workspace, winner: Record, loser: Record, shared: int
) -> Iterator[Message]:
    """Photos that could not be of both."""
    if not isinstance(winner, Person):
        return
    if shared:
        yield Message("Photos with both of them: {n}. Nobody is on a photo twice.", {"n": shared})
    seen = workspace.finder.seen([ref_of(winner), ref_of(loser)])
    for one, other in ((winner, loser), (loser, winner)):
        birth = existence(one)[0]
        first = seen[ref_of(other)].first_day
        if birth and first is not None and 0 < first < parse_edtf(birth).padded.first:
            yield Message(
                "A photo of {other} is of {day}, before {one} was born ({birth}).",
                {
                    "other": other.name,
                    "day": DateText(date.fromordinal(first).isoformat()),
                    "one": one.name,
                    "birth": DateText(birth),
                },
            )
    yield from _of_roles(winner, loser)


def _of_roles(winner: Record, loser: Record) -> Iterator[Message]:
    """Offices the one began to hold after the other had died."""
    for one, other in ((winner, loser), (loser, winner)):
        if not isinstance(one, Person) or not isinstance(other, Person) or not one.death:
            continue
        dead = parse_edtf(one.death).padded.last
        for role in other.roles:
            if role.held_from and parse_edtf(role.held_from).padded.first > dead:
                yield Message(
                    "{other} became {role} ({from}) after {one} had died ({death}).",
                    {
                        "other": other.name,
                        "role": role.position,
                        "from": DateText(role.held_from),
                        "one": one.name,
                        "death": DateText(one.death),
                    },
                )
