# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of an authority record: everything that links to it, worked out when asked for.

Photos and companions come from the index, which knows what lies in what; names, parts and offices
from the catalogue.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from photo_archive.catalogue import authorities, photos, record_uses
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import NameKind, RecordLine
from photo_archive.domain.captions import Language
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.ids import NameId, PhotoId, RecordRef
from photo_archive.domain.record import Record, all_names, ref_of
from photo_archive.domain.record_pages import DatedPhoto, NameUse, RecordPage
from photo_archive.domain.tokens import spelling, tokens
from photo_archive.index.record_photos import RecordPhotos
from photo_archive.services.duplicates import duplicates_of
from photo_archive.services.record_reading import read_record
from photo_archive.services.validity import warnings_of
from photo_archive.services.workspace import Workspace

STRIP_PHOTOS = 36
COMPANIONS = 12
MOST_EVENTS = 200
MOST_BELOW = 500


def record_page(workspace: Workspace, ref: RecordRef, language: str = "en") -> RecordPage:
    """Everything that links to a record, through merges.

    Args:
        workspace: The archive.
        ref: The record.
        language: In which offices are worded and other records are named.

    Raises:
        ArchiveError: There is no such record.
    """
    with workspace.reading() as session:
        record = read_record(session, ref)
        alive = ref_of(record)
        linked = workspace.finder.photos_of(alive, COMPANIONS)
        shown = _strip(session, linked)
        first, last = _ends(session, linked)
        page = RecordPage(
            ref=alive,
            names=_names(session, record),
            photos=len(linked.ids),
            first=first,
            last=last,
            strip=shown,
            days=linked.days,
            with_most=_companions(session, linked),
            below=_lines(workspace, session, record_uses.below(session, alive)[:MOST_BELOW]),
            above=_lines(workspace, session, record_uses.above(session, alive)),
            events=_lines(workspace, session, record_uses.events_with(session, alive, MOST_EVENTS)),
            roles_of=_office_holders(workspace, session, alive, language),
        )
        called = _called(page, authorities.labels(session, language, _named(page)))
    return replace(
        called,
        warnings=warnings_of(workspace, alive),
        duplicates=duplicates_of(workspace, alive),
    )


def photos_of(workspace: Workspace, ref: RecordRef) -> Sequence[int]:
    """Numbers of the photos of a record and of what lies in it, by date, undated ones last."""
    with workspace.reading() as session:
        alive = authorities.resolve(session, ref)
    return workspace.finder.photos_of(alive).ids


def _names(session: Session, record: Record) -> tuple[NameUse, ...]:
    """All names with how many captions print each, accents counted as they are printed."""
    printed: dict[tuple[str, ...], int] = defaultdict(int)
    for text, captions in record_uses.names_printed(session, record.id).items():
        printed[_spelled(text)] += captions
    number = record_uses.authorised_name_id(session, record.id)
    uses = []
    for name in all_names(record):
        if name.kind is NameKind.AUTHORISED and number is not None:
            name = replace(name, id=NameId(number))
        uses.append(NameUse(name, printed.get(_spelled(name.text), 0)))
    return tuple(uses)


def _spelled(text: str) -> tuple[str, ...]:
    return tuple(spelling(word.text) for word in tokens(text))


def _strip(session: Session, linked: RecordPhotos) -> tuple[DatedPhoto, ...]:
    """Photos spread evenly over all of them, so that a strip shows a whole life."""
    ids = linked.ids
    if len(ids) > STRIP_PHOTOS:
        last = len(ids) - 1
        ids = [ids[at * last // (STRIP_PHOTOS - 1)] for at in range(STRIP_PHOTOS)]
    lines = photos.lines(session, ids, tuple(Language))
    return tuple(DatedPhoto(line.id, line.reference, line.date, line.sha256) for line in lines)


def _ends(session: Session, linked: RecordPhotos) -> tuple[str, str]:
    """The dates of the first and the last dated photo."""
    if not linked.days:
        return "", ""
    ends = [PhotoId(linked.ids[0]), PhotoId(linked.ids[len(linked.days) - 1])]
    found = photos.field_values(session, ends, PhotoField.DATE)
    return found[ends[0]], found[ends[1]]


def _companions(session: Session, linked: RecordPhotos) -> tuple[RecordLine, ...]:
    counts = {one.ref: one.count for one in linked.people}
    return tuple(authorities.lines_of(session, list(counts), counts))


def _lines(
    workspace: Workspace, session: Session, refs: Sequence[RecordRef]
) -> tuple[RecordLine, ...]:
    if not refs:
        return ()
    return tuple(authorities.lines_of(session, refs, workspace.finder.counts_of(refs)))


def _office_holders(
    workspace: Workspace, session: Session, ref: RecordRef, language: str
) -> tuple[RecordLine, ...]:
    """A line for each office held, its wording and years for detail."""
    holders = record_uses.office_holders(session, ref.id)
    lines = {line.ref: line for line in _lines(workspace, session, [one.person for one in holders])}
    return tuple(
        replace(lines[one.person], detail=one.role.worded_with_years(language)) for one in holders
    )


def _named(page: RecordPage) -> list[RecordRef]:
    groups = (page.with_most, page.below, page.above, page.events, page.roles_of)
    return [line.ref for lines in groups for line in lines]


def _called(page: RecordPage, labels: dict[RecordRef, str]) -> RecordPage:
    """The page with other records called as in the language it is for."""

    def named(lines: Sequence[RecordLine]) -> tuple[RecordLine, ...]:
        return tuple(replace(line, name=labels.get(line.ref, line.name)) for line in lines)

    return replace(
        page,
        with_most=named(page.with_most),
        below=named(page.below),
        above=named(page.above),
        events=named(page.events),
        roles_of=named(page.roles_of),
    )
