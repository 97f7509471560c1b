# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping proposals: which captions are to be read, what they said, and what is decided since.

A proposal's state follows from the captions, mentions, links and rejections of its photo, and is
worked out in the transaction that changes them. Undo is such a transaction as well, so it brings
proposals back without knowing of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    FromClause,
    RowMapping,
    Update,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import CHUNK, chunks
from photo_archive.catalogue.ownership import Row
from photo_archive.catalogue.tables_authorities import EVENT, RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.catalogue.tables_photos import CAPTION, MENTION, PHOTO
from photo_archive.catalogue.tables_proposals import CAPTION_READING, PROPOSAL, READING_PROGRESS
from photo_archive.domain.captions import CaptionKind, Certainty
from photo_archive.domain.ids import CaptionId, PhotoId
from photo_archive.domain.message_values import stored_values
from photo_archive.domain.names import normal_line
from photo_archive.domain.proposals import CaptionToRead, NewProposal, ProposalState, Reason

LINKED = "linked"
OUTDATED = "outdated"
"""States beside those of ``ProposalState``: what was decided by a link, what is read elsewhere."""

_OPEN = (ProposalState.WAITING.value, ProposalState.LATER.value)

RANKS = {certainty: rank for rank, certainty in enumerate(Certainty)}

_ONLY = 1
"""The number of the one row of progress."""


def settle(connection: Connection, photos: Iterable[int]) -> None:
    """Bring the states of the proposals of photos in line with what is decided of them."""
    for chunk in chunks(sorted(photos), CHUNK):
        for statement in _settling():
            connection.execute(statement, {"photos": chunk})


def follow_captions(connection: Connection, photos: Iterable[int]) -> None:
    """Let what was read in captions go with them to the photos they are of now."""
    for chunk in chunks(sorted(photos), CHUNK):
        for table in (PROPOSAL, CAPTION_READING):
            of = select(CAPTION.c.photo_id).where(CAPTION.c.id == table.c.caption_id)
            went = exists().where(
                CAPTION.c.id == table.c.caption_id, CAPTION.c.photo_id != table.c.photo_id
            )
            moved = update(table).where(table.c.photo_id.in_(chunk), went)
            connection.execute(moved.values(photo_id=of.scalar_subquery()))


def decided(session: Session, photos: Iterable[int]) -> set[PhotoId]:
    """Those of the photos that are linked to something and of which nothing waits any more."""
    found: set[PhotoId] = set()
    photo = PHOTO_LINK.c.photo_id
    # Said so, SQLite looks the photo up and not the state, in which nearly all proposals are one.
    is_open = PROPOSAL.c.state.concat("").in_(_OPEN)
    waits = exists().where(PROPOSAL.c.photo_id == photo, is_open)
    for chunk in chunks(photos):
        query = select(photo).where(photo.in_(chunk), ~waits).distinct()
        found.update(PhotoId(one) for one in session.connection().execute(query).scalars())
    return found


def captions_to_read(
    session: Session, photos: Iterable[int] | None = None, *, after: int = 0, limit: int = CHUNK
) -> list[CaptionToRead]:
    """Captions that are to be read, by number.

    Args:
        session: A session on the archive.
        photos: Only those of these photos.
        after: Only those with a higher number.
        limit: How many at most.
    """
    source, unread = _unread()
    columns = (CAPTION.c.id, CAPTION.c.photo_id, CAPTION.c.text, CAPTION.c.text_hash)
    query = select(*columns).select_from(source).where(unread, CAPTION.c.id > after)
    found: list[CaptionToRead] = []
    for chunk in (None,) if photos is None else chunks(photos):
        some = query if chunk is None else query.where(CAPTION.c.photo_id.in_(chunk))
        found += [
            CaptionToRead(CaptionId(row.id), PhotoId(row.photo_id), row.text, row.text_hash)
            for row in session.connection().execute(some.order_by(CAPTION.c.id).limit(limit))
        ]
    return sorted(found, key=lambda caption: caption.id)[:limit]


def count_to_read(session: Session, photos: Iterable[int] | None = None) -> int:
    """How many captions are to be read: of these photos, of all if None."""
    source, unread = _unread()
    query = select(func.count()).select_from(source).where(unread)
    return sum(
        int(
            session.connection()
            .execute(query if chunk is None else query.where(CAPTION.c.photo_id.in_(chunk)))
            .scalar_one()
        )
        for chunk in ((None,) if photos is None else chunks(photos))
    )


def keep_reading(session: Session, read: Mapping[CaptionToRead, Sequence[NewProposal]]) -> None:
    """Replace what was proposed of some captions; what was put off before still is."""
    connection = session.connection()
    captions = [caption.id for caption in read]
    for chunk in chunks(captions):
        query = select(PROPOSAL).where(PROPOSAL.c.caption_id.in_(chunk), PROPOSAL.c.later == 1)
        put_off = {_key(row) for row in connection.execute(query).mappings()}
        connection.execute(delete(PROPOSAL).where(PROPOSAL.c.caption_id.in_(chunk)))
        connection.execute(delete(CAPTION_READING).where(CAPTION_READING.c.caption_id.in_(chunk)))
        wanted = set(chunk)
        rows = [
            row | {"later": int(_key(row) in put_off)}
            for caption, proposals in read.items()
            if caption.id in wanted
            for row in (_row(caption, one) for one in proposals)
        ]
        if rows:
            connection.execute(insert(PROPOSAL), rows)
    connection.execute(
        insert(CAPTION_READING),
        [{"caption_id": one.id, "photo_id": one.photo, "text_hash": one.hash} for one in read],
    )
    settle(connection, {caption.photo for caption in read})


def read_again(session: Session, photos: Iterable[int] | None) -> None:
    """Have the captions of photos read again, all if None."""
    statement = update(CAPTION_READING).values(text_hash="")
    for chunk in (None,) if photos is None else chunks(photos):
        which = () if chunk is None else (CAPTION_READING.c.photo_id.in_(chunk),)
        session.connection().execute(statement.where(*which))


def photos_proposing(session: Session, records: Iterable[int]) -> set[int]:
    """Photos for which any of these records is proposed, decided or not."""
    found: set[int] = set()
    for chunk in chunks(records):
        query = select(PROPOSAL.c.photo_id).where(PROPOSAL.c.record_id.in_(chunk)).distinct()
        found.update(session.connection().execute(query).scalars())
    return found


def photos_dated_as(session: Session, events: Iterable[int]) -> set[int]:
    """Photos whose date may be that of any of these events."""
    found: set[int] = set()
    for chunk in chunks(events):
        query = select(PHOTO.c.id).join(
            EVENT,
            and_(
                PHOTO.c.date_padded_first <= EVENT.c.date_padded_last,
                PHOTO.c.date_padded_last >= EVENT.c.date_padded_first,
            ),
        )
        found.update(session.connection().execute(query.where(EVENT.c.id.in_(chunk))).scalars())
    return found


def progress(session: Session) -> tuple[int, str] | None:
    """Up to which change names of records were heeded and by which reader; None at first."""
    found = session.connection().execute(select(READING_PROGRESS)).one_or_none()
    return None if found is None else (found.names_seen, found.reader)


def begin_progress(session: Session, names_seen: int, reader: str) -> None:
    """Remember what the names were that captions were read with, if it was never remembered."""
    if progress(session) is None:
        keep_progress(session, names_seen, reader)


def keep_progress(session: Session, names_seen: int, reader: str) -> None:
    """Remember up to which change names of records were heeded, and by which reader."""
    connection = session.connection()
    connection.execute(delete(READING_PROGRESS))
    row = {"id": _ONLY, "names_seen": names_seen, "reader": reader}
    connection.execute(insert(READING_PROGRESS), row)


def put_off(session: Session, proposals: Iterable[int], *, later: bool) -> None:
    """Put proposals off, or take them up again."""
    connection = session.connection()
    for chunk in chunks(proposals):
        of_these = PROPOSAL.c.id.in_(chunk)
        photos = set(connection.execute(select(PROPOSAL.c.photo_id).where(of_these)).scalars())
        connection.execute(update(PROPOSAL).where(of_these).values(later=int(later)))
        settle(connection, photos)


def _row(caption: CaptionToRead, one: NewProposal) -> Row:
    return {
        "photo_id": caption.photo,
        "caption_id": caption.id,
        "text_hash": caption.hash,
        "span_start": one.start,
        "span_end": one.end,
        "text": normal_line(one.text),
        "role": one.role,
        "kind": one.kind.value,
        "record_id": None if one.record is None else one.record.id,
        "candidates": [ref.id for ref in one.candidates] or None,
        "certainty": one.certainty.value,
        "rank": RANKS[one.certainty],
        "reasons": [_reason(reason) for reason in one.reasons] or None,
        "date": one.date,
        "state": ProposalState.WAITING.value,
    }


def _reason(reason: Reason) -> list[object]:
    return [reason.message.text, stored_values(reason.message.values), reason.weight.value]


def _key(row: RowMapping | Row) -> tuple[object, ...]:
    return row["caption_id"], row["kind"], row["text"], row["record_id"]


def _unread() -> tuple[FromClause, ColumnElement[bool]]:
    """Captions of the archive, else those as received, that were not read as they are now."""
    read = and_(
        CAPTION_READING.c.caption_id == CAPTION.c.id,
        CAPTION_READING.c.text_hash == CAPTION.c.text_hash,
    )
    edited = CAPTION.c.kind == CaptionKind.EDITED.value
    received = CAPTION.c.kind == CaptionKind.AS_RECEIVED.value
    wanted = or_(edited, and_(received, ~_is_superseded(CAPTION.c.photo_id)))
    return CAPTION.outerjoin(CAPTION_READING, read), and_(
        CAPTION_READING.c.caption_id.is_(None), wanted
    )


def _is_superseded(photo: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a photo has a caption of the archive: the one as received is only evidence then."""
    other = CAPTION.alias()
    return exists().where(other.c.photo_id == photo, other.c.kind == CaptionKind.EDITED.value)


@cache
def _settling() -> tuple[Delete, Delete, Update]:
    """The statements that settle photos, made once: making them takes longer than one photo."""
    photos: BindParameter[int] = bindparam("photos", expanding=True)
    loose, unread = (
        delete(table).where(
            table.c.photo_id.in_(photos), ~exists().where(CAPTION.c.id == table.c.caption_id)
        )
        for table in (PROPOSAL, CAPTION_READING)
    )
    state = _state()
    changed = update(PROPOSAL).where(PROPOSAL.c.photo_id.in_(photos), PROPOSAL.c.state != state)
    return loose, unread, changed.values(state=state)


def _state() -> ColumnElement[str]:
    """Where a proposal stands, from what else is known of its photo."""
    own = CAPTION.alias()
    of_caption = own.c.id == PROPOSAL.c.caption_id
    now = select(own.c.text_hash).where(of_caption).scalar_subquery()
    kind = select(own.c.kind).where(of_caption).scalar_subquery()
    superseded = and_(kind == CaptionKind.AS_RECEIVED.value, _is_superseded(PROPOSAL.c.photo_id))
    return case(
        (or_(now != PROPOSAL.c.text_hash, superseded), OUTDATED),
        (or_(_is_marked(), _is_linked()), LINKED),
        (_is_rejected(), ProposalState.REJECTED.value),
        (PROPOSAL.c.later == 1, ProposalState.LATER.value),
        else_=ProposalState.WAITING.value,
    )


def _is_marked() -> ColumnElement[bool]:
    """Whether the words are tied to a record: to the proposed one, or to another in its stead."""
    begins, ends = MENTION.c.span_start, MENTION.c.span_end
    covered = and_(begins <= PROPOSAL.c.span_start, ends >= PROPOSAL.c.span_end)
    same_words = and_(begins == PROPOSAL.c.span_start, ends == PROPOSAL.c.span_end)
    return exists().where(
        MENTION.c.caption_id == PROPOSAL.c.caption_id,
        RECORD.c.id == MENTION.c.record_id,
        begins < PROPOSAL.c.span_end,
        ends > PROPOSAL.c.span_start,
        or_(
            MENTION.c.record_id == PROPOSAL.c.record_id,
            same_words,
            and_(covered, RECORD.c.kind == PROPOSAL.c.kind),
        ),
    )


def _is_linked() -> ColumnElement[bool]:
    return exists().where(
        PHOTO_LINK.c.photo_id == PROPOSAL.c.photo_id,
        PHOTO_LINK.c.record_id == PROPOSAL.c.record_id,
    )


def _is_rejected() -> ColumnElement[bool]:
    """Whether these words were said not to mean the record, or to be nothing to link."""
    return exists().where(
        REJECTED_PROPOSAL.c.photo_id == PROPOSAL.c.photo_id,
        REJECTED_PROPOSAL.c.text.in_(("", PROPOSAL.c.text)),
        or_(
            REJECTED_PROPOSAL.c.record_id.is_(None),
            REJECTED_PROPOSAL.c.record_id == PROPOSAL.c.record_id,
        ),
    )
