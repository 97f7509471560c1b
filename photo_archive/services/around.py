# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is around a photo: of the same event, with the same people, of the same days and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from photo_archive.catalogue import record_uses
from photo_archive.domain.around import Around, Near, NearBy
from photo_archive.domain.calendar import asked, iso
from photo_archive.domain.date_parts import DayRange
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import Photo
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.record_pages import DatedPhoto
from photo_archive.services.workspace import Workspace

PICTURES = 12
MOST_PEOPLE = 8
"""People of a photo that are told one by one; a group picture may have hundreds."""
DAYS_AROUND = 3
WIDEST_DATE_DAYS = 3 * 366
"""A date wider than this says nothing of days in common."""

_Way = tuple[NearBy, str, str]
"""What photos have in common, its name and the search for them."""


def around(workspace: Workspace, photo_id: PhotoId, language: str) -> Around:
    """The photos around a photo, by what they have in common with it.

    Args:
        workspace: The archive.
        photo_id: The photo.
        language: In which records are named; searches have their authorised names.

    Raises:
        ArchiveError: There is no such photo.
    """
    photo = workspace.photo(photo_id)
    found: list[tuple[_Way, int, list[int]]] = []
    for way in dict.fromkeys(_ways(workspace, photo, language)):
        hits = workspace.find(way[2], facets=False)
        if hits.total > 1:
            found.append((way, hits.total, _nearest(hits.ids, photo_id)))
    found = [one for at, one in enumerate(found) if not _says_nothing_new(one, found[:at])]
    wanted = dict.fromkeys(one for _, _, ids in found for one in ids)
    lines = {int(line.id): line for line in workspace.lines(list(wanted), language)}
    pictures = {
        one: DatedPhoto(line.id, line.reference, line.date, line.sha256)
        for one, line in lines.items()
    }
    near = (
        Near(*way, total, tuple(pictures[one] for one in ids if one in pictures))
        for way, total, ids in found
    )
    return Around(photo_id, tuple(near))


def _says_nothing_new(
    one: tuple[_Way, int, list[int]], before: Sequence[tuple[_Way, int, list[int]]]
) -> bool:
    """Whether a wider way (the days around, the whole visit) leads to no more than the one before.

    It has the photos of that one, so that it is the same if they are as many.
    """
    narrower = {NearBy.WHOLE_EVENT: NearBy.EVENT, NearBy.DAYS: NearBy.DAY}.get(one[0][0])
    return any(other[0][0] is narrower and other[1] == one[1] for other in before)


def _nearest(ids: Sequence[int], photo: int) -> list[int]:
    """Photos on either side of one in an order, without it."""
    at = ids.index(photo) if photo in ids else 0
    first = max(min(at - PICTURES // 2, len(ids) - PICTURES - 1), 0)
    return [one for one in ids[first : first + PICTURES + 1] if one != photo][:PICTURES]


def _ways(workspace: Workspace, photo: Photo, language: str) -> Iterator[_Way]:
    def way(by: NearBy, field: FieldName, ref: RecordRef) -> _Way:
        name = workspace.label(ref)
        return by, workspace.label(ref, language) or name, add_term("", field, name)

    refs: dict[RecordKind, list[RecordRef]] = {kind: [] for kind in RecordKind}
    for link in sorted(photo.links, key=lambda one: one.order or len(photo.links) + 1):
        if link.record not in refs[link.record.kind]:
            refs[link.record.kind].append(link.record)
    for ref in refs[RecordKind.EVENT]:
        yield way(NearBy.EVENT, FieldName.EVENT, ref)
    for ref in refs[RecordKind.EVENT]:
        with workspace.reading() as session:
            above = record_uses.above(session, ref)
        if above:
            yield way(NearBy.WHOLE_EVENT, FieldName.EVENT, above[-1])
    people = [way(NearBy.PERSON, FieldName.PERSON, ref) for ref in refs[RecordKind.PERSON]]
    if len(people) > 1:
        names = ", ".join(name for _, name, _ in people)
        yield NearBy.PEOPLE_TOGETHER, names, " ".join(query for _, _, query in people)
    yield from people[:MOST_PEOPLE]
    yield from _days(photo.date)
    for ref in refs[RecordKind.PLACE]:
        yield way(NearBy.PLACE, FieldName.PLACE, ref)


def _days(edtf: str) -> Iterator[_Way]:
    """The days a date may mean, and for one day those around it."""
    try:
        date = parse_edtf(edtf) if edtf else None
    except ArchiveError:
        return
    if date is None or not date.has_year:
        return
    days = date.padded
    if days.last - days.first >= WIDEST_DATE_DAYS or days.first < 1:
        return
    yield NearBy.DAY, edtf, f"{FieldName.DATE.value}:{asked(days)}"
    if days.first == days.last:
        wider = DayRange(max(days.first - DAYS_AROUND, 1), days.last + DAYS_AROUND)
        yield NearBy.DAYS, f"{iso(wider.first)}/{iso(wider.last)}", f"date:{asked(wider)}"
