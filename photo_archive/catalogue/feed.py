# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the search index is built from, streamed: plain rows, no objects in between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, TypeVarTuple

from sqlalchemy import BindParameter, Column, Connection, Row, Select, bindparam, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.authorities import parents_of
from photo_archive.catalogue.journal import CHUNK, chunks
from photo_archive.catalogue.tables_authorities import NAME, RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_order import INBOX
from photo_archive.catalogue.tables_photos import CAPTION, OTHER_NUMBER, PHOTO, RENDITION
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.findable import Days, FindablePhoto, FindableRecord, Flag, TextField
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status

Columns = TypeVarTuple("Columns")

BATCH = 2000

_TEXTS = (
    ("title", TextField.TITLE),
    ("date_note", TextField.NOTE),
    ("rights_note", TextField.NOTE),
    ("alt_text", TextField.ALT_TEXT),
    ("photographer", TextField.PHOTOGRAPHER),
    ("credit", TextField.CREDIT),
    ("source", TextField.SOURCE),
)

_NOT_FEEDING = (NameKind.AUTHORISED.value, NameKind.DEMONYM.value)
"""Names that come from the record itself, and those that never name it."""

_TEXT_FIELDS = tuple(field for _, field in _TEXTS)

_OWN_COLUMNS = (
    "id",
    "reference",
    "status",
    "date_first",
    "date_last",
    "date_padded_first",
    "date_padded_last",
    "restriction_reason",
    "restriction_until",
)

_PHOTO_COLUMNS = _OWN_COLUMNS + tuple(name for name, _ in _TEXTS)


def findable_photos(
    session: Session, ids: Iterable[int] | None = None, today: date | None = None
) -> Iterator[FindablePhoto]:
    """Photos as the index sees them, by number; of ``ids`` those that exist, all if None.

    Restrictions are judged by ``today``, the clock's day if None.
    """
    connection = session.connection()
    day = (today or date.today()).isoformat()
    refs: dict[int, RecordRef] = {}
    for batch in _batches(connection, ids):
        yield from _batch(connection, batch, refs, day)


def living_records(session: Session) -> list[RecordRef]:
    """All authority records that are not merged into others, by number."""
    rows = session.connection().execute(_LIVING.order_by(RECORD.c.id))
    return [RecordRef(RecordKind(kind), record) for record, kind, _ in rows]


def findable_records(
    session: Session, refs: Iterable[RecordRef] | None = None
) -> Iterator[FindableRecord]:
    """Authority records with every name they answer to; merged ones are part of their winner."""
    connection = session.connection()
    for batch in _record_batches(refs):
        names: dict[int, list[str]] = defaultdict(list)
        for record, text in connection.execute(_only(_NAMED, NAME.c.record_id, batch, NAME.c.id)):
            names[record].append(text)
        found = [
            (RecordRef(RecordKind(kind), record), name)
            for record, kind, name in connection.execute(
                _only(_LIVING, RECORD.c.id, batch, RECORD.c.id)
            )
        ]
        parents = parents_of(session, [ref for ref, _ in found])
        for ref, name in found:
            all_names = (name, *names.get(ref.id, ()))
            yield FindableRecord(ref, name, all_names, parents.get(ref.id, ()))


def _record_batches(refs: Iterable[RecordRef] | None) -> Iterator[list[int] | None]:
    """Numbers of records to read together; None once for all of them."""
    if refs is None:
        yield None
    else:
        yield from chunks(sorted({ref.id for ref in refs}))


def _only(
    query: Select[*Columns], column: Column[int], batch: list[int] | None, order: Column[int]
) -> Select[*Columns]:
    """The rows of a batch of records, or all, in order."""
    return (query if batch is None else query.where(column.in_(batch))).order_by(order)


def _batches(connection: Connection, ids: Iterable[int] | None) -> Iterator[Sequence[int]]:
    """Numbers to read together: lists of them, or ranges when everything is read."""
    if ids is not None:
        ordered = sorted(set(ids))
        for start in range(0, len(ordered), CHUNK):
            yield ordered[start : start + CHUNK]
        return
    last = 0
    while True:
        query = select(PHOTO.c.id).where(PHOTO.c.id > last).order_by(PHOTO.c.id).limit(BATCH)
        found = list(connection.execute(query).scalars())
        if not found:
            return
        yield range(found[0], found[-1] + 1)
        last = found[-1]


def _batch(
    connection: Connection, batch: Sequence[int], refs: dict[int, RecordRef], day: str
) -> Iterator[FindablePhoto]:
    parts = _Parts(connection, batch, refs)
    for row in _rows(connection, _PHOTOS, batch):
        photo = row.id
        texts = [
            (field, text)
            for field, text in zip(_TEXT_FIELDS, row[len(_OWN_COLUMNS) :], strict=True)
            if text
        ]
        flags = parts.flags.get(photo, set())
        if row.date_first is None:
            flags.add(Flag.UNDATED)
            days = None
        else:
            days = Days(row.date_first, row.date_last, row.date_padded_first, row.date_padded_last)
        closed = row.restriction_reason or row.restriction_until
        if closed and (not row.restriction_until or day < row.restriction_until):
            flags.add(Flag.RESTRICTED)
        if row.status == Status.APPROVED.value:
            flags.add(Flag.APPROVED)
        links = parts.links.get(photo, ())
        if not links:
            flags.add(Flag.UNLINKED)
        yield FindablePhoto(
            id=photo,
            reference=row.reference,
            texts=(*parts.texts.get(photo, ()), *texts),
            links=tuple(dict.fromkeys(links)),
            photographer=row.photographer,
            credit=row.credit,
            status=_STATUSES[row.status],
            files=tuple(parts.files.get(photo, ())),
            other_numbers=tuple(parts.numbers.get(photo, ())),
            days=days,
            flags=frozenset(flags),
        )


class _Parts:
    """What belongs to a batch of photos, by photo."""

    def __init__(
        self, connection: Connection, batch: Sequence[int], refs: dict[int, RecordRef]
    ) -> None:
        self.texts: dict[int, list[tuple[TextField, str]]] = defaultdict(list)
        self.links: dict[int, list[RecordRef]] = defaultdict(list)
        self.files: dict[int, list[str]] = defaultdict(list)
        self.numbers: dict[int, list[str]] = defaultdict(list)
        self.flags: dict[int, set[Flag]] = defaultdict(set)
        self._read_captions(connection, batch)
        for photo, record, kind, role in _rows(connection, _LINKS, batch):
            if record not in refs:
                refs[record] = RecordRef(RecordKind(kind), record)
            self.links[photo].append(refs[record])
            if role:
                self.texts[photo].append((TextField.ROLE, role))
        for photo, path, missing in _rows(connection, _FILES, batch):
            self.files[photo].append(path)
            if missing:
                self.flags[photo].add(Flag.MISSING)
        for (photo,) in _rows(connection, _INBOX, batch):
            self.flags[photo].add(Flag.INBOX)
        for photo, value in _rows(connection, _NUMBERS, batch):
            self.numbers[photo].append(value)

    def _read_captions(self, connection: Connection, batch: Sequence[int]) -> None:
        hashes: dict[int, str] = {}
        translations: list[tuple[int, int | None, str]] = []
        for photo, number, text, own, source, hashed in _rows(connection, _CAPTIONS, batch):
            self.texts[photo].append((TextField.CAPTION, text))
            hashes[number] = own
            if hashed:
                translations.append((photo, source, hashed))
        for photo, source, hashed in translations:
            if source is None or hashes.get(source) != hashed:
                self.flags[photo].add(Flag.STALE)


class _OfPhotos(Generic[*Columns]):
    """What is read of photos, in their order: of some of them, or of a stretch of numbers.

    Made once: for a single photo, making a statement takes longer than answering it.
    """

    def __init__(self, photo: Column[int], query: Select[*Columns], *order: Column[int]) -> None:
        ordered = query.order_by(photo, *order)
        some: BindParameter[int] = bindparam("photos", expanding=True)
        self.some = ordered.where(photo.in_(some))
        self.stretch = ordered.where(photo.between(bindparam("first"), bindparam("last")))


def _rows(
    connection: Connection, of: _OfPhotos[*Columns], batch: Sequence[int]
) -> Sequence[Row[*Columns]]:
    """The rows of the photos of a batch, by photo; all at once, row by row takes longer."""
    if isinstance(batch, range):
        return connection.execute(of.stretch, {"first": batch[0], "last": batch[-1]}).all()
    return connection.execute(of.some, {"photos": batch}).all()


_NAMED = select(NAME.c.record_id, NAME.c.text).where(NAME.c.kind.not_in(_NOT_FEEDING))
_LIVING = select(RECORD.c.id, RECORD.c.kind, RECORD.c.name).where(RECORD.c.merged_into.is_(None))
_PHOTOS = _OfPhotos(PHOTO.c.id, select(*(PHOTO.c[name] for name in _PHOTO_COLUMNS)))
_LINKS = _OfPhotos(
    PHOTO_LINK.c.photo_id,
    select(PHOTO_LINK.c.photo_id, PHOTO_LINK.c.record_id, PHOTO_LINK.c.kind, PHOTO_LINK.c.role),
    PHOTO_LINK.c.id,
)
_FILES = _OfPhotos(
    RENDITION.c.photo_id,
    select(RENDITION.c.photo_id, RENDITION.c.path, RENDITION.c.missing),
    RENDITION.c.id,
)
_INBOX = _OfPhotos(INBOX.c.photo_id, select(INBOX.c.photo_id))
_NUMBERS = _OfPhotos(
    OTHER_NUMBER.c.photo_id,
    select(OTHER_NUMBER.c.photo_id, OTHER_NUMBER.c.value),
    OTHER_NUMBER.c.id,
)
_CAPTIONS = _OfPhotos(
    CAPTION.c.photo_id,
    select(
        CAPTION.c.photo_id,
        CAPTION.c.id,
        CAPTION.c.text,
        CAPTION.c.text_hash,
        CAPTION.c.translated_from,
        CAPTION.c.source_hash,
    ),
    CAPTION.c.id,
)
_STATUSES = {status.value: status for status in Status}
