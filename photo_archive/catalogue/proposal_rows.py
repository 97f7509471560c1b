# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of proposals made into values, with the captions and records they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import RowMapping, Select, null, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.captions import mentions_of
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.proposing import LINKED
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_photos import CAPTION, PHOTO
from photo_archive.catalogue.tables_proposals import PROPOSAL
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.message_values import values_from_stored
from photo_archive.domain.proposals import Proposal, ProposalState, QueueEntry, Reason, Weight

_EXPLAINING = ("reasons", "candidates")


def select_proposals(*, explained: bool = True) -> Select[tuple[object, ...]]:
    """Asks for proposals with their captions and photos, in the order of the text.

    Args:
        explained: Whether with reasons and candidates, which take longest.
    """
    own = [
        one if explained or one.name not in _EXPLAINING else null().label(one.name)
        for one in PROPOSAL.c
    ]
    return (
        select(
            *own,
            CAPTION.c.kind.label("caption_kind"),
            CAPTION.c.language.label("caption_language"),
            CAPTION.c.text.label("caption_text"),
            PHOTO.c.reference.label("reference"),
            PHOTO.c.date.label("photo_date"),
        )
        .join(CAPTION, CAPTION.c.id == PROPOSAL.c.caption_id)
        .join(PHOTO, PHOTO.c.id == PROPOSAL.c.photo_id)
        .where(CAPTION.c.text_hash == PROPOSAL.c.text_hash)
        .order_by(
            PROPOSAL.c.photo_id,
            CAPTION.c.kind.desc(),
            CAPTION.c.language,
            PROPOSAL.c.span_start,
            PROPOSAL.c.id,
        )
    )


def read_proposals(
    session: Session, query: Select[tuple[object, ...]]
) -> list[tuple[RowMapping, Proposal]]:
    """What such a query finds: each proposal with its row."""
    rows = session.connection().execute(query).mappings().all()
    ids = {row["record_id"] for row in rows if row["record_id"] is not None}
    ids |= {one for row in rows for one in row["candidates"] or ()}
    records = _records(session, ids)
    return [(row, _proposal(row, records)) for row in rows]


def _records(session: Session, ids: Iterable[int]) -> dict[int, tuple[RecordRef, str]]:
    """Living records and their names by number; a number that was merged leads to the winner."""
    found: dict[int, tuple[RecordRef, str]] = {}
    merged: dict[int, int] = {}
    asked = set(ids)
    while asked:
        for chunk in chunks(asked):
            query = select(RECORD.c.id, RECORD.c.kind, RECORD.c.name, RECORD.c.merged_into)
            for row in session.connection().execute(query.where(RECORD.c.id.in_(chunk))):
                found[row.id] = (RecordRef(RecordKind(row.kind), row.id), row.name)
                if row.merged_into is not None:
                    merged[row.id] = row.merged_into
        asked = {one for one in merged.values() if one not in found}
        if not asked & set(merged.values()):
            break
    for loser in merged:
        winner = loser
        while winner in merged:
            winner = merged[winner]
        found[loser] = found[winner]
    return found


def _proposal(row: RowMapping, records: Mapping[int, tuple[RecordRef, str]]) -> Proposal:
    printed = row["caption_text"][row["span_start"] : row["span_end"]]
    meant = records.get(row["record_id"]) if row["record_id"] is not None else None
    candidates = (records[one][0] for one in row["candidates"] or () if one in records)
    return Proposal(
        id=row["id"],
        photo=PhotoId(row["photo_id"]),
        reference=row["reference"],
        caption_kind=CaptionKind(row["caption_kind"]),
        language=Language(row["caption_language"]),
        start=row["span_start"],
        end=row["span_end"],
        text=printed,
        role=row["role"],
        kind=RecordKind(row["kind"]),
        record=meant[0] if meant else None,
        name=meant[1] if meant else printed,
        candidates=tuple(dict.fromkeys(candidates)),
        certainty=Certainty(row["certainty"]),
        reasons=tuple(
            Reason(Message(text, values_from_stored(values)), Weight(weight))
            for text, values, weight in row["reasons"] or ()
        ),
        date=row["date"],
        state=ProposalState(row["state"]),
    )


def linked_spans(
    session: Session, captions: Mapping[int, RowMapping]
) -> dict[int, tuple[tuple[int, int, RecordKind], ...]]:
    """Words that are tied to a record, and words that name one the photo is linked to."""
    spans: dict[int, list[tuple[int, int, RecordKind]]] = defaultdict(list)
    photos = sorted({row["photo_id"] for row in captions.values()})
    for found in mentions_of(session, photos).values():
        for mention in found:
            if mention.caption in captions:
                spans[mention.caption].append((mention.start, mention.end, mention.record.kind))
    columns = (PROPOSAL.c.caption_id, PROPOSAL.c.span_start, PROPOSAL.c.span_end, PROPOSAL.c.kind)
    query = select(*columns).where(PROPOSAL.c.state == LINKED)
    for chunk in chunks(captions):
        of_these = query.where(PROPOSAL.c.caption_id.in_(chunk))
        for caption, start, end, kind in session.connection().execute(of_these):
            if not any(one[0] < end and start < one[1] for one in spans[caption]):
                spans[caption].append((start, end, RecordKind(kind)))
    return {caption: tuple(sorted(found)) for caption, found in spans.items()}


def queue_entry(
    row: RowMapping,
    proposals: Sequence[Proposal],
    linked: tuple[tuple[int, int, RecordKind], ...],
) -> QueueEntry:
    """A caption of a queue, from the row of one of its proposals."""
    return QueueEntry(
        photo=PhotoId(row["photo_id"]),
        reference=row["reference"],
        date=row["photo_date"],
        caption_kind=CaptionKind(row["caption_kind"]),
        language=Language(row["caption_language"]),
        text=row["caption_text"],
        linked=linked,
        proposals=tuple(proposals),
    )
