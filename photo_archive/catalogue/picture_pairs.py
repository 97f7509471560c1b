# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of pictures that may be one: hashes to compare, pairs found, pairs told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import words
from photo_archive.catalogue.tables_changes import CHANGE
from photo_archive.catalogue.tables_order import (
    FORMER_VALUE,
    NOT_SAME_PHOTO,
    PICTURE_PAIR,
    PICTURE_SEARCH,
)
from photo_archive.catalogue.tables_photos import PHOTO, RENDITION
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import FormerValue
from photo_archive.domain.picture_order import PicturePair

_ONLY = 1
"""The number of the one row that says how far pictures were compared."""


@dataclass(frozen=True, slots=True)
class Print:
    """The perceptual hash of a file as it is stored, and where its thumbnail is."""

    file: RenditionId
    photo: PhotoId
    sha256: str
    hash: str


def prints(session: Session) -> list[Print]:
    """The hashes of all files, in the order in which they came."""
    query = select(
        RENDITION.c.id, RENDITION.c.photo_id, RENDITION.c.sha256, RENDITION.c.perceptual_hash
    )
    return [
        Print(RenditionId(row[0]), PhotoId(row[1]), row[2], row[3])
        for row in session.connection().execute(query.order_by(RENDITION.c.id))
    ]


def keep_hashes(session: Session, hashes: Mapping[RenditionId, str]) -> None:
    """Store hashes worked out anew; they are no history."""
    if hashes:
        statement = update(RENDITION).where(RENDITION.c.id == bindparam("file"))
        session.connection().execute(
            statement.values(perceptual_hash=bindparam("new_hash")),
            [{"file": int(file), "new_hash": text} for file, text in hashes.items()],
        )


def compared_to(session: Session) -> int:
    """The last file that was compared with all before it; 0 if none was."""
    found = session.connection().execute(select(PICTURE_SEARCH.c.compared_to)).scalar()
    return int(found or 0)


def keep_pairs(session: Session, pairs: Iterable[PicturePair], compared_to: int) -> None:
    """Keep pairs found, and how far was compared; with 0 everything found before is forgotten."""
    connection = session.connection()
    if not compared_to:
        connection.execute(delete(PICTURE_PAIR))
    rows = [
        {
            "one_id": min(pair.one_file, pair.other_file),
            "other_id": max(pair.one_file, pair.other_file),
            "agreement": round(pair.agreement * 1000),
            "turn": pair.turn if pair.one_file < pair.other_file else back(pair.turn),
        }
        for pair in pairs
    ]
    known = {
        (row.one_id, row.other_id)
        for chunk in chunks({row["one_id"] for row in rows})
        for row in connection.execute(
            select(PICTURE_PAIR.c.one_id, PICTURE_PAIR.c.other_id).where(
                PICTURE_PAIR.c.one_id.in_(chunk)
            )
        )
    }
    new = [row for row in rows if (row["one_id"], row["other_id"]) not in known]
    if new:
        connection.execute(insert(PICTURE_PAIR), new)
    connection.execute(delete(PICTURE_SEARCH))
    connection.execute(insert(PICTURE_SEARCH), {"id": _ONLY, "compared_to": compared_to})


def pairs(session: Session) -> list[PicturePair]:
    """Pairs of photos to decide on, the surest first; each once, by the files that agree best."""
    apart = {
        (row[0], row[1])
        for row in session.connection().execute(
            select(NOT_SAME_PHOTO.c.photo_id, NOT_SAME_PHOTO.c.other_photo_id)
        )
    }
    best: dict[tuple[int, int], PicturePair] = {}
    for pair in (*_exact(session), *_near(session)):
        key = (pair.one, pair.other)
        if key not in apart and (key not in best or best[key].agreement < pair.agreement):
            best[key] = pair
    return sorted(best.values(), key=lambda one: (-one.agreement, one.one, one.other))


def _near(session: Session) -> Iterator[PicturePair]:
    one, other = RENDITION.alias("one"), RENDITION.alias("other")
    query = (
        select(PICTURE_PAIR, one.c.photo_id.label("first"), other.c.photo_id.label("second"))
        .join(one, one.c.id == PICTURE_PAIR.c.one_id)
        .join(other, other.c.id == PICTURE_PAIR.c.other_id)
        .where(one.c.photo_id != other.c.photo_id, one.c.sha256 != other.c.sha256)
    )
    for row in session.connection().execute(query.order_by(PICTURE_PAIR.c.id)).mappings():
        first = (PhotoId(row["first"]), RenditionId(row["one_id"]))
        second = (PhotoId(row["second"]), RenditionId(row["other_id"]))
        turn = row["turn"]
        if first[0] > second[0]:
            first, second, turn = second, first, back(turn)
        agreement = row["agreement"] / 1000
        yield PicturePair(first[0], second[0], first[1], second[1], agreement, turn)


def _exact(session: Session) -> Iterator[PicturePair]:
    query = _copies().order_by(RENDITION.c.sha256, RENDITION.c.photo_id, RENDITION.c.id)
    rows = session.connection().execute(query).all()
    for at, (sha256, photo, file) in enumerate(rows):
        for other_sha256, other_photo, other_file in rows[at + 1 :]:
            if other_sha256 != sha256:
                break
            if other_photo != photo:
                yield PicturePair(
                    *(PhotoId(photo), PhotoId(other_photo)),
                    *(RenditionId(file), RenditionId(other_file)),
                    agreement=1.0,
                    is_exact=True,
                )


def _copies() -> Select[str, int, int]:
    several = (
        select(RENDITION.c.sha256)
        .group_by(RENDITION.c.sha256)
        .having(func.count(RENDITION.c.photo_id.distinct()) > 1)
    )
    columns = (RENDITION.c.sha256, RENDITION.c.photo_id, RENDITION.c.id)
    return select(*columns).where(RENDITION.c.sha256.in_(several))


def back(turn: int) -> int:
    """The turn that takes a turn back; a mirrored one takes itself back."""
    return turn if turn >= 4 else -turn % 4


def are_told_apart(session: Session, one: PhotoId, other: PhotoId) -> bool:
    """Whether a person said that two photos do not show one picture."""
    low, high = sorted((one, other))
    table = NOT_SAME_PHOTO
    query = select(table.c.id).where(and_(table.c.photo_id == low, table.c.other_photo_id == high))
    return session.connection().execute(query).first() is not None


def former_values(session: Session, photos: Sequence[int]) -> dict[PhotoId, list[FormerValue]]:
    """What was said of the photos that were united with these."""
    found: dict[PhotoId, list[FormerValue]] = {}
    for row in rows_where(session.connection(), FORMER_VALUE, "photo_id", photos):
        value = FormerValue(*(words(row, name) for name in _FORMER))
        found.setdefault(PhotoId(int(str(row["photo_id"]))), []).append(value)
    return found


def former_reference(session: Session, file: RenditionId) -> str:
    """The reference of the photo a file was of before it was made one with another, or ""."""
    moves = select(CHANGE.c.before).where(
        CHANGE.c.table_name == RENDITION.name, CHANGE.c.row_id == file, CHANGE.c.op == "update"
    )
    for before in session.connection().execute(moves.order_by(CHANGE.c.id.desc())).scalars():
        if "photo_id" in before:
            gone = select(CHANGE.c.before).where(
                CHANGE.c.table_name == PHOTO.name,
                CHANGE.c.row_id == before["photo_id"],
                CHANGE.c.op == "delete",
            )
            row = session.connection().execute(gone.order_by(CHANGE.c.id.desc())).scalar()
            return "" if row is None else str(row["reference"])
    return ""


_FORMER = ("reference", "field", "language", "text")
