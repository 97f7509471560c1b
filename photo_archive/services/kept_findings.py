# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings kept for badges and the queue, and brought up to date with what changed since.

Kept is only which rule found something in which photo. What may be found otherwise after a change
is worked out from the history: the photos changed, those of records changed, those whose captions
print their names, the other photos of an event, the parts of a whole, credits written otherwise.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from photo_archive.catalogue import check_feed, findings, history, photos, phrases
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.findings import CheckState, FindingKey
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.session import Session
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import TextField
from photo_archive.domain.findings import Finding, Rule
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.domain.progress import Job, Progress, Rest, never_rest
from photo_archive.domain.tokens import tokens
from photo_archive.reading.checked import fingerprint
from photo_archive.reading.checker import RULES_VERSION, check_photo
from photo_archive.reading.checks_of_credits import style_facts
from photo_archive.reading.reader import Reader
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.services.checked_photos import CheckedPhotos
from photo_archive.services.found import Found, Order

BATCH = 100
"""Photos checked, and kept, at a time."""

CHECKING = Message("Checking captions")

_MOST_NAMES = 2000
"""If more names changed, all photos are checked instead of those whose captions have them."""


class AtWork(Protocol):
    """What the checker needs of a workspace."""

    archive: Archive

    def reader(self, rest: Rest = ...) -> Reader:
        """A caption reader that knows the records as they are."""

    def find(self, query: str, *, order: Order = ..., facets: bool = ...) -> Found:
        """All photos of a query."""

    def reading(self) -> AbstractContextManager[Session]:
        """A reading session."""

    def changing(
        self,
        title: Message,
        *,
        source: str = "",
        undoable: bool = True,
        continuing: ChangesetId | None = None,
    ) -> AbstractContextManager[Changes]:
        """Change the archive within one changeset."""


class KeptFindings:
    """Keeps the findings of an archive; any thread may ask.

    Args:
        workspace: The archive at work.
        credit_styles: Credit lines as the house writes them.
    """

    def __init__(self, workspace: AtWork, credit_styles: Sequence[str] = ()) -> None:
        self._workspace = workspace
        self._styles = tuple(credit_styles)
        self._work = CheckedPhotos(self._styles)
        self._turn = threading.Lock()

    def refresh(self, rest: Rest = never_rest) -> Job[None]:
        """Check what changed since the last time, or all photos the first time; go on if stopped.

        Args:
            rest: Called between photos.

        Raises:
            ArchiveError: The archive is read-only, or busy with another job.
        """
        state = self._begin()
        if state.next_photo:
            state = yield from self._first_pass(state, rest)
        yield from self._changed(state, rest)

    def _begin(self) -> CheckState:
        """Where the last refresh ended; at the beginning if the rules are others now."""
        rules = f"{RULES_VERSION} {hashlib.sha256(repr(self._styles).encode()).hexdigest()[:12]}"
        with self._workspace.reading() as session:
            state = findings.state(session)
            now = history.change_seq(session)
        if state is None or state.rules != rules:
            state = CheckState(now, rules, 1)
        return state

    def _first_pass(self, state: CheckState, rest: Rest) -> Job[CheckState]:
        with self._workspace.reading() as session:
            every = sorted(photos.all_ids(session))
        ids = [photo for photo in every if photo >= state.next_photo]
        before = len(every) - len(ids)
        for done, batch in batches(ids):
            yield Progress(before + done, len(every), CHECKING)
            state = CheckState(state.seen, state.rules, batch[-1] + 1)
            self._put(batch, self._found(batch, rest), state)
        state = CheckState(state.seen, state.rules, 0)
        self._put((), (), state)
        yield Progress(len(every), len(every), CHECKING)
        return state

    def _changed(self, state: CheckState, rest: Rest) -> Job[None]:
        """Check the photos that anything changed for since."""
        with self._workspace.reading() as session:
            now = history.change_seq(session)
            if now == state.seen:
                return
            with self._turn:
                self._work.catch_up(session)
                ids = _touched(session, state.seen, self._work.credits)
        if ids is None:
            yield from self._first_pass(CheckState(now, state.rules, 1), rest)
            return
        for done, batch in batches(ids):
            yield Progress(done, len(ids), CHECKING)
            self._put(batch, self._found(batch, rest), state)
        self._put((), (), CheckState(now, state.rules, 0))
        yield Progress(len(ids), len(ids), CHECKING)

    def _put(self, ids: Sequence[int], found: Iterable[Finding], state: CheckState) -> None:
        with self._workspace.archive.deriving() as session:
            findings.replace(session, ids, found)
            findings.keep_state(session, state)

    def _found(self, ids: Sequence[PhotoId], rest: Rest) -> list[Finding]:
        with self._turn:
            return found_in(self._workspace, self._work, ids, dismissed=True, rest=rest)


def found_in(
    workspace: AtWork,
    work: CheckedPhotos,
    ids: Sequence[PhotoId],
    *,
    dismissed: bool = False,
    rest: Rest = never_rest,
) -> list[Finding]:
    """What is found in photos as they are, the dismissed left out unless they are asked for."""
    reader = workspace.reader(rest)
    with workspace.reading() as session:
        work.catch_up(session, rest)
        checked = work.of(session, reader, ids, rest)
        passed = set() if dismissed else findings.dismissed(session, ids)
    found: list[Finding] = []
    for photo in checked:
        rest()
        found += (one for one in check_photo(photo) if key_of(one) not in passed)
    return found


def key_of(finding: Finding) -> FindingKey:
    """What of a finding is kept."""
    return FindingKey(finding.photo, finding.rule, finding.fingerprint)


def batches(ids: Sequence[PhotoId]) -> Iterator[tuple[int, list[PhotoId]]]:
    """How many photos were before, and the next ones."""
    for number, batch in enumerate(chunks(ids, BATCH)):
        yield number * BATCH, batch


def _touched(session: Session, seq: int, credits: UsualCredits) -> list[PhotoId] | None:
    """Photos for which something changed since: gone ones too; None if it is simpler to check all.

    A name that a record has gained or lost concerns every photo whose caption prints it.
    """
    touched = history.touched_since(session, seq)
    records = [ref.id for ref in touched.records]
    names = check_feed.names_of(session, records) | history.former_names(session, seq)
    if len(names) > _MOST_NAMES:
        return None
    ids = set(touched.photos) | check_feed.photos_of_parts(session, records)
    for name in names:
        words = [token.folded for token in tokens(name)]
        ids |= phrases.search(session, words, fields=(TextField.CAPTION,))
    events = check_feed.events_touched(session, seq, touched.photos)
    for dated in check_feed.dated_photos(session, events).values():
        ids.update(photo for photo, _, _ in dated)
    return [PhotoId(photo) for photo in sorted(ids | _credited_otherwise(session, credits))]


def _credited_otherwise(session: Session, credits: UsualCredits) -> set[int]:
    """Photos whose credit is written as most are only since, or no longer is."""
    odd = credits.odd_lines()
    wanted = {
        (photo, fingerprint(style_facts(line, odd[line])))
        for photo, line in check_feed.photos_with_credits(session, odd)
    }
    return {photo for photo, _ in wanted ^ findings.marks(session, Rule.CREDIT_STYLE)}
