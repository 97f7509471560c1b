# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption checker at work on an archive: one photo, a query, or what is kept for the queue.

What is kept is only which rule found something in which photo; the findings of a page are made
anew from the photos as they are, so that nothing outdated is ever shown or mended.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from photo_archive.catalogue import check_feed, findings, history, photos, phrases
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.findings import CheckState, FindingKey
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.session import Session
from photo_archive.domain.edits import Changeset, DismissFinding, Edit
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import TextField
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.tokens import tokens
from photo_archive.reading.caption_fixes import join_fixes
from photo_archive.reading.checked import fingerprint
from photo_archive.reading.checker import RULES_VERSION, check_photo
from photo_archive.reading.checks_of_credits import style_facts
from photo_archive.reading.reader import Reader
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.services.checked_photos import CheckedPhotos
from photo_archive.services.found import Found, Order

_BATCH = 100
"""Photos checked, and kept, at a time."""

_MOST_NAMES = 2000
"""If more names changed, all photos are checked instead of those whose captions have them."""

_CHECKING = Message("Checking captions")

Take = Callable[[Sequence[Finding]], None]
"""Is given the findings of some photos."""


class AtWork(Protocol):
    """What the checker needs of a workspace."""

    archive: Archive

    def reader(self) -> Reader:
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


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of mending all that a program can mend."""

    findings: int
    photos: int
    changeset: ChangesetId | None


class Checker:
    """Checks the captions of an archive; any thread may ask. See ``Workspace.checker``."""

    def __init__(self, workspace: AtWork) -> None:
        self._workspace = workspace
        self._styles: tuple[str, ...] = ()
        self._asked = CheckedPhotos()
        self._asking = threading.Lock()
        self._kept = CheckedPhotos()

    def use_credit_styles(self, lines: Iterable[str]) -> None:
        """From now on hold credits against these lines, as the house writes them."""
        with self._asking:
            self._styles = tuple(lines)
            self._asked = CheckedPhotos(self._styles)
            self._kept = CheckedPhotos(self._styles)

    def of_photo(self, photo: PhotoId) -> tuple[Finding, ...]:
        """What is found in a photo as it is now and nobody dismissed, the gravest first."""
        return tuple(self._now([photo]))

    def check(self, query: str = "", take: Take | None = None) -> Job[FindingCounts]:
        """Check the photos of a query, in the order of their references.

        Args:
            query: Which photos; "" is all.
            take: Is given the findings batch by batch; nothing is kept of them.

        Raises:
            UsageError: The query is malformed.
        """
        ids = self._ids(query)
        tally, work = _Tally(), CheckedPhotos(self._styles)
        for done, batch in _batches(ids):
            yield Progress(done, len(ids), _CHECKING)
            found = self._found(work, batch)
            tally.add(found)
            if take is not None:
                take(found)
        yield Progress(len(ids), len(ids), _CHECKING)
        return tally.counts()

    def mend_all(
        self, query: str = "", rule: Rule | None = None, take: Take | None = None
    ) -> Job[Mended]:
        """Do every fix that is safe without a look at each, as one changeset.

        Args:
            query: Which photos; "" is all.
            rule: Only findings of this rule.
            take: Is given the findings that were mended, batch by batch.

        Raises:
            UsageError: The query is malformed.
            ArchiveError: The archive cannot be written.
        """
        ids = self._ids(query)
        work = CheckedPhotos(self._styles)
        mended = Mended(0, 0, None)
        for done, batch in _batches(ids):
            yield Progress(done, len(ids), Message("Mending captions"))
            found = [
                one
                for one in self._found(work, batch)
                if one.fix and one.fix.edits and one.fix.safe and rule in (None, one.rule)
            ]
            changeset = self._mend(found, Message("Mend what the checker found"), mended.changeset)
            photos_mended = len({one.photo for one in found})
            mended = Mended(mended.findings + len(found), mended.photos + photos_mended, changeset)
            if take is not None and found:
                take(found)
        yield Progress(len(ids), len(ids), Message("Mending captions"))
        return mended

    def fix(self, chosen: Sequence[Finding]) -> Changeset | None:
        """Do what the fixes of these findings say, as one changeset; None if nothing is left to do.

        Findings that are not there any more are passed over.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        keys = {_key(one) for one in chosen}
        photo_ids = list(dict.fromkeys(one.photo for one in chosen))
        still = [one for one in self._now(photo_ids) if _key(one) in keys]
        mendable = [one for one in still if one.fix and one.fix.edits]
        if len(mendable) == 1 and mendable[0].fix:
            title = mendable[0].fix.label
        else:
            title = Message("Mend {findings} findings", {"findings": len(mendable)})
        return self._changeset(self._mend(mendable, title, None))

    def dismiss(self, chosen: Sequence[Finding]) -> Changeset | None:
        """Remember that these findings are all right; None if all of them were dismissed before.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        edits: list[Edit] = [
            DismissFinding(one.photo, one.rule.value, one.fingerprint) for one in chosen
        ]
        title = Message("Dismiss {findings} findings", {"findings": len(edits)})
        if len(edits) == 1:
            title = Message("Dismiss a finding")
        return self._changeset(self._apply(edits, title, None))

    def counts(self) -> FindingCounts:
        """How many photos have findings, by rule and in all, as last refreshed."""
        with self._workspace.reading() as session:
            return findings.counts(session)

    def badges(self, photo_ids: Sequence[int]) -> dict[PhotoId, int]:
        """How many findings each of these photos has, as last refreshed; none is left out."""
        with self._workspace.reading() as session:
            return findings.badges(session, photo_ids)

    def queue(
        self, rule: Rule | None = None, offset: int = 0, limit: int = 50
    ) -> tuple[Finding, ...]:
        """A page of findings by photo, as last refreshed; what is mended since is left out.

        Args:
            rule: Only findings of this rule.
            offset: How many to pass over.
            limit: How many at most.
        """
        with self._workspace.reading() as session:
            keys = findings.page(session, rule, offset=offset, limit=limit)
        wanted = set(keys)
        return tuple(
            one
            for one in self._now(list(dict.fromkeys(k.photo for k in keys)))
            if _key(one) in wanted
        )

    def refresh(self) -> Job[FindingCounts]:
        """Check what changed since the last time, or all photos the first time; go on if stopped.

        A read-only archive keeps what it has.

        Raises:
            ArchiveError: The archive is busy with another job.
        """
        if not self._workspace.archive.read_only:
            state = self._begin()
            if state.next_photo:
                state = yield from self._first_pass(state)
            yield from self._changed(state)
        return self.counts()

    def _begin(self) -> CheckState:
        """Where the last refresh ended; at the beginning if the rules are others now."""
        rules = f"{RULES_VERSION} {hashlib.sha256(repr(self._styles).encode()).hexdigest()[:12]}"
        with self._workspace.reading() as session:
            state = findings.state(session)
            now = history.change_seq(session)
        if state is None or state.rules != rules:
            state = CheckState(now, rules, 1)
        return state

    def _first_pass(self, state: CheckState) -> Job[CheckState]:
        with self._workspace.reading() as session:
            every = sorted(photos.all_ids(session))
        ids = [photo for photo in every if photo >= state.next_photo]
        before = len(every) - len(ids)
        for done, batch in _batches(ids):
            yield Progress(before + done, len(every), _CHECKING)
            state = CheckState(state.seen, state.rules, batch[-1] + 1)
            self._keep(batch, self._found(self._kept, batch, dismissed=True), state)
        state = CheckState(state.seen, state.rules, 0)
        self._keep((), (), state)
        yield Progress(len(every), len(every), _CHECKING)
        return state

    def _changed(self, state: CheckState) -> Job[None]:
        """Check the photos that anything changed for since."""
        with self._workspace.reading() as session:
            now = history.change_seq(session)
            if now == state.seen:
                return
            self._kept.catch_up(session)
            ids = _touched(session, state.seen, self._kept.credits)
        if ids is None:
            yield from self._first_pass(CheckState(now, state.rules, 1))
            return
        for done, batch in _batches(ids):
            yield Progress(done, len(ids), _CHECKING)
            self._keep(batch, self._found(self._kept, batch, dismissed=True), state)
        self._keep((), (), CheckState(now, state.rules, 0))
        yield Progress(len(ids), len(ids), _CHECKING)

    def _keep(self, ids: Sequence[int], found: Iterable[Finding], state: CheckState) -> None:
        with self._workspace.archive.deriving() as session:
            findings.replace(session, ids, found)
            findings.keep_state(session, state)

    def _ids(self, query: str) -> list[PhotoId]:
        if query.strip():
            found = self._workspace.find(query, order=Order.REFERENCE, facets=False)
            return [PhotoId(int(one)) for one in found.ids]
        with self._workspace.reading() as session:
            return photos.all_ids(session)

    def _now(self, ids: Sequence[PhotoId]) -> list[Finding]:
        """What is found in a few photos as they are."""
        with self._asking:
            return self._found(self._asked, ids)

    def _found(
        self, work: CheckedPhotos, ids: Sequence[PhotoId], *, dismissed: bool = False
    ) -> list[Finding]:
        reader = self._workspace.reader()
        with self._workspace.reading() as session:
            work.catch_up(session)
            checked = work.of(session, reader, ids)
            passed = set() if dismissed else findings.dismissed(session, ids)
        found = (one for photo in checked for one in check_photo(photo))
        return [one for one in found if _key(one) not in passed]

    def _mend(
        self, found: Sequence[Finding], title: Message, continuing: ChangesetId | None
    ) -> ChangesetId | None:
        by_photo: dict[PhotoId, list[Finding]] = {}
        for one in found:
            by_photo.setdefault(one.photo, []).append(one)
        with self._workspace.reading() as session:
            whole: dict[PhotoId, Photo] = {
                photo.id: photo for photo in photos.whole_photos(session, list(by_photo))
            }
        edits = [
            edit
            for photo, some in by_photo.items()
            if photo in whole
            for edit in join_fixes(whole[photo], some)
        ]
        return self._apply(edits, title, continuing)

    def _apply(
        self, edits: Sequence[Edit], title: Message, continuing: ChangesetId | None
    ) -> ChangesetId | None:
        if not edits:
            return continuing
        with self._workspace.changing(title, source="checker", continuing=continuing) as changes:
            changes.apply_all(edits)
            return changes.id

    def _changeset(self, made: ChangesetId | None) -> Changeset | None:
        if made is None:
            return None
        with self._workspace.reading() as session:
            return history.changeset(session, made)


class _Tally:
    """Counts photos by rule."""

    def __init__(self) -> None:
        self._by_rule: dict[Rule, int] = {}
        self._photos = 0

    def add(self, found: Sequence[Finding]) -> None:
        """Take in the findings of some photos, each of them once."""
        self._photos += len({one.photo for one in found})
        for rule, _ in {(one.rule, one.photo) for one in found}:
            self._by_rule[rule] = self._by_rule.get(rule, 0) + 1

    def counts(self) -> FindingCounts:
        """The counts, in the order of the rules."""
        by_rule = {rule: self._by_rule[rule] for rule in Rule if rule in self._by_rule}
        return FindingCounts(by_rule, self._photos)


def _key(finding: Finding) -> FindingKey:
    return FindingKey(finding.photo, finding.rule, finding.fingerprint)


def _batches(ids: Sequence[PhotoId]) -> Iterator[tuple[int, list[PhotoId]]]:
    """How many photos were before, and the next ones."""
    for number, batch in enumerate(chunks(ids, _BATCH)):
        yield number * _BATCH, batch


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
