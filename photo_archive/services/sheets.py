# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Caption sheets: from a query to the values that the documents layer lays out.

Restricted photos are left out before anything of them is read, and counted. Offices are those held
on the day of the photo where the archive knows them in the sheet's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetHead, SheetPerson
from photo_archive.documents.write_sheet import kind_of, write_sheet
from photo_archive.domain.captions import Caption, CaptionKind
from photo_archive.domain.date_words import edtf_words
from photo_archive.domain.dates import DAY_MAX, DAY_MIN, parse_edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.links import Link
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import Job, Progress
from photo_archive.services.found import Order
from photo_archive.services.record_reading import Records
from photo_archive.services.workspace import Workspace
from photo_archive.wording import Wording

_PAGE = 200


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """What to put on a sheet, in which language, and where it goes (.pdf, .html or .csv)."""

    query: str
    target: Path
    language: str = "en"
    title: str = ""
    compiler: str = ""


@dataclass(frozen=True, slots=True)
class SheetMade:
    """The file written, how many photos stand on it, how many restricted ones do not."""

    file: Path
    photos: int
    restricted_left_out: int


def make_sheet(workspace: Workspace, request: SheetRequest) -> Job[SheetMade]:
    """Write the caption sheet of a query, oldest first, or of an album in its own order.

    Raises:
        UsageError: The query is malformed.
        ArchiveError: The file cannot be written, or its kind is unknown.
    """
    kind = kind_of(request.target)
    found = workspace.finder.find(request.query, order=Order.DATE, facets=False, by_hand=True)
    ids = [PhotoId(one) for one in found.ids]
    wording = Wording(request.language)
    records = Records(workspace.record)
    entries: list[SheetEntry] = []
    checksums: dict[str, str] = {}
    dates: list[str] = []
    restricted = 0
    today = date.today()
    for photo in _photos(workspace, ids):
        if photo.restriction is not None and photo.restriction.holds_on(today):
            restricted += 1
            continue
        entries.append(_entry(records, photo, len(entries) + 1, wording))
        if photo.files:
            checksums[photo.reference] = photo.files[0].sha256
        dates.append(photo.date)
        if len(entries) % _PAGE == 0:
            yield Progress(len(entries), len(ids), Message("Collecting captions"))
    head = SheetHead(
        collection=workspace.title,
        title=request.title or workspace.title,
        query=request.query,
        date_range_words=_date_range(dates),
        compiled_by=request.compiler,
        compiled_on=today.isoformat(),
        language=wording.language,
        total=len(entries),
        compiled_on_words=edtf_words(today.isoformat(), wording.language),
    )
    sheet = Sheet(head, tuple(entries), left_out_restricted=restricted)

    def picture_of(reference: str) -> bytes | None:
        checksum = checksums.get(reference, "")
        return workspace.pictures.by_checksum([checksum]).get(checksum) if checksum else None

    file = yield from write_sheet(sheet, request.target, kind, wording, picture_of=picture_of)
    return SheetMade(file, len(entries), restricted)


def _photos(workspace: Workspace, ids: list[PhotoId]) -> Iterator[Photo]:
    for start in range(0, len(ids), _PAGE):
        yield from workspace.photos(ids[start : start + _PAGE])


def _entry(records: Records, photo: Photo, number: int, wording: Wording) -> SheetEntry:
    language = wording.language
    caption = best_caption(photo, language)
    return SheetEntry(
        number=number,
        reference=photo.reference,
        alt_text=photo.alt_text or photo.title,
        caption=caption.text if caption else photo.title,
        caption_language=caption.language.value if caption else language,
        stale=caption.stale if caption else False,
        people=tuple(_person(records, link, photo, language) for link in _people(photo)),
        date_words=edtf_words(photo.date, language),
        place_words=_place_words(_names(records, photo, RecordKind.PLACE, language)),
        event_words="; ".join(_names(records, photo, RecordKind.EVENT, language)),
        photographer=photo.photographer,
        credit=photo.credit,
    )


def best_caption(photo: Photo, language: str) -> Caption | None:
    """The caption to show: edited in that language, then edited, then as received."""
    ranked = sorted(
        (c for c in photo.captions if c.kind is not CaptionKind.EXTENDED),
        key=lambda c: (
            c.kind is not CaptionKind.EDITED,
            c.language.value != language,
            c.translated_from is not None,
        ),
    )
    return ranked[0] if ranked else None


def _people(photo: Photo) -> list[Link]:
    return [link for link in photo.links if link.record.kind is RecordKind.PERSON]


def _person(records: Records, link: Link, photo: Photo, language: str) -> SheetPerson:
    role = link.role
    if not role or language != "en":
        role = records.offices_on(link.record, photo.date, language) or role
    return SheetPerson(link.name, role, link.order or None)


def _names(records: Records, photo: Photo, kind: RecordKind, language: str) -> list[str]:
    return [
        records.label(link.record, language) for link in photo.links if link.record.kind is kind
    ]


def _place_words(names: list[str]) -> str:
    """The places from the smallest on, none that the ones before have in their name already."""
    words = ""
    for name in names:
        if f", {name}," not in f", {words},":
            words = f"{words}, {name}" if words else name
    return words


def _date_range(dates: list[str]) -> str:
    bounds = [parse_edtf(text).strict for text in dates if text]
    known = [days for days in bounds if days.first > DAY_MIN and days.last < DAY_MAX]
    if not known:
        return ""
    first = date.fromordinal(min(days.first for days in known)).year
    last = date.fromordinal(max(days.last for days in known)).year
    return str(first) if first == last else f"{first}–{last}"
