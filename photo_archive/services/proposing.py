# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the captions of an archive for what they name, as far as they were not read before.

What is read is kept as proposals, which are no part of the history: they can be read again at any
time. A caption is read again when its text changed, or when names of records changed that occur in
it. Each batch is kept as it is done, so a job that was stopped goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from photo_archive.catalogue import captions, feed, history, links, phrases, proposing
from photo_archive.catalogue.session import Session
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import TextField
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.progress import Job, Progress, Rest, never_rest
from photo_archive.domain.proposals import CaptionToRead, NewProposal
from photo_archive.domain.tokens import tokens
from photo_archive.services.proposed import READER, proposals_in
from photo_archive.services.workspace import Workspace

BATCH = 100
"""Captions in one transaction: what stopping at the worst moment costs."""

_PERSON = RecordKind.PERSON

_MANY_NAMES = 5000
"""From so many changed names on, all captions are read again instead of looking each name up."""

_LONGEST_DIVIDED = 16
"""A longer word is not looked for in two parts."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many captions were read, and how many proposals there are in them."""

    captions: int = 0
    proposals: int = 0


def refresh(
    workspace: Workspace, photos: Sequence[PhotoId] | None = None, rest: Rest = never_rest
) -> Job[Refreshed]:
    """Read what is to be read: of these photos, of all if None. Nothing in a read-only archive.

    Args:
        workspace: The open archive.
        photos: Whose captions to read.
        rest: Called between captions.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    if workspace.read_only:
        return Refreshed()
    doing = Message("Reading captions")
    yield Progress(0, None, doing)
    _heed_changed_names(workspace)
    with workspace.reading() as session:
        total = proposing.count_to_read(session, photos)
    if not total:
        return Refreshed()
    reader = workspace.reader(rest)
    done = proposals = 0
    for batch in _batches(workspace, photos):
        context = _context(workspace, batch)
        read: dict[CaptionToRead, tuple[NewProposal, ...]] = {}
        for caption in batch:
            reading = reader.read(caption.text, page_names=context[caption])
            read[caption] = proposals_in(reading)
            rest()
        with workspace.archive.deriving() as session:
            proposing.keep_reading(session, read)
        done += len(read)
        proposals += sum(len(found) for found in read.values())
        yield Progress(done, max(total, done), doing)
    return Refreshed(done, proposals)


def _context(
    workspace: Workspace, batch: Sequence[CaptionToRead]
) -> dict[CaptionToRead, tuple[str, ...]]:
    """What stands beside captions: the others of their photos, and the names of who is linked."""
    ids = [caption.photo for caption in batch]
    with workspace.reading() as session:
        texts = captions.captions_of(session, ids)
        linked = links.links_of(session, ids)
    return {
        caption: (
            *(one.text for one in texts.get(caption.photo, ()) if one.text != caption.text),
            *(link.name for link in linked.get(caption.photo, ()) if link.record.kind is _PERSON),
        )
        for caption in batch
    }


def _batches(
    workspace: Workspace, photos: Sequence[PhotoId] | None
) -> Iterator[list[CaptionToRead]]:
    after = 0
    while True:
        with workspace.reading() as session:
            batch = proposing.captions_to_read(session, photos, after=after, limit=BATCH)
        if not batch:
            return
        yield batch
        after = batch[-1].id


def _heed_changed_names(workspace: Workspace) -> None:
    """Have those captions read again in which names of records occur that changed since."""
    with workspace.reading() as session:
        now = history.change_seq(session)
        known = proposing.progress(session)
        if known == (now, READER):
            return
        again: Iterable[int] | None = ()
        if known is not None:
            seen, reader = known
            again = _concerned(session, seen) if reader == READER else None
    with workspace.archive.deriving() as session:
        if again is None or again:
            proposing.read_again(session, again)
        proposing.keep_progress(session, now, READER)


def _concerned(session: Session, seen: int) -> set[int] | None:
    """Photos whose captions may be read otherwise now; None for all."""
    touched = history.touched_since(session, seen).records
    refs = [ref for ref in touched if ref.kind is not RecordKind.TAG]
    if not refs:
        return set()
    names = set(history.former_names(session, seen))
    for record in feed.findable_records(session, refs):
        names.update((record.label, *record.names))
    if len(names) > _MANY_NAMES:
        return None
    photos = proposing.photos_proposing(session, (ref.id for ref in refs))
    events = [ref.id for ref in refs if ref.kind is RecordKind.EVENT]
    photos |= proposing.photos_dated_as(session, events)
    for words in {words for name in names for words in _spellings(name)}:
        photos |= phrases.search(session, words, fields=(TextField.CAPTION,))
    return photos


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """A name as folded words: as it is, joined, and if it is one word divided."""
    words = tuple(token.folded for token in tokens(name))
    if not words:
        return
    yield words
    if len(words) > 1:
        yield ("".join(words),)
    elif len(words[0]) <= _LONGEST_DIVIDED:
        for at in range(1, len(words[0])):
            yield words[0][:at], words[0][at:]
