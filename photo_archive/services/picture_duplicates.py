# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos that may be one: copies of a file, and other scans, sizes, crops and turns of a picture.

Hashes bring the likely ones together, thumbnails decide. What was compared once is not compared
again: after an import only the new pictures are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from photo_archive.catalogue import history, picture_pairs
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.picture_pairs import Print
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.picture_order import LEAST_AGREEMENT, PicturePair
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.fingerprint import DIGITS, hash_of_jpeg
from photo_archive.media.likeness import Close, close_pairs, parse
from photo_archive.media.same_picture import agreement
from photo_archive.services.workspace import Workspace

MOST_LOOKED_AT = 40_000
"""Pairs with close hashes that are looked at, the closest."""
_STEP = 100
_RENEWED = 500

_COMPARING = Message("Comparing pictures")
_LOOKING = Message("Looking at pictures that are alike")


def find_picture_duplicates(
    workspace: Workspace, *, again: bool = False
) -> Job[tuple[PicturePair, ...]]:
    """Find photos that seem to show one picture.

    Args:
        workspace: An archive; one opened for reading only keeps nothing of what is found.
        again: Compare everything once more, not only what is new.

    Returns:
        The pairs nobody decided on yet, the surest first.
    """
    yield Progress(0, None, _COMPARING)
    with workspace.reading() as session:
        known = picture_pairs.prints(session)
        done = 0 if again else picture_pairs.compared_to(session)
    known = yield from _renewed(workspace, known)
    last = _last_drawn(known)
    found: list[PicturePair] = []
    if known and known[-1].file > done:
        close = yield from _close(known, bisect_right(known, done, key=lambda one: one.file))
        found = yield from _looked_at(workspace, known, close)
        if not workspace.read_only:
            with workspace.archive.deriving() as session:
                if not done:
                    picture_pairs.keep_pairs(session, (), 0)
                picture_pairs.keep_pairs(session, found, last)
    with workspace.reading() as session:
        kept = picture_pairs.pairs(session)
    return tuple(_with(kept, found) if workspace.read_only else kept)


def known_duplicates(workspace: Workspace) -> tuple[PicturePair, ...]:
    """The pairs found before that nobody decided on, the surest first; nothing is compared."""
    with workspace.reading() as session:
        return tuple(picture_pairs.pairs(session))


def not_one_picture(
    workspace: Workspace, one: PhotoId, other: PhotoId, *, different: bool = True
) -> Changeset | None:
    """Remember that two photos do not show one picture; with ``different`` False forget it.

    Returns:
        The changeset, None if that was remembered already.

    Raises:
        ArchiveError: They are one photo, or one of them is gone.
    """
    references = [workspace.photo(photo).reference for photo in (one, other)]
    values = {"one": references[0], "other": references[1]}
    title = Message("{one} and {other} are not the same picture", values)
    if not different:
        title = Message("{one} and {other} may be the same picture", values)
    with workspace.changing(title) as changes:
        changes.tell_apart(one, other, different=different)
        made = changes.id
    if made is None:
        return None
    with workspace.reading() as session:
        return history.changeset(session, made)


def _with(kept: Sequence[PicturePair], found: Sequence[PicturePair]) -> list[PicturePair]:
    known = {(one.one, one.other) for one in kept}
    added = {(one.one, one.other): one for one in found if (one.one, one.other) not in known}
    return sorted([*kept, *added.values()], key=lambda one: -one.agreement)


def _last_drawn(known: Sequence[Print]) -> int:
    """The last file before the first of which there is no hash yet: that is compared later."""
    last = 0
    for one in known:
        if not one.hash:
            break
        last = one.file
    return last


def _renewed(workspace: Workspace, known: Sequence[Print]) -> Job[list[Print]]:
    """Hashes of older archives know only one direction: they are made anew from thumbnails."""
    old = {at: one for at, one in enumerate(known) if len(one.hash) <= DIGITS // 2}
    renewed = list(known)
    done = 0
    for chunk in chunks(old.items(), _RENEWED):
        thumbnails = workspace.pictures.by_checksum(one.sha256 for _, one in chunk)
        new: dict[RenditionId, str] = {}
        for at, one in chunk:
            text = hash_of_jpeg(thumbnails.get(one.sha256, b""))
            if text and text != one.hash:
                renewed[at] = replace(one, hash=text)
                new[one.file] = text
        if not workspace.read_only:
            with workspace.archive.deriving() as session:
                picture_pairs.keep_hashes(session, new)
        done += len(chunk)
        yield Progress(done, len(old), _COMPARING)
    return renewed


def _close(known: Sequence[Print], first_new: int) -> Job[list[Close]]:
    hashes, usable = parse([one.hash for one in known])
    found: list[Close] = []
    for step, steps, some in close_pairs(hashes, usable, first_new):
        found += some
        yield Progress(step, steps, _COMPARING)
    apart = [one for one in found if known[one.one].photo != known[one.other].photo]
    return sorted(apart, key=lambda one: one.distance)[:MOST_LOOKED_AT]


def _looked_at(
    workspace: Workspace, known: Sequence[Print], close: Sequence[Close]
) -> Job[list[PicturePair]]:
    """Those of the close ones whose thumbnails agree."""
    found: list[PicturePair] = []
    done = 0
    for chunk in chunks(close, _STEP):
        pairs = [(known[one.one], known[one.other], one) for one in chunk]
        wanted = {side.sha256 for one, other, _ in pairs for side in (one, other)}
        thumbnails = workspace.pictures.by_checksum(wanted)
        for one, other, how in pairs:
            if one.sha256 == other.sha256:
                continue
            agreed = agreement(
                thumbnails.get(one.sha256, b""), thumbnails.get(other.sha256, b""), how.turn
            )
            if agreed >= LEAST_AGREEMENT:
                found.append(_pair(one, other, agreed, how.turn))
        done += len(chunk)
        yield Progress(done, len(close), _LOOKING)
    return found


def _pair(one: Print, other: Print, agreed: float, turn: int) -> PicturePair:
    if one.photo > other.photo:
        one, other, turn = other, one, picture_pairs.back(turn)
    return PicturePair(one.photo, other.photo, one.file, other.file, round(agreed, 3), turn)
