# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of photos: one of them whole, lines for a list, numbers that are free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue import captions as texts
from photo_archive.catalogue import links
from photo_archive.catalogue.files import files_of_photos
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import Row, number, optional_number, words
from photo_archive.catalogue.picture_pairs import former_values
from photo_archive.catalogue.plain_rows import plain_rows
from photo_archive.catalogue.tables_photos import OTHER_NUMBER, PHOTO, RENDITION
from photo_archive.domain.captions import Language
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import normal_line
from photo_archive.domain.photo import (
    DateSource,
    OtherNumber,
    Photo,
    PhotoLine,
    RenditionRole,
    Restriction,
    Status,
    TitleType,
)

LANGUAGES = (Language.EN, Language.FR, Language.VI)


def photo(session: Session, photo_id: PhotoId) -> Photo:
    """Everything known of a photo.

    Raises:
        ArchiveError: There is no photo with that number.
    """
    found = whole_photos(session, [photo_id])
    if not found:
        raise ArchiveError(
            "Photo number {photo} is not in the archive any more: search again.", photo=photo_id
        )
    return found[0]


def whole_photos(session: Session, ids: Sequence[PhotoId]) -> list[Photo]:
    """Everything known of photos, in the order asked for; those that are gone are left out."""
    connection = session.connection()
    rows = {number(row, "id"): row for row in rows_where(connection, PHOTO, "id", ids)}
    numbers: dict[int, list[OtherNumber]] = defaultdict(list)
    for other in rows_where(connection, OTHER_NUMBER, "photo_id", ids):
        made = OtherNumber(words(other, "type"), words(other, "value"))
        numbers[number(other, "photo_id")].append(made)
    captions = texts.captions_of(session, ids)
    mentions = texts.mentions_of(session, ids)
    linked = links.links_of(session, ids)
    files = files_of_photos(session, ids)
    former = former_values(session, ids)
    return [
        replace(
            _own(photo_id, rows[photo_id]),
            other_numbers=tuple(numbers.get(photo_id, ())),
            captions=captions.get(photo_id, ()),
            mentions=mentions.get(photo_id, ()),
            links=linked.get(photo_id, ()),
            files=files.get(photo_id, ()),
            former=tuple(former.get(photo_id, ())),
        )
        for photo_id in ids
        if photo_id in rows
    ]


def _own(photo_id: PhotoId, row: Row) -> Photo:
    """What stands in a photo's own row."""
    parent = optional_number(row, "parent_id")
    return Photo(
        id=photo_id,
        reference=words(row, "reference"),
        title=words(row, "title"),
        title_type=TitleType(words(row, "title_type")),
        date=words(row, "date"),
        date_source=DateSource(words(row, "date_source")),
        date_note=words(row, "date_note"),
        status=Status(words(row, "status")),
        credit=words(row, "credit"),
        source=words(row, "source"),
        photographer=words(row, "photographer"),
        rights_uri=words(row, "rights_uri"),
        rights_note=words(row, "rights_note"),
        restriction=restriction_of(row),
        alt_text=words(row, "alt_text"),
        level=words(row, "level"),
        parent_id=None if parent is None else PhotoId(parent),
    )


def photo_by_reference(session: Session, reference: str) -> Photo:
    """The photo with a reference number, else with that other number if only one has it.

    Raises:
        ArchiveError: There is none.
    """
    found = id_of_reference(session, reference)
    if found is None:
        raise ArchiveError(
            "There is no photo {reference} in this archive: see how it is written, or search for"
            " it.",
            reference=reference,
        )
    return photo(session, found)


def id_of_reference(session: Session, reference: str) -> PhotoId | None:
    """The number of the photo with a reference (or, if only one has it, other number)."""
    wanted = normal_line(reference)
    connection = session.connection()
    rows = connection.execute(select(PHOTO.c.id).where(PHOTO.c.reference == wanted)).all()
    if not rows:
        query = select(OTHER_NUMBER.c.photo_id).where(OTHER_NUMBER.c.value == wanted).distinct()
        rows = connection.execute(query).all()
    return PhotoId(rows[0][0]) if len(rows) == 1 else None


def ids_of_references(session: Session, references: Iterable[str]) -> dict[str, PhotoId]:
    """The photos that have these references, by reference; what is free is left out."""
    found: dict[str, PhotoId] = {}
    for chunk in chunks(normal_line(one) for one in references):
        query = select(PHOTO.c.reference, PHOTO.c.id).where(PHOTO.c.reference.in_(chunk))
        found.update((row[0], PhotoId(row[1])) for row in session.connection().execute(query))
    return found


def all_ids(session: Session) -> list[PhotoId]:
    """Every photo, by reference."""
    query = select(PHOTO.c.id).order_by(PHOTO.c.reference_sort, PHOTO.c.id)
    return [PhotoId(row[0]) for row in session.connection().execute(query)]


def count(session: Session) -> int:
    """How many photos there are."""
    query = select(func.count()).select_from(PHOTO)
    return int(session.connection().execute(query).scalar_one())


def lines(
    session: Session,
    ids: Sequence[int],
    languages: Sequence[Language] = LANGUAGES,
    today: date | None = None,
) -> list[PhotoLine]:
    """What a list shows of photos, in the order asked for; those that are gone are left out.

    Args:
        session: A session on the archive.
        ids: Photos, some hundreds at a time.
        languages: Which caption to show, best first.
        today: The day restrictions are judged by; the clock's if None.
    """
    day = today or date.today()
    shown = texts.shown(session, ids, languages)
    files = _first_files(session, ids)
    made = {
        photo.id: _line(photo, shown.get(photo.id, texts.NOTHING_SHOWN), files[photo.id], day)
        for photo in map(_Plain._make, plain_rows(session, _LINE_COLUMNS, PHOTO.c.id, ids))
    }
    return [made[one] for one in ids if one in made]


class _Plain(NamedTuple):
    """What of a photo stands in its own row."""

    id: int
    reference: str
    title: str
    date: str
    status: str
    photographer: str
    credit: str
    restriction_reason: str
    restriction_until: str


_LINE_COLUMNS = [PHOTO.c[name] for name in _Plain._fields]


@dataclass(slots=True)
class _File:
    sha256: str = ""
    width_px: int = 0
    height_px: int = 0
    count: int = 0
    missing: bool = False
    best: tuple[int, int] = (99, 0)


class _PlainFile(NamedTuple):
    """What of a file decides by which a photo is shown, and how."""

    id: int
    photo_id: int
    role: str
    sha256: str
    width_px: int
    height_px: int
    orientation: int
    missing: int


_FILE_COLUMNS = [RENDITION.c[name] for name in _PlainFile._fields]
_ROLE_ORDER = {role.value: place for place, role in enumerate(RenditionRole)}


def _line(photo: _Plain, caption: texts.Shown, file: _File, day: date) -> PhotoLine:
    restriction = _restriction(photo.restriction_reason, photo.restriction_until)
    return PhotoLine(
        id=PhotoId(photo.id),
        reference=photo.reference,
        title=photo.title,
        caption=caption.text,
        date=photo.date,
        status=Status(photo.status),
        photographer=photo.photographer,
        credit=photo.credit,
        sha256=file.sha256,
        width_px=file.width_px,
        height_px=file.height_px,
        file_count=file.count,
        restricted=restriction is not None and restriction.holds_on(day),
        missing=file.missing,
        stale=caption.stale,
    )


def _first_files(session: Session, ids: Sequence[int]) -> defaultdict[int, _File]:
    """The file each photo is shown by (its first recto), as the eye sees it: turned upright."""
    found: defaultdict[int, _File] = defaultdict(_File)
    for plain in plain_rows(session, _FILE_COLUMNS, RENDITION.c.photo_id, ids):
        one = _PlainFile._make(plain)
        file = found[one.photo_id]
        file.count += 1
        file.missing = file.missing or bool(one.missing)
        rank = (_ROLE_ORDER.get(one.role, 9), one.id)
        if rank < file.best:
            turned = one.orientation in (5, 6, 7, 8)
            sides = (one.height_px, one.width_px) if turned else (one.width_px, one.height_px)
            file.best, file.sha256 = rank, one.sha256
            file.width_px, file.height_px = sides
    return found


def shown_checksums(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """The checksum of the file each photo is shown by; without photos that have none."""
    return {photo: file.sha256 for photo, file in _first_files(session, ids).items()}


def restriction_of(row: Row) -> Restriction | None:
    """The restriction in a photo's row, None if there is none."""
    return _restriction(words(row, "restriction_reason"), words(row, "restriction_until"))


def _restriction(reason: str, until: str) -> Restriction | None:
    if not reason and not until:
        return None
    return Restriction(reason, date.fromisoformat(until) if until else None)


def field_values(session: Session, ids: Sequence[int], field: PhotoField) -> dict[PhotoId, str]:
    """One field of many photos, by photo."""
    column = PHOTO.c[field.value]
    found: dict[PhotoId, str] = {}
    for chunk in chunks(ids):
        rows = session.connection().execute(select(PHOTO.c.id, column).where(PHOTO.c.id.in_(chunk)))
        found.update({PhotoId(row[0]): row[1] for row in rows})
    return found


def next_reference(session: Session, prefix: str, year: int) -> str:
    """The next free reference of a year: PREFIX-YEAR-00001 and on; no prefix gives YEAR-00001."""
    stem = f"{normal_line(prefix)}-{year:04d}-" if normal_line(prefix) else f"{year:04d}-"
    after = stem[:-1] + chr(ord(stem[-1]) + 1)
    query = select(PHOTO.c.reference).where(PHOTO.c.reference >= stem, PHOTO.c.reference < after)
    tails = (row[0][len(stem) :] for row in session.connection().execute(query))
    highest = max((int(tail) for tail in tails if tail.isascii() and tail.isdigit()), default=0)
    return f"{stem}{highest + 1:05d}"


def folder_of(session: Session) -> Path:
    """The folder of the archive a session is on."""
    folder = session.info["folder"]
    assert isinstance(folder, Path)
    return folder
