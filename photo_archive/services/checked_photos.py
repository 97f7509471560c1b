# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos as the checker's rules want them: read from the archive many at a time, records kept.

Records and the dates of events are read once and kept until they change, because photo after photo
names the same ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from photo_archive.catalogue import check_feed, history, photos, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Caption, CaptionKind
from photo_archive.domain.events import Event
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import Rest, never_rest
from photo_archive.domain.record import Record, ref_of
from photo_archive.reading.checked import (
    CheckedPhoto,
    EventDates,
    Holder,
    Known,
    PhotoDate,
)
from photo_archive.reading.checks_of_dates import event_dates
from photo_archive.reading.office_holders import OfficeHolders
from photo_archive.reading.reader import Reader
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading

_MOST_KEPT = 30_000
_BETWEEN_RESTS = 50
"""Records kept at a time: some 50 MB."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A photo with what its caption says."""

    photo: Photo
    caption: Caption | None
    reading: Reading | None
    received: Reading | None

    def records(self) -> set[RecordRef]:
        """What it is linked to, and what its caption names."""
        refs = {link.record for link in self.photo.links if link.record.kind is not RecordKind.TAG}
        if self.reading is not None:
            named = (
                (RecordKind.PERSON, self.reading.people),
                (RecordKind.PLACE, self.reading.places),
                (RecordKind.ORGANISATION, self.reading.organisations),
            )
            refs |= {RecordRef(kind, o.id) for kind, found in named for o in found if o.id}
        return refs


class CheckedPhotos:
    """Makes photos ready to be checked. For one thread at a time.

    Args:
        credit_styles: Credit lines as the house writes them.
    """

    def __init__(self, credit_styles: Iterable[str] = ()) -> None:
        self._styles = tuple(credit_styles)
        self._known: Known | None = None
        self._records: dict[RecordRef, Record] = {}
        self._events: dict[int, EventDates] = {}
        self._seen = 0

    @property
    def credits(self) -> UsualCredits:
        """How credits are written, as of the last ``catch_up``."""
        assert self._known is not None
        return self._known.credits

    def catch_up(self, session: Session, rest: Rest = never_rest) -> None:
        """Forget what changed since it was read; ``rest`` comes between what is read anew."""
        now = history.change_seq(session)
        known = self._known
        if known is not None and now == self._seen:
            return
        records = self._changed_records(session)
        for ref in records:
            self._records.pop(ref, None)
        if known is None or check_feed.credits_touched(session, self._seen):
            counts = check_feed.credit_counts(session)
            self._known = _known(session, UsualCredits(counts, self._styles), rest)
        elif records:
            self._known = _known(session, known.credits, rest)
        self._events.clear()
        self._seen = now

    def _changed_records(self, session: Session) -> frozenset[RecordRef]:
        if self._known is None:
            return frozenset()
        return history.touched_since(session, self._seen).records

    def of(
        self, session: Session, reader: Reader, ids: Sequence[PhotoId], rest: Rest = never_rest
    ) -> list[CheckedPhoto]:
        """These photos, as far as they are there; ``catch_up`` comes before, ``rest`` between."""
        assert self._known is not None
        read: list[_Read] = []
        for photo in photos.whole_photos(session, ids):
            rest()
            read.append(_read(photo, reader))
        self._load(session, {ref for one in read for ref in one.records()})
        rejected = check_feed.rejections(session, ids)
        self._date_events(session, read)
        return [self._checked(one, rejected, self._known) for one in read]

    def _checked(
        self,
        read: _Read,
        rejected: dict[int, frozenset[tuple[RecordRef | None, str]]],
        known: Known,
    ) -> CheckedPhoto:
        records = {ref: self._records[ref] for ref in read.records() if ref in self._records}
        events = [one for one in records.values() if isinstance(one, Event)]
        for event in events:
            outer = RecordRef(RecordKind.EVENT, event.parent_id or 0)
            if outer in self._records:
                records[outer] = self._records[outer]
        return CheckedPhoto(
            photo=read.photo,
            known=known,
            records=records,
            caption=read.caption,
            reading=read.reading,
            received=read.received,
            rejected=rejected.get(read.photo.id, frozenset()),
            event_dates={one.id: self._events[one.id] for one in events if one.id in self._events},
        )

    def _load(self, session: Session, refs: set[RecordRef]) -> None:
        if len(self._records) > _MOST_KEPT:
            self._records.clear()
        self._read(session, refs)
        parents = {
            RecordRef(RecordKind.EVENT, record.parent_id)
            for ref in refs
            if isinstance(record := self._records.get(ref), Event) and record.parent_id
        }
        self._read(session, parents)

    def _read(self, session: Session, refs: set[RecordRef]) -> None:
        missing: dict[RecordKind, list[int]] = defaultdict(list)
        for ref in refs - self._records.keys():
            missing[ref.kind].append(ref.id)
        for kind, ids in missing.items():
            for record in records.read_all(session, kind, ids):
                self._records[ref_of(record)] = record

    def _date_events(self, session: Session, read: Sequence[_Read]) -> None:
        """How the photos of the linked events are dated."""
        linked = {link.record for one in read for link in one.photo.links}
        events = [
            record
            for ref in linked
            if ref.kind is RecordKind.EVENT
            and ref.id not in self._events
            and isinstance(record := self._records.get(ref), Event)
        ]
        found = check_feed.dated_photos(session, [event.id for event in events])
        for event in events:
            dated = [PhotoDate(*one) for one in found.get(event.id, ())]
            self._events[event.id] = event_dates(event, dated)


def main_caption(photo: Photo) -> Caption | None:
    """The caption that is read: the archive's own text that is no translation, if there is one."""
    ranked = sorted(
        (caption for caption in photo.captions if caption.text.strip()),
        key=lambda caption: (
            (CaptionKind.EDITED, CaptionKind.AS_RECEIVED, CaptionKind.EXTENDED).index(caption.kind),
            caption.translated_from is not None or bool(caption.source_hash),
        ),
    )
    return ranked[0] if ranked else None


def _read(photo: Photo, reader: Reader) -> _Read:
    caption = main_caption(photo)
    reading = reader.read(caption.text) if caption else None
    received = None
    if not photo.credit:
        texts = (c.text for c in photo.captions if c.kind is CaptionKind.AS_RECEIVED)
        text = next(texts, "")
        if text and caption is not None:
            received = reading if text == caption.text else reader.read(text)
    return _Read(photo, caption, reading, received)


def _known(session: Session, credits: UsualCredits, rest: Rest) -> Known:
    rest()
    held = OfficeHolders(_holders(session, rest))
    rest()
    return Known(credits, held, check_feed.parts_of(session))


def _holders(session: Session, rest: Rest) -> Iterator[tuple[Holder, Iterable[str]]]:
    for number, one in enumerate(check_feed.offices_held(session)):
        if number % _BETWEEN_RESTS == 0:
            rest()
        yield Holder(one.person, one.name, one.held_from, one.held_to), map(fold, one.wordings)
