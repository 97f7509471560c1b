# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of captions: those of a photo, the one a list shows, what is stale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.plain_rows import plain_rows
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_photos import CAPTION, MENTION
from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language, Mention
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef

_KIND_ORDER = {CaptionKind.EDITED.value: 0, CaptionKind.AS_RECEIVED.value: 1}
_KINDS = {kind.value: place for place, kind in enumerate(CaptionKind)}


@dataclass(frozen=True, slots=True)
class Shown:
    """The caption a list shows of a photo, and whether any translation of it is stale."""

    text: str
    stale: bool


NOTHING_SHOWN = Shown("", stale=False)


def captions(session: Session, photo: PhotoId) -> tuple[Caption, ...]:
    """The captions of a photo: as received, edited, extended; each by language."""
    return captions_of(session, [photo]).get(photo, ())


def captions_of(session: Session, photos: Sequence[int]) -> dict[int, tuple[Caption, ...]]:
    """As ``captions``, for many photos."""
    found: dict[int, list[RowMapping]] = defaultdict(list)
    for chunk in chunks(photos):
        query = select(CAPTION).where(CAPTION.c.photo_id.in_(chunk))
        for row in session.connection().execute(query).mappings().all():
            found[row["photo_id"]].append(row)
    for rows in found.values():
        rows.sort(key=lambda row: (_KINDS[row["kind"]], row["language"]))
    return {
        photo: tuple(_caption(row, {row["id"]: row["text_hash"] for row in rows}) for row in rows)
        for photo, rows in found.items()
    }


def mentions(session: Session, photo: PhotoId) -> tuple[Mention, ...]:
    """The linked spans in the captions of a photo, by caption and place."""
    return mentions_of(session, [photo]).get(photo, ())


def mentions_of(session: Session, photos: Sequence[int]) -> dict[int, tuple[Mention, ...]]:
    """As ``mentions``, for many photos."""
    found: dict[int, list[Mention]] = defaultdict(list)
    order = (MENTION.c.caption_id, MENTION.c.span_start, MENTION.c.span_end, MENTION.c.id)
    for chunk in chunks(photos):
        query = (
            select(*MENTION.c, RECORD.c.kind.label("record_kind"))
            .join(RECORD, MENTION.c.record_id == RECORD.c.id)
            .where(MENTION.c.photo_id.in_(chunk))
            .order_by(*order)
        )
        for row in session.connection().execute(query).mappings().all():
            found[row["photo_id"]].append(_mention(row))
    return {photo: tuple(made) for photo, made in found.items()}


def _mention(row: RowMapping) -> Mention:
    return Mention(
        caption=CaptionId(row["caption_id"]),
        start=row["span_start"],
        end=row["span_end"],
        record=RecordRef(RecordKind(row["record_kind"]), row["record_id"]),
        role=row["role"],
        certainty=Certainty(row["certainty"]),
        source=row["source"],
    )


class _Text(NamedTuple):
    """What of a caption decides whether it is shown."""

    id: int
    kind: str
    language: str
    text: str
    text_hash: str
    translated_from: int | None
    source_hash: str


_TEXT_COLUMNS = [CAPTION.c.photo_id, *(CAPTION.c[name] for name in _Text._fields)]


def shown(
    session: Session, photos: Sequence[int], languages: Sequence[Language]
) -> dict[int, Shown]:
    """For each photo its edited caption in the best language, else the one as received."""
    order = {language.value: place for place, language in enumerate(languages)}
    texts: dict[int, list[_Text]] = defaultdict(list)
    for photo, *row in plain_rows(session, _TEXT_COLUMNS, CAPTION.c.photo_id, photos):
        texts[cast("int", photo)].append(_Text._make(row))
    return {photo: _best(found, order) for photo, found in texts.items()}


def _best(texts: Sequence[_Text], order: Mapping[str, int]) -> Shown:
    best = texts[0]
    if len(texts) > 1:
        last = len(order)
        best = min(
            texts,
            key=lambda one: (_KIND_ORDER.get(one.kind, 2), order.get(one.language, last), one.id),
        )
    hashes = {one.id: one.text_hash for one in texts}
    return Shown(
        best.text, any(_is_stale(one.source_hash, one.translated_from, hashes) for one in texts)
    )


def _is_stale(source_hash: str, source: int | None, hashes: Mapping[int, str]) -> bool:
    """Whether what a caption was translated from has changed or gone since."""
    if not source_hash:
        return False
    return source is None or hashes.get(source) != source_hash


def _caption(row: RowMapping, hashes: Mapping[int, str]) -> Caption:
    source = row["translated_from"]
    return Caption(
        id=CaptionId(row["id"]),
        kind=CaptionKind(row["kind"]),
        language=Language(row["language"]),
        text=row["text"],
        writer=row["writer"],
        written=row["written"],
        translated_from=None if source is None else CaptionId(source),
        source_hash=row["source_hash"],
        stale=_is_stale(row["source_hash"], source, hashes),
    )


def received_before(session: Session, hashes: Iterable[str]) -> dict[str, PhotoId]:
    """The photos whose caption as received has one of these hashes (see ``text_hash``)."""
    found: dict[str, PhotoId] = {}
    for chunk in chunks(hashes):
        query = select(CAPTION.c.text_hash, CAPTION.c.photo_id).where(
            CAPTION.c.kind == CaptionKind.AS_RECEIVED.value, CAPTION.c.text_hash.in_(chunk)
        )
        for hashed, photo in session.connection().execute(query):
            found.setdefault(hashed, PhotoId(photo))
    return found
